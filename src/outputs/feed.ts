import { v5 as uuid } from 'uuid';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { libraryPaths, pagePath, publicUrl } from '../model/addresses.ts';
import { printedDay, startOfDay } from '../model/dates.ts';
import type { CompiledPolicy, HistoryEntry } from '../model/policy.ts';
import { positionInWords } from '../model/positions.ts';
import { profileOf } from '../payers/index.ts';

/** The feed contains the newest entries of the library: enough for years, few enough to be polled. */
const maxEntries = 200;

/** Namespace of the feed's ids, generated once for this project. */
const namespace = '6f6f7d1c-6a0e-4f0e-9d53-0f3f1a9f2b7e';

/**
 * An id as Atom requires it: absolute, and unaffected by moves of the site and changes to the entry
 * (RFC 4287, 4.2.6). Feed readers show an entry with a different id as new.
 */
const idOf = (name: string): string => `urn:uuid:${uuid(name, namespace)}`;

/** The title identifies the entry; its text, which may be long, is the content. */
function entryOf(policy: CompiledPolicy, { id, date, printedDate, kind, text }: HistoryEntry) {
  const { number, payer, title } = policy;
  const { label } = profileOf(payer).history.kinds.find((one) => one.id === kind) ?? {};
  const effective = printedDay(payer, policy.effectiveDate);
  // An entry may be older than the position: the document states only the present one.
  const identity =
    `Medical policy ${number}, ${title}. ` +
    `Position of the version effective ${effective}: ${positionInWords(policy)}.`;
  return x('entry', [
    x('title', `Policy ${number}, ${printedDate}: ${label ?? kind}`),
    x('id', idOf(`${number} ${id}`)),
    x('link', {
      rel: 'alternate',
      type: 'text/html',
      href: publicUrl(`${pagePath(number, 'history')}#${id}`),
    }),
    x('updated', startOfDay(payer, date)),
    x('author', [x('name', payer)]),
    x('category', { term: kind }),
    x('content', { type: 'text' }, `Policy ${number}, ${printedDate}: ${text} – ${identity}`),
  ]);
}

/** The histories of the policies as an Atom feed (RFC 4287), newest entry first. */
export function feedOf(policies: CompiledPolicy[]): string {
  const entries = policies
    .flatMap((policy) => policy.history.map((entry) => ({ policy, entry })))
    .sort((a, b) => b.entry.date.localeCompare(a.entry.date))
    .slice(0, maxEntries);
  const [newest] = entries;
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-US' }, [
    x('title', 'Medical Policy Library: histories of the policies'),
    x('subtitle', 'Reviews, approvals and coding updates, as the policies list them.'),
    x('id', idOf('feed')),
    x('link', { rel: 'self', type: 'application/atom+xml', href: publicUrl(libraryPaths.feed) }),
    x('link', { rel: 'alternate', type: 'text/html', href: publicUrl(libraryPaths.home) }),
    x(
      'updated',
      newest ? startOfDay(newest.policy.payer, newest.entry.date) : '1970-01-01T00:00:00Z',
    ),
    ...entries.map(({ policy, entry }) => entryOf(policy, entry)),
  ]);
  return toXml(
    [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, feed],
    { closeEmptyElements: true },
  );
}
