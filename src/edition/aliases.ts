/** Former addresses lead to one story, and never to where another page is. */
import type { Article } from '../schema/article.ts';
import type { Message } from '../schema/message.ts';

/** First parts of the addresses that are the paper's own. */
const OWN = new Set(['sections', 'topics', 'sources', 'authors', 'archive', 'corrections', 'search', 'feeds', 'api', 'sitemaps', 'media', '_astro']);

const conflict = (file: string, alias: string, holder: { ar: string; en: string }): Message => ({
  file,
  line: 1,
  column: 1,
  rule: 'alias-conflict',
  severity: 'error',
  message: {
    ar: `aliases: الرابط ${alias} ${holder.ar}، فلا يُحال إلى هذا الخبر. احذفه من aliases.`,
    en: `aliases: ${alias} ${holder.en}, so it does not lead to this article. Remove it from aliases.`,
  },
});

/**
 * Takes away aliases that are not to be had: those of pages, and those that another article, first in path order, has too.
 * @param pages ids of the pages about the paper
 */
export function uniqueAliases(articles: readonly Article[], pages: readonly { readonly id: string }[]): { articles: Article[]; messages: Message[] } {
  const permalinks = new Map(articles.map(({ permalink, file }) => [permalink, file]));
  const own = new Set([...OWN, ...pages.map(({ id }) => id)]);
  const owner = new Map<string, string>();
  const messages: Message[] = [];
  const checked = articles.map((article) => {
    if (article.aliases.length === 0) return article;
    const aliases = article.aliases.filter((alias) => {
      if (alias === article.permalink) return false;
      const [first = ''] = alias.split('/').filter(Boolean);
      const other = permalinks.get(alias) ?? owner.get(alias);
      if (other !== undefined) messages.push(conflict(article.file, alias, { ar: `للملف ${other}`, en: `belongs to ${other}` }));
      // Days and months have pages where anything was published: a path of digits alone is one of theirs.
      else if (own.has(first) || /^\/\d{4}(?:\/\d{2}){0,2}\/$/.test(alias)) messages.push(conflict(article.file, alias, { ar: 'لصفحة من صفحات الصحيفة', en: 'belongs to a page of the paper' }));
      else {
        owner.set(alias, article.file);
        return true;
      }
      return false;
    });
    return { ...article, aliases };
  });
  return { articles: checked, messages };
}
