/** Nothing that a page loads comes from another site. Links to others are links: they load nothing. */
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import type { Finding } from '../fault.ts';
import { words } from '../page.ts';
import type { Page, Tag } from '../page.ts';
import { urlOf } from '../site.ts';
import type { Site } from '../site.ts';
import { addressesOf } from './links.ts';

const LOADS = new Set(['img', 'script', 'iframe', 'source', 'video', 'audio', 'track', 'embed', 'object', 'input', 'image', 'use']);
/** Relations that name a page, not a part of this one. */
const NAMES = new Set(['canonical', 'alternate', 'license', 'author', 'prev', 'next', 'me', 'self', 'hub', 'search', 'related']);

const loads = ({ name, attributes }: Tag): boolean => LOADS.has(name) || (name === 'link' && !words(attributes['rel']).some((rel) => NAMES.has(rel)));

/** Addresses that a stylesheet loads. */
const ofStyles = (css: string): string[] => Array.from(css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g), ([, url, sheet]) => url ?? sheet ?? '');

/** What styles load, by their text: one text stands on many pages. */
const known = new Map<string, readonly string[]>();
function stylesOf(text: string): readonly string[] {
  const found = known.get(text) ?? ofStyles(text);
  known.set(text, found);
  return found;
}

export function origins(page: Page, site: Site): Finding[] {
  const own = new URL(page.path.slice(1), site.address);
  const foreign = (address: string): boolean => {
    const url = urlOf(address, own);
    return url !== null && url.origin !== site.address.origin && url.protocol !== 'data:';
  };
  const named = [
    ...page.tags.filter(loads).flatMap((tag) => addressesOf(tag).map((address) => ({ address, line: tag.line }))),
    ...page.inline.filter(({ name }) => name === 'style').flatMap(({ text, line }) => stylesOf(text).map((address) => ({ address, line }))),
  ];
  return named.filter(({ address }) => foreign(address)).map(({ address, line }) => ({ line, rule: 'third-party', message: say.foreign(address) }));
}
