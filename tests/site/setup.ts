/** Builds the papers that the tests read, once for all of them. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { KINDS, writeArchive } from '../import/archive.ts';
import type { ArchivedStory } from '../import/archive.ts';
import { importAll } from '../../src/import/import.ts';
import { writeCrowd } from './crowd.ts';
import { writeExtremes } from './extremes.ts';
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

/** Runs the project's own build on a content folder. */
export function build(content: string, dir: string, env: NodeJS.ProcessEnv = {}): Promise<Built> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  return new Promise((done) => {
    const child = spawn(process.execPath, [astro, 'build', '--outDir', dir], {
      cwd: root,
      // Vitest sets NODE_ENV=test; a publisher's build does not.
      env: { ...outside(), NODE_ENV: 'production', CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => done({ dir, code: code ?? 1, output }));
  });
}

export default async function setup(project: TestProject): Promise<() => void> {
  const work = mkdtempSync(join(tmpdir(), 'nashra-'));
  project.provide('sample', await build(join(root, 'content'), join(work, 'sample')));
  project.provide('faults', await build(join(root, 'tests/fixtures/faults'), join(work, 'faults')));
  cpSync(join(root, 'content'), join(work, 'earlier-content'), {
    recursive: true,
    filter: (path) => !/articles[\\/]2014[\\/]11[\\/]1[3-6]$/.test(path),
  });
  project.provide('earlier', await build(join(work, 'earlier-content'), join(work, 'earlier')));
  await writeCrowd(join(work, 'crowd-content'), 400, 3);
  project.provide('crowd', await build(join(work, 'crowd-content'), join(work, 'crowd')));
  await writeRuns(join(work, 'runs-content'));
  project.provide('runs', await build(join(work, 'runs-content'), join(work, 'runs')));
  await writeExtremes(join(work, 'extremes-content'));
  project.provide('extremes', await build(join(work, 'extremes-content'), join(work, 'extremes')));
  const archive = await writeArchive(join(work, 'archive'), KINDS);
  mkdirSync(join(work, 'imported-content'));
  await importAll([join(work, 'archive')], join(work, 'imported-content'));
  project.provide('imported', { ...(await build(join(work, 'imported-content'), join(work, 'imported'))), stories: archive });
  const pictures = join(work, 'pictures-content');
  await writePicturePaper(pictures);
  project.provide('pictures', { ...(await build(pictures, join(work, 'pictures'))), content: pictures });
  if (existsSync(WIRE)) {
    const content = join(work, 'single-content');
    mkdirSync(content);
    cpSync(WIRE, join(content, 'copy.txt'));
    project.provide('single', await build(content, join(work, 'single')));
  } else {
    project.provide('single', null);
  }
  return () => rmSync(work, { recursive: true, force: true });
}
