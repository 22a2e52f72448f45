import { basename } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { editorialChecks } from '../checks/checks.ts';
import type { CompiledPolicy } from '../model/policy.ts';
import { formatProblem } from '../model/problem.ts';
import { profileOf } from '../payers/index.ts';
import type { CheckedFolder } from '../content-check/check-folder.ts';
import type { ImportedPolicy } from './import-policy.ts';
import type { PdfOrigin } from './read-document-file.ts';

/** What an import ends with: what was found, what is unsure, and what only a person can add. */
export interface ImportReport {
  number: string;
  title: string;
  isWhole: boolean;
  parts: { heading: string; lines: string[] }[];
}

const onlyPeople = [
  'plainWords, shortTitle and description in coverage.mdx: what the position means, in the site’s words',
  'readerLinks and synonyms in coverage.mdx: places and words for members',
  'populations and glance in evidence.mdx, guidelines in guidance.mdx: the tables that compare them',
  'notes and citations: remarks, and references that must be meant where the document lost their numbers',
];

/** Paragraphs that could be rows of the table that compares populations, in the summary of evidence. */
function populationCandidates({ payer, passages }: CompiledPolicy): string[] {
  const begins = new RegExp(profileOf(payer).populationSentence);
  return passages
    .filter(({ section, text }) => section === 'evidence' && begins.test(text))
    .map(({ place, id, text }) => `evidence.mdx:${place.line} (#${id}): ${text.slice(0, 120)} …`);
}

const pdfLines = ({ name, sha256, pages, isMarkdown }: PdfOrigin): string[] => [
  `${name}, ${pages} pages, SHA-256 ${sha256}.`,
  ...(isMarkdown
    ? [
        'Its pages print the marks of Markdown (## …, **…**) as text: they were read as the lines of a Markdown file. Import that file itself if you have it; cells that tabs part may be joined here.',
      ]
    : []),
  'The document of record, source.txt, is its text as it was read: look over its tables and lists beside the PDF.',
];

/**
 * The report on an imported folder.
 * @param pdf that the text of the document was read from
 */
export function importReport(
  imported: ImportedPolicy,
  { policy, words, differences, places }: CheckedFolder,
  pdf?: PdfOrigin,
): ImportReport {
  const { number, counts, doubts, furniture } = imported;
  const positions = policy.statements.map(({ position, subject }) => `${position}: ${subject}`);
  const uncertain = [
    ...[...(pdf?.unsure ?? []), ...doubts].map(
      ({ line, page, message }) =>
        [`source.txt:${line} (page ${page})`, places.get(line)].filter(Boolean).join(', ') +
        `: ${message}`,
    ),
    ...policy.problems.map(formatProblem),
    ...editorialChecks([policy]).map(({ message, passage }) =>
      passage ? `${passage.section}#${passage.id}: ${message}` : message,
    ),
  ];
  const listed = (heading: string, lines: string[]) =>
    lines.length > 0 ? [{ heading, lines }] : [];
  return {
    number,
    title: policy.title,
    isWhole: differences.length === 0 && policy.problems.length === 0,
    parts: [
      ...(pdf ? [{ heading: 'Read from a PDF', lines: pdfLines(pdf) }] : []),
      {
        heading: 'Compared with the document, word for word',
        lines: [
          `${words.toLocaleString('en-US')} words, ${differences.length === 1 ? '1 difference' : `${differences.length} differences`}.`,
          ...differences.map(
            ({ file, position, line, expected, found }) =>
              `source.txt:${line}, ${basename(file)}:${position?.line ?? 1}: document ${expected}; folder ${found}`,
          ),
        ],
      },
      {
        heading: 'Found',
        lines: Object.entries(counts).map(([what, count]) => `${count} ${what}`),
      },
      ...listed('Positions: read each against its sentence', positions),
      ...listed('To look over', uncertain),
      ...listed('Candidates for the table of evidence', populationCandidates(policy)),
      ...listed(
        'Taken as page furniture, with how often',
        [...(pdf?.furniture ?? []), ...furniture].map(([line, count]) => `${count} × ${line}`),
      ),
      ...listed(
        'Heads of tables that the next page repeats, left out there',
        (pdf?.repeatedHeads ?? []).map(({ page, text }) => `page ${page}: ${text}`),
      ),
      { heading: 'For a person to add', lines: onlyPeople },
    ],
  };
}

/** The report for a terminal. */
export const reportAsText = ({ number, title, parts }: ImportReport): string =>
  [
    `Policy ${number}: ${title}`,
    ...parts.map(({ heading, lines }) =>
      [`\n${heading}`, ...lines.map((line) => `  ${line}`)].join('\n'),
    ),
  ].join('\n');

/** The report as a page. */
export function reportAsHtml({ number, title, isWhole, parts }: ImportReport): string {
  const name = `Import of policy ${number}: ${title}`;
  const state = isWhole
    ? 'Every word of the document is in the folder.'
    : 'Something is to be corrected before the policy can be published.';
  const style =
    'body{max-width:50rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}';
  const page = h('html', { lang: 'en-US' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', name),
      h('style', style),
    ]),
    h('body', [
      h('h1', name),
      h('p', state),
      ...parts.map(({ heading, lines }) =>
        h('section', [
          h('h2', heading),
          h(
            'ul',
            lines.map((line) => h('li', line)),
          ),
        ]),
      ),
    ]),
  ]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`;
}
