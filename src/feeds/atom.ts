/** Atom, RFC 4287. */
import type { Element } from 'xast';
import { iconPath } from '../edition/paths.ts';
import { FORMATS } from './channels.ts';
import { latest, rfc3339 } from './moments.ts';
import { day, headline, overture, XHTML } from './overture.ts';
import type { Author, Channel, Item, Place } from './types.ts';
import { cdata, clean, value, withPieces, x, xml, xmlFile } from './xml.ts';

const person = ({ name, url }: Author): Element => x('author', [x('name', clean(name)), ...(url ? [x('uri', url)] : [])]);

/** An entry as it stands in every feed that holds it. */
export function atomEntry(item: Item, place: Place): string {
  const { image } = item;
  const { zone } = place.site;
  return xml(
    x('entry', [
      x('id', item.id),
      x('title', clean(item.title)),
      headline(item),
      x('link', { rel: 'alternate', type: 'text/html', href: item.url }),
      x('published', rfc3339(item.published, zone)),
      x('updated', rfc3339(item.updated, zone)),
      ...item.authors.map(person),
      ...item.tags.map((tag) => x('category', { term: value(tag) })),
      x('summary', clean(item.summary)),
      day(item, place),
      x('content', { type: 'html' }, cdata(item.content)),
      ...(image
        ? [
            x('media:content', { 'xmlns:media': 'http://search.yahoo.com/mrss/', url: image.url, type: image.type, medium: 'image', width: String(image.width), height: String(image.height) }, [
              x('media:description', { type: 'plain' }, clean(image.alt)),
            ]),
          ]
        : []),
    ]),
  );
}

/**
 * @param items as {@link atomEntry} writes them, and when each was last changed
 * @param since when nothing is in the feed: an instant that it was last changed at
 */
export function atom(channel: Channel, items: readonly { text: string; updated: string }[], place: Place, since: string): string {
  const { site, at } = place;
  const [first = since, ...others] = items.map(({ updated }) => updated);
  const file = xmlFile(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language, ...XHTML }, [
      x('id', at(channel.path)),
      x('title', clean(channel.title)),
      x('subtitle', clean(channel.description)),
      x('updated', rfc3339(latest(first, ...others), site.zone)),
      x('link', { rel: 'self', type: FORMATS.atom.type, href: at(`${channel.path}${FORMATS.atom.file}`) }),
      x('link', { rel: 'alternate', type: 'text/html', href: at(channel.path) }),
      ...(site.hub ? [x('link', { rel: 'hub', href: site.hub })] : []),
      x('icon', at(iconPath('icon-192'))),
      person({ name: site.name, url: at('/') }),
      x('generator', 'Nashra'),
      overture(channel, place),
    ]),
    new URL(at('/feed.css')).pathname,
  );
  return withPieces(file, 'feed', items);
}
