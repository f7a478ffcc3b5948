/** Which people, places and organisations of the paper's topics an article names. */
import { nameFinder } from '../arabic/names.ts';
import type { Mention } from '../arabic/names.ts';
import type { Catalogue } from './catalogue.ts';

const finders = new WeakMap<Catalogue, (blocks: readonly string[]) => Mention[]>();

/** The names of the catalogue's topics in a text. Stories have titles, not names: an editor says which articles tell them. */
export function mentionsIn(blocks: readonly string[], catalogue: Catalogue): Mention[] {
  let find = finders.get(catalogue);
  if (!find) {
    const bearers = [...catalogue.topics.values()].filter(({ kind }) => kind !== 'story');
    finders.set(catalogue, (find = nameFinder(bearers.map(({ id, name, aliases, context }) => ({ id, names: [name, ...aliases], context })))));
  }
  return find(blocks);
}

/**
 * Topics that an article has by what it says, those it names most often first, equals in the order of the text.
 * @param blocks headline, standfirst, text
 * @param except topics that it has already or that the editor refuses
 */
export function topicsNamed(blocks: readonly string[], catalogue: Catalogue, except: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const { id } of mentionsIn(blocks, catalogue)) if (!except.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
