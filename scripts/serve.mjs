// Serves the built site like the servers in deploy/: with their headers, compressed, folders with and
// without a trailing slash, and the site's own page for addresses that do not exist.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, normalize } from 'node:path';
import sirv from 'sirv';
import { headersOf, transportSecurity } from '../src/hosting/headers.ts';

const folder = process.env.OUT_DIR ?? 'dist';
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '');
const port = Number(process.env.PORT ?? 4321);

if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no built site in ${folder}/. Run \`npm run build\` first.`);
  process.exit(1);
}

const files = sirv(folder, { etag: true, brotli: true, gzip: true });
const notFound = readFileSync(join(folder, '404.html'));

/** The address of a folder that was requested without its trailing slash. */
function folderAddress(/** @type {string} */ path, /** @type {string} */ query) {
  if (path.endsWith('/')) return undefined;
  const file = join(folder, normalize(decodeURIComponent(path)));
  return existsSync(file) && statSync(file).isDirectory() ? `${base}${path}/${query}` : undefined;
}

const server = createServer((request, response) => {
  const setHeaders = (/** @type {string} */ path) => {
    response.setHeaders(new Map(Object.entries(headersOf(path))));
    if (request.headers['x-forwarded-proto'] === 'https') {
      response.setHeader(transportSecurity.name, transportSecurity.value);
    }
  };
  const answer = (
    /** @type {number} */ status,
    /** @type {Record<string, string>} */ headers = {},
  ) => {
    setHeaders('/404.html');
    response.writeHead(status, headers);
    response.end(status === 404 ? notFound : undefined);
  };
  const [address = '/', ...rest] = (request.url ?? '/').split('?');
  const query = rest.length > 0 ? `?${rest.join('?')}` : '';
  if (address !== base && !address.startsWith(`${base}/`)) {
    answer(404);
    return;
  }
  const path = address.slice(base.length) || '/';
  try {
    const other = address === base && base ? `${base}/${query}` : folderAddress(path, query);
    if (other) {
      // A single leading slash: two would name another host.
      answer(301, { Location: other.replace(/^\/+/, '/') });
      return;
    }
  } catch {
    // An address with a malformed escape matches no file.
    answer(404);
    return;
  }
  setHeaders(path.replace(/\/$/, '/index.html'));
  request.url = path + query;
  files(request, response, () => {
    answer(404);
  });
});

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(
    isTaken
      ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=4322 npm run preview`
      : error.message,
  );
  process.exit(1);
});

server.listen(port, () => {
  const hosts = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one && one.family === 'IPv4' && !one.internal)
    .map((one) => one?.address);
  console.log(`The site is at http://localhost:${port}${base}/`);
  for (const host of hosts) console.log(`and, in this network, at http://${host}:${port}${base}/`);
});
