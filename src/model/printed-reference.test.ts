import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { furtherReference, shortReference } from './printed-reference.ts';

const { payer, references } = compile('content/00220');

test('the short form of a reference and what follows it repeat no name', () => {
  const told = (number: number) => {
    const reference = references.find((one) => one.number === number);
    return reference && `${shortReference(reference)} ${furtherReference(payer, reference)}`;
  };
  assert.match(
    told(5) ?? '',
    /^Wang C et al\. 2015 Multicenter [^,]* carcinoma\. Hepatology\. May 2015\.$/,
  );
  assert.equal(told(36)?.match(/National Comprehensive Cancer Network/g)?.length, 1);
});
