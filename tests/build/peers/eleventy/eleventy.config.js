/**
 * The paper that is measured, as an Eleventy site. It reads the paper's own files, through links that the harness makes here:
 * `articles/`, and `catalogue/` with sections, topics and sources. Templates are JavaScript: functions that return strings are the
 * fastest that Eleventy has.
 */
import { paperOf } from './lib/paper.js';

export default function (config) {
  // The paper is put together by whichever collection Eleventy asks for first.
  for (const list of ['sheets', 'channels']) config.addCollection(list, (api) => paperOf(api.getAll())[list]);
  // Said once for all articles: their layout, and where their pages stand.
  config.addGlobalData('layout', 'article.11ty.js');
  config.addGlobalData('permalink', () => ({ page }) => `${page.filePathStem.replace('/articles', '')}/index.html`);
  // There is nothing in a story for a template language.
  return { dir: { input: '.', includes: '_includes', output: 'out' }, markdownTemplateEngine: false, templateFormats: ['md', '11ty.js'] };
}
