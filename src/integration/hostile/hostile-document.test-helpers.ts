import { readFileSync } from 'node:fs';

/** Hostile text in a document: everything that MDX or HTML could take for code must stay text. */
export const hostileWords = [
  ['a script', '<script>alert(1)</script>'],
  ['an element with a handler', '<img src=x onerror=alert(1)>'],
  ['a link that runs code', '[here](javascript:alert(1))'],
  ['a link that runs code, in disguise', '[here](java&#115;cript:alert(1))'],
  ['a picture from elsewhere', '![here](https://x.example/track.png)'],
  ['a comparison', 'tumors <3 cm and >5 cm, a<b>c'],
  ['a line break of HTML', 'one<br>two'],
  ['an import', 'import of devices is not covered'],
  ['an import of a module', 'import x from "node:fs"'],
  ['an export', 'export const x = process.exit(1)'],
  ['an expression', '{process.exit(1)} and ${1 + 1} and {props.title}'],
  ['a component', '<ReferenceList /> and <Footnote id="x">'],
  ['tags that nothing closes', `${'<b>'.repeat(100)}x`],
  ['tags that cross', '<b>one <i>two</b> three</i>'],
  ['backticks and tildes', 'a `b` ``c`` ~d~ ~~e~~ ~3 to ~5'],
  ['underscores', '__proto__ and _x_ and physician_gls'],
  ['references to characters', '&lt; &nbsp; &#0; &#x202E; &copy &amp;'],
  ['braces and backslashes', '} { \\{ \\ C:\\x {/* y */}'],
  ['brackets', '[1] [^1] [a][b] [x]: y ![z]'],
  ['the end of a comment', '*/ --> ]]> </div></template>'],
  ['text from right to left', 'שלום عليكم'],
  ['letters that are composed of two', 'cafe\u0301'],
  ['characters that nobody sees', 'a\u200Bb\u00ADc \u202Ed\u202C'],
  ['other spaces', 'a\u00A0b\u2009c\u3000d'],
  ['emoji', '👩‍👩‍👧 𝟛'],
  ['names of the language', 'constructor hasOwnProperty toString valueOf'],
  ['replacement patterns', '$& $1 $` $$'],
  ['5,000 words of one letter', 'x '.repeat(5000).trim()],
] as const; // prettier-ignore

/** A document of record that has a text in two paragraphs: at the beginning of one and inside the other. */
export function hostileDocument(text: string): string {
  const source = readFileSync('e2e/fixtures/policies/00998/source.txt', 'utf8');
  const paragraph = 'This text is made up for the tests.';
  const given = source.replace(paragraph, () => `${paragraph}\n\n${text}\n\nWith ${text}`);
  if (given === source) throw new Error('The document does not have the paragraph.');
  return given;
}
