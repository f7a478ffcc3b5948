/** The reading of one file of a folder into what is stored of it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { article as shape } from '../schema/article.ts';
import type { Article } from '../schema/article.ts';
import type { Message } from '../schema/message.ts';
import { readArticle } from './article.ts';
import type { IntakeContext } from './article.ts';
import { readCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { fileDates } from './file-dates.ts';
import { contentPath } from './paths.ts';
import { readSite } from './site.ts';

/** Raise it when the reading of articles changes: every stored entry is then read again. */
const INTAKE_VERSION = 16;

/** An article, and the digest of all that its facts depend on. */
export interface Entry {
  readonly digest: string;
  readonly data: Article;
}

/** What was read of a file. */
export interface Reading {
  /** Its path from the content folder. */
  readonly id: string;
  /** `null` where nothing can be published of it, or it is no longer there. */
  readonly entry: Entry | null;
  readonly messages: readonly Message[];
}

/** What the reading of a file depends on besides its bytes, and the digest of that. */
export interface Surroundings extends IntakeContext {
  readonly key: string;
}

const digest = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
};

const catalogueKey = ({ sections, topics, sources, places }: Catalogue) => [
  places,
  [...sections.values()].map(({ id, name }) => [id, name]),
  [...topics.values()].map(({ id, name, aliases, kind, context, except }) => [id, name, aliases, kind, context, except]),
  [...sources.values()].map(({ id, name, aliases }) => [id, name, aliases]),
];

/** @param content absolute path of the content folder */
export async function surroundings(content: string): Promise<Surroundings> {
  const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
  const key = digest(JSON.stringify([INTAKE_VERSION, site.zone, site.maps, site.check, catalogueKey(catalogue)]));
  return { content, site, catalogue, dates: fileDates(content), key };
}

/** @returns the digest that an entry of the file has; `null` where it can't be read */
export function digestOfFile(file: string, { key }: Surroundings): string | null {
  try {
    // At once: with a promise each, the known articles of an archive take ten times as long.
    return digest(key, readFileSync(file));
  } catch {
    return null;
  }
}

/** @param file absolute path */
export async function readFresh(file: string, around: Surroundings): Promise<Reading> {
  const id = contentPath(around.content, file);
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return { id, entry: null, messages: [] };
  const { article, messages } = await readArticle(file, bytes, around);
  return { id, entry: article && { digest: digest(around.key, bytes), data: shape.parse(article) }, messages };
}
