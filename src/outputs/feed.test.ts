import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { compile } from '../compile/compile.ts';
import { feedOf } from './feed.ts';

/** The Atom feed, read by parsers that were not written here, and held to RFC 4287. */
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
  assert.equal(newest?.updated?.toISOString(), '2024-06-12T00:00:00.000Z');
  assert.match(newest.content ?? '', /Coverage eligibility unchanged\./);
  assert.equal(newest.authors[0]?.name, 'Blue Cross and Blue Shield of Louisiana');
  assert.equal(newest.categories[0]?.term, 'approval');
});

test('has what RFC 4287 requires', () => {
  const atom = atomOf(text);
  assert.equal(atom['@xmlns'], 'http://www.w3.org/2005/Atom');
  assert.equal(atom.updated, atom.entry[0]?.updated);
  for (const { title, updated } of [atom, ...atom.entry]) {
    assert.ok(title);
    assert.match(updated, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  }
  for (const { content, author } of atom.entry) assert.ok(content['#text'] && author.name);
  assert.equal(new Set([atom, ...atom.entry].map(({ id }) => id)).size, 37);
});

test('ids stay as they are, wherever the site is: readers would see every entry anew', () => {
  const atom = atomOf(text);
  assert.equal(atom.id, 'urn:uuid:48de4100-6c17-5775-bf0d-3ac7d6948ff1');
  assert.equal(atom.entry[0]?.id, 'urn:uuid:8ad69dbb-180c-54ab-a1a0-afafdb12f2ee');
  assert.equal(atom.entry.at(-1)?.id, 'urn:uuid:09528a6a-51d3-5e15-92b3-1f6f2ee0cbfb');
});

test('each entry leads to its place in the history, also a second one of a day', () => {
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
