/** The article that is shared, as its share tool states it. */
import { quotation } from '../../arabic/quotation.ts';
import { sharingStrings as words } from '../../arabic/share-strings.ts';

export const tool = document.querySelector<HTMLDetailsElement>('[data-share]');
const { share: address = '', title = '', text: excerpt = '', by = '', paper = '', day = '' } = tool?.dataset ?? {};

/** `undefined` where the page shares nothing. */
export const shared = tool ? { address, title, excerpt } : undefined;

/** @returns what to tell the reader */
export const copy = (text: string): Promise<string> =>
  navigator.clipboard.writeText(text).then(
    () => words.copied,
    () => words.refused,
  );

/** A passage of the article with its source, as text. */
export const quoted = (text: string, from: string): string => quotation({ text, by, paper, day, address: from });
