/** Every address of the paper that a page names leads to a file of it. What is asked of another page's ids is kept for later. */
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import type { Finding } from '../fault.ts';
import type { Page, Tag } from '../page.ts';
import { decoded, fileAt, urlOf } from '../site.ts';
import type { Site } from '../site.ts';

/** A link to a part of another page. */
export interface Pending {
  readonly target: string;
  readonly id: string;
  readonly line: number;
}

/** `a.webp 400w, b.webp 800w` → the addresses */
export const candidates = (srcset: string): string[] => srcset.split(/,\s+|,$/).flatMap((one) => one.trim().split(/\s+/)[0] || []);

/** The addresses that an element names. */
export const addressesOf = ({ attributes: { href, src, srcset, imagesrcset, poster, data, action } }: Tag): string[] =>
  [href, src, poster, data, action, ...candidates(srcset ?? ''), ...candidates(imagesrcset ?? '')].filter((one): one is string => one !== undefined && one !== '');

/** @param later takes what can be told only when the other page is read */
export function links(page: Page, site: Site, later: (pending: Pending) => void): Finding[] {
  const own = new URL(page.path.slice(1), site.address);
  const ids = new Set(page.tags.flatMap(({ attributes: { id } }) => id ?? []));
  return page.tags.flatMap((tag) =>
    addressesOf(tag).flatMap((address) => {
      const url = urlOf(address, own);
      if (!url) return [{ line: tag.line, rule: 'link', message: say.noAddress(address) }];
      const file = fileAt(site, url);
      if (file === null) return url.origin === site.address.origin ? [{ line: tag.line, rule: 'link', message: say.outside(address, site.address.pathname) }] : [];
      if (!site.files.has(file)) return [{ line: tag.line, rule: 'link', message: say.dead(address) }];
      const id = decoded(url.hash.slice(1));
      // The browser's own: to the top of the page, and to a passage.
      if (id === '' || id === 'top' || id.startsWith(':~:') || !file.endsWith('.html')) return [];
      if (file !== page.file) later({ target: file, id, line: tag.line });
      return file === page.file && !ids.has(id) ? [{ line: tag.line, rule: 'fragment', message: say.fragment(address) }] : [];
    }),
  );
}
