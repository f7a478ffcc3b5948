/** The pages that are measured: one of every type, and articles of each kind. */
import { pageTypes } from '../browser/page-types.ts';

const MORE: Readonly<Record<string, RegExp>> = {
  'article-map': /^\/2014\/11\/14\/al-aqsa-friday\/$/,
  'article-photo': /^\/2014\/11\/16\/leonids\/$/,
  'article-charts': /^\/2014\/11\/12\/brent-opec\/$/,
  authors: /^\/authors\/$/,
  author: /^\/authors\/[^/]+\/$/,
  feeds: /^\/feeds\/$/,
};

/** Pages that search engines are asked to leave out on purpose; Lighthouse counts it against them. */
export const UNLISTED: ReadonlySet<string> = new Set(['withdrawn', 'sheets', 'my', 'search', 'offline', 'saved', 'not-found']);

/** Name and address of each; throws where the paper lacks one. */
export function measured(urls: readonly string[]): [type: string, url: string][] {
  const more = Object.entries(MORE).map(([type, shape]): [string, string] => [type, urls.find((url) => shape.test(url)) ?? '']);
  const all = [...pageTypes(urls), ...more];
  const lacking = all.filter(([, url]) => url === '').map(([type]) => type);
  if (lacking.length > 0) throw new Error(`the paper has no page of the type ${lacking.join(', ')}`);
  return all;
}
