import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, LinkCheck } from './dead-links.ts';
import { readPage } from './read-page.ts';

/** The messages about the links of a page at /a/ of a site that has /b/ and some files as well. */
function deadLinks(base: string, links: string[]): string[] {
  const check = new LinkCheck(base);
  check.add(
    '/a/',
    readPage(`<p id="here">${links.map((link) => `<a href="${link}">x</a>`).join(' ')}`),
  );
  check.add('/b/', readPage('<p id="there"></p><p id="é">'));
  const files = new Set(['a/index.html', 'b/index.html', 'x.css', 'a/data file.json']);
  return check.deadLinks(files).map(({ message }) => message);
}

test('links to pages, ids and files of the site, and to other sites, are alive', () => {
  for (const base of ['', '/', '/policies', '/policies/']) {
    const prefix = base.replace(/\/$/, '');
    const absolute = ['/b/', '/b/#there', '/b/#%C3%A9', '/a/?q=1#here', '/x.css', '/b/index.html#there']; // prettier-ignore
    const links = [...absolute.map((link) => `${prefix}${link}`), '#here', '#', '../b/#there'];
    const others = ['data%20file.json', 'https://example.org/nowhere', 'mailto:a@example.org'];
    assert.deepEqual(deadLinks(base, [...links, ...others]), [], base);
  }
});

test('links to pages, ids and files that are not there are dead', () => {
  const links = ['/c/', '/b/#here', '/a/#nowhere', '/y.css', '/b', '/b/index.html#x', '/%'];
  assert.deepEqual(
    deadLinks('', [...links, '#no']).toSorted(),
    ['/c/', '/b/#here', '/a/#nowhere', '/a/#no', '/y.css', '/b', '/b/#x', '/%']
      .map((link) => `The link to ${link} leads nowhere.`)
      .toSorted(),
  );
});

test('with a base path, links without it leave the site', () => {
  assert.deepEqual(deadLinks('/policies', ['/b/', '/policies-2/b/', '/policies/c/']), [
    'The link /b/ leads out of the site.',
    'The link /policies-2/b/ leads out of the site.',
    'The link to /policies/c/ leads nowhere.',
  ]);
});

test('a link that is no address is reported', () => {
  assert.deepEqual(deadLinks('', ['http://[']), ['The link http://[ is not a valid address.']);
});

test('a page has the address of its folder, or of its file', () => {
  assert.deepEqual(['index.html', 'a/index.html', '404.html', 'a/myindex.html'].map(addressOf), [
    '/',
    '/a/',
    '/404.html',
    '/a/myindex.html',
  ]);
});
