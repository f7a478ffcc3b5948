/**
 * What a feed says to a person who opens it in a browser. Browsers are dropping XSLT, but they show XML in the styles of a CSS file
 * (src/styles/feed.css), and elements of XHTML in it as what they are: so the links work. Readers of feeds pass over elements they
 * don't know.
 */
import type { Element, Text } from 'xast';
import { segmentRuns } from '../arabic/bidi.ts';
import { formatDate, localDate } from '../arabic/dates.ts';
import { feedStrings } from '../arabic/feed-strings.ts';
import { isVocalised } from '../arabic/marks.ts';
import type { Channel, Item, Place } from './types.ts';
import { clean, x } from './xml.ts';

/** Stands in the root of every feed. */
export const XHTML = { 'xmlns:h': 'http://www.w3.org/1999/xhtml' } as const;

/** Runs that would reorder stand in isolates. */
const line = (text: string) => segmentRuns(text).map((run) => (run.isolate ? x('h:bdi', { dir: run.dir }, clean(run.text)) : x(null, clean(run.text))));

const link = (href: string, text: string): Element => x('h:a', { href }, line(text));
const space: Text = { type: 'text', value: ' ' };

/** Over the news: what the feed is of, and how to use it. */
export const overture = (channel: Channel, { at }: Place): Element =>
  x('h:div', { dir: 'rtl', lang: 'ar' }, [
    x('h:h1', {}, link(at(channel.path), channel.title)),
    x('h:p', {}, line(channel.description)),
    x('h:p', { class: 'note' }, [x('h:span', feedStrings.opened), space, link(at('/feeds/'), feedStrings.about), space, link(at(channel.path), feedStrings.toPage)]),
  ]);

/** The headline of an entry, which leads to it. */
export const headline = ({ title, url }: Item): Element => x('h:h2', isVocalised(title) ? { class: 'voc' } : {}, link(url, title));

/** The day of an entry, as the paper writes it. */
export const day = ({ published }: Item, { site: { zone, months, numerals } }: Place): Element =>
  x('h:p', { class: 'when' }, formatDate(localDate(published, zone), { months, numerals }));
