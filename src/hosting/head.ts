/** Puts the policy of a page into its head, before anything that it governs. */
import { pagePolicy, sourceOf } from './policy.ts';

/** A comment, or a tag whose attributes may hold `<` and `>`: a headline in one may look like an element and is none. */
const TAG = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)(?:[\s/](?:"[^"]*"|'[^']*'|[^'">])*)?>/gi;
/** Their text is no markup. */
const RAW = new Set(['script', 'style', 'title', 'noscript']);
const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;

/** The texts of the inline styles of a page's head, in order. */
export function headStyles(html: string): string[] {
  const styles: string[] = [];
  const tag = new RegExp(TAG);
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [, closes, name = ''] = found;
    const element = name.toLowerCase();
    if (element === 'body' || (closes && element === 'head')) break;
    if (closes || !RAW.has(element)) continue;
    const from = tag.lastIndex;
    const end = html.indexOf(`</${name}`, from);
    if (end < 0) break;
    if (element === 'style') styles.push(html.slice(from, end));
    tag.lastIndex = end;
  }
  return styles;
}

/** Digests of styles: a paper has a few dozen, each on many pages. */
const known = new Map<string, string>();

function styleSource(text: string): string {
  const source = known.get(text) ?? sourceOf(text);
  known.set(text, source);
  return source;
}

/**
 * A page with its policy, and with what it tells other sites of itself: nothing.
 * @param html a whole page
 * @param scripts sources of the scripts that may stand in it (`inlineScripts`)
 * @throws where the page does not say first how it is encoded: a policy comes right after
 */
export function withPolicy(html: string, scripts: readonly string[]): string {
  const found = CHARSET.exec(html.slice(0, 2000));
  if (!found) throw new Error('a page must begin its head with <meta charset="utf-8">: its policy is put there');
  const at = found.index + found[0].length;
  const policy = pagePolicy(scripts, [...new Set(headStyles(html).map(styleSource))]);
  return `${html.slice(0, at)}<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="${REFERRER}">${html.slice(at)}`;
}

/** Other sites are not told which article a reader comes from, nor that it was this paper. */
export const REFERRER = 'same-origin';
