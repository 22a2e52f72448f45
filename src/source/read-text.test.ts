import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './read-text.ts';

const text = 'One ≤ 3\n\nTwo “naïve” \uFFFD\n';

for (const [what, contents] of [
  ['Windows line ends', text.replaceAll('\n', '\r\n')],
  ['line ends of old Macs', text.replaceAll('\n', '\r')],
  ['line ends of Unicode', text.replace('\n\n', '\u2028\u0085')],
  ['line ends of word processors', text.replace('\n\n', '\v\u2029')],
  ['a byte order mark', `\uFEFF${text}`],
  ['both', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
] as const) {
  test(`${what}: no difference to the text`, () => {
    assert.deepEqual(readText(Buffer.from(contents)), { text, encodingError: undefined });
  });
}

for (const [bytes, place, character] of [
  ['One\r\nsays \x93two\x94', '2:6', '93 here is “'],
  ['na\xEFve', '1:3', 'EF here is ï'],
  ['ends with \xE9', '1:11', 'E9 here is é'],
  ['\xEF\xBB\xBFBOM \x96', '1:5', '96 here is –'],
  ['caf\xC3\xA9 \xEF\xBF\xBD \x92', '1:8', '92 here is ’'],
] as const) {
  test(`${JSON.stringify(bytes)} is not UTF-8, and where`, () => {
    const { encodingError } = readText(Buffer.from(bytes, 'latin1'));
    assert.ok(encodingError);
    const { position, message } = encodingError;
    assert.equal(`${position.line}:${position.column}`, place);
    assert.equal(message, `The file is not UTF-8: its byte ${character} in Windows-1252.`);
  });
}

for (const [what, contents] of [
  ['little', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['big', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
] as const) {
  test(`UTF-16 of ${what} endian is named as such`, () => {
    assert.match(readText(contents).encodingError?.message ?? '', /^The file is UTF-16, not/);
  });
}

for (const [character, code] of [
  ['\0', '0000'],
  ['\x1B', '001B'],
  ['\x7F', '007F'],
  ['\x92', '0092'],
  ['\uFFFF', 'FFFF'],
] as const) {
  test(`the control character U+${code} is named, and where it stands`, () => {
    const { encodingError } = readText(Buffer.from(`One\r\nt${character}wo`));
    assert.deepEqual(encodingError, {
      position: { line: 2, column: 2 },
      message: `The file has the control character U+${code} here, which no page can print.`,
      fix: 'Remove it, or write the character that is meant.',
    });
  });
}

test('tabs and form feeds are text', () => {
  assert.equal(readText(Buffer.from('a\tb\f')).encodingError, undefined);
});
