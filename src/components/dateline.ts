/** The dateline: «مسقط، فيينا – فرانس برس، رويترز», set in bold at the start of a report's first paragraph. */
import { segmentRuns } from '../arabic/bidi.ts';
import type { Dateline } from '../schema/dateline.ts';

/** Elements that HTML never closes; anything else that opens in a rendered body is closed in it. */
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** A tag with its attributes: a quoted value may hold `>`. A comment is matched whole, so that no tag is read in it. */
const TAG = /<!--[\s\S]*?-->|<(?<slash>\/?)(?<name>[a-z][a-z0-9-]*)(?:[\s/](?:[^>"']|"[^"]*"|'[^']*')*)?>/gi;

/** The places and agencies as one line of text, empty where the head of the report names neither. */
export function datelineText({ places, agencies }: Pick<Dateline, 'places' | 'agencies'>): string {
  return [places.join('، '), agencies.join('، ')].filter((part) => part !== '').join(' – ');
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same line as inline HTML, runs that would reorder isolated; empty where there is no dateline. */
export function datelineHtml(dateline: Pick<Dateline, 'places' | 'agencies'>): string {
  return segmentRuns(datelineText(dateline))
    .map((run) => (run.isolate ? `<bdi dir="${run.dir}">${escape(run.text)}</bdi>` : escape(run.text)))
    .join('');
}

/**
 * Puts a dateline at the start of the first paragraph of a body. A paragraph inside another block (a box, a quotation,
 * a list) is passed over; a body without a paragraph of its own gets one that holds the dateline alone. The rest of the
 * body stays as it is, character by character.
 * @param html well-formed HTML, as `body()` renders it
 * @param run the dateline as inline HTML; empty where there is none
 */
export function withDateline(html: string, run: string): string {
  if (run === '') return html;
  const bold = `<b class="dateline">${run}</b>`;
  const start = firstParagraph(html);
  if (start === undefined) return `<p>${bold}</p>${html}`;
  return `${html.slice(0, start)}${bold} ${html.slice(start)}`;
}

/** Where the content of the first top-level `<p>` begins, in UTF-16 units. */
function firstParagraph(html: string): number | undefined {
  let depth = 0;
  for (const match of html.matchAll(TAG)) {
    const name = match.groups?.['name']?.toLowerCase();
    if (name === undefined || VOID.has(name)) continue;
    if (match.groups?.['slash']) depth -= 1;
    else if (depth === 0 && name === 'p') return match.index + match[0].length;
    else depth += 1;
  }
  return undefined;
}
