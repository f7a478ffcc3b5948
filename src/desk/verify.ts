/**
 * `npm run verify -- [FOLDER]`: looks a built paper (`dist/`) over before it is published: links, ids, pictures, languages, policy, what
 * is loaded, weight, headers, feeds, the worker's list. One line a fault: file, line, what to do.
 *
 *   --json      one JSON object a fault
 *   --lang en   messages in English
 *
 * The exit code is 1 where anything is wrong, 2 where the call was.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyStrings as say } from '../arabic/verify-strings.ts';
import { contentDir } from '../intake/paths.ts';
import { readSite } from '../intake/site.ts';
import { siteIn, verify } from '../verify/verify.ts';

const root = resolve(import.meta.dirname, '../..');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false }, lang: { type: 'string', default: 'ar' }, help: { type: 'boolean', default: false } } });
  const lang = values.lang === 'en' ? 'en' : 'ar';
  if (values.help) return console.log(say.usage.verify[lang]), 0;
  if (positionals.length > 1) return console.error(say.usage.verify[lang]), 2;
  const dir = resolve(root, positionals[0] ?? 'dist');
  if (!existsSync(join(dir, 'index.html'))) return console.error(say.noPaper(dir)[lang]), 2;
  const begun = performance.now();
  const { site } = await readSite(contentDir(root));
  const paper = siteIn(dir, new URL(site.url));
  let faults = 0;
  for (const { file, line, rule, message } of verify(paper)) {
    faults += 1;
    console.log(values.json ? JSON.stringify({ file, line, rule, message: message.ar, messageEn: message.en }) : `${file}:${line}  ${message[lang]}  [${rule}]`);
  }
  const pages = [...paper.files].filter((file) => file.endsWith('.html')).length;
  const total = say.verified(pages, paper.files.size, faults, ((performance.now() - begun) / 1000).toFixed(1))[lang];
  if (!values.json) console.log(total);
  return faults > 0 ? 1 : 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`${say.usage.verify.ar}\n${say.usage.verify.en}\n${error instanceof Error ? error.message : String(error)}`);
  return 2;
});
