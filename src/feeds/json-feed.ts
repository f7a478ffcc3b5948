/** JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
import { feedStrings } from '../arabic/feed-strings.ts';
import { iconPath } from '../edition/paths.ts';
import { FORMATS } from './channels.ts';
import { rfc3339 } from './moments.ts';
import type { Channel, Item, Place } from './types.ts';

/** An entry as it stands in every feed that holds it. */
export const jsonItem = (item: Item, { site: { zone, language } }: Place): string =>
  JSON.stringify({
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.content,
    summary: item.summary,
    ...(item.image && { image: item.image.url }),
    date_published: rfc3339(item.published, zone),
    date_modified: rfc3339(item.updated, zone),
    authors: item.authors,
    tags: item.tags,
    language,
  });

/** @param items as {@link jsonItem} writes them */
export function jsonFeed(channel: Channel, items: readonly { text: string }[], { site, at }: Place): string {
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: at(channel.path),
    feed_url: at(`${channel.path}${FORMATS.json.file}`),
    description: channel.description,
    // For whoever opens it in a browser, which shows no more than the data.
    user_comment: `${feedStrings.opened} ${feedStrings.about} ${at('/feeds/')}`,
    icon: at(iconPath('icon-512')),
    favicon: at(iconPath('icon-96')),
    language: site.language,
    authors: [{ name: site.name, url: at('/') }],
    ...(site.hub && { hubs: [{ type: 'WebSub', url: site.hub }] }),
  });
  return `${head.slice(0, -1)},"items":[${items.map(({ text }) => text).join(',')}]}\n`;
}
