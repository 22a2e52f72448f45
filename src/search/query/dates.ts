/**
 * Dates as policies print them and as readers type them. For search, a date becomes a single word of
 * digits, 20240612 or (for a month) 202406, so that its parts cannot match in different places.
 */
const names = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|';
const month = `(${names}sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?`;
const monthNumber = '(0?[1-9]|1[0-2])';
const day = '(0?[1-9]|[12]\\d|3[01])';
const year = '((?:19|20)\\d\\d)';

type Part = 'year' | 'month' | 'day';

/** Date formats with the order of their parts; of two with a common prefix, the longer comes first. */
const forms: [pattern: string, parts: Part[]][] = [
  [`${year}[-/]${monthNumber}(?:[-/]${day})?`, ['year', 'month', 'day']],
  [`${monthNumber}[-/]${day}[-/](${year.slice(1, -1)}|\\d\\d)`, ['month', 'day', 'year']],
  [`${monthNumber}[-/]${year}`, ['month', 'year']],
  [`${day}(?:st|nd|rd|th)? (?:of )?${month},? ${year}`, ['day', 'month', 'year']],
  [`${month} (?:${day}(?:st|nd|rd|th)?,? )?${year}`, ['month', 'day', 'year']],
];

/** Source of a regular expression for any date in a text. */
export const anyDate = `(?<![\\w./-])(?:${forms.map(([pattern]) => pattern).join('|')})(?![\\w/-])`;

const monthsInOrder = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Number of a month that is given as a number or a name. */
const monthOf = (part: string): string =>
  /\d/.test(part) ? part : String(monthsInOrder.indexOf(part.slice(0, 3).toLowerCase()) / 3 + 1);

/** A date as a single word: "June 12, 2024" → "20240612". */
function asWord(date: string): string {
  for (const [pattern, parts] of forms) {
    const found = new RegExp(`^${pattern}$`, 'i').exec(date);
    if (!found) continue;
    const part = (name: Part): string => found[parts.indexOf(name) + 1] ?? '';
    const dayOf = parts.includes('day') ? part('day') : '';
    return (
      part('year').padStart(4, '20') +
      monthOf(part('month')).padStart(2, '0') +
      (dayOf && dayOf.padStart(2, '0'))
    );
  }
  return date;
}

/** Replaces each date in a text by a single word. */
export const joinDates = (text: string): string => text.replace(new RegExp(anyDate, 'gi'), asWord);

/** True for a date as a single word, and for a year. */
export const isDateWord = (word: string): boolean =>
  /^(19|20)\d\d((0[1-9]|1[0-2])([0-3]\d)?)?$/.test(word);

/** The words that match the dates of a text, in addition to their years: day and month. */
export const dateWords = (text: string): string[] =>
  (text.match(new RegExp(anyDate, 'gi')) ?? [])
    .map(asWord)
    .flatMap((word) => (word.length > 6 ? [word, word.slice(0, 6)] : [word]));
