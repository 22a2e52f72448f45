import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { compile } from '../compile/compile.ts';
import { feedOf } from './feed.ts';

/** The Atom feed, read by third-party parsers and checked against RFC 4287. */
interface AtomEntry {
  id: string;
  title: string;
  updated: string;
  link: { '@href': string };
  author: { name: string };
  content: { '#text': string };
  category: { '@term': string };
}
interface Atom {
  feed: { id: string; title: string; updated: string; '@xmlns': string; entry: AtomEntry[] };
}

const policy = compile('content/00220');
const text = feedOf([policy]);
const atomOf = (feed: string): Atom['feed'] =>
  (new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(feed) as Atom).feed;

test('is a feed of all 36 entries, newest first', () => {
  assert.equal(SyntaxValidator.validate(text), true);
  const { meta, items } = parseFeed(text);
  assert.deepEqual([meta.type, meta.version, items.length], ['atom', '1.0', 36]);
  const [newest] = items;
  assert.equal(newest?.updated?.toISOString(), '2024-06-12T05:00:00.000Z');
  assert.match(
    newest.content ?? '',
    /^Policy 00220, 06\/12\/2024: .* Coverage eligibility unchanged\. – Medical policy 00220, Cryo/,
  );
  assert.equal(newest.authors[0]?.name, 'Blue Cross and Blue Shield of Louisiana');
  assert.equal(newest.categories[0]?.term, 'approval');
});

test('a title is short, and the text of an entry is in its content', () => {
  const [first, ...rest] = policy.history;
  assert.ok(first);
  const words = 'A long entry with many words. '.repeat(9).trim();
  const history = [{ ...first, text: words }, ...rest];
  const entry = atomOf(feedOf([{ ...policy, history }])).entry.at(-1);
  assert.equal(entry?.title, 'Policy 00220, 06/13/2007: Review');
  assert.ok(entry.content['#text'].startsWith(`Policy 00220, 06/13/2007: ${words} – `));
});

test('no past entry is given the present position', () => {
  for (const { content } of atomOf(text).entry) {
    assert.match(
      content['#text'],
      / Position of the version effective 07\/08\/2024: Investigational\.$/,
    );
  }
});

test('has what RFC 4287 requires', () => {
  const atom = atomOf(text);
  assert.equal(atom['@xmlns'], 'http://www.w3.org/2005/Atom');
  assert.equal(atom.updated, atom.entry[0]?.updated);
  for (const { title, updated } of [atom, ...atom.entry]) {
    assert.ok(title);
    assert.match(updated, /^\d{4}-\d\d-\d\dT00:00:00-0[56]:00$/);
  }
  for (const { content, author } of atom.entry) assert.ok(content['#text'] && author.name);
  assert.equal(new Set([atom, ...atom.entry].map(({ id }) => id)).size, 37);
});

test('ids do not depend on the address of the site: readers would see every entry as new', () => {
  const atom = atomOf(text);
  assert.equal(atom.id, 'urn:uuid:84af7bba-6a06-59ec-b9b9-4f3a34b30f78');
  assert.equal(atom.entry[0]?.id, 'urn:uuid:e41e028c-cc15-5f47-8938-a6b946528078');
  assert.equal(atom.entry.at(-1)?.id, 'urn:uuid:3180722b-e771-53c8-b454-ed514c80a58d');
});

test('each entry links to its place in the history, even a second one on the same day', () => {
  const example = compile('e2e/fixtures/policies/00999');
  const links = atomOf(feedOf([example])).entry.map(({ link }) => link['@href']);
  assert.deepEqual(links, [
    '/00999/history/#entry-2020-01-15',
    '/00999/history/#entry-2020-01-15-2',
    '/00999/history/#entry-2020-01-02',
  ]);
  const anchors = new Set(example.passages.map(({ id }) => id));
  for (const link of links) assert.ok(anchors.has(link.split('#')[1] ?? ''), link);
});

test('a library has one feed, with the newest entries of all policies', () => {
  const { entry } = atomOf(feedOf([policy, compile('e2e/fixtures/policies/00999')]));
  assert.equal(entry.length, 39);
  const dates = entry.map(({ updated }) => updated);
  assert.deepEqual(dates, dates.toSorted().reverse());
  assert.equal(atomOf(feedOf(Array.from({ length: 6 }, () => policy))).entry.length, 200);
});

test('a day begins when it does in Louisiana, in summer and in winter', () => {
  const atom = atomOf(text);
  const winter = atom.entry.find(({ link }) => link['@href'].endsWith('#entry-2017-01-01'));
  assert.equal(atom.updated, '2024-06-12T00:00:00-05:00');
  assert.ok(winter);
  assert.equal(winter.updated, '2017-01-01T00:00:00-06:00');
});

test('neither another policy nor a corrected letter changes an id', () => {
  const [first, ...rest] = policy.history;
  assert.ok(first);
  const corrected = {
    ...policy,
    history: [{ ...first, text: `${first.text} Corrected.` }, ...rest],
  };
  const ids = (policies: (typeof policy)[]) => {
    const { id, entry } = atomOf(feedOf(policies));
    return [id, ...entry.filter(({ title }) => title.includes('00220')).map((one) => one.id)];
  };
  assert.deepEqual(ids([corrected, compile('e2e/fixtures/policies/00999')]), ids([policy]));
});
