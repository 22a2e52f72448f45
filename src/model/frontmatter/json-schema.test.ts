import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats, { type FormatsPlugin } from 'ajv-formats';
import { parse } from 'yaml';
import { kindOf } from '../sections.ts';
import { frontmatterSchema } from './json-schema.ts';

// Node and TypeScript resolve this module differently.
const { default: addFormats } = formats as unknown as { default: FormatsPlugin };

/** The errors that the JSON Schema of its kind finds in a frontmatter, as editors check it. */
function errorsIn(name: string, yaml: string): ErrorObject[] {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats(ajv);
  const schema = frontmatterSchema(kindOf(name));
  assert.equal(ajv.validateSchema(schema), true, ajv.errorsText());
  ajv.validate(schema, parse(yaml) ?? {});
  return ajv.errors ?? [];
}

const frontmatterOf = (file: string): string => readFileSync(file, 'utf8').split(/^---$/m)[1] ?? '';

for (const file of globSync('{content,e2e/fixtures/policies}/[0-9]*/*.mdx').sort()) {
  test(`editors accept the frontmatter of ${file}`, () => {
    assert.deepEqual(errorsIn(basename(file, '.mdx'), frontmatterOf(file)), []);
  });
}

/** The place and the kind of each error in a file of 00220 with some of its words replaced. */
function changed(name: string, words: string, replacement: string): string[] {
  const yaml = frontmatterOf(`content/00220/${name}.mdx`);
  assert.ok(yaml.includes(words), `${name}.mdx has ${words}`);
  return errorsIn(name, yaml.replace(words, replacement)).map(
    ({ instancePath, keyword }) => `${instancePath} ${keyword}`,
  );
}

test('editors reject misspelt and missing fields, and values of another form', () => {
  const cases: [name: string, words: string, replacement: string, errors: string[]][] = [
    ['coverage', 'shortTitle:', 'shortTitel:', [' additionalProperties']],
    ['coverage', 'masthead:', 'mastheed:', [' required', ' additionalProperties']],
    ['coverage', 'subject:', 'subjekt:', ['/statements/0 required', '/statements/0 additionalProperties']],
    ['coverage', 'position: investigational', 'position: experimental', ['/statements/0/position enum']],
    ['coverage', '2007-06-20', '2007-06-31', ['/originalEffectiveDate format', '/originalEffectiveDate pattern']],
    ['history', 'nextReview: 2025-06', 'nextReview: 06/2025', ['/nextReview pattern']],
    ['evidence', 'citations:', 'citation:', [' additionalProperties']],
  ]; // prettier-ignore
  for (const [name, words, replacement, errors] of cases) {
    assert.deepEqual(changed(name, words, replacement).toSorted(), errors.toSorted(), replacement);
  }
});

test('a field has the description and the example of its schema', () => {
  const { properties } = JSON.parse(JSON.stringify(frontmatterSchema('coverage'))) as {
    properties: Record<string, unknown>;
  };
  assert.deepEqual(properties['masthead'], {
    type: 'string',
    description: 'The word that the document prints above its title.',
    examples: ['Louisiana'],
  });
});
