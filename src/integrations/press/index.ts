/**
 * The press: makes the pages that changed, leaves the others where they are, and puts the new paper in the place of the old one when
 * all of it is there. `press` goes first among the integrations, `cache` before those that use what is kept, `delivery` after all that write files.
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { withPolicy } from '../../hosting/head.ts';
import { inlineScripts } from '../../hosting/policy.ts';
import { describe } from '../../intake/desk-report.ts';
import { openKeptBodies } from '../../intake/kept-bodies.ts';
import { openSpill } from '../../intake/unnamed-file.ts';
import type { Message } from '../../schema/message.ts';
import { changedMeanwhile } from '../articles.ts';
import { explained, unfinished } from './fault.ts';
import { lock } from './lock.ts';
import { assetPattern, jobOf, print } from './print.ts';
import type { Job } from './print.ts';
import { progress } from './progress.ts';
import { Run } from './run.ts';
import { seal, unseal } from './seal.ts';
import { stampOf, writeState } from './state.ts';
import { summary } from './summary.ts';
import { surveying } from './survey.ts';
import { toolsDigest } from './tools.ts';

let run: Run | undefined;

/** The build under way; `undefined` on the dev server and in tests of single integrations. */
export const running = (): Run | undefined => run;

async function printAll(run: Run, press: AstroPrerenderer, logger: AstroIntegrationLogger): Promise<void> {
  const paths = await press.getStaticPaths();
  if (run.survey) run.folder.surveyed(await run.survey.found, run.remembered());
  const jobs = paths.map(({ pathname, route, cacheKey }) => jobOf(pathname, route, cacheKey, run.root));
  const fresh: Job[] = [];
  for (const job of jobs) if (!(await run.keepIfSame(job.file, job.key))) fresh.push(job);
  run.made = fresh.length;
  run.pages = jobs.length;
  const scripts = inlineScripts(run.root.pathname.replace(/\/$/, ''));
  const told = progress(fresh.length, 'pages', (line) => logger.info(line));
  const lane = async (jobs: Iterable<Job>): Promise<void> => {
    for (const job of jobs) {
      const start = performance.now();
      const one = await print(job, press.render, run.folder, run.asset, (html) => withPolicy(html, scripts));
      run.prints.set(job.file, one);
      run.pieces.push({ file: job.file, ms: performance.now() - start, bytes: one.size });
      told.tick();
      // A page is made without waiting for anything: pictures that are done would be heard of when the last page is.
      await setImmediate();
    }
  };
  // Pages are words: one after the other. Books and icons wait for pictures that are drawn on other cores, so they go beside them.
  const { page = [], endpoint = [] } = Object.groupBy(fresh, ({ route }) => (route.type === 'endpoint' ? 'endpoint' : 'page'));
  const files = endpoint.values();
  await Promise.all([lane(page), ...Array.from({ length: availableParallelism() }, () => lane(files))]);
  told.stop();
}

/** Astro counts the pages that its own loop made; it is told of these, so that its last line is right. */
function tellAstro(own: AstroPrerenderer & { app?: { getOptions?: () => { pageNames?: string[] } } }, { prints }: Run): void {
  own.app?.getOptions?.().pageNames?.push(...[...prints.keys()].filter((file) => file.endsWith('.html')).map((file) => file.replace(/(^|\/)index\.html$/, '$1')));
}

const NAMED = 5;
const changedLine = (files: readonly string[]): string => {
  const names = `${files.slice(0, NAMED).join(', ')}${files.length > NAMED ? ', …' : ''}`;
  return `${files.length} articles changed while the paper was made; build again, so that their pages are whole: ${names}\n    تغيّرت مقالات أثناء البناء. أعد البناء لتكتمل صفحاتها.`;
};

/** Says at the end of the process that nothing was published, where that is so. */
function tellUnfinished(begun: Run): void {
  process.once('exit', () => {
    if (!begun.done) process.stderr.write(unfinished(begun.folder.out));
  });
}

/**
 * @param content absolute path of the content folder
 * @param lost why nothing of the paper's settings could be read, where that is so: then nothing is published
 */
export function press(content: string, lost?: Message): AstroIntegration {
  return {
    name: 'nashra:press',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        if (lost) throw new Error(`${describe(lost)}\n    Without its settings the paper would have another name and address, so nothing is published.\n    بلا إعداداتها يكون للصحيفة اسم وعنوان آخران، فلا يُنشر شيء.`);
        const cache = fileURLToPath(config.cacheDir);
        const begun = new Run(fileURLToPath(config.outDir).replace(/[\\/]$/, ''), cache, content);
        run = begun;
        tellUnfinished(begun);
        // What builds of one content folder keep, then the folder that they publish: two papers may be built into one by mistake.
        const told = { wait: (line: string) => logger.info(line), warn: (line: string) => logger.warn(line) };
        await lock(join(cache, 'lock'), told);
        await lock(join(cache, `../out-${begun.folder.id}.lock`), told);
        // Astro writes modules of its own into `.astro`, whichever paper of this checkout it makes, through one file beside each: two that begin together
        // would move it from under each other.
        const quietly = { wait: () => undefined, warn: () => undefined };
        begun.begin = await lock(join(cache, '../begin.lock'), quietly);
        begun.folder.begin();
        updateConfig({ outDir: pathToFileURL(`${run.folder.next}/`) });
      },
      'astro:config:done': ({ config }) => {
        if (!run) return;
        openSpill(fileURLToPath(new URL('spill', config.cacheDir)));
        run.root = new URL(config.base, config.site ?? 'http://localhost');
        run.asset = assetPattern(run.root);
        const tools = toolsDigest(fileURLToPath(config.root).replace(/[\\/]$/, ''), [config.site, config.base, content, process.env['NASHRA_FUTURE']]);
        run.state = { file: fileURLToPath(new URL(`press-${run.folder.id}.json`, config.cacheDir)), tools };
        run.last = process.argv.includes('--force') ? undefined : run.state;
        openKeptBodies({ folder: fileURLToPath(new URL('bodies', config.cacheDir)), tools, used: run.last !== undefined });
        run.survey = surveying(run.folder.ground(dirname(run.state.file), run.last));
      },
      'astro:build:start': async ({ setPrerenderer, logger }) => {
        const begun = run;
        if (!begun) return;
        begun.begin?.();
        setPrerenderer((own) => ({
          ...own,
          name: 'nashra:press',
          // All pages are made here; none is left for Astro's loop.
          getStaticPaths: async () => {
            await printAll(begun, own, logger).catch((error: unknown) => {
              throw explained(error);
            });
            tellAstro(own, begun);
            return [];
          },
        }));
      },
    },
  };
}

/** Waits until the cache can be used: what no finished build has left so is gone from it. Goes before all that use it; what stands in it by itself, like the articles, need not wait. */
export const cache = (): AstroIntegration => ({
  name: 'nashra:cache',
  hooks: {
    'astro:build:start': async () => {
      await run?.survey?.sealed;
      // While Vite waits for its bundler.
      setTimeout(() => run?.remembered(), 0);
    },
  },
});

/** Puts the paper in its place. */
export function delivery(): AstroIntegration {
  return {
    name: 'nashra:delivery',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        if (!run) return;
        const { pages, made, pieces, begun, prints, state } = run;
        const { files, bytes, removed } = await run.folder.publish();
        run.done = true;
        for (const path of run.folder.same) {
          const [one, stamp] = [prints.get(path), stampOf(join(run.folder.out, path))];
          if (one && stamp) prints.set(path, { ...one, ...stamp });
        }
        const changed = changedMeanwhile();
        if (changed.length === 0) {
          writeState(state, prints);
          seal(dirname(state.file), run.index);
        } else {
          // Nothing is remembered of what was made of them: the next build makes everything anew.
          rmSync(state.file, { force: true });
          unseal(dirname(state.file));
          logger.warn(changedLine(changed));
        }
        for (const line of summary({ made, kept: pages - made, files, bytes, removed, ms: performance.now() - begun, pieces })) logger.info(line);
      },
    },
  };
}
