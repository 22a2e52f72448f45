import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { writeOfflineCopies } from '../../src/hosting/offline-copies.ts';
import { sites } from '../support/sites.ts';

/** A built site with several policies, in a sub-folder of its host, that a test may change or stop. */
export class ChangingSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'changing-site-'));
  readonly base = sites.several.base;
  #server: Server | undefined;
  #port = 0;

  constructor() {
    cpSync(sites.several.folder, this.folder, {
      recursive: true,
      filter: (file) => !/\.(br|gz)$/.test(file),
    });
  }

  /** Address of a page. `path` begins with "/". */
  at = (path: string): string => `http://localhost:${this.#port}${this.base}${path}`;

  /** Serves the folder as it is at each request, at the same address as before. */
  async start(): Promise<void> {
    const files = sirv(this.folder, { dev: true });
    const server = createServer((request, response) => {
      request.url = request.url?.slice(this.base.length) ?? '/';
      files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/html' });
        response.end(readFileSync(join(this.folder, '404.html')));
      });
    });
    await new Promise<void>((listening) => server.listen(this.#port, 'localhost', listening));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Stops the server, as if the connection were lost. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }

  /** Changes words of a page, as the next version of its policy would. */
  change(page: string, from: string, to: string, effective: string): void {
    const file = join(this.folder, page, 'index.html');
    const html = readFileSync(file, 'utf8');
    if (!html.includes(from)) throw new Error(`${page} does not contain “${from}”.`);
    writeFileSync(file, html.replaceAll(from, to));
    this.#writeManifests(effective);
  }

  #writeManifests(effective: string): void {
    const { folder: site, base } = this;
    const policies = ['00220', '00999'].map((number) => {
      const manifest = readFileSync(join(site, number, 'offline.json'), 'utf8');
      const { title } = JSON.parse(manifest) as { title: string };
      return { number, title, effective };
    });
    writeOfflineCopies({ site, base, policies });
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
