/** Pages that are no articles. */
import { page, SITE } from './lib/page.js';

export const data = {
  layout: null,
  eleventyExcludeFromCollections: true,
  pagination: { data: 'collections.sheets', size: 1, alias: 'sheet' },
  permalink: ({ sheet }) => `${sheet.path}index.html`,
};

const feedLink = ({ feed, title }) => (feed ? `<link rel="alternate" type="application/rss+xml" href="${feed}rss.xml" title="${title ?? SITE.name}">` : '');

export const render = ({ sheet }) => page({ title: sheet.title, path: sheet.path, current: sheet.current, head: feedLink(sheet), main: sheet.main() });
