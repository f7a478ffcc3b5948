/** What the list of saved articles says of one: written on its save tool when the page is made. */
import type { Saved } from './saved.ts';

export type Described = Pick<Saved, 'headline' | 'section' | 'summary' | 'words'>;

/** @throws where the page is that of no article that can be saved: an error, an offline page, a withdrawal */
export const describe = (page: Document): Described => JSON.parse(page.querySelector<HTMLElement>('[data-save]')?.dataset['save'] ?? '') as Described;
