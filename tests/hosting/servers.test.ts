/** What nginx and Caddy, where they are installed, really answer with the settings that are printed for them. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddy } from '../../src/hosting/caddy.ts';
import { nginx } from '../../src/hosting/nginx.ts';
import { headersFor, hostRules } from '../../src/hosting/rules.ts';

const FILES = ['index.html', 'about/index.html', '404.html', 'sw.js', 'rss.xml', 'topics/a/feed.json', '_astro/a.js', 'media/a.svg', 'search/index/a.bin', 'manifest.webmanifest'];
const MIME = '/etc/nginx/mime.types';
const there = { nginx: existsSync(MIME) && spawnSync('nginx', ['-v']).status === 0, caddy: spawnSync('caddy', ['version']).status === 0 };

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'servers-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(work, 'paper', file)), { recursive: true });
    writeFileSync(join(work, 'paper', file), `${file}\n`);
  }
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

function start(kind: keyof typeof there, base: string, port: number): readonly string[] {
  const rules = hostRules(base);
  const server = { address: new URL(`http://127.0.0.1${base}/`), root: join(work, 'paper') };
  if (kind === 'caddy') {
    writeFileSync(join(work, 'Caddyfile'), `{\n\tadmin off\n}\n${caddy(rules, server, `:${port}`)}`);
    return ['caddy', 'run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'];
  }
  copyFileSync(MIME, join(work, 'mime.types'));
  writeFileSync(join(work, 'site.conf'), nginx(rules, server).replace('listen 80;', `listen 127.0.0.1:${port};`).replace(/.*\[::\].*\n/, ''));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work};`).join(' ');
  writeFileSync(join(work, 'nginx.conf'), `pid ${work}/pid; daemon off; error_log stderr error; events {} http { access_log off; ${temporary} include ${work}/site.conf; }`);
  return ['nginx', '-c', join(work, 'nginx.conf'), '-e', 'stderr'];
}

describe.each(['nginx', 'caddy'] as const)('%s', (kind) => {
  test.skipIf(!there[kind]).each(['', '/paper'])('sends what the table says, under the base "%s" (skipped where the server is not installed)', async (base) => {
    const port = await freePort();
    const [command = '', ...args] = start(kind, base, port);
    const child = spawn(command, args, { env: { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work }, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise((done) => child.once('close', done));
    const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${base}${path}`, { redirect: 'manual' });
    try {
      await expect.poll(() => ask('/').then((answer) => answer.status, () => said), { timeout: 10_000 }).toBe(200);
      for (const file of FILES.filter((one) => one !== '404.html')) {
        const path = `/${file.replace(/index\.html$/, '')}`;
        const answer = await ask(path);
        expect(await answer.text(), path).toBe(`${file}\n`);
        for (const [name, value] of Object.entries(headersFor(hostRules(base), base + path))) {
          if (name !== 'Content-Type') expect(answer.headers.get(name), `${path} ${name}`).toBe(value);
          else expect(answer.headers.get(name)?.split(';')[0], path).toBe(value.split(';')[0]);
        }
      }
      const lost = await ask('/_astro/nothing.js');
      expect([lost.status, await lost.text(), lost.headers.get('cache-control')]).toEqual([404, '404.html\n', 'public, max-age=0, must-revalidate']);
      expect(lost.headers.get('x-content-type-options')).toBe('nosniff');
      expect(new URL((await ask('/about')).headers.get('location') ?? '', `http://127.0.0.1:${port}${base}/about`).pathname).toBe(`${base}/about/`);
    } finally {
      child.kill();
      await ended;
    }
  });
});
