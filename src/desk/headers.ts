/**
 * `npm run --silent headers -- nginx | caddy | netlify`: prints the settings of a server for this paper, made of the same table as the
 * file `_headers` of the built paper.
 *
 *   --root /srv/nashra   where the paper lies on the server
 *   --listen :8080       Caddy's name of the site, behind another server
 *
 * The exit code is 2 where the call was wrong.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyStrings as say } from '../arabic/verify-strings.ts';
import { caddy } from '../hosting/caddy.ts';
import { headersFile } from '../hosting/headers-file.ts';
import { nginx } from '../hosting/nginx.ts';
import { hostRules } from '../hosting/rules.ts';
import { contentDir } from '../intake/paths.ts';
import { readSite } from '../intake/site.ts';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: '/srv/nashra' }, listen: { type: 'string' } } });
  const { site } = await readSite(contentDir(resolve(import.meta.dirname, '../..')));
  const address = new URL(site.url);
  const rules = hostRules(address.pathname.replace(/\/$/, ''));
  const server = { address, root: values.root };
  const forms: Readonly<Record<string, () => string>> = { nginx: () => nginx(rules, server), caddy: () => caddy(rules, server, values.listen), netlify: () => headersFile(rules) };
  const form = positionals.length === 1 ? forms[positionals[0] ?? ''] : undefined;
  if (!form) return console.error(`${say.usage.headers.ar}\n${say.usage.headers.en}`), 2;
  process.stdout.write(form());
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`${say.usage.headers.ar}\n${say.usage.headers.en}\n${error instanceof Error ? error.message : String(error)}`);
  return 2;
});
