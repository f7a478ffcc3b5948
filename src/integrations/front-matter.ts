/**
 * Front matter that completes itself. Astro's extension for Visual Studio Code reads from `.astro/collections/` which file belongs to
 * which schema, but Astro would write there the shape of a finished article. Here it gets the shape that editors write, with the
 * names of this paper's sections and topics.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue } from '../intake/catalogue.ts';
import { articleFiles } from '../intake/paths.ts';
import { schemas } from '../schema/json-schema.ts';

/** Names of their own: Astro writes a schema for each collection of the paper. */
const KINDS = { article: 'front-matter-article', page: 'front-matter-page' } as const;

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>;
  readonly [key: string]: unknown;
}

const namesOf = (entries: ReadonlyMap<string, { readonly name: string }>): string[] => [...new Set([...entries.values()].map(({ name }) => name))];

/** A text for which these are offered; any other stays valid, for the paper's own check says more of it. */
const offering = (names: readonly string[]) => ({ anyOf: [...(names.length > 0 ? [{ enum: names }] : []), { type: 'string', minLength: 1 }] });

/** The schema of an article's front matter with the names that the paper has. */
function articleSchema({ sections, topics, sources }: Catalogue): string {
  const schema = JSON.parse(schemas().get('article') ?? '{}') as JsonSchema;
  const lists = { topics: namesOf(topics), withoutTopics: namesOf(topics), sources: namesOf(sources) };
  const offered: Record<string, JsonSchema> = { section: offering(namesOf(sections)) };
  for (const [key, names] of Object.entries(lists)) offered[key] = { anyOf: [{ type: 'array', items: offering(names) }, ...offering(names).anyOf] };
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, value]) => [key, offered[key] ? { description: value['description'], ...offered[key] } : value]),
  );
  return `${JSON.stringify({ ...schema, properties }, null, 2)}\n`;
}

/** A file as the extension names it: its address, decoded, in small letters. */
const keyOf = (file: string): string => decodeURIComponent(pathToFileURL(file).href).toLowerCase();

/** Writes what has changed only: editors read everything anew when one of these files does. */
async function put(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => '')) !== text) await writeFile(file, text);
}

/**
 * Writes the schemas and the list of Markdown files.
 * @param dotAstro absolute path of Astro's own folder, `.astro`
 * @param content absolute path of the content folder
 */
export async function writeFrontMatter(dotAstro: string, content: string, catalogue: Catalogue): Promise<void> {
  const folder = join(dotAstro, 'collections');
  const articles = (await articleFiles(content)).filter((file) => /\.md$/i.test(file));
  const pages = (await readdir(join(content, 'pages')).catch((): string[] => [])).filter((name) => /\.md$/i.test(name)).map((name) => join(content, 'pages', name));
  const entries = { ...Object.fromEntries(articles.map((file) => [keyOf(file), KINDS.article])), ...Object.fromEntries(pages.map((file) => [keyOf(file), KINDS.page])) };
  await mkdir(folder, { recursive: true });
  await put(join(folder, `${KINDS.article}.schema.json`), articleSchema(catalogue));
  await put(join(folder, `${KINDS.page}.schema.json`), schemas().get('page') ?? '{}');
  await put(join(folder, 'collections.json'), `${JSON.stringify({ collections: Object.values(KINDS).map((name) => ({ hasSchema: true, name })), entries }, null, 1)}\n`);
}
