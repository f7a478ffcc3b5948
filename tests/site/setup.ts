/** Builds the papers that the tests read, once for all of them. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { KINDS, writeArchive } from '../import/archive.ts';
import type { ArchivedStory } from '../import/archive.ts';
import { importAll } from '../../src/import/import.ts';
import { executable } from '../browser/browser.ts';
import { writeCrowd } from './crowd.ts';
import { writeExtremes } from './extremes.ts';
import { writeHostile } from './hostile.ts';
import { writeRuns } from './runs.ts';
import { writePicturePaper } from './picture-paper.ts';

export interface Built {
  /** Absolute path of the built paper. */
  readonly dir: string;
  readonly code: number;
  readonly output: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample paper in `content/`. */
    sample: Built;
    /** A folder of faults: tests/fixtures/faults. */
    faults: Built;
    /** A folder that holds nothing but one real wire file; `null` where the shared data is absent. */
    single: Built | null;
    /** The sample paper as it stood on 12 November: a breaking story, a lead without a figure. */
    earlier: Built;
    /** 400 articles on three days, so that every list is longer than a sheet; nothing is kept on readers' devices. */
    crowd: Built;
    /** Fourteen articles with runs that reorder in every field. */
    runs: Built;
    /** Headlines of one word and of a page, a name that cannot break, sections without stories. */
    extremes: Built;
    /** A thousand attacks, in bodies and in every field. */
    hostile: Built & { readonly articles: number };
    /** An archive of every format and encoding, imported by `npm run import` into an empty folder, and its stories. */
    imported: Built & { readonly stories: readonly ArchivedStory[] };
    /** Photographs of every kind, built for the first time, and the folder they are in. */
    pictures: Built & { readonly content: string };
  }
}

const root = resolve(import.meta.dirname, '../..');
const WIRE = resolve(root, '../shared/data/wire/000_45fef74ff1067ca9.txt');

/** What Vitest puts into the environment of a test, and Astro would take for its own. */
const OF_VITEST = ['VITEST', 'DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'TEST'];
export const outside = () => Object.fromEntries(Object.entries(process.env).filter(([key]) => !OF_VITEST.includes(key)));

/** Runs the project's own build on a content folder, as `npm run build` does. */
export function build(content: string, dir: string, env: NodeJS.ProcessEnv = {}): Promise<Built> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'src/desk/paper.ts'), 'build', '--outDir', dir], {
      cwd: root,
      // Vitest sets NODE_ENV=test; a publisher's build does not.
      env: { ...outside(), NODE_ENV: 'production', CONTENT_DIR: content, NO_COLOR: '1', ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => done({ dir, code: code ?? 1, output }));
  });
}

/** Builds that run side by side: most of a build is one thread's work. */
const AT_ONCE = 2;

/** Does the jobs in their order, so many at a time. */
async function inTurn(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = jobs.values();
  const work = async (): Promise<void> => {
    for (const job of queue) await job();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

export default async function setup(project: TestProject): Promise<() => void> {
  // The browser that npm brought is unpacked once: two tests that began at the same moment would find half of it.
  await executable();
  // In the project, so that each build has a place of its own for what it bundles.
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'papers-'));
  const folder = (name: string): string => join(work, `${name}-content`);
  const made = (name: string): Promise<Built> => build(folder(name), join(work, name));
  await inTurn([
    async () => {
      await writeCrowd(folder('crowd'), 400, 3);
      project.provide('crowd', await made('crowd'));
    },
    async () => project.provide('sample', await build(join(root, 'content'), join(work, 'sample'))),
    async () => {
      cpSync(join(root, 'content'), folder('earlier'), { recursive: true, filter: (path) => !/articles[\\/]2014[\\/]11[\\/]1[3-6]$/.test(path) });
      project.provide('earlier', await made('earlier'));
    },
    async () => {
      await writePicturePaper(folder('pictures'));
      project.provide('pictures', { ...(await made('pictures')), content: folder('pictures') });
    },
    async () => project.provide('faults', await build(join(root, 'tests/fixtures/faults'), join(work, 'faults'))),
    async () => {
      await writeRuns(folder('runs'));
      project.provide('runs', await made('runs'));
    },
    async () => {
      await writeExtremes(folder('extremes'));
      project.provide('extremes', await made('extremes'));
    },
    async () => {
      const { articles } = await writeHostile(folder('hostile'));
      project.provide('hostile', { ...(await made('hostile')), articles });
    },
    async () => {
      const stories = await writeArchive(join(work, 'archive'), KINDS);
      mkdirSync(folder('imported'));
      await importAll([join(work, 'archive')], folder('imported'));
      project.provide('imported', { ...(await made('imported')), stories });
    },
    async () => {
      if (!existsSync(WIRE)) return project.provide('single', null);
      mkdirSync(folder('single'));
      cpSync(WIRE, join(folder('single'), 'copy.txt'));
      project.provide('single', await made('single'));
    },
  ]);
  return () => rmSync(work, { recursive: true, force: true });
}
