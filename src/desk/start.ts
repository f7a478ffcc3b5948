/**
 * `npm start`: builds the paper, then serves it. Mistakes in single articles do not keep the rest of the paper from
 * being read: they are printed, the paper is served, and the exit code still tells when the server ends.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');

const run = (command: string, args: readonly string[]): Promise<number> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [astro, command, ...args], { cwd: root, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.on('close', (code) => done(code ?? 0));
  });

const args = process.argv.slice(2);
const flag = args.indexOf('--outDir');
const outDir = resolve(root, (flag >= 0 ? args[flag + 1] : undefined) ?? 'dist');

const built = await run('build', flag >= 0 ? ['--outDir', outDir] : []);
if (existsSync(join(outDir, 'index.html'))) process.exitCode = (await run('preview', args)) || built;
else process.exitCode = built || 1;
