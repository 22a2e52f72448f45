import { component, heading, paragraph, printed, type Block, type Section } from './document.ts';
import { standard, type Subject } from './subject.ts';

/** Codes that many policies list. */
const sharedCodes = ['76940', '77013', '77022', '99070'];

function codesOf({ random, amount }: Subject) {
  const code = () => String(random.int(10000, 69999));
  const cpt = [...random.different(amount(4), code), random.pick(sharedCodes)];
  const hcpcs = random.different(
    amount(2),
    () => `${random.pick(['C', 'J', 'S'])}${random.int(1000, 9999)}`,
  );
  const diagnosis = () =>
    `${random.pick(['C', 'D', 'E', 'K'])}${random.int(10, 89)}.${random.int(0, 9)}`;
  return [
    { system: 'CPT', printedSystem: 'CPT', printed: cpt.join(', ') },
    random.chance(0.5)
      ? { system: 'HCPCS', printedSystem: 'HCPCS', printed: hcpcs.join(', ') }
      : { system: 'HCPCS', printedSystem: 'HCPCS', printed: 'No codes' },
    random.chance(0.5)
      ? {
          system: 'ICD-10-CM',
          printedSystem: 'ICD-10 Diagnosis',
          printed: random.different(amount(8), diagnosis).join(', '),
        }
      : {
          system: 'ICD-10-CM',
          printedSystem: 'ICD-10 Diagnosis',
          printed: 'All related Diagnoses',
        },
  ];
}

export function coding(subject: Subject): Section {
  const columns = ['Code Type', 'Code'];
  const codes = codesOf(subject);
  const [mark = '', responsibility = ''] = standard.ama;
  return {
    name: 'coding',
    data: { tables: [{ columns, rows: codes }] },
    blocks: [
      heading(2, 'Coding'),
      paragraph(`*Current Procedural Terminology (CPT®)[‡](notices#trademarks) ${mark}*`),
      paragraph(`*${responsibility}*`),
      paragraph('CPT is a registered trademark of the American Medical Association.'),
      paragraph(standard.codes),
      ...printed('<CodeTable />', [
        columns.join('\t'),
        ...codes.map((row) => `${row.printedSystem}\t${row.printed}`),
      ]),
    ],
  };
}

/** A lettered list, with a numbered list in its last item. */
function considerations(): Block[] {
  const [a = '', b = '', ...numbered] = standard.considerations;
  const markdown = [
    `1. ${a}`,
    `2. ${b}`,
    ...numbered.map((text, index) => `   ${index + 1}. ${text}`),
  ];
  const source = [
    `- A. ${a}`,
    `- B. ${b}`,
    ...numbered.map((text, index) => `  - ${index + 1}. ${text}`),
  ];
  return component('Lettered', '', [paragraph(markdown.join('\n'), source.join('\n'))]);
}

export function notices(): Section {
  const { definition, copyright, notices: texts } = standard;
  return {
    name: 'notices',
    data: {
      title: 'Definition and notices',
      disclaimers: texts
        .slice(1)
        .map((quote) => ({ says: 'It does not come before your contract.', quote })),
      copyright,
    },
    blocks: [
      ...component('Footnote', 'id="investigational"', [
        paragraph(
          `[\\*](coverage#services-are-considered-investigational-p2)Investigational – ${definition}`,
        ),
        ...considerations(),
      ]),
      ...component('Footnote', 'id="trademarks"', [
        paragraph(
          '[‡](coding#coding-p1) Indicated trademarks are the registered trademarks of their respective owners.',
        ),
      ]),
      ...texts.map((text) => paragraph(`**NOTICE:** ${text}`)),
      paragraph('<Copyright />', copyright.join('\n\n')),
    ],
  };
}
