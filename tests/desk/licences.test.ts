/** What the project is made of: few packages, pinned, under licences that let a paper be published. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licencesPage, used } from '../../src/desk/licences.ts';
import type { Lock } from '../../src/desk/licences.ts';
import { notices, PUBLISHED } from '../../src/integrations/licences.ts';

const root = resolve(import.meta.dirname, '../..');
const json = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = json('package.json') as Readonly<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>>;
const { packages } = json('package-lock.json') as { packages: Lock };

/** Each lets a paper be published under any terms. Those with LGPL and MPL are used as they come, in files of their own. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'LGPL-3.0-or-later', 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', 'Zlib', 'OFL-1.1']);
/** `(MIT OR GPL-3.0-or-later)`: one of them is enough; of `A AND B` all are needed. */
const isAllowed = (licence: string): boolean =>
  licence.replace(/[()]/g, '').split(' AND ').every((part) => part.split(' OR ').some((one) => ALLOWED.has(one)));

describe('packages', () => {
  test('are pinned to a version', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('are asked for by something', () => {
    const source = ['src', 'astro.config.mjs'].flatMap((name) =>
      name === 'src' ? readdirSync(join(root, name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(?:ts|astro|css)$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)) : [join(root, name)],
    );
    const text = source.map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(Object.keys(manifest.dependencies).filter((name) => !new RegExp(`['"\`]${name}(?:/[^'"\`]*)?['"\`]`).test(text))).toEqual([]);
  });

  test('of a build are under licences that let a paper be published, and docs/licences.md lists them (npm run licences)', () => {
    expect(used(packages).filter(({ licence }) => !isAllowed(licence))).toEqual([]);
    expect(['GPL-3.0-only', 'MIT AND GPL-2.0', 'not stated'].filter(isAllowed)).toEqual([]);
    expect(readFileSync(join(root, 'docs/licences.md'), 'utf8')).toBe(licencesPage(packages));
  });
});

describe('what readers are sent of others', () => {
  test('is named with its notice', () => {
    const text = notices();
    for (const word of ['Scheherazade', 'SIL OPEN FONT LICENSE Version 1.1', 'The Vazirmatn Project Authors', 'Google LLC', 'Permission is hereby granted']) expect(text).toContain(word);
    expect(text.match(/SIL OPEN FONT LICENSE Version 1\.1/g)?.length).toBe(2);
  });

  test('is all that its scripts and its faces come from', () => {
    const named = new Set(PUBLISHED.flatMap((one) => one.packages));
    const imported = ['reader', 'worker'].flatMap((room) =>
      readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) => [...readFileSync(join(root, 'src', room, name), 'utf8').matchAll(/^import (?!type).*? from '((?:@[^/']+\/)?[^./'][^/']*)/gm)].map(([, found = '']) => found)),
    );
    const faces = [...readFileSync(join(root, 'src/integrations/fonts/faces.ts'), 'utf8').matchAll(/['`]((?:@expo-google-fonts\/)?[a-z-]+)\/[^'`]+\.ttf/g)].map(([, found = '']) => found);
    expect(imported).toContain('workbox-precaching');
    expect(faces).toContain('vazirmatn');
    expect([...imported, ...faces].filter((name) => !named.has(name) && !name.startsWith('node:'))).toEqual([]);
  });
});

test('code, sample paper and packages have their licences', () => {
  expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toMatch(/^MIT License/);
  expect(readFileSync(join(root, 'content/LICENSE'), 'utf8')).toContain('Creative Commons Attribution 4.0');
  expect(existsSync(join(root, 'docs/licences.md'))).toBe(true);
});
