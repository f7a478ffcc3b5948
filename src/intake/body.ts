/** The body of an article or page as HTML, read from its file when its page is made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { renderBody } from '../markup/render.ts';
import type { Figures, Media, RenderOptions } from '../markup/render.ts';
import type { Message } from '../schema/message.ts';
import type { Page } from '../schema/page.ts';
import { readBody } from './copy.ts';
import { findPicture, pictureMessage } from './media.ts';
import type { Found, Picture } from './media.ts';
import { inFile, tell } from './messages.ts';
import { pageTree } from './pages.ts';

export interface Body {
  /** Sanitised HTML. */
  readonly html: string;
  /** What the HTML was written from. */
  readonly tree: HastRoot;
  readonly messages: readonly Message[];
  /** Every picture that the text names, and what was found under the name. */
  readonly pictures: readonly Looked[];
}

/** A picture that was looked for. */
export interface Looked {
  readonly src: string;
  readonly found: Found;
}

/** How pictures are cut for the page they stand on: the addresses of the cuts. Absent, a picture has its own address. */
export type Cut = (picture: Picture) => Promise<Pick<Media, 'src' | 'sources' | 'sizes' | 'tall'>>;

/** What a body needs to stand on a page of the paper: who makes what it shows besides text, and how its text is set. */
export interface Setting {
  /** Draws charts and the like; without it their data is shown. */
  readonly figures?: Figures;
  /** The digits of the paper, and whether the copy is set in them. */
  readonly numerals?: NonNullable<RenderOptions['numerals']>;
  /** Cuts a photograph; without it pictures are shown as they are. */
  readonly cut?: Cut;
  /** Finds the topics that sentences name, with the addresses of their pages. */
  readonly topics?: NonNullable<RenderOptions['topics']>;
  /** Told of each picture that is shown. */
  readonly seen?: (picture: Picture) => void;
}

/**
 * Renders a body. Rendering is synchronous and measuring a picture is not: a body that asks for pictures is rendered
 * once to learn which, and again when they are known.
 */
export async function render(tree: Root, file: string, content: string, base: string, { figures, numerals, cut, seen, topics }: Setting = {}): Promise<Body> {
  const found = new Map<string, Found>();
  const asked = new Set<string>();
  const shown = new Map<string, Media>();
  const media = (src: string) => {
    asked.add(src);
    return shown.get(src) ?? null;
  };
  const options = { base, media, ...(figures && { figures }), ...(numerals && { numerals }), ...(topics && { topics }) };
  const first = renderBody(tree, options);
  if (asked.size === 0) return { html: first.html, tree: first.tree, messages: inFile(file, first.messages), pictures: [] };
  for (const src of asked) {
    const one = await findPicture(content, src, file);
    found.set(src, one);
    if (!('picture' in one)) continue;
    seen?.(one.picture);
    shown.set(src, await described(one.picture, base, cut));
  }
  const { html, tree: shownTree, messages } = renderBody(tree, options);
  return { html, tree: shownTree, messages: inFile(file, messages.map((one) => explained(one, found))), pictures: Array.from(found, ([src, one]) => ({ src, found: one })) };
}

async function described(picture: Picture, base: string, cut: Cut | undefined): Promise<Media> {
  const { url, width, height, original } = picture;
  const whole = { src: `${base.replace(/\/$/, '')}${url}`, width, height };
  return original && cut ? { ...whole, ...(await cut(picture)) } : whole;
}

/** The renderer knows only that a picture is not to be had; here the reason is known. */
function explained(one: Message, found: ReadonlyMap<string, Found>): Message {
  if (one.rule !== 'missing-image') return one;
  const [src, entry] = [...found].find(([name]) => one.message.en.includes(name)) ?? [];
  if (src === undefined || !entry || !('problem' in entry)) return one;
  return { ...pictureMessage(src, entry.problem, one.line), column: one.column };
}

const VANISHED = tell('error', 'vanished', {
  ar: 'اختفى الملف أثناء العمل، فخرجت صفحته بلا نص. أعده ثم ابنِ الصحيفة ثانية.',
  en: 'the file went away while the paper was being made, so its page has no text. Put it back and build again.',
});

const EMPTY: HastRoot = { type: 'root', children: [] };

/** The body of an article's file. */
export async function articleBody(content: string, article: { file: string }, base: string, setting?: Setting): Promise<Body> {
  // It was there when the paper was put together; an editor may have moved it since.
  const bytes = await readFile(join(content, article.file)).catch(() => null);
  if (!bytes) return { html: '', tree: EMPTY, messages: inFile(article.file, [VANISHED]), pictures: [] };
  const read = readBody(bytes, article.file);
  if ('unreadable' in read) return { html: '', tree: EMPTY, messages: inFile(article.file, [read.unreadable]), pictures: [] };
  return render(read, article.file, content, base, setting);
}

/** The body of a page about the paper. */
export async function staticBody(content: string, page: Page, base: string, setting?: Setting): Promise<Body> {
  return render(pageTree(content, page), page.file ?? `pages/${page.id}.md`, content, base, setting);
}
