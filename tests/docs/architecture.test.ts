/** docs/architecture.md shows the rooms as they are; documents lead to files that are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowed, picture } from './rooms.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const page = read('docs/architecture.md');

describe('the rooms', () => {
  test('are drawn as ESLint has them', () => {
    expect(page).toContain(picture());
  });

  test('are in the table with what each may import', () => {
    const rows = new Map(
      [...page.matchAll(/^\| ((?:`\w+\/`(?:, )?)+) \| .* \| (.*) \|$/gm)].flatMap(([, names = '', from = '']) => names.split(', ').map((name) => [name.replace(/[`/]/g, ''), from] as const)),
    );
    expect([...rows.keys()].toSorted()).toEqual([...allowed().keys()].toSorted());
    for (const [room, from] of allowed()) expect(rows.get(room), room).toBe(from);
  });

  test('are all folders of src/', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual([...allowed().keys()].toSorted());
  });
});

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** As GitHub makes an address of a heading. */
const anchor = (heading: string): string => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
const anchors = (text: string): Set<string> => new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading)));

describe('documents', () => {
  test.each(DOCUMENTS)('%s leads to what is there', (name) => {
    // What stands in code leads nowhere.
    const text = read(name).replace(/^(`{3,})[^]*?^\1/gm, '').replace(/`[^`\n]+`/g, '');
    for (const [, target = ''] of text.matchAll(/(?:\]\(|(?:src|srcset|href)=")([^)\s"]+)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', hash] = target.split('#');
      const file = path === '' ? name : join(dirname(name), path);
      expect(existsSync(join(root, file)), `${name}: ${target}`).toBe(true);
      if (hash !== undefined) expect(anchors(read(file)), `${name}: ${target}`).toContain(decodeURIComponent(hash));
    }
  });

  test('name commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = DOCUMENTS.flatMap((name) => [...read(name).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script = '']) => [name, script] as const));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(([, script]) => scripts[script] === undefined)).toEqual([]);
  });

  test('in the README every command has its line, the parts of others excepted', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const text = `${read('README.md')}\n${read('CONTRIBUTING.md')}`;
    expect(Object.keys(scripts).filter((name) => !['start', 'test'].includes(name) && !text.includes(`npm run ${name}`) && !text.includes(`npm run --silent ${name}`))).toEqual([]);
  });
});
