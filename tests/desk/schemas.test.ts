import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { schemas } from '../../src/schema/json-schema.ts';

const root = resolve(import.meta.dirname, '../..');
const made = schemas();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  description?: string;
}

/** Keys without a description, as `a.b`. */
const bare = (schema: Schema, path = ''): string[] =>
  [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [...(value.description ? [] : [`${path}${key}`]), ...bare(value, `${path}${key}.`)]),
    ...[schema.items, ...(schema.anyOf ?? [])].flatMap((one) => (one ? bare(one, path) : [])),
  ];

describe('JSON Schema for editors', () => {
  test('the files are those that the types give: run `npm run schemas` after changing a type', () => {
    expect(readdirSync(join(root, '.vscode/schemas')).toSorted()).toEqual([...made.keys()].map((name) => `${name}.json`).toSorted());
    for (const [name, text] of made) expect(read(`.vscode/schemas/${name}.json`), name).toBe(text);
  });

  test('every key of every file is described', () => {
    for (const [name, text] of made) expect(bare(JSON.parse(text) as Schema), name).toEqual([]);
  });

  test('the editor’s settings name schemas that exist, for files of the content folder', () => {
    const settings = z.object({ 'yaml.schemas': z.record(z.string(), z.string()) }).parse(JSON.parse(read('.vscode/settings.json')));
    const named = Object.entries(settings['yaml.schemas']);
    expect(named.length).toBeGreaterThanOrEqual(5);
    for (const [schema, files] of named) {
      expect(made.has(schema.replace(/^.*\/|\.json$/g, ''))).toBe(true);
      expect(files).toMatch(/^content\//);
    }
  });

  test('what the sample paper has is valid, and a mistyped key is not', () => {
    const check = (name: string, value: unknown): boolean => z.fromJSONSchema(JSON.parse(made.get(name) ?? '{}') as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;
    expect(check('site', parse(read('content/site.yaml')))).toBe(true);
    for (const [folder, name] of [['sections', 'section'], ['topics', 'topic'], ['sources', 'source']] as const) {
      for (const file of readdirSync(join(root, 'content', folder))) expect(check(name, parse(read(`content/${folder}/${file}`))), file).toBe(true);
    }
    expect(check('site', { nmae: 'نشرة' })).toBe(false);
    expect(check('article', { headline: 'خبر', publishd: '2014-11-10' })).toBe(false);
  });
});
