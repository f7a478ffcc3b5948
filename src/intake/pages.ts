/** Pages about the paper: `pages/*.md` of the content folder, and the default ones. */
import { join } from 'node:path';
import type { Root } from 'mdast';
import { visible, visibleIn } from '../arabic/hidden.ts';
import { parseMarkdown } from '../markup/parse.ts';
import { identifier } from '../schema/common.ts';
import { pageInput } from '../schema/page.ts';
import type { Page } from '../schema/page.ts';
import { DEFAULT_PAGES } from './default-pages.ts';
import { report } from './desk-report.ts';
import { inFile, tell } from './messages.ts';
import { ownFiles } from './own-files.ts';
import { readContent } from './read.ts';
import { validate } from './validate.ts';

/** Names of routes beside the pages; a page of that name would never be seen. */
const RESERVED = new Set(['sections', 'topics', 'sources', 'archive', 'corrections', 'media', '404', 'index', 'page']);

const defaultPage = (id: string) => DEFAULT_PAGES.find((one) => one.id === id);

/** All pages with their messages. A page that lacks a title takes its default's, else its file name. */
export async function readPages(content: string): Promise<Page[]> {
  const { names, messages: outside } = await ownFiles(content, 'pages', /\.md$/);
  report(outside);
  const own: Page[] = [];
  for (const name of names) {
    const id = name.slice(0, -3).normalize('NFC');
    const file = `pages/${name}`;
    const read = readContent(join(content, file));
    if (!read.bytes && read.messages.length === 0) continue;
    const { frontmatter, frontmatterLines: lineOf, messages } = parseMarkdown(read.bytes?.toString('utf8') ?? '');
    const fallback = defaultPage(id)?.title ?? id;
    const given = typeof frontmatter === 'object' && frontmatter !== null ? frontmatter : {};
    const checked = validate(pageInput, { title: fallback, ...given }, lineOf);
    const all = [...read.messages, ...messages, ...checked.messages];
    const usable = identifier.safeParse(id).success && !RESERVED.has(id) && !/^\d+$/.test(id) && id.length > 1;
    if (!usable) {
      all.push(
        tell('error', 'reserved-name', {
          ar: `لا تُنشر صفحة باسم «${id}» لأن الصحيفة تستعمل هذا الرابط. سمِّ الملف اسمًا آخر.`,
          en: `a page can't be called "${id}": the paper uses that address. Give the file another name.`,
        }),
      );
    }
    const value = checked.value ?? { title: fallback, order: 100 };
    own.push({ ...visibleIn(value), id: usable ? id : `${id}-page`, file, messages: inFile(file, all) });
  }
  const ids = new Set(own.map(({ id }) => id));
  const defaults = DEFAULT_PAGES.filter(({ id }) => !ids.has(id)).map(
    ({ body: _body, ...page }): Page => ({ ...page, file: null, messages: [] }),
  );
  return [...own, ...defaults];
}

/** The Markdown of a page, parsed. */
export function pageTree(content: string, page: Page): Root {
  const source = page.file === null ? (defaultPage(page.id)?.body ?? '') : (readContent(join(content, page.file)).bytes?.toString('utf8') ?? '');
  return parseMarkdown(visible(source)).tree;
}
