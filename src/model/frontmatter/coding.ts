import { z } from 'astro/zod';
import { sectionFields } from './annotations.ts';

/** What a code of each system looks like. Descriptors are never given: CPT's belong to the AMA. */
const codePatterns = {
  CPT: { pattern: /^\d{4}[\dFTU]$/, looks: 'five characters, for example "47381"' },
  HCPCS: { pattern: /^[A-V]\d{4}$/, looks: 'a letter and four digits, for example "C2618"' },
  'ICD-10-CM': {
    pattern: /^[A-TV-Z]\d[\dA-Z](\.[\dA-Z]{1,4})?$/,
    looks: 'a letter, two characters, a point and more, for example "C22.0"',
  },
} as const;

const codeSystem = z.enum(['CPT', 'HCPCS', 'ICD-10-CM']);

const codeList = z
  .strictObject({
    system: codeSystem.meta({ description: 'Code system.', example: 'CPT' }),
    printedSystem: z
      .string()
      .meta({ description: 'Its name as printed.', example: 'ICD-10 Diagnosis' }),
    codes: z
      .array(z.string({ error: 'write each code in quotes, for example "47381"' }))
      .default([])
      .meta({ description: 'The codes, in the order printed.', example: ['47371', '47381'] }),
    printed: z
      .string()
      .optional()
      .meta({ description: 'The words printed in place of codes.', example: 'No codes' }),
  })
  .superRefine(({ system, codes, printed }, context) => {
    const { pattern, looks } = codePatterns[system];
    codes.forEach((code, index) => {
      if (!pattern.test(code)) {
        context.addIssue({
          code: 'custom',
          path: ['codes', index],
          message: `"${code}" is no ${system} code: it has ${looks}`,
        });
      }
    });
    if ((codes.length === 0) === (printed === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['codes'],
        message: 'give either codes, or in "printed" the words that stand in their place',
      });
    }
  });

/** coding.mdx: codes by system, and the AMA's notices in the body. */
export const coding = z.strictObject({
  ...sectionFields,
  columns: z
    .array(z.string())
    .length(2)
    .meta({ example: ['Code Type', 'Code'] }),
  codes: z.array(codeList).default([]),
});

/** Codes of one system as the content gives them. */
export type CodeList = z.infer<typeof codeList>;
