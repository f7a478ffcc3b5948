/** `:::timeline`: a list of dates and what happened on each. */
import type { BlockContent, List } from 'mdast';
import type { VFile } from 'vfile';
import { parseDate } from '../../arabic/date-parse.ts';
import { fold } from '../../arabic/fold.ts';
import type { TimelineItem } from '../../schema/timeline.ts';
import { report } from '../message.ts';
import { attribute, caption, titled } from '../plugins/block-parts.ts';
import type { Kind } from '../plugins/block-parts.ts';
import { readFact } from '../plugins/facts-list.ts';
import type { Fact } from '../plugins/facts-list.ts';
import { element, paragraph } from '../plugins/mdast-elements.ts';
import type { Block } from '../plugins/mdast-elements.ts';
import { textIn } from './grid.ts';
import { placeholder } from './placeholder.ts';

/** `<figure class="timeline"><p class="box-title">title</p><ol class="tl"><li><time>date:</time><p>text</p></li>…</ol></figure>` */
export const timeline: Kind = {
  attributes: ['title', 'now', 'credit'],
  build(node, file) {
    const list = node.children.find((child) => child.type === 'list');
    const label = node.children.find((child) => child.type === 'paragraph' && child.data?.directiveLabel === true);
    const head = titled({ ...node, children: label ? [label] : [] });
    const rest = node.children.filter((child) => child !== list && child !== label);
    if (!list) {
      report(file, node, 'timeline-list');
      return plain(node, [...head, ...caption({ ...node, children: rest })]);
    }
    const facts = list.children.map(readFact);
    const strange = list.children.find((_, index) => !facts[index]);
    if (strange) {
      report(file, strange, 'timeline-item');
      return plain(node, [...head, list, ...caption({ ...node, children: rest })]);
    }
    const read = facts.filter((fact) => fact !== undefined);
    const items = readItems(list, read, file);
    const here = findNow(attribute(node, 'now'), items);
    if (here === undefined) report(file, node, 'timeline-now', attribute(node, 'now'));
    const title = attribute(node, 'title') || (label ? textIn(label) : '');
    const spec = { kind: 'timeline' as const, title, items: items.map((item, index) => ({ ...item, now: index === here })) };
    const children = [...head, ordered(list, read, spec.items, here ?? null), ...caption({ ...node, children: rest })];
    return [placeholder(node, spec, children as Block['children'], file)];
  },
};

function plain(node: Block, children: Block['children']): BlockContent[] {
  return children.length > 0 ? [element(node, 'figure', { className: ['timeline'] }, children)] : [];
}

function readItems(list: List, facts: readonly Fact[], file: VFile): Omit<TimelineItem, 'now'>[] {
  return facts.map(({ term }, index) => {
    const label = term.map(textIn).join('').trim().replace(/:$/, '').trimEnd();
    const found = parseDate(label);
    if (found && 'invalid' in found) report(file, list.children[index], 'timeline-date', found.invalid, found.message.ar);
    return { label, ...(found && 'date' in found && { date: found.date }) };
  });
}

/**
 * The item at hand: the one with that term, or the last that is not after that day (−1 when all are).
 * @returns null when none is wanted, undefined when it can't be found
 */
function findNow(wish: string, items: readonly Omit<TimelineItem, 'now'>[]): number | null | undefined {
  if (wish === '') return null;
  const named = items.findIndex(({ label }) => fold(label) === fold(wish));
  if (named !== -1) return named;
  const found = parseDate(wish);
  if (!found || 'invalid' in found) return undefined;
  return items.findLastIndex(({ date }) => date !== undefined && date <= found.date);
}

function ordered(list: List, facts: readonly Fact[], items: readonly TimelineItem[], here: number | null): Block {
  const rows = facts.map(({ term, value, more }, index) => {
    const item = list.children[index] ?? list;
    const { date, now = false } = items[index] ?? {};
    const when = date ? paragraph(item, 'time', term, { dateTime: date }) : paragraph(item, 'span', term, { className: ['when'] });
    const state = now ? { className: ['here'], ariaCurrent: 'true' } : here !== null && index > here ? { className: ['next'] } : {};
    return element(item, 'li', state, [when, ...(value.length > 0 ? [paragraph(item, 'p', value)] : []), ...more]);
  });
  return element(list, 'ol', { className: ['tl'] }, rows);
}
