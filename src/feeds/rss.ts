/** RSS 2.0 with content, Dublin Core, Media RSS and Atom modules. https://www.rssboard.org/rss-specification, /rss-profile */
import type { ElementContent } from 'xast';
import { iconPath } from '../edition/paths.ts';
import { FORMATS } from './channels.ts';
import { latest, rfc3339, rfc822 } from './moments.ts';
import { day, headline, overture, XHTML } from './overture.ts';
import type { Channel, Item, Place } from './types.ts';
import { cdata, clean, withPieces, x, xml, xmlFile } from './xml.ts';

const MODULES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  ...XHTML,
};

/** Pixels of a side of the paper's icon: the format allows 144. */
const SIDE = '96';

/** An entry as it stands in every feed that holds it. */
export function rssItem(item: Item, place: Place): string {
  const { image } = item;
  const { zone } = place.site;
  return xml(
    x('item', [
      x('title', clean(item.title)),
      headline(item),
      x('link', item.url),
      x('guid', { isPermaLink: String(item.id === item.url) }, item.id),
      x('pubDate', rfc822(item.published, zone)),
      ...(item.updated === item.published ? [] : [x('atom:updated', rfc3339(item.updated, zone))]),
      ...item.authors.map(({ name }) => x('dc:creator', clean(name))),
      ...item.tags.map((tag) => x('category', clean(tag))),
      x('description', clean(item.summary)),
      day(item, place),
      x('content:encoded', cdata(item.content)),
      ...(image
        ? [
            x('media:content', { url: image.url, type: image.type, medium: 'image', width: String(image.width), height: String(image.height) }, [
              x('media:description', { type: 'plain' }, clean(image.alt)),
              ...(image.credit ? [x('media:credit', clean(image.credit))] : []),
            ]),
          ]
        : []),
    ]),
  );
}

/** @param items as {@link rssItem} writes them, and when each was last changed */
export function rss(channel: Channel, items: readonly { text: string; updated: string }[], place: Place): string {
  const { site, at } = place;
  const [first, ...others] = items.map(({ updated }) => updated);
  const self = at(`${channel.path}${FORMATS.rss.file}`);
  const children: ElementContent[] = [
    x('title', clean(channel.title)),
    x('link', at(channel.path)),
    x('description', clean(channel.description)),
    x('language', site.language),
    ...(first === undefined ? [] : [x('lastBuildDate', rfc822(latest(first, ...others), site.zone))]),
    x('generator', 'Nashra'),
    x('image', [x('url', at(iconPath('icon-96'))), x('title', clean(channel.title)), x('link', at(channel.path)), x('width', SIDE), x('height', SIDE)]),
    x('atom:link', { href: self, rel: 'self', type: FORMATS.rss.type }),
    ...(site.hub ? [x('atom:link', { href: site.hub, rel: 'hub' })] : []),
    overture(channel, place),
  ];
  const file = xmlFile(x('rss', { version: '2.0', 'xml:lang': site.language, ...MODULES }, [x('channel', children)]), new URL(at('/feed.css')).pathname);
  return withPieces(file, 'channel', items);
}
