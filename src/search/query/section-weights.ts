/**
 * Weights of sections; the default is 1. What the policy itself says about a topic comes before the
 * studies that it lists.
 */
const weights: Record<string, number> = {
  '': 1.2,
  evidence: 1.5,
  guidance: 1.3,
  background: 1.2,
  trials: 0.6,
  coding: 0.5,
  references: 0.5,
  notices: 0.5,
  history: 0.4,
};

/** Words that ask for a kind of section, as stems. */
const sectionWords: Record<string, string[]> = {
  evidence: ['evid', 'rational'],
  guidance: ['guidelin', 'nccn'],
  trials: ['ongo', 'unpublish', 'recruit', 'trial'],
  references: ['refer', 'citat'],
  history: ['histori'],
  notices: ['definit', 'notic'],
};

/**
 * Weight of a record in a search for some stems.
 * @param path of the record below its policy: "evidence/#treatment"
 */
export function sectionWeight(path: string, stems: string[]): number {
  const [section = ''] = path.split('/');
  const isAskedFor = sectionWords[section]?.some((word) => stems.includes(word)) ?? false;
  return (weights[section] ?? 1) * (isAskedFor ? 3 : 1);
}
