/** WordPress's export (WXR): posts out of a file of any size, one at a time. https://wordpress.org/documentation/article/tools-export-screen/ */
import type { Element } from 'xast';
import { writtenDate } from '../dates.ts';
import { htmlToMarkdown } from '../html/to-markdown.ts';
import { squeeze } from '../html/tidy.ts';
import type { FindPicture } from '../html/pictures.ts';
import { note } from '../item.ts';
import type { Item, Note } from '../item.ts';
import { attribute, characters, children, textOf } from '../xml.ts';
import { plainLine } from './markup-text.ts';
import { withParagraphs } from './wordpress-paragraphs.ts';

/** Authors by the name they log in with. */
export type Authors = ReadonlyMap<string, string>;

const NEVER = '0000-00-00';
const field = (item: Element, prefix: string, name: string): string => {
  const found = item.children.find((child) => child.type === 'element' && child.name === `${prefix}:${name}`);
  return found?.type === 'element' ? characters(found) : '';
};

/** What an author's element says: the name to log in with and the name to be seen with. */
export const readAuthor = (element: Element): [string, string] => [textOf(children(element, 'author_login')[0]), textOf(children(element, 'author_display_name')[0])];

/** Shortcodes that hold words keep their words; the others are named to the desk. */
function withoutShortcodes(content: string): { html: string; notes: Note[] } {
  const left = new Set<string>();
  const captions = content.replace(/\[caption[^\]]*\]([\s\S]*?)\[\/caption\]/g, '<figure>$1</figure>').replace(/\[(?:embed|video|audio)[^\]]*\](https?:\/\/[^\s[\]]+)\[\/(?:embed|video|audio)\]/g, '<p><a href="$1">$1</a></p>');
  const html = captions.replace(/\[\/?([a-z][a-z\d_-]*)(?:\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'|[^\s"'\]]+))*\s*\/?\]/g, (all, name: string) => {
    if (!/=|^\[(?:gallery|playlist|\/)/.test(all)) return all;
    left.add(name);
    return '';
  });
  const names = [...left].join('، ');
  return { html, notes: left.size === 0 ? [] : [note('shortcode', `رموز قصيرة من ووردبريس لا معنى لها هنا فأُسقطت: ${names}.`, `shortcodes of WordPress mean nothing here and were left out: ${names}.`)] };
}

const dates = (item: Element, name: string): string | undefined => {
  const universal = field(item, 'wp', `${name}_gmt`).trim();
  const local = field(item, 'wp', name).trim();
  if (universal !== '' && !universal.startsWith(NEVER)) return writtenDate(`${universal.replace(' ', 'T')}Z`);
  return local.startsWith(NEVER) ? undefined : writtenDate(local);
};

/**
 * One post of an export; `undefined` for pages, menus, attachments, revisions and what is in the bin.
 */
export function readPost(item: Element, authors: Authors, find?: FindPicture): Item | undefined {
  const status = field(item, 'wp', 'status').trim();
  if (field(item, 'wp', 'post_type').trim() !== 'post' || /^(?:trash|auto-draft|inherit)$/.test(status)) return undefined;
  const headline = plainLine(textOf(children(item, 'title')[0]));
  const link = textOf(children(item, 'link')[0]);
  const { html, notes } = withoutShortcodes(field(item, 'content', 'encoded'));
  const converted = htmlToMarkdown(withParagraphs(html), { ...(/^https?:/.test(link) && { base: link }), ...(find && { find }), ...(headline && { headline }) });
  const summary = plainLine(field(item, 'excerpt', 'encoded'));
  const categories = (domain: string): string[] => children(item, 'category').flatMap((one) => (attribute(one, 'domain') === domain ? (textOf(one) || []) : []));
  const login = field(item, 'dc', 'creator').trim();
  const author = authors.get(login) ?? login;
  const locked = field(item, 'wp', 'post_password') !== '';
  const [published, updated] = [dates(item, 'post_date'), dates(item, 'post_modified')];
  const id = textOf(children(item, 'guid')[0]) || link;
  const hidden = locked ? [note('protected', 'الخبر محميّ بكلمة سر في الأصل، فأُدخل مسودةً.', 'the story is protected by a password, so it came in as a draft.')] : [];
  return {
    ...(id && { id }),
    ...(link && { link }),
    head: {
      ...(headline && { headline }),
      ...(summary && !squeeze(converted.text).startsWith(squeeze(summary).slice(0, 60)) && { standfirst: summary }),
      ...(published && { published }),
      ...(updated && updated !== published && { updated }),
      sections: categories('category').filter((name) => !/^(?:uncategorized|غير مصنف)$/i.test(name)),
      keywords: categories('post_tag'),
      authors: author && !/^(?:admin|administrator|editor|user|root|webmaster)$/i.test(author) ? [author] : [],
      ...((locked || /^(?:draft|pending|private)$/.test(status)) && { draft: true }),
    },
    body: { format: 'markdown', text: converted.text },
    pictures: converted.pictures,
    notes: [...hidden, ...notes, ...converted.notes],
  };
}
