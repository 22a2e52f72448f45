import type { z } from 'astro/zod';
import type { SectionName } from '../policy/sections.ts';
import type { schemas } from '../schemas/index.ts';

/** Data of the sections of a policy that are valid by themselves. */
type PolicyData = { [Name in SectionName]?: z.output<(typeof schemas)[Name]> };

/** Something wrong at a place in a section's frontmatter. */
export interface Issue {
  path: PropertyKey[];
  message: string;
}

interface RelationIssue extends Issue {
  section: SectionName;
}

/** An issue for each value that stands in the list before. */
function duplicates(
  section: SectionName,
  values: { value: string; path: PropertyKey[] }[],
  what: string,
): RelationIssue[] {
  const seen = new Set<string>();
  return values.flatMap(({ value, path }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ section, path, message: `${what} ${value} is given twice. Remove or correct one.` }];
  });
}

function referenceIssues({ references }: PolicyData): RelationIssue[] {
  const list = references?.references ?? [];
  const order = list.flatMap(({ number }, index) =>
    number === index + 1
      ? []
      : [
          {
            section: 'references' as const,
            path: ['references', index, 'number'],
            message:
              `number ${number} stands where ${index + 1} belongs: reference ${index + 1} is never listed` +
              ' or one is given twice. Number the list 1, 2, 3 as printed.',
          },
        ],
  );
  const pmids = list.flatMap((reference, index) =>
    reference.type === 'article'
      ? [{ value: reference.pmid, path: ['references', index, 'pmid'] }]
      : [],
  );
  return [...order.slice(0, 1), ...duplicates('references', pmids, 'PMID')];
}

function citationIssues(data: PolicyData): RelationIssue[] {
  if (!data.references) return [];
  const known = new Set(data.references.references.map(({ number }) => number));
  const ids = new Set<string>();
  return (Object.keys(data) as SectionName[]).flatMap((section) =>
    (data[section]?.citations ?? []).flatMap(({ id, references }, index) => {
      const issues: RelationIssue[] = references.flatMap((number, place) =>
        known.has(number)
          ? []
          : [
              {
                section,
                path: ['citations', index, 'references', place],
                message: `reference ${number} is not in references.mdx. Correct the number, or add the reference.`,
              },
            ],
      );
      if (ids.has(id)) {
        issues.push({
          section,
          path: ['citations', index, 'id'],
          message: `another citation of the policy has the id ${id}. Give each its own.`,
        });
      }
      ids.add(id);
      return issues;
    }),
  );
}

function populationIssues({ evidence, references }: PolicyData): RelationIssue[] {
  const known = new Set(references?.populations.map(({ id }) => id));
  return (evidence?.populations ?? []).flatMap(({ listedAs }, index) =>
    !references || listedAs === undefined || known.has(listedAs)
      ? []
      : [
          {
            section: 'evidence' as const,
            path: ['populations', index, 'listedAs'],
            message:
              `references.mdx has no population ${listedAs}. ` +
              'Write the id of one of its populations, or remove the field.',
          },
        ],
  );
}

/** What is wrong between the parts of a policy, though each part may be valid by itself. */
export function relationIssues(folder: string, data: PolicyData): RelationIssue[] {
  const issues: RelationIssue[] = [];
  if (data.coverage && data.coverage.number !== folder) {
    issues.push({
      section: 'coverage',
      path: ['number'],
      message: `the folder is named ${folder}. Give the folder and the policy the same number.`,
    });
  }
  const trials = (data.trials?.groups ?? []).flatMap((group, g) =>
    group.trials.map(({ nct }, t) => ({ value: nct, path: ['groups', g, 'trials', t, 'nct'] })),
  );
  const codes = (data.coding?.codes ?? []).flatMap((list, l) =>
    list.codes.map((code, c) => ({
      value: `${list.system} ${code}`,
      path: ['codes', l, 'codes', c],
    })),
  );
  return [
    ...issues,
    ...referenceIssues(data),
    ...citationIssues(data),
    ...populationIssues(data),
    ...duplicates('trials', trials, 'trial'),
    ...duplicates('coding', codes, 'code'),
  ];
}
