/** Links that hand an article to other services. They are links and nothing else: no service learns of a reader who does not follow one. */
import type { shareStrings } from '../arabic/share-strings.ts';

export type Service = keyof typeof shareStrings.services;

/** A form's `+` for a space is not understood by all that read these addresses. */
const query = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

/**
 * @param title what is shared, in any script
 * @param address its full address
 * @returns in the order in which they are shown. The forms are those that the services document; RFC 6068 for mail.
 */
export const shareLinks = (title: string, address: string): [service: Service, href: string][] => [
  ['whatsapp', `https://wa.me/?${query({ text: `${title}\n${address}` })}`],
  ['telegram', `https://t.me/share/url?${query({ url: address, text: title })}`],
  ['x', `https://x.com/intent/post?${query({ text: title, url: address })}`],
  ['facebook', `https://www.facebook.com/sharer/sharer.php?${query({ u: address })}`],
  ['email', `mailto:?${query({ subject: title, body: `${title}\r\n\r\n${address}\r\n` })}`],
];
