/** What checks know of the paper as a whole. */
export interface Site {
  /** Its address, with the base and a slash at the end. */
  readonly address: URL;
  /** Every file, from the paper's root, with `/`. */
  readonly files: ReadonlySet<string>;
  /** The bytes of a file; `null` where there is none. */
  readonly read: (file: string) => Buffer | null;
  /** Weight of a file as it is sent, in bytes. */
  readonly weigh: (file: string) => number;
}

/** The file that an address of the paper leads to; `null` where the address is another site's, or can't be read. */
export function fileAt({ address }: Site, url: URL): string | null {
  if (url.origin !== address.origin || !`${url.pathname}/`.startsWith(address.pathname)) return null;
  const path = decoded(url.pathname.slice(address.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address as it stands in a page or feed; `null` where it is none. */
export const urlOf = (text: string, from: URL): URL | null => (URL.canParse(text, from.href) ? new URL(text, from) : null);
