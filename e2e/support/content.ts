import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importInto } from '../../src/import/imported.test-helpers.ts';

/** The tests' own policies, which have what 00220 lacks. */
const fixtures = 'e2e/fixtures/policies';

/** Words that readers use are those of the whole library, whatever policies it has. */
const shared = 'readers-words.yaml';

/** Copies one policy of the real content, and nothing else, into a folder of content. */
export function copyPolicy(number: string, to: string): void {
  mkdirSync(to, { recursive: true });
  cpSync(join('content', number), join(to, number), { recursive: true });
  if (existsSync(join('content', shared))) cpSync(join('content', shared), join(to, shared));
}

/** Adds another copy of a fixture policy, with its own number and title. */
function addCopy(to: string, number: string, title: string): void {
  const folder = join(to, number);
  cpSync(join(fixtures, '00999'), folder, { recursive: true });
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  for (const file of readdirSync(folder)) {
    const text = read(file).replaceAll('00999', number);
    writeFileSync(join(folder, file), text.replaceAll('Example Policy With Criteria', title));
  }
  const sha256 = createHash('sha256').update(read('source.txt')).digest('hex');
  const coverage = read('coverage.mdx').replace(/sourceSha256: .*/, `sourceSha256: ${sha256}`);
  writeFileSync(join(folder, 'coverage.mdx'), coverage);
}

/** Content of three policies: 00220, and two documents as they are imported. */
export function writeThree(to: string): void {
  copyPolicy('00220', to);
  for (const number of ['00569', '00901']) importInto(to, `e2e/fixtures/documents/${number}.txt`);
}

/** Content of ten policies: 00220, the fixtures, and enough copies to make the list long. */
export function writeSeveral(to: string): void {
  copyPolicy('00220', to);
  cpSync(fixtures, to, { recursive: true });
  const places = ['Wrist', 'Knee', 'Hip', 'Ankle'];
  for (const [index, place] of places.entries()) {
    addCopy(to, `0100${index}`, `Imaging of the ${place}`);
  }
  for (const [index, place] of places.slice(1).entries()) {
    addCopy(to, `0200${index}`, `Replacement of the ${place}`);
  }
}
