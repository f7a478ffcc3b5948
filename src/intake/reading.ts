/** The reading of one file of a folder into what is stored of it. */
import { hash } from 'node:crypto';
import { visible } from '../arabic/hidden.ts';
import { article as shape } from '../schema/article.ts';
import type { Article } from '../schema/article.ts';
import type { Message } from '../schema/message.ts';
import { readArticle } from './article.ts';
import type { IntakeContext } from './article.ts';
import { readCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { fileDates } from './file-dates.ts';
import { bytesDigest } from './looks.ts';
import { inFile } from './messages.ts';
import { contentPath } from './paths.ts';
import { putBody } from './parsed-bodies.ts';
import type { Put, SharedFile } from './parsed-bodies.ts';
import { readContent } from './read.ts';
import { readSite } from './site.ts';

/** Raise it when the reading of articles changes: every stored entry is then read again. */
const INTAKE_VERSION = 19;

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
  /** What the file was when it was read; absent where it could not be. */
  readonly stamp?: string;
  /** Where its body was put down; absent where it was not. */
  readonly put?: Put;
}

/** What the reading of a file depends on besides its bytes, and the digest of that. */
export interface Surroundings extends IntakeContext {
  readonly key: string;
}

const catalogueKey = ({ sections, topics, sources, places }: Catalogue) => [
  places,
  [...sections.values()].map(({ id, name }) => [id, name]),
  [...topics.values()].map(({ id, name, aliases, kind, context, except }) => [id, name, aliases, kind, context, except]),
  [...sources.values()].map(({ id, name, aliases }) => [id, name, aliases]),
];

/**
 * @param content absolute path of the content folder
 * @param known its catalogue, where that was read already
 */
export async function surroundings(content: string, known?: Promise<Catalogue>): Promise<Surroundings> {
  const [{ site }, catalogue] = await Promise.all([readSite(content), known ?? readCatalogue(content)]);
  const key = hash('sha256', JSON.stringify([INTAKE_VERSION, site.zone, site.maps, site.check, catalogueKey(catalogue)]), 'base64url').slice(0, 22);
  return { content, site, catalogue, dates: fileDates(content), key };
}

/** @returns the digest that the entry of a file has. @param bytes the digest of its bytes */
export const entryDigest = (bytes: string, { key }: Surroundings): string => `${key} ${bytes}`;

/**
 * @param file absolute path
 * @param shared where its body is put down for the pages, if that is wanted
 */
export async function readFresh(file: string, around: Surroundings, shared?: SharedFile): Promise<Reading> {
  const id = contentPath(around.content, file);
  const { bytes, messages: unread, stamp } = readContent(file);
  if (!bytes) return { id, entry: null, messages: inFile(id, unread) };
  const { article, tree, text, messages } = await readArticle(file, bytes, around);
  const entry = article && { digest: entryDigest(bytesDigest(bytes), around), data: shape.parse(article) };
  // A text that holds what steers is read again without it for its page.
  const put = shared && article && tree && text !== null && visible(text) === text ? putBody(shared, bytes, article.format, tree) : undefined;
  return { id, entry, messages, ...(stamp !== undefined && { stamp }), ...(put && { put }) };
}
