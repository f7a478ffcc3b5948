/** A picture says how large it is, so that no text moves when it comes, and what is to be seen on it. */
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import type { Finding } from '../fault.ts';
import { tagsNamed } from '../page.ts';
import type { Page } from '../page.ts';

export const images = (page: Page): Finding[] =>
  tagsNamed(page, 'img').flatMap(({ attributes, line }) => {
    const missing = ['alt', 'width', 'height'].filter((name) => attributes[name] === undefined);
    return missing.length > 0 ? [{ line, rule: 'image', message: say.image(attributes['src'] ?? '', missing.join(', ')) }] : [];
  });
