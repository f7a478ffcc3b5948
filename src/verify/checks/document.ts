/** A page says what language it is in, what it is called and where it is; it has one heading of the first level. */
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import type { Finding } from '../fault.ts';
import { metaNamed, tagsNamed, words } from '../page.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';

export function document(page: Page, { address }: Site): Finding[] {
  const found: Finding[] = [];
  const [html] = tagsNamed(page, 'html');
  if (html?.attributes['lang'] !== 'ar' || html.attributes['dir'] !== 'rtl') found.push({ line: html?.line ?? 1, rule: 'language', message: say.language });
  if (page.title === '') found.push({ line: 1, rule: 'title', message: say.title });
  const headings = tagsNamed(page, 'h1');
  if (headings.length !== 1) found.push({ line: headings[1]?.line ?? 1, rule: 'one-heading', message: say.headings(headings.length) });
  const moved = metaNamed(page, 'refresh') !== undefined;
  const listed = !words(metaNamed(page, 'robots')?.replaceAll(',', ' ')).includes('noindex');
  const canonical = tagsNamed(page, 'link').find(({ attributes }) => words(attributes['rel']).includes('canonical'));
  const own = new URL(page.path.slice(1), address).href;
  if (listed && !moved && canonical?.attributes['href'] !== own) found.push({ line: canonical?.line ?? 1, rule: 'canonical', message: say.canonical(own) });
  return found;
}
