import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './read-text.ts';

const text = 'One ≤ 3\n\nTwo “naïve” \uFFFD\n';

for (const [what, contents] of [
  ['Windows line ends', text.replaceAll('\n', '\r\n')],
  ['line ends of old Macs', text.replaceAll('\n', '\r')],
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
