/**
 * `npm run dev | build | preview` and `npm start`: Astro's commands, started without its telemetry: nothing here
 * reports to anyone, editors included. `--future` publishes articles whose hour has not come.
 *
 * `start` builds the paper, then serves it. Mistakes in single articles do not keep the rest of the paper from being
 * read: they are printed, the paper is served, and the exit code still tells when the server ends.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');

/** What is made for one page is of no use to the next: with more room for what is new, V8 goes through it a quarter as often (decision 022). */
const HEAP = ['--max-semi-space-size=64'];

/** Runs one command of Astro to its end and returns its exit code; signals are passed on. */
function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    // Two pools of memory for all threads: glibc makes one for each, and little of it comes back (decision 022). The renderer of pictures
    // keeps the memory of one for the next: a quarter to a half less time for each (decision 015).
    // Threads find compiled what the process that began them finds so only where the environment says where (decision 022).
    const env = { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '-1', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'), ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, [...HEAP, astro, command, ...args], { cwd: root, stdio: 'inherit', env });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, pass);
    child.on('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, pass);
      done(code ?? 0);
    });
  });
}

async function start(args: readonly string[]): Promise<number> {
  const flag = args.indexOf('--outDir');
  const outDir = resolve(root, (flag >= 0 ? args[flag + 1] : undefined) ?? 'dist');
  const built = await run('build', ['--outDir', outDir]);
  if (!existsSync(join(outDir, 'index.html'))) return built || 1;
  return (await run('preview', flag >= 0 ? args : ['--outDir', outDir, ...args])) || built;
}

const [command = 'start', ...given] = process.argv.slice(2);
// Astro knows no such flag; the build reads it from the environment.
const args = given.filter((one) => one !== '--future');
if (args.length < given.length) process.env['NASHRA_FUTURE'] = '1';
process.exitCode = command === 'start' ? await start(args) : await run(command, args);
