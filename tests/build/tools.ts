/** What is measured: each tool set up beside the paper, as `npm run bench:build` and the tests need it. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { calendarFiles } from './calendar.ts';
import { measure } from './measure.ts';
import type { Measured } from './measure.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
const PEERS = join(import.meta.dirname, 'peers');
/** Faces as they were cut for this installation. */
const FACES = '.astro/fonts';
const ELEVENTY = join(ROOT, 'node_modules/.cache/nashra-bench/eleventy');

export interface Tool {
  readonly name: 'nashra' | 'hugo' | 'eleventy';
  readonly version: string;
  /** The folder that it writes. */
  readonly out: string;
  /** Puts the next build at its beginning: nothing written, nothing kept of builds before. */
  clear(): void;
  build(): Promise<Measured>;
}

/**
 * Puts something out of the way; it goes when all is measured. File systems do not give what was just removed away again at once (ext4 for
 * up to five minutes): the builds after it would look in vain for every file that they make, ten times as long as on a new machine.
 * @param room where it goes, on the same disk
 */
function setAside(path: string, room: string): void {
  if (!existsSync(path)) return;
  mkdirSync(room, { recursive: true });
  renameSync(path, join(mkdtempSync(join(room, 'old-')), 'old'));
}

/** Hard links where the file system allows them, else copies; symbolic links stay what they are. `leave` names what is left out. */
function linkTree(from: string, to: string, leave: readonly string[] = []): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (leave.includes(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isFile()) {
      try {
        linkSync(source, target);
      } catch {
        cpSync(source, target);
      }
    } else cpSync(source, target, { verbatimSymlinks: true });
  }
}

/** What of the checkout no build reads, or what earlier builds left. */
const NOT_BUILT = ['node_modules', '.git', '.ci', '.vscode', '.astro', 'dist', 'tests', 'docs', 'shots', 'coverage'];

/**
 * This paper's own build, in a copy of the checkout: the look can be changed in it, and nobody's caches are touched. The
 * installed packages are hard links, since builds fail where `node_modules` is a symbolic link.
 * @param checkout where the copy is made, once for all sizes
 */
export function nashra(paper: string, work: string, checkout: string): Tool {
  if (!existsSync(checkout)) {
    for (const name of readdirSync(ROOT)) if (!NOT_BUILT.includes(name)) cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
    if (existsSync(join(ROOT, FACES))) cpSync(join(ROOT, FACES), join(checkout, FACES), { recursive: true });
    linkTree(join(ROOT, 'node_modules'), join(checkout, 'node_modules'), ['.cache', '.vite']);
  }
  const out = join(work, 'nashra');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return {
    name: 'nashra',
    version,
    out,
    clear: () => {
      for (const path of [out, join(checkout, 'node_modules/.cache'), join(checkout, 'node_modules/.vite')]) setAside(path, join(work, 'aside'));
      // Cut faces belong to the installation, not to the paper: everything else that Astro keeps goes.
      const kept = join(checkout, '.astro');
      if (existsSync(kept)) for (const name of readdirSync(kept)) if (name !== 'fonts') rmSync(join(kept, name), { recursive: true });
    },
    build: () => measure(process.execPath, ['src/desk/paper.ts', 'build', '--outDir', out], { cwd: checkout, env: { CONTENT_DIR: paper } }),
  };
}

/** `hugo` of the environment's `HUGO` or of the path; `null` where there is none. */
export function hugo(paper: string, work: string): Tool | null {
  const command = process.env['HUGO'] ?? 'hugo';
  let version: string;
  try {
    version = /v[\d.]+(?:[-+]\w+)*/.exec(execFileSync(command, ['version'], { encoding: 'utf8', stdio: 'pipe' }))?.[0] ?? '';
  } catch {
    return null;
  }
  const site = join(work, 'hugo-site');
  const out = join(work, 'hugo');
  const cache = join(work, 'hugo-cache');
  cpSync(join(PEERS, 'hugo'), site, { recursive: true });
  cpSync(join(PEERS, 'paper.css'), join(site, 'paper.css'));
  const settings = join(site, 'hugo.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll('PAPER', paper));
  const refresh = (): void => {
    for (const room of ['sections', 'topics', 'sources']) cpSync(join(paper, room), join(site, 'data', room), { recursive: true });
    for (const [path, text] of calendarFiles(paper)) {
      const file = join(site, 'calendar', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  };
  return {
    name: 'hugo',
    version,
    out,
    clear: () => {
      for (const path of [out, cache]) setAside(path, join(work, 'aside'));
      refresh();
    },
    build: () => measure(command, ['--quiet', '--destination', out, '--cacheDir', cache], { cwd: site }),
  };
}

/** Eleventy, installed once into a cache folder of this checkout; `null` where it cannot be installed. */
export function eleventy(paper: string, work: string): Tool | null {
  const wanted = readFileSync(join(PEERS, 'eleventy/package.json'), 'utf8');
  const installed = join(ELEVENTY, 'node_modules/@11ty/eleventy');
  const { dependencies } = JSON.parse(wanted) as { dependencies: Record<string, string> };
  const version = dependencies['@11ty/eleventy'] ?? '';
  const present = existsSync(installed) ? (JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string }).version : '';
  if (present !== version) {
    console.error(`Installing Eleventy ${version} into ${ELEVENTY}; the paper itself does not use it.`);
    mkdirSync(ELEVENTY, { recursive: true });
    writeFileSync(join(ELEVENTY, 'package.json'), wanted);
    try {
      execFileSync('npm', ['install', '--prefix', ELEVENTY, '--no-audit', '--no-fund', '--no-package-lock'], { stdio: 'pipe', shell: process.platform === 'win32' });
    } catch (error) {
      console.error(`Eleventy could not be installed: ${String(error)}`);
      return null;
    }
  }
  const site = join(work, 'eleventy-site');
  const out = join(site, 'out');
  cpSync(join(PEERS, 'eleventy'), site, { recursive: true });
  cpSync(join(PEERS, 'paper.css'), join(site, 'paper.css'));
  const link = (to: string, at: string): void => {
    mkdirSync(dirname(join(site, at)), { recursive: true });
    if (!lstatSync(join(site, at), { throwIfNoEntry: false })) symlinkSync(to, join(site, at), 'junction');
  };
  for (const room of ['sections', 'topics', 'sources']) link(join(paper, room), `catalogue/${room}`);
  link(join(paper, 'articles'), 'articles');
  link(join(ELEVENTY, 'node_modules'), 'node_modules');
  return {
    name: 'eleventy',
    version,
    out,
    clear: () => setAside(out, join(work, 'aside')),
    build: () => measure(process.execPath, [join(installed, 'cmd.cjs'), '--quiet'], { cwd: site }),
  };
}
