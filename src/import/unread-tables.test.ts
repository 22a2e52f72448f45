import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withAlignedColumns } from './aligned-columns.ts';
import { linesOf } from './document-lines.ts';
import { unreadTables } from './unread-tables.ts';

const found = (text: string) =>
  unreadTables(withAlignedColumns(linesOf(text, []))).map(({ line }) => line);

test('lines that look like a table are told once, with the first of them', () => {
  assert.deepEqual(
    found(`Text.

Code Type      Code
CPT              47371, 47381

Text.

Drug | Dose
A    | 5 mg
B    | 6 mg

+------+-----+
| Drug | mg  |
+------+-----+

<tr><td>a</td></tr>
`),
    [3, 8, 12, 16],
  );
});

test('tables that are read, and single gaps, are no doubt', () => {
  assert.deepEqual(
    found(`| A | B |
|---|---|
| 1   x | 2   y |
| 3   x | 4   y |

A\tB
1   x\t2

<table><tr><td>a</td></tr>
<tr><td>b</td></tr></table>

Signed:     Date

- one    two
- three    four

p = 0.04 | 0.05
`),
    [],
  );
});
