/** A link to a page of the paper that is none. */
import type { Entry } from '../entry.ts';
import type { PaperFacts, PaperFinding, PaperRule } from './rule.ts';

/** Stands for the paper while an address is being read; `invalid` never resolves (RFC 2606). */
const HERE = 'https://paper.invalid';

const decode = (path: string): string => {
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
};

/**
 * The path inside the paper that an address leads to, decoded and without the slash at its end; nothing for one that leads elsewhere,
 * or to a place on its own page. Relative addresses count from the root, as the renderer has them (`rehype-links`).
 * @param paper where the paper is published
 */
export function pathInside(written: string, paper: string): string | undefined {
  if (/^(?:#|www\.)/i.test(written) || written.trim() === '' || !URL.canParse(written, HERE)) return undefined;
  const url = new URL(written, HERE);
  const home = new URL(paper);
  const base = home.pathname.replace(/\/$/, '');
  const isHome = url.host === home.host && /^https?:$/.test(url.protocol) && `${url.pathname}/`.startsWith(`${base}/`);
  if (url.origin !== HERE && !isHome) return undefined;
  const path = url.origin === HERE ? url.pathname : url.pathname.slice(base.length);
  return decode(path).replace(/^\/*/, '/').replace(/(?<!\/)\/+$/, '');
}

function* check(all: readonly Entry[], { url: paper, has }: PaperFacts): Generator<PaperFinding> {
  for (const entry of all) {
    for (const { url, line, column } of entry.links) {
      const path = pathInside(url, paper);
      if (path === undefined || has(path)) continue;
      const message = { ar: `لا صفحة في الصحيفة بهذا العنوان: ${url}. صحّح الرابط.`, en: `No page of the paper has this address: ${url}. Correct the link.` };
      yield { entry, line, column, message };
    }
  }
}

export const unknownLink: PaperRule = {
  name: 'unknown-link',
  level: 'error',
  about: { ar: 'كل رابط داخل الصحيفة يفضي إلى صفحة منها', en: 'Every link inside the paper leads to one of its pages.' },
  source: 'W3C, «Cool URIs don’t change»; the addresses are those of `src/pages`',
  check,
};
