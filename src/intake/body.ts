/** The body of an article or page as HTML, read from its file when its page is made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { renderBody } from '../markup/render.ts';
import type { Figures } from '../markup/render.ts';
import type { Message } from '../schema/message.ts';
import type { Page } from '../schema/page.ts';
import { readCopy } from './copy.ts';
import { findPicture, pictureMessage } from './media.ts';
import type { Found } from './media.ts';
import { inFile } from './messages.ts';
import { pageTree } from './pages.ts';

export interface Body {
  /** Sanitised HTML. */
  readonly html: string;
  readonly messages: readonly Message[];
}

/**
 * Renders a body. Rendering is synchronous and measuring a picture is not: a body that asks for pictures is rendered
 * once to learn which, and again when they are known.
 * @param figures who draws charts and the like; without it their data is shown
 */
export async function render(tree: Root, file: string, content: string, base: string, figures?: Figures): Promise<Body> {
  const found = new Map<string, Found>();
  const asked = new Set<string>();
  const media = (src: string) => {
    asked.add(src);
    const one = found.get(src);
    return one && 'picture' in one
      ? { src: `${base.replace(/\/$/, '')}${one.picture.url}`, width: one.picture.width, height: one.picture.height }
      : null;
  };
  const options = { base, media, ...(figures && { figures }) };
  const first = renderBody(tree, options);
  if (asked.size === 0) return { html: first.html, messages: inFile(file, first.messages) };
  for (const src of asked) found.set(src, await findPicture(content, src, file));
  const { html, messages } = renderBody(tree, options);
  return { html, messages: inFile(file, messages.map((one) => explained(one, found))) };
}

/** The renderer knows only that a picture is not to be had; here the reason is known. */
function explained(one: Message, found: ReadonlyMap<string, Found>): Message {
  if (one.rule !== 'missing-image') return one;
  const [src, entry] = [...found].find(([name]) => one.message.en.includes(name)) ?? [];
  if (src === undefined || !entry || !('problem' in entry)) return one;
  return { ...pictureMessage(src, entry.problem, one.line), column: one.column };
}

/** The body of an article's file. */
export async function articleBody(content: string, article: { file: string }, base: string, figures?: Figures): Promise<Body> {
  const copy = readCopy(await readFile(join(content, article.file)), article.file);
  if ('unreadable' in copy) return { html: '', messages: inFile(article.file, [copy.unreadable]) };
  return render(copy.tree, article.file, content, base, figures);
}

/** The body of a page about the paper. */
export async function staticBody(content: string, page: Page, base: string, figures?: Figures): Promise<Body> {
  return render(await pageTree(content, page), page.file ?? `pages/${page.id}.md`, content, base, figures);
}
