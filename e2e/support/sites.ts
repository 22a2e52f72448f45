import { globSync, statSync } from 'node:fs';

/** A site under test. */
export interface Site {
  name: 'library' | 'one' | 'several' | 'three';
  port: number;
  origin: string;
  /** The folder of the host that it lives in, for example /policies. */
  base: string;
  /** The host that it is built for, if it knows one. */
  host: string;
  /** Folder of the built site. */
  folder: string;
  /** Address of its first page. */
  url: string;
}

const firstPort = Number(process.env['E2E_PORT'] ?? 4173);
/** Two simultaneous runs, with different ports, do not share a folder. */
const built = `node_modules/.cache/e2e-${firstPort}`;

function site(name: Site['name'], index: number, folder: string, base = '', host = ''): Site {
  const port = firstPort + index;
  const origin = `http://localhost:${port}`;
  return {
    name,
    port,
    origin,
    base,
    host,
    folder,
    url: `${origin}${base}/`,
  };
}

/** The sites under test: the one that is deployed, and those with fixed content. */
export const sites = {
  /** The real content, as just built: only for what must hold for any content. */
  library: site('library', 0, 'dist'),
  /** Policy 00220 alone: nearly all tests. */
  one: site('one', 1, `${built}/one`),
  /** 00220 and many made-up policies with what it lacks; in a sub-folder of a known host. */
  several: site('several', 2, `${built}/several`, '/policies', 'https://policies.example'),
  /** 00220 and two imported documents: few policies to compare, with positions and codes of their own. */
  three: site('three', 3, `${built}/three`),
};

/** Address of a page of a site. `path` begins with "/". */
export const at = ({ origin, base }: Site, path: string): string => origin + base + path;

/** File of a page in a built site. */
export const fileOf = ({ folder }: Pick<Site, 'folder'>, path: string): string =>
  `${folder}${path.replace(/\/$/, '/index.html')}`;

/** Paths of every page of a built site, for example /00220/evidence/. Throws if it has none. */
export function pagesOf({ folder }: Pick<Site, 'folder'>): string[] {
  const pages = globSync('**/*.html', { cwd: folder })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
  if (pages.length > 0) return pages;
  throw new Error(`There is no built site in ${folder}/. Run \`npm run build\` first.`);
}

/**
 * Paths of the pages of a site that are opened one by one: of each kind, the two largest. For one
 * policy these are all pages; a thousand policies take no longer to test.
 */
export function largestPages(site: Pick<Site, 'folder'>): string[] {
  const size = (path: string): number => statSync(fileOf(site, path)).size;
  const kinds = Map.groupBy(pagesOf(site), (path) => path.replaceAll(/\d+/g, '0'));
  return [...kinds.values()].flatMap((paths) =>
    paths.toSorted((one, other) => size(other) - size(one)).slice(0, 2),
  );
}

/** True for a page of a policy. */
export const isPolicyPage = (path: string): boolean => /^\/\d{5}\//.test(path);
