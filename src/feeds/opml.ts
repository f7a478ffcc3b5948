/** OPML 2.0: all feeds of the paper in one file, which readers of feeds take in at once. http://opml.org/spec2.opml */
import { feedStrings } from '../arabic/feed-strings.ts';
import { strings } from '../arabic/strings.ts';
import { FORMATS } from './channels.ts';
import { rfc822 } from './moments.ts';
import type { Channel, Place } from './types.ts';
import { clean, value, x, xmlFile } from './xml.ts';

const GROUPS = {
  section: strings.sections,
  topic: strings.topics,
  source: strings.sources,
  author: feedStrings.authors,
} as const;

/** Where it is. */
export const OPML = '/feeds.opml';

/** @param changed when the paper was last changed; absent in an empty paper */
export function opml(channels: readonly Channel[], { site, at }: Place, changed?: string): string {
  const outline = ({ path, title, description }: Channel) =>
    x('outline', { type: 'rss', text: value(title), title: value(title), description: value(description), xmlUrl: at(`${path}${FORMATS.rss.file}`), htmlUrl: at(path), language: site.language, version: 'RSS2' });
  const groups = Object.entries(GROUPS).flatMap(([kind, text]) => {
    const own = channels.filter((one) => one.kind === kind);
    return own.length > 0 ? [x('outline', { text, title: text }, own.map(outline))] : [];
  });
  const whole = channels.filter(({ kind }) => !(kind in GROUPS));
  return xmlFile(
    x('opml', { version: '2.0' }, [
      x('head', [x('title', clean(`${feedStrings.title}: ${site.name}`)), ...(changed ? [x('dateModified', rfc822(changed, site.zone))] : []), x('ownerName', clean(site.name)), x('ownerId', at('/'))]),
      x('body', [...whole.map(outline), ...groups]),
    ]),
  );
}
