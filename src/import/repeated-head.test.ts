import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { trialsIn } from '../model/policy.ts';
import { checkFolder } from '../content-check/check-folder.ts';
import { importBytes } from './imported.test-helpers.ts';

const root = mkdtempSync(join(tmpdir(), 'repeated-head-'));
after(() => {
  rmSync(root, { recursive: true });
});

const head = `# Louisiana

## Some Treatment

Policy # 00123

Current Effective Date: 03/15/2024`;
const foot = `©2024 Blue Cross and Blue Shield of Louisiana

Blue Cross and Blue Shield of Louisiana is an independent licensee.`;
const pageBreak = `\n\n${foot}\n\n${head}\n\n`;

test('a table whose head the next page repeats is one table', () => {
  const trials = '| NCT No. | Trial Name | Completion |\n|---|---|---|\n';
  const codes = 'Code Type\tCode\n';
  const document = `${head}

## When Services Are Considered Investigational

The Company considers some treatment to be **investigational**.

## Ongoing and Unpublished Clinical Trials

${trials}| NCT01234567 | One | Aug 2024 |${pageBreak}${trials}| NCT01234568 | Two | Dec 2025 |

## Coding

${codes}CPT\t47371${pageBreak}${codes}HCPCS\tC9751

${foot}
`;
  const { folder, counts, doubts, furniture } = importBytes(root, Buffer.from(document));
  const { policy, differences } = checkFolder(folder);
  assert.deepEqual([differences, policy.problems, doubts], [[], [], []]);
  assert.equal(counts['tables'], 1);
  assert.deepEqual(
    trialsIn(policy).map(({ number }) => number),
    ['NCT01234567', 'NCT01234568'],
  );
  assert.deepEqual(
    policy.codes.map(({ printedSystem, printed }) => [printedSystem, printed]),
    [
      ['CPT', '47371'],
      ['HCPCS', 'C9751'],
    ],
  );
  assert.equal(furniture.get('| NCT No. | Trial Name | Completion |'), 1);
});
