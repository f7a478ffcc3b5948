/** `npm run licences`: writes docs/licences.md, the licence of every package that a build uses, from the lock file. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}
export type Lock = Readonly<Record<string, Package>>;

/** A package that a build uses. */
export interface Used {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Their package.json names none; their repositories do. */
const STATED: Readonly<Record<string, string>> = { format: 'MIT', vazirmatn: 'OFL-1.1', duck: 'BSD-2-Clause' };

/** What a build uses, by name and version; what only tests use is not in it. @param lock `packages` of package-lock.json */
export function used(lock: Lock): Used[] {
  const found = new Map<string, Used>();
  for (const [path, { version = '', license, dev }] of Object.entries(lock)) {
    if (path === '' || dev) continue;
    const name = path.replace(/^.*node_modules\//, '');
    found.set(`${name}@${version}`, { name, version, licence: STATED[name] ?? license ?? 'not stated' });
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** The page: how many there are of each licence, and which. */
export function licencesPage(lock: Lock): string {
  const groups = Map.groupBy(used(lock), ({ licence }) => licence);
  const sorted = [...groups].toSorted(([a, many], [b, few]) => few.length - many.length || (a < b ? -1 : 1));
  const sections = sorted.map(([licence, all]) => `## ${licence}\n\n${all.map(({ name, version }) => `\`${name}\` ${version}`).join(', ')}\n`);
  return `# Licences of the packages that a build uses

Made by \`npm run licences\` from \`package-lock.json\`; packages of other systems than yours are in it, those of the tests are not. What of
them reaches readers (faces, the service worker's library) is named with its notice in \`/licences.txt\` of every paper.

| licence | packages |
|---|---|
${sorted.map(([licence, all]) => `| ${licence} | ${all.length} |`).join('\n')}

${sections.join('\n')}`;
}

if (process.argv[1] !== undefined && existsSync(process.argv[1]) && import.meta.filename === resolve(process.argv[1])) {
  const root = resolve(import.meta.dirname, '../..');
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock };
  await writeFile(join(root, 'docs/licences.md'), licencesPage(packages));
  console.log('docs/licences.md');
}
