/**
 * What a feed says to a person who opens it in a browser. Browsers are dropping XSLT, but they show XML in the styles of a CSS file,
 * and elements of XHTML in it as what they are: so the links work. Readers of feeds pass over elements they don't know.
 */
import type { Element } from 'xast';
import { feedStrings } from '../arabic/feed-strings.ts';
import type { Channel, Place } from './types.ts';
import { x } from './xml.ts';

export function overture(channel: Channel, { at }: Place): Element {
  return x('h:div', { 'xmlns:h': 'http://www.w3.org/1999/xhtml', dir: 'rtl', lang: 'ar' }, [
    x('h:p', feedStrings.opened),
    x('h:p', [x('h:a', { href: at('/feeds/') }, feedStrings.about), { type: 'text', value: ' ' }, x('h:a', { href: at(channel.path) }, feedStrings.toPage)]),
  ]);
}
