/** What the list of saved articles says of one, read from its page. */
import { countWords } from '../../arabic/words.ts';
import type { Saved } from './saved.ts';

const text = (page: Document, selector: string): string => page.querySelector(selector)?.textContent?.trim() ?? '';
const meta = (page: Document, selector: string): string => page.querySelector<HTMLMetaElement>(`meta${selector}`)?.content ?? '';

export const describe = (page: Document): Pick<Saved, 'headline' | 'section' | 'summary' | 'words'> => ({
  headline: text(page, 'h1'),
  section: meta(page, '[property="article:section"]'),
  summary: meta(page, '[name=description]'),
  words: countWords(text(page, '.body')),
});
