/** Which people, places and organisations of the paper's topics an article names. */
import type { Mention, NameFinder } from '../arabic/names.ts';
import { topicFinder } from './bearers.ts';
import type { Catalogue } from './catalogue.ts';

/** What a finder is made of. */
type Named = Parameters<typeof topicFinder>[0];

const finders = new WeakMap<Named, NameFinder>();

/** Finds the names of the catalogue's topics; made once, for a save on the dev server waits for it. */
export function finderOf(catalogue: Named): NameFinder {
  const find = finders.get(catalogue) ?? topicFinder(catalogue);
  finders.set(catalogue, find);
  return find;
}

/**
 * The names of the catalogue's topics in a text.
 * @param settled topics that the article is known to be about
 */
export function mentionsIn(blocks: readonly string[], catalogue: Catalogue, settled?: ReadonlySet<string>): Mention[] {
  return finderOf(catalogue)(blocks, settled);
}

/**
 * Topics that an article has by what it says, those it names most often first, equals in the order of the text.
 * @param blocks headline, standfirst, text
 * @param stated topics that it has already
 * @param refused topics that the editor refuses
 */
export function topicsNamed(blocks: readonly string[], catalogue: Catalogue, stated: readonly string[], refused: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const except = new Set([...stated, ...refused]);
  for (const { id } of mentionsIn(blocks, catalogue, new Set(stated))) if (!except.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
