import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { libraryCodes } from '../components/codes/library-codes.ts';
import { compile } from '../compile/compile.ts';
import { identityInWords } from '../model/positions.ts';
import { feedOf } from '../outputs/feed.ts';
import { policyJson } from '../outputs/json/policy-json.ts';
import { llmsText, policyLlmsText } from '../outputs/llms.ts';
import { markdownPages } from '../outputs/markdown/markdown-pages.ts';
import { recordsOf } from '../search/index/records.ts';
import { importInto } from './imported.test-helpers.ts';

/** What leaves the pages of three policies: each piece has the heading and position it stands under. */
const root = mkdtempSync(join(tmpdir(), 'quotations-'));
after(() => {
  rmSync(root, { recursive: true });
});
const imported = (document: string) =>
  compile(importInto(root, `e2e/fixtures/documents/${document}.txt`).folder);
const ablation = imported('00569');
const drug = imported('00901');
const policies = [compile('content/00220'), ablation, drug];

const eligible = 'Services Are Considered Eligible for Coverage';
const hepatic = [eligible, 'Primary or Metastatic Hepatic Tumors', 'Patient Selection Criteria'];

/** A passage of each kind of heading: its first words, and what it must not travel without. */
const quotations = [
  {
    policy: ablation,
    words: 'The tumor(s) meet the Milan criteria',
    headings: hepatic,
    position: 'eligible with criteria',
    leads: [
      /ALL of the following criteria are met:$/,
      /^ANY of the following:$/,
      /bridge to liver/,
    ],
  },
  {
    policy: ablation,
    words: 'Note: No more than 3 tumors per lung',
    headings: [eligible, 'Primary or Metastatic Pulmonary Tumors'],
    position: 'eligible with criteria',
    leads: [],
  },
  {
    policy: ablation,
    words: 'Based on review of available data, the Company considers repeat MWA',
    headings: ['When Services Are Considered Not Medically Necessary'],
    position: 'not medically necessary',
    leads: [],
  },
  {
    policy: ablation,
    words: 'Thyroid nodules, benign or malignant',
    headings: ['Services Are Considered Investigational'],
    position: 'investigational',
    leads: [/to be investigational/],
  },
  {
    policy: drug,
    words: 'Patient has failed a 90-day trial of oral antibiotics',
    headings: ['When Services Are Considered Not Medically Necessary'],
    position: 'not medically necessary',
    leads: [/not medically necessary/, /^For hidradenitis suppurativa:$/],
  },
  {
    policy: drug,
    words: 'Intravenous induction doses in a hospital outpatient department',
    headings: [eligible, 'Site of Care'],
    position: undefined,
    leads: [],
  },
  {
    policy: drug,
    words: 'Plaque psoriasis, psoriatic arthritis, AS, nr-axSpA · 12 months',
    headings: [eligible, 'Approval Durations'],
    position: undefined,
    leads: [],
  },
];

/** The headings that a place in Markdown stands under, outermost first. */
function openHeadings(before: string): string[] {
  const open: { level: number; text: string }[] = [];
  for (const [, marks = '', text = ''] of before.matchAll(/^(#+) (.+)$/gm)) {
    while ((open.at(-1)?.level ?? 0) >= marks.length) open.pop();
    open.push({ level: marks.length, text });
  }
  return open.map((heading) => heading.text);
}

for (const { policy, words, headings, position, leads } of quotations) {
  test(`“${words}” leaves its page with its headings, its position and what introduces it`, () => {
    const [firstCell = ''] = words.split(' · ');
    const document = policyJson(policy, () => false);
    const found = document.passages.filter(({ text }) => text.startsWith(words));
    const passage = found.find(({ headings: [first] }) => first?.text === headings[0]);
    assert.ok(passage, found.map(({ id }) => id).join());
    assert.deepEqual(
      passage.headings.map(({ text }) => text),
      headings,
    );
    assert.equal(passage.position, position);
    assert.equal(passage.leads.length, leads.length, passage.leads.join('\n'));
    for (const [place, lead] of leads.entries()) assert.match(passage.leads[place] ?? '', lead);

    const record = recordsOf(policy).find(({ passages }) => passages.includes(passage.id));
    assert.deepEqual([...(record?.under ?? []), record?.title], headings);
    assert.equal(record?.position?.toLowerCase(), position);
    assert.ok(record?.text.includes(firstCell));

    const pages = markdownPages(policy, () => false);
    const full = pages.find(({ page }) => page === 'full')?.markdown ?? '';
    const places = [...full.matchAll(new RegExp(RegExp.escape(firstCell), 'g'))];
    const paths = places.map(({ index }) => openHeadings(full.slice(0, index)));
    assert.ok(
      paths.some((path) => path.slice(-headings.length).join() === headings.join()),
      JSON.stringify(paths),
    );
  });
}

test('a link preview names the policy and every position it takes', () => {
  assert.equal(
    identityInWords(ablation),
    'Medical policy 00569, Microwave Tumor Ablation. Position: Several positions: Eligible with ' +
      'criteria, Not medically necessary, Investigational.',
  );
});

test('the feed has the entries of all, each with its policy and position', () => {
  const feed = feedOf(policies);
  const entries = feed.split('<entry>').slice(1);
  assert.equal(
    entries.length,
    policies.reduce((sum, { history }) => sum + history.length, 0),
  );
  for (const { number, title } of policies) {
    const own = entries.filter((entry) => entry.includes(`Medical policy ${number}, `));
    assert.ok(own.length > 0, number);
    const name = title.replaceAll('&', '&amp;');
    assert.ok(
      own.every((entry) =>
        entry.includes(`Medical policy ${number}, ${name}. Position of the version effective `),
      ),
      number,
    );
  }
});

test('llms.txt names each policy with its position and lists its pages', () => {
  const several =
    'Several positions: Eligible with criteria, Not medically necessary, Investigational';
  const lines = llmsText(policies).split('\n');
  for (const [number, position] of [
    ['00220', 'Investigational'],
    ['00569', several],
    ['00901', several],
  ] as const) {
    const own = lines.find((line) => line.includes(`](/${number}/llms.txt)`));
    assert.ok(own?.includes(`Position: ${position}. Effective `), own);
  }
  for (const policy of policies) {
    const own = policyLlmsText(policy);
    assert.match(own, /^> .* Position: /m);
    for (const { name } of policy.sections) {
      assert.ok(own.includes(`/${policy.number}/${name}.md`), name);
    }
  }
});

test('the library lists the codes of all three, and one that two policies share once', () => {
  const lines = libraryCodes(policies).flatMap(({ system, codes, inWords }) =>
    [...codes, ...inWords].map(({ key, policies: numbers }) => [system, key, numbers] as const),
  );
  const listed = (code: string) => lines.filter(([, key]) => key === code);
  assert.deepEqual(listed('47371'), [['CPT', '47371', ['00220']]]);
  assert.deepEqual(listed('76940'), [['CPT', '76940', ['00220', '00569']]]);
  assert.equal(new Set(lines.map(([system, key]) => `${system} ${key}`)).size, lines.length);
  const numbers = new Set(lines.flatMap(([, , numbers]) => numbers));
  assert.deepEqual([...numbers].sort(), ['00220', '00569', '00901']);
});
