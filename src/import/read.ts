/** Which format a file is in, and its stories one by one. */
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { LIMITS } from '../schema/limits.ts';
import { statedEncoding, decodeMarkup } from './decode-markup.ts';
import type { FindPicture } from './html/pictures.ts';
import { ImportError } from './item.ts';
import type { Item } from './item.ts';
import { readFeed } from './readers/feed.ts';
import { NEWS_ELEMENTS, readNews } from './readers/newsml.ts';
import { isNinjs, readNinjs } from './readers/ninjs.ts';
import { readMarkdown } from './readers/markdown.ts';
import { readAuthor, readPost } from './readers/wxr.ts';
import { readText } from './readers/text.ts';
import { elements } from './xml.ts';

export const FORMATS = ['text', 'markdown', 'html', 'feed', 'ninjs', 'newsml', 'wxr', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** Names of files that may hold stories. */
export const READABLE = /\.(?:txt|md|markdown|html?|xhtml|xml|rss|atom|rdf|json|docx)$/i;

const BEGINNING = 8192;

const unknown = (): ImportError =>
  new ImportError('unknown-format', {
    ar: 'صيغة لا تُعرف. تُقرأ: ‎.txt و‎.md وHTML وRSS وAtom وJSON Feed وninjs وNewsML-G2 وNITF وWXR و‎.docx.',
    en: 'an unknown format. These are read: .txt, .md, HTML, RSS, Atom, JSON Feed, ninjs, NewsML-G2, NITF, WXR, .docx.',
  });

const tooLarge = (): ImportError =>
  new ImportError('too-large', { ar: 'الملف أكبر من 64 م.ب. اقسمه.', en: 'the file is larger than 64 MB. Cut it into parts.' });

/** The beginning of a file as text; UTF-16 shows its letters all the same once its zero bytes are gone. */
async function beginning(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead).toString('latin1').replaceAll('\0', '');
  } finally {
    await handle.close();
  }
}

function formatOfXml(start: string): Format | undefined {
  if (/xmlns:wp\s*=|<wp:wxr_version/i.test(start)) return 'wxr';
  if (/<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) return 'feed';
  if (/<(?:\w+:)?(?:newsItem|newsMessage|packageItem|knowledgeItem|nitf|NewsML)[\s>]/.test(start)) return 'newsml';
  return /<html[\s>]|<!doctype html/i.test(start) ? 'html' : undefined;
}

/** @throws ImportError where the file is in no format that is read */
export async function formatOf(file: string): Promise<Format> {
  const extension = extname(file).toLowerCase();
  if (extension === '.txt') return 'text';
  if (extension === '.md' || extension === '.markdown') return 'markdown';
  if (extension === '.docx') return 'docx';
  const start = await beginning(file);
  if (extension === '.json') return /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/.test(start) ? 'feed' : 'ninjs';
  const found = formatOfXml(start) ?? (/^\.x?html?$/.test(extension) ? 'html' : undefined);
  if (found) return found;
  throw unknown();
}

/** Pictures beside a page, never above `root`. */
function beside(file: string, root: string): FindPicture {
  return (src) => {
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/|\/)/i.test(src)) return undefined;
    try {
      const path = resolve(join(dirname(file), decodeURIComponent(src.replace(/[?#].*/s, ''))));
      // Links are followed first: a page that was unpacked may lie beside one to anywhere.
      const inside = relative(realpathSync(root), realpathSync(path));
      if (inside.startsWith('..') || inside.startsWith(sep) || !statSync(path).isFile() || statSync(path).size > LIMITS.import) return undefined;
      return readFileSync(path);
    } catch {
      return undefined;
    }
  };
}

/** A document as text, piece by piece, in the encoding that it states. */
async function* textOf(file: string): AsyncGenerator<string> {
  const head = Buffer.from(await beginning(file), 'latin1');
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(statedEncoding(head) ?? 'utf-8', { fatal: true });
  } catch {
    decoder = new TextDecoder('utf-8', { fatal: true });
  }
  try {
    for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportError('undecodable', { ar: `الملف ليس بترميز ${decoder.encoding} كما يقول. احفظه بترميز UTF-8.`, en: `the file is not in ${decoder.encoding} as it says. Save it as UTF-8.` });
  }
}

async function* posts(file: string, find: FindPicture): AsyncGenerator<Item | undefined> {
  const authors = new Map<string, string>();
  for await (const element of elements(textOf(file), new Set(['author', 'item']))) {
    if (element.name === 'item') yield readPost(element, authors, find);
    else authors.set(...readAuthor(element));
  }
}

async function* news(file: string): AsyncGenerator<Item | undefined> {
  for await (const element of elements(textOf(file), NEWS_ELEMENTS)) yield readNews(element);
}

function fromJson(text: string): (Item | undefined)[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ImportError('broken-json', { ar: 'ليس JSON سليمًا. اطلب الملف من مصدره ثانية.', en: 'not well-formed JSON. Ask its source for the file again.' });
  }
  if (!isNinjs(data)) throw unknown();
  const { items, left } = readNinjs(data);
  return [...items, ...Array.from({ length: left }, () => undefined)];
}

/**
 * The stories of a file, as they are read; `undefined` for each entry that is no story (a page, a picture, a menu).
 * @param root the folder that was asked for: pictures are not looked for outside
 * @throws ImportError where the file can't be read, maybe after some of its stories
 */
export async function* readItems(file: string, root: string): AsyncGenerator<Item | undefined> {
  const format = await formatOf(file);
  const find = beside(file, root);
  if (format === 'wxr') return yield* posts(file, find);
  if (format === 'newsml') return yield* news(file);
  if ((await stat(file)).size > LIMITS.import) throw tooLarge();
  const bytes = await readFile(file);
  switch (format) {
    case 'text':
      return yield readText(bytes);
    case 'markdown':
      return yield readMarkdown(bytes);
    case 'html': {
      const { readHtml } = await import('./readers/html.ts');
      return yield readHtml(bytes, find);
    }
    case 'docx': {
      const { readDocx } = await import('./readers/docx.ts');
      return yield await readDocx(bytes);
    }
    case 'feed':
      return yield* readFeed(decodeMarkup(bytes).text);
    case 'ninjs':
      return yield* fromJson(decodeMarkup(bytes).text);
  }
}
