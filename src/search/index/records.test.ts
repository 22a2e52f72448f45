import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../compile/compile.ts';
import { TestFolder } from '../../compile/test-folder.test-helpers.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import { recordsOf, type SearchRecord } from './records.ts';

const policy = compile('content/00220');
const records = recordsOf(policy);

const at = (href: string, all = records): SearchRecord => {
  const record = all.find((one) => one.href === href);
  assert.ok(record, `${href} is not among ${all.map((one) => one.href).join(' ')}`);
  return record;
};

test('every record has its own address, and every printed word is in a record', () => {
  assert.equal(new Set(records.map(({ href }) => href)).size, records.length);
  const found = ` ${records.map(({ title, text }) => `${title} ${text}`).join(' ')} `;
  for (const { id, kind, text } of policy.passages) {
    if (kind === 'heading') continue;
    const words = kind === 'trial' ? text.split(' · ').slice(1).join(' · ') : text;
    assert.ok(found.includes(words), id);
  }
});

test('the text under a heading is one record, including its tables', () => {
  const trials = at('/00220/trials/#ongoing-and-unpublished-clinical-trials');
  assert.equal(trials.title, 'Ongoing and Unpublished Clinical Trials');
  assert.match(
    trials.text,
    /^Some currently .* Summary of Key Trials NCT No\. .* cosponsored trial\.$/,
  );
  assert.match(
    at('/00220/coding/#coding').text,
    /following: .*47371, 47381, .* All related Diagnoses$/,
  );
  assert.deepEqual(at('/00220/background/#treatment').under, []);
});

test('populations, guidelines and definitions are records of their own, under their headings', () => {
  const { title, under, text } = at('/00220/evidence/#colorectal-metastases');
  assert.equal(title, 'Liver metastases from colorectal cancer');
  assert.deepEqual(under, ['Summary of Evidence']);
  assert.match(text, /^For individuals who have unresectable liver metastases from colorectal/);
  assert.match(at('/00220/guidance/#nccn-hepatocellular-carcinoma').text, /^"All .* adjuvant/);
  assert.equal(at('/00220/notices/#investigational').title, 'Investigational');
  assert.match(at('/00220/notices/').text, /^NOTICE: .*©/);
});

test('references, trials and history entries are records that say what they are', () => {
  const reference = at('/00220/references/#ref-25');
  assert.equal(reference.displayedTitle, 'Reference 25: Korpan NN 1997');
  const trial = at('/00220/trials/#nct05303038');
  assert.equal(trial.title, 'NCT05303038');
  assert.match(trial.text, /^Cryoablation .* · 15 · April 2024$/);
  const entry = at('/00220/history/#entry-2024-06-12');
  assert.deepEqual([entry.kind, entry.title], ['history entry', 'Approval, 06/12/2024']);
});

test('text about a related policy is marked as an aside, separate from the text around it', () => {
  const asides = records.filter(({ isAside }) => isAside);
  assert.equal(asides.length, policy.related.length);
  assert.equal(asides[0]?.title, 'Related policy 00569');
  assert.ok(!records[0]?.text.includes('00569'));
});

const recordsWith = (heading: string): { changed: CompiledPolicy; found: SearchRecord[] } => {
  using folder = new TestFolder('content/00220');
  folder.write(
    'background.mdx',
    `---\n{}\n---\n\n## Background\n\n### ${heading}\n\nSome words.\n`,
  );
  const changed = folder.compile();
  return { changed, found: recordsOf(changed) };
};

for (const heading of ['NCT Registries', 'Entry Criteria', 'Ref Values', 'H1 Receptors']) {
  test(`a paragraph under “${heading}” is text, whatever its id begins with`, () => {
    const { found } = recordsWith(heading);
    const href = `/00220/background/#${heading.toLowerCase().replace(' ', '-')}`;
    const { kind, title, text } = at(href, found);
    assert.deepEqual([kind, title, text], ['text', heading, 'Some words.']);
  });
}

test('a statement that names a related policy stays with the coverage', () => {
  using folder = new TestFolder('content/00220');
  folder.edit(
    'coverage.mdx',
    'to be **investigational',
    'as in medical policy 00182 to be **investigational',
  );
  const found = recordsOf(folder.compile());
  const coverage = at('/00220/#services-are-considered-investigational', found);
  assert.match(coverage.text, /as in medical policy 00182/);
});

test('a section that the policy does not have has no records', () => {
  using folder = new TestFolder('content/00220');
  const found = recordsOf(folder.remove('trials.mdx').compile());
  assert.ok(found.every(({ href }) => !href.includes('/trials/')));
});
