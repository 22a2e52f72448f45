import {
  contentTypes,
  contentTypesOfFiles,
  immutable,
  immutablePaths,
  pathPattern,
  revalidate,
  securityHeaders,
  transportSecurity,
} from './headers.ts';

/** Where a server finds the site, and at which address it serves it. */
export interface ServedSite {
  /** Absolute path of the host's document root. The site is in its sub-folder `base`. */
  root: string;
  /** Base path of the site on its host, for example /policies, or "". */
  base: string;
  port: number;
}

const lines = (indent: number, list: string[]): string =>
  list.map((line) => `${' '.repeat(indent)}${line}`).join('\n');

const note = 'Written by `npm run server-config` from src/hosting/headers.ts: change it there.';

/**
 * `_headers` for Cloudflare Pages, Netlify and others. If several paths match, these hosts join the
 * values of a header, so no two rules set the same header for one file. Their default Cache-Control is
 * to revalidate.
 */
export function headersFile(base: string): string {
  const rules: [string, Record<string, string>][] = [
    ['/*', { ...securityHeaders, [transportSecurity.name]: transportSecurity.value }],
    ...immutablePaths.map((path): [string, Record<string, string>] => [
      path,
      { 'Cache-Control': immutable },
    ]),
    ...Object.entries(contentTypesOfFiles).map(([path, type]): [string, Record<string, string>] => [
      path,
      { 'Content-Type': type },
    ]),
    // Every host knows the type of HTML; that of the feed would be joined with that of other XML.
    ...Object.entries(contentTypes)
      .filter(([extension]) => extension !== 'html' && extension !== 'xml')
      .map(([extension, type]): [string, Record<string, string>] => [
        `/*.${extension}`,
        { 'Content-Type': type },
      ]),
  ];
  return rules
    .map(([path, headers]) => {
      const list = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      return `${base}${path}\n${lines(2, list)}\n`;
    })
    .join('');
}

/** A server block for nginx, to be included in its `http` block, as Debian does with sites-enabled/. */
export const nginxConfiguration = ({ root, base, port }: ServedSite): string => `# ${note}
map $uri $library_cache {
  default "${revalidate}";
${lines(
  2,
  immutablePaths.map((path) => `"~${pathPattern(base + path)}" "${immutable}";`),
)}
}

# Over HTTPS only, be it here or at a proxy before this server.
map "$https $http_x_forwarded_proto" $library_transport_security {
  default "";
  "~(^on| https$)" "${transportSecurity.value}";
}

server {
  listen ${port};
  root ${root};
  index index.html;
  server_tokens off;
  absolute_redirect off;

  # The build wrote the compressed files. brotli_static is in the module of Debian's package
  # libnginx-mod-http-brotli-static; without it, delete that line.
  gzip_static on;
  gzip_vary on;
  brotli_static on;

  types {
${lines(
  4,
  Object.entries(contentTypes).map(([extension, type]) => `"${type}" ${extension};`),
)}
  }
  default_type application/octet-stream;

${lines(
  2,
  Object.entries(securityHeaders).map(([name, value]) => `add_header ${name} "${value}" always;`),
)}
  add_header ${transportSecurity.name} $library_transport_security always;
  add_header Cache-Control $library_cache always;

  # There are no lists of folders: a folder without a page is not found.
  error_page 403 404 =404 ${base}/404.html;
  location ~ /\\. {
    return 404;
  }
${lines(
  2,
  Object.entries(contentTypesOfFiles).flatMap(([path, type]) => [
    `location = ${base}${path} {`,
    '  types {}',
    `  default_type "${type}";`,
    '}',
  ]),
)}
}
`;

const caddyType = (name: string, path: string, type: string): string =>
  `\t@${name} path ${path}\n\theader @${name} {\n\t\tContent-Type "${type}"\n\t\tdefer\n\t}\n`;

/** A site block for Caddy. */
export const caddyConfiguration = ({ root, base, port }: ServedSite): string => `# ${note}
# For every answer; Caddy does not keep headers when it comes to an error.
(library_headers) {
	header -Server
	header {
${Object.entries(securityHeaders)
  .map(([name, value]) => `		${name} "${value}"`)
  .join('\n')}
	}
	header @https ${transportSecurity.name} "${transportSecurity.value}"
	header @proxied ${transportSecurity.name} "${transportSecurity.value}"
}

# With the name of the host instead of the port, Caddy serves HTTPS with a certificate of its own.
:${port} {
	root * ${root}

	# Over HTTPS, be it here or at a proxy before this server.
	@https protocol https
	@proxied header X-Forwarded-Proto https
	import library_headers

	@immutable path ${immutablePaths.map((path) => base + path).join(' ')}
	header @immutable Cache-Control "${immutable}"
	@revalidate not path ${immutablePaths.map((path) => base + path).join(' ')}
	header @revalidate Cache-Control "${revalidate}"

	# Deferred: they replace what Caddy takes from the system's list of types.
${Object.entries(contentTypes)
  .map(([extension, type]) => caddyType(extension, `*.${extension}`, type))
  .join('')}
${Object.entries(contentTypesOfFiles)
  .map(([path, type]) => caddyType(path.slice(1), base + path, type))
  .join('')}
	# Caddy's own redirection loses the query.
	@folder {
		not path */
		file {path}/index.html
	}
	route @folder {
		rewrite * {path}/
		redir {uri} 301
	}

	file_server {
		hide .*
		precompressed br gzip
	}

	handle_errors {
		import library_headers
		header Cache-Control "${revalidate}"
		rewrite * ${base}/404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
