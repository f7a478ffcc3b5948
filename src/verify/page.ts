/**
 * What is checked of a page, read in one go: a parser that builds no tree, as ten thousand pages are to be read in a minute.
 */
import { Parser } from 'htmlparser2';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** A script or style that stands in the page itself. */
export interface Inline extends Tag {
  readonly text: string;
}

export interface Page {
  /** From the paper's root, with `/`: `2014/11/10/talks/index.html`. */
  readonly file: string;
  /** Its path on the host, without the base: `/2014/11/10/talks/`. */
  readonly path: string;
  readonly html: string;
  /** All elements in document order. */
  readonly tags: readonly Tag[];
  readonly inline: readonly Inline[];
  readonly title: string;
}

/** `a/index.html` → `/a/` */
export const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** @param file from the paper's root, with `/` */
export function readPage(file: string, html: string): Page {
  const tags: Tag[] = [];
  const inline: (Inline & { text: string })[] = [];
  let title = '';
  let inTitle = false;
  let drawing = 0;
  let open: (Inline & { text: string }) | undefined;
  let line = 1;
  let at = 0;
  const lineAt = (index: number): number => {
    for (let next = html.indexOf('\n', at); next >= 0 && next < index; next = html.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const tag = { name, attributes, line: lineAt(parser.startIndex) };
      tags.push(tag);
      if (name === 'svg') drawing += 1;
      // A drawing has a title of its own.
      if (name === 'title' && drawing === 0) inTitle = true;
      if ((name === 'script' && attributes['src'] === undefined) || name === 'style') inline.push((open = { ...tag, text: '' }));
    },
    ontext: (text) => {
      if (open) open.text += text;
      else if (inTitle) title += text;
    },
    onclosetag: (name) => {
      if (name === 'svg') drawing -= 1;
      if (name === 'title') inTitle = false;
      if (name === 'script' || name === 'style') open = undefined;
    },
  });
  parser.end(html);
  return { file, path: pathOf(file), html, tags, inline, title: title.trim() };
}

export const tagsNamed = ({ tags }: Page, ...names: readonly string[]): Tag[] => tags.filter(({ name }) => names.includes(name));

/** The words of an attribute such as `rel`. */
export const words = (value: string | undefined): string[] => value?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];

/** The value of a `<meta>` by its name. */
export const metaNamed = (page: Page, name: string): string | undefined =>
  tagsNamed(page, 'meta').find(({ attributes }) => (attributes['name'] ?? attributes['http-equiv'] ?? '').toLowerCase() === name)?.attributes['content'];
