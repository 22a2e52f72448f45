import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestFolder } from './test-folder.test-helpers.ts';

/** A way to break a policy, and every problem that must be reported, in order. */
interface Case {
  what: string;
  breakIt: (folder: TestFolder) => unknown;
  /** Expected lines; {words} stands for the place of these words in the file, ": … " for any words after it. */
  expected: string[];
}

const cases: Case[] = [
  {
    what: 'an unknown reference number',
    breakIt: (folder) => folder.edit('evidence.mdx', 'references: [28]', 'references: [58]'),
    expected: [
      'evidence.mdx:{58]} Reference 58 is not in references.mdx. Fix: Correct the number, or add the reference.',
    ],
  },
  {
    what: 'a population that the reference list does not have',
    breakIt: (folder) =>
      folder.edit(
        'evidence.mdx',
        'referencePopulation: colorectal-metastases',
        'referencePopulation: colon',
      ),
    expected: [
      'evidence.mdx:{colon\n} references.mdx has no population colon. Fix: Write the id of one of its populations, or remove the field.',
    ],
  },
  {
    what: 'a list of history entries that are not there',
    breakIt: (folder) =>
      folder.edit('history.mdx', '<HistoryList />', '<HistoryList from="3" to="900" />'),
    expected: [
      'history.mdx:{<HistoryList} <HistoryList>: “from” and “to” are not the numbers of two of the : … for example from="1" to="12".',
    ],
  },
  {
    what: 'two history entries of one day without ids',
    breakIt: (folder) => folder.edit('history.mdx', 'date: 2007-06-20', 'date: 2007-06-13 # twice'),
    expected: [
      'history.mdx:{date: 2007-06-13 # twice} Another entry has the date 2007-06-13. Fix: Give this one an id that never changes: id: entry-2007-06-13-coding.',
    ],
  },
  {
    what: 'a malformed PMID, and one without quotes',
    breakIt: (folder) =>
      folder
        .edit('references.mdx', '"9065296"', '"PMC9065296"')
        .edit('references.mdx', '"37403319"', '37403319 # bare'),
    expected: [
      'references.mdx:{37403319 # bare} references.2.pmid: 37403319 is not valid. Fix: Write the PMID in quotes, for example "9065296".',
      'references.mdx:{"PMC9065296"} references.24.pmid: "PMC9065296" is not valid. Fix: A PMID is one to eight digits, for example "9065296".',
    ],
  },
  {
    what: 'a single code without quotes, which YAML reads as a number',
    breakIt: (folder) => folder.edit('coding.mdx', '47371, 47381, 47383, 76940', '47371'),
    expected: [
      'coding.mdx:{47371} tables.0.rows.0.printed: 47371 is not valid. Fix: Write the text of the cell in quotes, for example "47381".',
    ],
  },
  {
    what: 'dates that do not exist or are written in another way',
    breakIt: (folder) =>
      folder
        .edit('coverage.mdx', '2024-07-08', '07/08/2024')
        .edit('history.mdx', 'nextReview: 2025-06', 'nextReview: 2025-13')
        .edit('history.mdx', 'date: 2024-06-12', 'date: 2024-13-12')
        .edit('history.mdx', 'date: 2024-06-06', 'date: 2024-06-31'),
    expected: [
      'coverage.mdx:{07/08/2024} currentEffectiveDate: "07/08/2024" is not valid. Fix: Write the day as YYYY-MM-DD, and check that it exists, for example 2024-07-08.',
      'history.mdx:{2025-13} nextReview: "2025-13" is not valid. Fix: Write the month as YYYY-MM, for example 2025-06.',
      'history.mdx:{2024-06-31} entries.34.date: "2024-06-31" is not valid. Fix: Check that the date exists, for example 2015-05.',
      'history.mdx:{2024-13-12} entries.35.date: "2024-13-12" is not valid. Fix: Check that the date exists, for example 2015-05.',
    ],
  },
  {
    what: 'no effective date',
    breakIt: (folder) =>
      folder
        .edit('coverage.mdx', /originalEffectiveDate: .*\ncurrentEffectiveDate: .*\n/, '')
        .edit('coverage.mdx', '{props.originalEffectiveDate}', '06/20/2007')
        .edit('coverage.mdx', '{props.currentEffectiveDate}', '07/08/2024')
        .edit('history.mdx', '{props.originalEffectiveDate}', '06/20/2007')
        .edit('history.mdx', '{props.currentEffectiveDate}', '07/08/2024'),
    expected: [
      'coverage.mdx:1:1 The policy has no effective date. Fix: Write the one that the document prints, as originalEffectiveDate or currentEffectiveDate.',
    ],
  },
  {
    what: 'a reference that is not listed',
    breakIt: (folder) =>
      folder.edit('references.mdx', / {2}- number: 20\n[\s\S]*?(?= {2}- number: 21)/, ''),
    expected: [
      'references.mdx:{21\n} Number 21 stands where 20 belongs: reference 20 is missing or one is given twice. Fix: Number the list 1, 2, 3 as printed.',
    ],
  },
  {
    what: 'a link to a heading that is not there',
    breakIt: (folder) => folder.edit('guidance.mdx', 'evidence#rationale-source', 'evidence#why'),
    expected: [
      'guidance.mdx:{[Rationale section]} The link evidence#why leads nowhere: the section evidence has no heading or passage "why". Fix: Write it as section#anchor.',
    ],
  },
  {
    what: 'a link for readers that leads nowhere',
    breakIt: (folder) =>
      folder.edit('coverage.mdx', 'to: evidence#evidence-p2', 'to: evidence#p99'),
    expected: [
      'coverage.mdx:{evidence#p99} The link evidence#p99 leads nowhere: the section evidence has no heading or passage "p99". Fix: Write it as section#anchor.',
    ],
  },
  {
    what: 'a link with a script',
    breakIt: (folder) =>
      folder.edit('guidance.mdx', '(evidence#rationale-source)', '(javascript:alert)'),
    expected: [
      'guidance.mdx:{[Rationale section]} The link javascript:alert is not of a kind that the text may have. Fix: Write an address with https://, or a place in the policy as section#anchor.',
    ],
  },
  {
    what: 'a missing source',
    breakIt: (folder) => folder.remove('source.txt'),
    expected: [
      'source.txt  The document of record is missing. Fix: Add it as received; the text is compared with it.',
    ],
  },
  {
    what: 'a missing coverage file',
    breakIt: (folder) =>
      folder
        .remove('coverage.mdx')
        .edit('notices.mdx', '[\\*](coverage#services-are-considered-investigational-p2)', '\\*'),
    expected: ['coverage.mdx  The file is missing. Fix: Add the file: it says what the policy is.'],
  },
  {
    what: 'a misspelt field',
    breakIt: (folder) => folder.edit('history.mdx', 'nextReview:', 'nextreview:'),
    expected: [
      'history.mdx:{nextreview} There is no field nextreview. Fix: Correct its name, or remove it.',
    ],
  },
  {
    what: 'frontmatter that is not YAML',
    breakIt: (folder) => folder.edit('history.mdx', 'nextReview: 2025-06', 'nextReview: [2025-06'),
    expected: [
      'history.mdx:3:1  The frontmatter is not valid YAML: A bracket or brace is opened above, and not closed. Fix: Close it,',
    ],
  },
  {
    what: 'a file without frontmatter',
    breakIt: (folder) => folder.write('regulatory.mdx', '## FDA\n'),
    expected: [
      'regulatory.mdx:1:1 The file has no frontmatter. Fix: Begin the file with "---", the data, "---".',
    ],
  },
  {
    what: 'a citation and a note about words that are not there',
    breakIt: (folder) =>
      folder
        .edit('evidence.mdx', 'statement: systematic reviews', 'statement: reviews systematic')
        .edit('trials.mdx', 'about: Tixelizumab', 'about: Tislelizumab'),
    expected: [
      'evidence.mdx:{reviews systematic} The statement of citation systematic-reviews stands 0 times in the text. Fix: Quote words that stand there exactly once.',
      'trials.mdx:{Tislelizumab\n    text} The words that this note is about stand 2 times in the text. Fix: Quote words that stand there exactly once.',
    ],
  },
  {
    what: 'a quotation of the evidence table that the text also has, but for another population',
    breakIt: (folder) =>
      folder.edit(
        'evidence.mdx',
        '- a Cochrane review and case series',
        '- an RCT, several nonrandomized',
      ),
    expected: [
      'evidence.mdx:{an RCT, several nonrandomized\n} These words stand 0 times in the text of their population. Fix: Quote words that stand there exactly once.',
    ],
  },
  {
    what: 'a size of lesions that the guideline does not print',
    breakIt: (folder) => folder.edit('guidance.mdx', 'size: 3 to 5 cm', 'size: 3 to 6 cm'),
    expected: [
      'guidance.mdx:{3 to 6 cm} No sentence quoted for 3 to 6 cm names this size. Fix: Write the size as the passage does.',
    ],
  },
  {
    what: 'a disclaimer about words that the notices do not have',
    breakIt: (folder) =>
      folder.edit('notices.mdx', 'to appeal.', 'to appeal.\n    quote: State and Federal law'),
    expected: [
      'notices.mdx:{State and Federal law} The words that this disclaimer quotes stand in 0 passages of the text. Fix: Quote words that stand in exactly one.',
    ],
  },
  {
    what: 'a position that the bold words of the statement contradict',
    breakIt: (folder) =>
      folder.edit('coverage.mdx', 'position: investigational', 'position: eligible with criteria'),
    expected: [
      'coverage.mdx:{eligible with criteria} The position is “eligible with criteria”, but the statement prints “investigational”. Fix: Write "investigational", or correct the text.',
    ],
  },
  {
    what: 'a statement that the body does not have',
    breakIt: (folder) => folder.edit('coverage.mdx', '- id: liver-tumors', '- id: liver'),
    expected: [
      'coverage.mdx:{<CoverageStatement id} <CoverageStatement>: the frontmatter has no entry with the id "liver-tumors". Fix: Add it under "statements", or correct the id.',
      'coverage.mdx:{liver\n    position} The body has no <CoverageStatement id="liver">. Fix: Put the text of the statement into its component, or remove it here.',
    ],
  },
  {
    what: 'a document of record that was changed after it was received',
    breakIt: (folder) =>
      folder.edit('source.txt', 'cryosurgical ablation (CSA)', 'cryoablation (CSA)'),
    expected: [
      'coverage.mdx:{69825dc804ad20f233c9f6fb280123fb2b394b3a35aced5666f948de42f7aeb6} source.txt is not the document whose SHA-256 is recorded here. Fix: Restore the document as received; if it is a new version, write ',
    ],
  },
  {
    what: 'a history kind that the entry’s own words contradict',
    breakIt: (folder) =>
      folder.edit(
        'history.mdx',
        'kind: review\n    text: Medical Director review',
        'kind: approval\n    text: Medical Director review',
      ),
    expected: [
      'history.mdx:{approval\n    text: Medical Director review} The kind is “approval”, but the entry reads “Medical Director review”. Fix: Write review, or correct the text.',
    ],
  },
  {
    what: 'a related policy with a title that the text does not print',
    breakIt: (folder) =>
      folder.edit('coverage.mdx', '{props.related["00569"]} is', 'Microwave Ablation is'),
    expected: [
      'coverage.mdx:{Microwave Tumor Ablation\n} The coverage section does not print “Microwave Tumor Ablation” with the number 00569. Fix: Write the title as the text prints it, or remove the policy.',
    ],
  },
  {
    what: 'an id that is given twice',
    breakIt: (folder) =>
      folder
        .edit('notices.mdx', '<Footnote id="trademarks">', '<Footnote id="ref-25">')
        .edit('coding.mdx', 'notices#trademarks', 'notices#ref-25'),
    expected: [
      'notices.mdx:{<Footnote id="ref-25">} Another element of the policy or of its pages has the id ref-25. Fix: Give each its own id.',
    ],
  },
  {
    what: 'an id that the pages have for something else',
    breakIt: (folder) =>
      folder
        .edit('notices.mdx', '<Footnote id="trademarks">', '<Footnote id="main">')
        .edit('coding.mdx', 'notices#trademarks', 'notices#main'),
    expected: [
      'notices.mdx:{<Footnote id="main">} Another element of the policy or of its pages has the id main. Fix: Give each its own id.',
    ],
  },
  {
    what: 'files in Windows-1252, and nothing that follows from it',
    breakIt: (folder) => {
      for (const file of ['guidance.mdx', 'source.txt']) {
        folder.write(file, Buffer.from('---\ntitle: caf\xE9\n---\n', 'latin1'));
      }
    },
    expected: [
      'guidance.mdx:2:11  The file is not UTF-8: its byte E9 here is é in Windows-1252. Fix: Save the file as UTF-8.',
      'source.txt:2:11  The file is not UTF-8: its byte E9 here is é in Windows-1252. Fix: Save the file as UTF-8.',
    ],
  },
  {
    what: 'text that is not MDX',
    breakIt: (folder) =>
      folder.edit('regulatory.mdx', 'The system is', 'Tumors <3 cm. The system is'),
    expected: [
      'regulatory.mdx:{<3 cm} The text is not valid MDX: Unexpected character after `<`, expected a valid JSX tag. Fix: Write a < of the text as \\< or &lt;, and a { as \\{; close every component.',
    ],
  },
  ...[
    ['<!-- a comment -->', 'Write a comment as {/* … */}, or remove it.'],
    ['<https://a.example>', 'Write an address without < and >, or as [text](https://…).'],
    ['<me@a.example>', 'Write an address without < and >, or as [text](https://…).'],
    [
      '<b>bold',
      'Write both <name> and </name> in one block; write a < of the text as \\< or &lt;.',
    ],
    [
      '</b> bold',
      'Write both <name> and </name> in one block; write a < of the text as \\< or &lt;.',
    ],
    ['{a brace', 'Write a { of the text as \\{, and a } as \\}.'],
  ].map(([words = '', fix = '']) => ({
    what: `the unreadable ${words}`,
    breakIt: (folder: TestFolder) =>
      folder.edit('regulatory.mdx', 'The system is', `${words} The system is`),
    expected: [`regulatory.mdx:{${words} The} The text is not valid MDX: … Fix: ${fix}`],
  })),
  {
    what: 'a footnote of Markdown',
    breakIt: (folder) => folder.edit('regulatory.mdx', 'The system is', '[^1] The system is'),
    expected: [
      'regulatory.mdx:{Several} [^1] is a footnote of Markdown, which a body cannot have. Fix: Write the mark as the document prints it, as a link to <Footnote id="…"> around the note.',
    ],
  },
  {
    what: 'an expression, an import and an unknown component: nothing in a body is run',
    breakIt: (folder) =>
      folder.edit(
        'regulatory.mdx',
        'FDA product code:',
        'import fs from "node:fs"\n\n{process.exit(3)} <Unknown /> FDA product code:',
      ),
    expected: [
      'regulatory.mdx:{import fs} The file of a section holds text, not code. Fix: Remove the import or export; components need none.',
      'regulatory.mdx:{{process} {process.exit(3)} is not data that a policy prints.',
      'regulatory.mdx:{<Unknown} There is no component <Unknown>.',
    ],
  },
];

for (const { what, breakIt, expected } of cases) {
  test(`reports ${what}`, () => {
    using folder = new TestFolder('content/00220');
    breakIt(folder);
    const problems = folder.problems();
    for (const [index, line] of expected.entries()) {
      const [, file = '', words, rest = ''] =
        /^([\w.]+):\{([\s\S]+?)\}(?= |$)([\s\S]*)$/.exec(line) ?? [];
      const start =
        words === undefined
          ? line.replace(/(\.txt|\.mdx|:\d+:\d+) +/, '$1  ')
          : `${file}:${folder.place(file, words)}${rest && ` ${rest}`}`;
      const [beginning = '', end] = start.split(': … ');
      assert.ok(
        problems[index]?.startsWith(beginning) && problems[index].endsWith(end ?? ''),
        `${start}\nbut reported:\n${problems.join('\n')}`,
      );
    }
    assert.equal(problems.length, expected.length, problems.join('\n'));
  });
}

test('the real policies have no problems', () => {
  using folder = new TestFolder('content/00220');
  assert.deepEqual(folder.problems(), []);
});
