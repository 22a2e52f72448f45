import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * Folders of src/, lowest first. A folder imports only from the lines above its own, and not from the
 * other folders of its line.
 */
const layers = [
  ['payers', 'hosting'],
  ['model'],
  ['source'],
  ['compile'],
  ['outputs', 'search', 'checks'],
  ['library', 'content-check'],
  ['components'],
  ['layouts'],
  ['pages'],
  ['integration'],
];

/** What may run the proof: the build, and the check of a folder. */
const proving = ['integration', 'content-check'];

const inSrc = (/** @type {string} */ folder) => `./src/${folder}`;

/**
 * What each folder must not import, and why.
 * @param {string[]} allowed folders that everything may import
 */
const restrictedPaths = (...allowed) => [
  ...layers.slice(0, -1).flatMap((folders, rank) =>
    folders.map((folder) => ({
      target: inSrc(folder),
      from: layers
        .slice(rank)
        .flat()
        .filter((other) => other !== folder && !allowed.includes(other))
        .map(inSrc),
      message: 'Imports point downwards: see `layers` in eslint.config.mjs.',
    })),
  ),
  {
    target: layers
      .flat()
      .filter((folder) => !proving.includes(folder))
      .map(inSrc),
    from: './src/proof',
    message: 'The proof stands apart: only the build and the check of a folder use it.',
  },
  {
    target: './src/proof',
    from: './src',
    except: ['./proof', './payers', './source', './model/problem.ts'],
    message: 'The proof reads the built pages and the source, and nothing from the model.',
  },
];

/** Around the import; its tests may also read what the site generates from an imported policy. */
const aroundImport = [
  {
    target: './src/import',
    from: './src',
    except: [
      './import',
      './payers',
      './model',
      './source',
      './compile',
      './checks',
      './content-check',
    ],
    message: 'The import reads documents and must not depend on the site.',
  },
  {
    target: [...layers.flat(), 'proof'].map(inSrc),
    from: './src/import',
    message: 'Only command lines and tests use the import.',
  },
];

/** For code that runs, or may run, in the browser. */
const inBrowser = [
  {
    target: ['./src/components', './src/search/query'],
    from: './src/compile',
    message: 'Components get compiled policies from the library; browser scripts do not get any.',
  },
  {
    target: './src/search/query',
    from: './src',
    except: ['./search/query', './model'],
    message: 'This runs in the browser and must not import anything else.',
  },
];

const tests = ['**/*.test.ts', '**/*.test-helpers.ts'];
const developmentOnly = [...tests, 'e2e/**', 'bench/**', 'scripts/**', '*.mjs'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      // `parser` is for the frontmatter of Astro files, which are parsed for their imports.
      parserOptions: {
        projectService: true,
        parser: tseslint.parser,
        extraFileExtensions: ['.astro'],
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.astro', '.js', '.mjs'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        // By path: the package can only be imported by name, but the plugin uses require().
        [fileURLToPath(import.meta.resolve('astro-eslint-parser'))]: ['.astro'],
      },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts'] })],
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'test', package: 'node:test' }] },
      ],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allowNumber: true,
          allowAny: false,
          allowBoolean: false,
          allowNullish: false,
          allowRegExp: false,
        },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: developmentOnly }],
      'import-x/no-restricted-paths': [
        'error',
        { zones: [...restrictedPaths(), ...aroundImport, ...inBrowser] },
      ],
    },
  },
  {
    // Tests of any part may compile a policy, to test with real data.
    files: tests,
    rules: { 'import-x/no-restricted-paths': ['error', { zones: restrictedPaths('compile') }] },
  },
  {
    files: ['src/components/**/*.{ts,astro}', 'src/search/query/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^node:',
              message: 'There is no Node in the browser; pages are given their data.',
            },
          ],
        },
      ],
    },
  },
  {
    // Astro's types say little about the content of a template, and inline scripts have no file.
    files: ['**/*.astro', '**/*.astro/*.{js,ts}', '**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
);
