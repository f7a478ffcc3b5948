/**
 * `npm run bench:lighthouse [-- --site DIR] [-- --devtools] [-- TYPE…]`: what Lighthouse says of a page of every type on a phone, and
 * every audit that is short of 1. The exit code is 1 where accessibility, best practices or SEO are below 100.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pagesOf } from '../site/pages.ts';
import { build } from '../site/setup.ts';
import { audit, auditor, CATEGORIES, faults } from './audit.ts';
import { host } from './host.ts';
import { measured } from './types.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { site: { type: 'string' }, devtools: { type: 'boolean', default: false } } });
const work = mkdtempSync(join(tmpdir(), 'nashra-lighthouse-'));
const root = resolve(import.meta.dirname, '../..');
const dir = values.site ? resolve(values.site) : (await build(join(root, 'content'), join(work, 'site'))).dir;
const types = measured(pagesOf(dir).map(({ url }) => url)).filter(([type]) => positionals.length === 0 || positionals.includes(type));
const [server, browser] = await Promise.all([host(dir), auditor()]);

console.log(`| page | ${CATEGORIES.join(' | ')} | machine | short |\n|---|${CATEGORIES.map(() => '---').join('|')}|---|---|`);
for (const [type, url] of types) {
  const found = await audit(browser, server.url + url, values.devtools ? 'devtools' : 'simulate');
  const short = found.short.map(({ audit: name, score, said }) => `${name} ${score} (${said})`).join('; ');
  console.log(`| ${type} | ${CATEGORIES.map((category) => found.scores[category]).join(' | ')} | ${Math.round(found.machine)} | ${short} |`);
  if (faults(type, found).length > 0) process.exitCode = 1;
}
await Promise.all([browser.close(), server.close()]);
rmSync(work, { recursive: true, force: true });
