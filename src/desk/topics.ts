/**
 * `npm run topics`: names that recur in the archive and are no topics yet: people, places, organisations and events, weightiest first.
 *
 *   --min 3     how often a name must stand in the archive; it must stand in two articles at least
 *   --limit 30  how many are shown
 *   --json      one JSON object a name
 *   --write     writes a draft into topics/ for each name given, or for all that are shown; nothing is overwritten
 *   --lang en   messages in English
 *
 * The exit code is 2 where the call was wrong.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Document } from 'yaml';
import { fold } from '../arabic/fold.ts';
import { spelt, speltJson } from '../arabic/hidden.ts';
import { article, count } from '../arabic/plural.ts';
import type { Noun } from '../arabic/plural.ts';
import { slugify } from '../arabic/slug.ts';
import { proposalStrings } from '../arabic/topic-strings.ts';
import { readCatalogue } from '../intake/catalogue.ts';
import { articleFiles, contentDir, contentPath } from '../intake/paths.ts';
import { propose } from '../intake/proposals.ts';
import type { Proposal } from '../intake/proposals.ts';

const root = resolve(import.meta.dirname, '../..');

type Lang = keyof typeof proposalStrings;

const TIME: Noun = { gender: 'feminine', singular: 'مرة', accusative: 'مرة', dual: { nominative: 'مرتين', oblique: 'مرتين' }, plural: 'مرات' };
const NAME: Noun = { gender: 'masculine', singular: 'اسم', accusative: 'اسمًا', dual: { nominative: 'اسمان', oblique: 'اسمين' }, plural: 'أسماء' };
const english = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

function often({ count: times, articles }: Proposal, lang: Lang): string {
  const say = proposalStrings[lang].often;
  return lang === 'en' ? say(english(times, 'time'), english(articles, 'article')) : say(count(times, TIME, 'latn'), count(articles, article, 'latn', { case: 'oblique' }));
}

const place = ({ example: { file, line } }: Proposal): string => `${file}:${line}`;

/** What the command finds, paths from the content folder. */
export async function proposals(content: string, options: { readonly least: number; readonly limit: number }): Promise<Proposal[]> {
  const found = await propose(await articleFiles(content), await readCatalogue(content), options);
  return found.map((one) => ({ ...one, example: { ...one.example, file: contentPath(content, one.example.file) } }));
}

/** The lines that are shown: how often, what it is, the name; under it where it stands first. */
export function report(found: readonly Proposal[], lang: Lang): string[] {
  const say = proposalStrings[lang];
  if (found.length === 0) return [say.none];
  const total = lang === 'en' ? english(found.length, 'name') : count(found.length, NAME, 'latn');
  return [...found.flatMap((one) => [say.line(one.name, say.kinds[one.kind], often(one, lang)), `    ${place(one)}  ${one.example.text}`]), '', say.total(total)];
}

/** A draft as an editor goes on with it. */
export function draft(one: Proposal, lang: Lang): string {
  const document = new Document({ name: one.name, kind: one.kind, ...(one.aliases.length > 0 && { aliases: one.aliases }) });
  document.commentBefore = proposalStrings[lang].draft(often(one, lang), `${place(one)}: ${one.example.text}`);
  return document.toString({ lineWidth: 0 });
}

/** Writes drafts. @returns what to tell, a line each */
export async function write(found: readonly Proposal[], content: string, lang: Lang): Promise<string[]> {
  const say = proposalStrings[lang];
  await mkdir(join(content, 'topics'), { recursive: true });
  const told: string[] = [];
  for (const one of found) {
    const file = `topics/${slugify(one.name)}.yaml`;
    const made = await writeFile(join(content, file), draft(one, lang), { flag: 'wx' }).then(() => true, (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      return false;
    });
    told.push(made ? say.wrote(file) : say.kept(file));
  }
  return told;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      min: { type: 'string', default: '3' },
      limit: { type: 'string', default: '30' },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'ar' },
    },
  });
  const lang: Lang = values.lang === 'en' ? 'en' : 'ar';
  const say = proposalStrings[lang];
  if (values.help) return console.log(say.usage), 0;
  for (const flag of ['min', 'limit'] as const) if (!/^[1-9]\d{0,6}$/.test(values[flag])) return console.error(say.number(`--${flag}`)), 2;
  const content = contentDir(root);
  const wanted = positionals.map(fold);
  // A name that is asked for may stand further down than what is shown.
  const all = await proposals(content, { least: Number(values.min), limit: wanted.length > 0 ? Infinity : Number(values.limit) });
  const found = wanted.length > 0 ? all.filter(({ name }) => wanted.includes(fold(name))) : all;
  const missing = positionals.filter((name) => !found.some((one) => fold(one.name) === fold(name)));
  for (const name of missing) console.error(say.unknown(name));
  if (values.write) for (const line of await write(found, content, lang)) console.log(line);
  else if (values.json) for (const one of found) console.log(speltJson(JSON.stringify(one)));
  else if (found.length > 0 || wanted.length === 0) for (const line of report(found, lang)) console.log(spelt(line));
  return missing.length > 0 ? 2 : 0;
}

if (process.argv[1] !== undefined && existsSync(process.argv[1]) && import.meta.filename === resolve(process.argv[1])) {
  process.exitCode = await main().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${proposalStrings.ar.usage}\n${proposalStrings.en.usage}\n${reason}`);
    return 2;
  });
}
