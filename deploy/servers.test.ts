import assert from 'node:assert/strict';
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  caddyConfiguration,
  nginxConfiguration,
  type ServedSite,
} from '../src/hosting/configurations.ts';
import { headersOf, securityHeaders, transportSecurity } from '../src/hosting/headers.ts';

/**
 * The built site on the servers that it is deployed with, and on that of `npm start`: each must send
 * the headers of the table in src/hosting/headers.ts. Servers that are not installed are skipped with a
 * message.
 */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

interface Server {
  name: string;
  /** Its program, if it must be installed. */
  program?: string;
  /** Writes its configuration into the folder, and starts it. */
  start: (site: ServedSite, folder: string) => ChildProcess;
  encodings: ('br' | 'gzip')[];
}

const quiet: SpawnOptions = { stdio: ['ignore', 'ignore', 'pipe'] };

const servers: Server[] = [
  {
    name: 'nginx',
    program: 'nginx',
    encodings: existsSync(brotliModule) ? ['br', 'gzip'] : ['gzip'],
    start: (site, folder) => {
      const hasBrotli = existsSync(brotliModule);
      const configuration = nginxConfiguration(site);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      writeFileSync(
        join(folder, 'nginx.conf'),
        [
          hasBrotli ? `load_module ${brotliModule};` : '',
          'daemon off; master_process off; pid nginx.pid; error_log stderr;',
          'events {}',
          'http { access_log off;',
          ...temporary.map((name) => `${name}_temp_path ${name};`),
          hasBrotli ? configuration : configuration.replace(/brotli_static on;/, ''),
          '}',
        ].join('\n'),
      );
      return spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
        ...quiet,
        env: { ...process.env, PATH: programFolders.join(delimiter) },
      });
    },
  },
  {
    name: 'Caddy',
    program: 'caddy',
    encodings: ['br', 'gzip'],
    start: (site, folder) => {
      const file = join(folder, 'Caddyfile');
      const options = '{\n\tadmin off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n';
      writeFileSync(file, options + caddyConfiguration(site));
      return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
        ...quiet,
        env: { ...process.env, HOME: folder },
      });
    },
  },
  {
    name: 'npm run preview',
    encodings: ['br', 'gzip'],
    start: ({ root, base, port }) =>
      spawn(process.execPath, ['scripts/serve.mjs'], {
        ...quiet,
        env: {
          ...process.env,
          OUT_DIR: root + base,
          BASE_PATH: base,
          PORT: String(port),
        },
      }),
  },
];

/** Folders with programs: Debian's servers are in one that only root has in its PATH. */
const programFolders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];

const isInstalled = (program: string): boolean =>
  programFolders.some((folder) => existsSync(join(folder, program)));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One raw response: neither decompressed nor redirected. */
const ask = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    }).on('error', fail);
  });

/** Waits until a server responds. Fails with its output if it exits first. */
async function untilReady(server: ChildProcess, port: number): Promise<void> {
  let log = '';
  server.stderr?.on('data', (data) => (log += String(data)));
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error(`The server exited: ${log}`);
    const isReady = await ask(port, '/').then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`The server does not respond: ${log}`);
}

/** Starts a server on a free port; tries another if some other program takes it first. */
async function startOnFreePort(
  start: (port: number) => ChildProcess,
): Promise<[server: ChildProcess, port: number]> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const server = start(port);
    try {
      await untilReady(server, port);
      return [server, port];
    } catch (error) {
      server.kill();
      if (attempt === 3) throw error;
    }
  }
}

/** One file of each extension that the build writes, and the paths with special rules. */
function pathsToAsk(): string[] {
  const files = globSync('**/*.*', { cwd: 'dist' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => !/\.(br|gz)$/.test(file))
    .sort();
  const kinds = new Map(files.map((file) => [file.slice(file.lastIndexOf('.')), file]));
  const startups = files.filter((file) => /^\/_astro\/.*\.css$/.test(file)).slice(0, 1);
  return [...kinds.values(), ...startups, '/feed.xml', '/index.html'];
}

const decoded = ({ headers, body }: Answer): Buffer => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
};

for (const { name, program, start, encodings } of servers) {
  const reason =
    program && !isInstalled(program)
      ? `${program} is not installed on this machine: its configuration was not tested.`
      : false;
  for (const base of ['', '/policies']) {
    void describe(`${name}, site in “${base}/”`, { skip: reason }, () => {
      let folder = '';
      let port = 0;
      let server: ChildProcess | undefined;
      const paths = reason ? [] : pathsToAsk();
      const addressOf = (path: string) => base + path.replace(/index\.html$/, '');

      before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'server-'));
        const root = join(folder, 'root');
        cpSync('dist', root + base, { recursive: true });
        mkdirSync(join(root + base, '.git'));
        writeFileSync(join(root + base, '.git', 'config'), 'secret');
        writeFileSync(join(root + base, '.env'), 'secret');
        [server, port] = await startOnFreePort((free) =>
          start({ root: resolve(root), base, port: free }, folder),
        );
      });
      after(async () => {
        if (server?.exitCode === null) {
          server.kill();
          await once(server, 'exit');
        }
        rmSync(folder, { recursive: true, force: true });
      });

      test('every kind of file has the headers of the table, in an encoding that the browser accepts', async () => {
        for (const path of paths) {
          const plain = await ask(port, addressOf(path));
          assert.equal(plain.status, 200, path);
          assert.equal(plain.headers['content-encoding'], undefined, path);
          for (const encoding of encodings) {
            const answer = await ask(port, addressOf(path), { 'Accept-Encoding': encoding });
            for (const [header, value] of Object.entries(headersOf(path))) {
              assert.equal(answer.headers[header.toLowerCase()], value, `${path}: ${header}`);
            }
            assert.equal(answer.headers['strict-transport-security'], undefined, path);
            const compressed = existsSync(`dist${path}.${encoding === 'br' ? 'br' : 'gz'}`);
            assert.equal(answer.headers['content-encoding'], compressed ? encoding : undefined);
            if (compressed) assert.match(answer.headers.vary ?? '', /accept-encoding/i, path);
            assert.ok(decoded(answer).equals(plain.body), path);
          }
        }
      });

      test('the smaller encoding is sent to a browser that accepts both', async () => {
        const { headers } = await ask(port, `${base}/`, { 'Accept-Encoding': 'gzip, deflate, br' });
        assert.equal(headers['content-encoding'], encodings[0]);
      });

      test('what a browser has cached is not sent again', async () => {
        const { headers } = await ask(port, `${base}/`);
        const again = await ask(port, `${base}/`, { 'If-None-Match': headers.etag ?? '' });
        assert.equal(again.status, 304);
        assert.equal(again.headers['cache-control'], 'no-cache');
      });

      test('over HTTPS behind a proxy, browsers are told to stay on HTTPS', async () => {
        const { headers } = await ask(port, `${base}/`, { 'X-Forwarded-Proto': 'https' });
        assert.equal(headers['strict-transport-security'], transportSecurity.value);
      });

      test('a folder without its trailing slash redirects to the page', async () => {
        const { status, headers } = await ask(port, `${base}/about?print=1`);
        assert.ok(status === 301 || status === 308, String(status));
        const address = new URL(headers.location ?? '', `http://localhost${base}/about`);
        assert.equal(address.pathname + address.search, `${base}/about/?print=1`);
      });

      for (const path of [
        '/nothing/',
        '/nothing.json',
        '/_astro/nothing.js',
        '/_astro/',
        '/.env',
        '/.git/config',
      ]) {
        test(`${path} is not found, and gets the site's own error page`, async () => {
          const answer = await ask(port, base + path);
          assert.equal(answer.status, 404);
          assert.match(answer.body.toString(), /<h1[^>]*>[^<]*not/i);
          assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
          assert.equal(answer.headers['cache-control'], 'no-cache');
          for (const [header, value] of Object.entries(securityHeaders)) {
            assert.equal(answer.headers[header.toLowerCase()], value, header);
          }
        });
      }
    });
  }
}
