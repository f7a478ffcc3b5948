/** The sitemap: every page. */
import { SITE } from './lib/page.js';
import { paper } from './lib/paper.js';

export const data = { layout: null, eleventyExcludeFromCollections: true, permalink: '/sitemap.xml' };

export const render = () => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paper().stories.map(({ url, iso }) => `<url><loc>${SITE.url}${url}</loc><lastmod>${iso}</lastmod></url>`).join('\n')}
${paper().sheets.map(({ path }) => `<url><loc>${SITE.url}${path}</loc></url>`).join('\n')}
</urlset>
`;
