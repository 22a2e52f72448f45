/** A name in CSL-JSON: a person's in parts, an organization's as a whole. */
export type CslName =
  | { family: string; given?: string; suffix?: string; 'non-dropping-particle'?: string }
  | { literal: string };

const suffixes = /^(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\.?$/;
const initials = /^\p{Lu}(?:[\p{Lu}-]{0,3}|(?:\.\s?-?\p{Lu})*\.)$/u;

/** Words that occur in names of organizations but not of persons. */
const organization =
  /\b(?:Academy|Administration|Agency|Alliance|Association|Cent(?:er|re)s?|College|Collaboration|Commission|Committee|Consortium|Council|Department|Federation|Foundation|Group|Institutes?|Investigators|Ministry|Network|Organi[sz]ation|Panel|Program|Project|Registry|Research|Services?|Society|Task Force|Team|Trial|Union|University|for|of|and)\b|&/;

/** The words in front of a family name that belong to it: "van der", "de la". */
const particle =
  /^((?:(?:al|af|da|de|del|della|den|der|di|dos|du|el|la|las|le|los|ten|ter|van|von|zu|zur)\s+)+)(?=\p{L})/u;

/**
 * Parses a name as a reference list prints it: family name and initials ("Al-Asfoor A", "van der Berg
 * J", "Lee FT Jr"). A name without initials, or with words typical of organizations, is an
 * organization. The initials stay as printed.
 */
export function nameOf(printed: string): CslName {
  const words = printed.trim().split(/\s+/);
  const suffix = words.length > 2 && suffixes.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const given = words.length > 1 && initials.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const family = words.join(' ');
  if (given === undefined || organization.test(family)) return { literal: printed.trim() };
  const before = particle.exec(family)?.[1];
  return {
    family: before ? family.slice(before.length) : family,
    given,
    ...(suffix !== undefined && { suffix: suffix.replace(/\.$/, '') }),
    ...(before && { 'non-dropping-particle': before.trim() }),
  };
}

/** The family name with its particle. */
export const familyName = (name: Exclude<CslName, { literal: string }>): string =>
  [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');

/** A name as lists print it. */
export const printedName = (name: CslName): string =>
  'literal' in name
    ? name.literal
    : [familyName(name), name.given, name.suffix].filter(Boolean).join(' ');

/** "317" and "22" → "322"; "S192" and "203" → "S203"; an end that is complete stays. */
function completeEnd(start: string, end: string): string {
  const [, prefix = '', first = ''] = /^(\D*)(\d+)\D*$/.exec(start) ?? [];
  const [, own = '', last = '', letters = ''] = /^(\D*)(\d+)(\D*)$/.exec(end) ?? [];
  if (!first || !last || (own && own !== prefix)) return end;
  const number =
    last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return `${prefix}${number}${letters}`;
}

/**
 * Pages as data: ranges with a hyphen and complete ends. Lists shorten them: "317-22" is 317-322,
 * "S192-203" is S192-S203. Article numbers and single pages stay as they are.
 */
export function completePages(printed: string): string {
  return printed
    .split(/,\s*/)
    .map((part) => {
      const [, start = '', end = ''] = /^(\w+)\s*[-–—]\s*(\w+)$/.exec(part.trim()) ?? [];
      return start ? `${start}-${completeEnd(start, end)}` : part.trim();
    })
    .join(', ');
}
