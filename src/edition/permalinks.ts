/** Two files must not claim one address. */
import type { Article } from '../schema/article.ts';
import type { Message } from '../schema/message.ts';

/**
 * Gives every article an address of its own. The file that comes first in path order keeps a contested address, the
 * next gets `-2`, and so on; the desk is told, as such an address changes when the first file goes.
 */
export function uniquePermalinks(articles: readonly Article[]): { articles: Article[]; messages: Message[] } {
  const owner = new Map<string, string>();
  const messages: Message[] = [];
  const unique = articles
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map((article) => {
      const first = owner.get(article.permalink);
      if (first === undefined) {
        owner.set(article.permalink, article.file);
        return article;
      }
      let n = 2;
      const numbered = () => article.permalink.replace(/\/$/, `-${n}/`);
      while (owner.has(numbered())) n += 1;
      const permalink = numbered();
      owner.set(permalink, article.file);
      messages.push({
        file: article.file,
        line: 1,
        column: 1,
        rule: 'duplicate-permalink',
        severity: 'error',
        message: {
          ar: `الرابط ${article.permalink} للملف ${first} أيضًا، فنُشر هذا الخبر في ${permalink}. اكتب في الرأس slug آخر، أو احذف أحد الملفين.`,
          en: `${first} has the permalink ${article.permalink} too, so this article is published at ${permalink}. Write another slug in the front matter, or remove one of the files.`,
        },
      });
      return { ...article, permalink };
    });
  return { articles: unique, messages };
}
