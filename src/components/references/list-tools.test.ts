import assert from 'node:assert/strict';
import { test } from 'node:test';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { compile } from '../../compile/compile.ts';
import { evidenceMapHeading } from './evidence-map.ts';
import { besideReference, referenceUses } from './list-tools.ts';
import { policy } from './reference-list.test-helpers.ts';
import { markedReferences } from './uses.ts';

test('a reference links back to each statement that uses it, with the reason for the link', () => {
  const uses = referenceUses(policy, 3);
  assert.deepEqual(
    selectAll('a', uses).map((link) => link.properties['href']),
    ['evidence#cite-two-meta-analyses', 'evidence#cite-equivalent-to-rfa'],
  );
  assert.match(
    toString(uses),
    /^Site note: Used in Evidence: “the evidence includes two meta-analyses” They are the only listed titles with “meta-analysis”\./,
  );
});

test('a reference without a known place says so', () => {
  assert.equal(toString(referenceUses(policy, 8)), 'Site note: Place of citation not known.');
});

test('every citation links to its references, and they link back to it', () => {
  for (const { id, section, references } of policy.citations) {
    for (const number of references) {
      const links = selectAll('a', referenceUses(policy, number));
      const places = links.map((link) => link.properties['href']);
      assert.ok(places.includes(`${section}#cite-${id}`), `${number} ${id}`);
    }
  }
});

test('the tools of a reference name its facets, its link, and what can be copied', () => {
  const [reference] = policy.references.slice(4);
  assert.ok(reference);
  const beside = besideReference(policy, reference);
  assert.match(
    toString(beside),
    /^Site note, from title and journal: randomized controlled trial · hepatocellular carcinoma.*Permanent link/,
  );
  assert.equal(select('.reference-tools > a', beside)?.properties['href'], '#ref-5');
  assert.deepEqual(
    selectAll('[role=group][aria-label="Reference 5"] button', beside).map(toString),
    ['Copy as printed', 'Copy as a link', 'Add to clippings'],
  );
  // The filter finds the values in this order.
  assert.deepEqual(
    selectAll('data', beside).map((data) => data.properties['value']),
    ['randomized-controlled-trial', 'hepatocellular-carcinoma'],
  );
});

test('everything that is added to the list is editorial', () => {
  for (const reference of policy.references) {
    for (const added of [
      besideReference(policy, reference),
      referenceUses(policy, reference.number),
    ])
      assert.equal(added.properties['dataEditorial'], '');
  }
});

test('the end of a section in print lists the references that it marks, in the order of the list', () => {
  const numbers = (section: string) =>
    markedReferences(policy, section).map(({ reference }) => reference.number);
  assert.deepEqual(numbers('evidence'), [3, 4, 5, 21, 28]);
  assert.deepEqual(numbers('background'), [1, 2]);
  assert.deepEqual(numbers('guidance'), [36]);
  assert.deepEqual(numbers('trials'), []);
  assert.equal(markedReferences(policy, 'evidence')[0]?.citations.length, 2);
});

test('there is a map of the titles only where there are titles and populations', () => {
  assert.equal(evidenceMapHeading(policy), 'What the 36 titles say: population and design');
  assert.equal(evidenceMapHeading(compile('e2e/fixtures/policies/00999')), undefined);
});
