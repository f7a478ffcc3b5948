/** The list inside `:::facts`: `- **term:** value` becomes a description list. */
import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../message.ts';
import { element, paragraph } from './mdast-elements.ts';

/** A list item that begins with its term in bold. */
export interface Fact {
  term: PhrasingContent[];
  value: PhrasingContent[];
  more: ListItem['children'];
}

/**
 * `<dl class="facts"><div><dt>term:</dt><dd>value</dd></div>…</dl>`; the colon stays, for it was written.
 *
 * When an item has another shape the list stays a list, and the desk is told which item.
 */
export function factsList(list: List, file: VFile): BlockContent {
  const rows: BlockContent[] = [];
  for (const item of list.children) {
    const fact = readFact(item);
    if (!fact) {
      report(file, item, 'facts-item');
      return list;
    }
    const value =
      fact.more.length === 0
        ? paragraph(item, 'dd', fact.value)
        : element(item, 'dd', {}, [paragraph(item, 'p', fact.value), ...fact.more]);
    rows.push(element(item, 'div', {}, [paragraph(item, 'dt', fact.term), value]));
  }
  return element(list, 'dl', { className: ['facts'] }, rows);
}

/** `**term:** value` or `**term**: value`, and what follows it in the item; nothing for an item of another shape. */
export function readFact(item: ListItem): Fact | undefined {
  const [first, ...more] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const [strong, ...rest] = first.children;
  if (strong?.type !== 'strong' || rest.length === 0) return undefined;

  const term: PhrasingContent[] = [...strong.children];
  const value: PhrasingContent[] = [...rest];
  const last = term.at(-1);
  const closed = last?.type === 'text' && last.value.trimEnd().endsWith(':');
  const next = value[0];
  if (next?.type === 'text') {
    // `**term**: value` is as common as `**term:** value`.
    const colon = closed ? '' : (/^\s*:/.exec(next.value)?.[0] ?? '');
    if (!closed && !colon) return undefined;
    if (colon) term.push({ type: 'text', value: colon.trim() });
    value[0] = { ...next, value: next.value.slice(colon.length).trimStart() };
    if (value[0].value === '') value.shift();
  } else if (!closed) return undefined;
  return value.length > 0 || more.length > 0 ? { term, value, more } : undefined;
}
