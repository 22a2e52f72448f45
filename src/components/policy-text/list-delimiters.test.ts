import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'hastscript';
import type { CompiledPolicy } from '../../model/policy.ts';
import { listDelimiterRules } from './list-delimiters.ts';

const rulesFor = (...lists: Record<string, string>[]) => {
  const tree = { type: 'root', children: lists.map((properties) => h('ol', properties)) };
  return listDelimiterRules({ sections: [{ tree }] } as unknown as CompiledPolicy);
};

test('lists with parentheses or brackets get the rules that draw them, and no policy others', () => {
  assert.equal(rulesFor({}, { type: 'A' }), '');
  assert.equal(
    rulesFor({ dataDelimiter: '()', type: 'a' }, { dataDelimiter: '()', type: 'a' }),
    "@counter-style lower-alpha-enclosed{system:extends lower-alpha;prefix:'(';suffix:') '}" +
      "ol[data-delimiter='()'][type='a' s]{list-style-type:lower-alpha-enclosed}",
  );
  assert.equal(
    rulesFor({ dataDelimiter: '[]' }),
    "@counter-style decimal-bracketed{system:extends decimal;prefix:'[';suffix:'] '}" +
      "ol[data-delimiter='[]']:not([type]){list-style-type:decimal-bracketed}",
  );
  assert.match(
    rulesFor({ dataDelimiter: ')' }),
    /decimal-closed.*ol\[data-delimiter='\)'\]:not\(\[type\]\)/,
  );
});
