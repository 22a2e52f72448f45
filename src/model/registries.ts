/** A trial registry: the pattern of its numbers, and the address of a trial. */
interface Registry {
  name: string;
  number: string;
  url?: (number: string) => string;
}

/** The registries whose numbers are recognized: the primary registries of the WHO network, and EudraCT. */
const registries: Registry[] = [
  {
    name: 'ClinicalTrials.gov',
    number: 'NCT\\d{8}',
    url: (number) => `https://clinicaltrials.gov/study/${number}`,
  },
  {
    name: 'ISRCTN',
    number: 'ISRCTN\\d{8}',
    url: (number) => `https://www.isrctn.com/${number}`,
  },
  { name: 'EudraCT', number: '(?:EUCTR)?\\d{4}-\\d{6}-\\d{2}' },
  { name: 'ANZCTR', number: 'ACTRN\\d{14}' },
  { name: 'ChiCTR', number: 'ChiCTR-?[A-Za-z]*-?\\d{8,10}' },
  { name: 'CRiS', number: 'KCT\\d{7}' },
  { name: 'CTRI', number: 'CTRI/\\d{4}/\\d{2,3}/\\d{6}' },
  { name: 'DRKS', number: 'DRKS\\d{8}' },
  { name: 'IRCT', number: 'IRCT\\w{8,16}' },
  { name: 'jRCT', number: '(?:JPRN-)?jRCT[a-z]?\\d{9,10}' },
  { name: 'UMIN', number: '(?:JPRN-)?UMIN\\d{9}' },
  { name: 'NTR', number: 'NTR\\d{3,5}' },
  { name: 'PACTR', number: 'PACTR\\d{15}' },
  { name: 'ReBec', number: 'RBR-\\w{6,8}' },
];

/** Source of a regular expression for the numbers of all registries. */
export const registryNumber = registries.map(({ number }) => number).join('|');

/** The address of a trial in its registry; undefined if the registry has no such addresses. */
export function registryUrl(number: string): string | undefined {
  const registry = registries.find((one) => new RegExp(`^(?:${one.number})$`, 'i').test(number));
  return registry?.url?.(number);
}
