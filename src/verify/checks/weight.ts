/** A page, with what it loads at once, keeps to the weight of its type. Pictures that wait until they are near are not counted. */
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import type { Finding } from '../fault.ts';
import { words } from '../page.ts';
import type { Page, Tag } from '../page.ts';
import { fileAt, urlOf } from '../site.ts';
import type { Site } from '../site.ts';

/**
 * Bytes as they are sent, gzipped: what the paper reaches, with room for a large picture in its oldest form, which few browsers take.
 * The sheets of a day hold all its texts.
 */
export const BUDGETS = { front: 200_000, article: 180_000, sheets: 400_000, other: 180_000 } as const;

const SHEETS = /^\/\d{4}\/\d\d\/\d\d\/print\/$/;

export const typeOf = (path: string): keyof typeof BUDGETS => (path === '/' ? 'front' : SHEETS.test(path) ? 'sheets' : /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path) ? 'article' : 'other');

/** Relations of what is loaded with the page. */
const AT_ONCE = new Set(['stylesheet', 'preload', 'modulepreload', 'icon', 'manifest']);

const loaded = ({ name, attributes }: Tag): string | undefined => {
  if (name === 'link') return words(attributes['rel']).some((rel) => AT_ONCE.has(rel)) ? attributes['href'] : undefined;
  if (name === 'script') return attributes['src'];
  return name === 'img' && attributes['loading'] !== 'lazy' ? attributes['src'] : undefined;
};

export function weight(page: Page, site: Site): Finding[] {
  const own = new URL(page.path.slice(1), site.address);
  const files = new Set(page.tags.map(loaded).flatMap((address) => {
    const url = address === undefined ? null : urlOf(address, own);
    return (url && fileAt(site, url)) ?? [];
  }));
  const bytes = [page.file, ...files].reduce((sum, file) => sum + site.weigh(file), 0);
  const type = typeOf(page.path);
  return bytes > BUDGETS[type] ? [{ line: 1, rule: 'weight', message: say.heavy(Math.round(bytes / 1000), BUDGETS[type] / 1000) }] : [];
}
