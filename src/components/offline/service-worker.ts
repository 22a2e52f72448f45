import { copiesOf, dayInWords, type Copy } from './copies.ts';

/**
 * Answers requests from the saved copies when the network fails. It is registered when the reader saves
 * the first policy; while the site is reachable, no request is answered from a copy.
 */

/** TypeScript's library for service workers cannot be used together with the one for pages. */
interface FetchEvent extends Event {
  request: Request;
  clientId: string;
  respondWith: (response: Promise<Response>) => void;
  waitUntil: (promise: Promise<unknown>) => void;
}
interface Worker {
  registration: { scope: string };
  clients: {
    claim: () => Promise<void>;
    get: (id: string) => Promise<{ url: string } | undefined>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: (type: string, listener: (event: FetchEvent) => void) => void;
}
const worker = self as unknown as Worker;
const scope = worker.registration.scope;
const base = new URL(scope).pathname;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The number of the policy that an address belongs to, if any. */
const numberIn = (address: string | undefined): string | undefined =>
  address?.startsWith(scope) ? address.slice(scope.length).split(/[/?#]/)[0] : undefined;

/** A saved page with its HTML changed. */
async function changed(response: Response, change: (html: string) => string): Promise<Response> {
  const headers = new Headers(response.headers);
  // These headers describe the bytes that were sent.
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  return new Response(change(await response.text()), { headers });
}

const asCopy = (response: Response, { manifest, saved }: Copy): Promise<Response> =>
  changed(response, (html) =>
    html.replace(
      '</header>',
      '</header><div class="site-header"><p class="note" role="status">There is no connection. This ' +
        `is the policy effective ${manifest.effective}, saved on <time datetime="${saved}">` +
        `${dayInWords(saved)}</time>; it may have changed since.</p></div>`,
    ),
  );

/** The page for anything that is not on the device, with a list of what is. */
async function offlinePage(copies: Copy[], missing: Copy | undefined): Promise<Response> {
  for (const { cache } of copies) {
    const page = await cache.match(`${base}offline/`);
    if (!page) continue;
    const items = copies.map(
      ({ manifest: { number, title, effective }, saved }) =>
        `<li><a href="${base}${number}/">${escapeHtml(title)} (${number})</a>, ` +
        `effective ${effective}, saved on ${dayInWords(saved)}</li>`,
    );
    const reason = missing
      ? `<p role="status">The browser has removed this page from the saved policy ${missing.manifest.number}. ` +
        'Save the policy again when there is a connection.</p>'
      : '';
    return changed(page, (html) =>
      html.replace(
        '</main>',
        `${reason}<h2 id="on-this-device">On this device</h2><ul>${items.join('')}</ul></main>`,
      ),
    );
  }
  return Response.error();
}

async function fromCopy({ request, clientId }: FetchEvent): Promise<Response> {
  const copies = await copiesOf(base);
  const address = new URL(request.url).pathname;
  const isPage = request.mode === 'navigate';
  const page = isPage ? request.url : (await worker.clients.get(clientId))?.url;
  const number = numberIn(page);
  const own = copies.find(({ manifest }) => manifest.number === number);
  if (!isPage) {
    // Shared files come from the same version as the page that requests them.
    for (const { cache } of own ? [own] : copies) {
      const file = await cache.match(address);
      if (file) return file;
    }
    return Response.error();
  }
  const kept =
    (await own?.cache.match(address)) ?? (await own?.cache.match(address.replace(/\/?$/, '/')));
  return own && kept ? asCopy(kept, own) : offlinePage(copies, own);
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { method, url, cache } = event.request;
  // Copies are made with "no-store", which requires the site's own response.
  if (method !== 'GET' || cache === 'no-store' || !url.startsWith(scope)) return;
  event.respondWith(fetch(event.request).catch(() => fromCopy(event)));
});
