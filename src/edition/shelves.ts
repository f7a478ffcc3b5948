/** Stories under the headings they name. */
import type { Page } from '../schema/page.ts';
import type { Section } from '../schema/section.ts';
import type { Source } from '../schema/source.ts';
import type { Topic } from '../schema/topic.ts';
import { compareArabic } from '../arabic/collate.ts';
import type { Catalogue } from './story.ts';
import type { Shelf, Story, TopicShelf } from './types.ts';

const NEIGHBOURS = 8;

/** Index of stories by id of what they name. Each list keeps the order of `stories`. */
function index<T extends { id: string }>(stories: readonly Story[], named: (story: Story) => readonly T[]) {
  const found = new Map<string, Story[]>();
  for (const story of stories) {
    for (const { id } of named(story)) {
      const list = found.get(id);
      if (list) list.push(story);
      else found.set(id, [story]);
    }
  }
  return found;
}

/** Every stated section, and the default one where a story needs it, in the desk's order. */
export function sectionShelves(stories: readonly Story[], catalogue: Catalogue): Shelf<Section>[] {
  const byId = index(stories, (story) => [story.section]);
  const used = stories.map((story) => story.section);
  const all = new Map([...catalogue.sections.values(), ...used].map((section) => [section.id, section]));
  return [...all.values()]
    .toSorted((a, b) => a.order - b.order || compareArabic(a.name, b.name))
    .map((of) => ({ of, stories: byId.get(of.id) ?? [] }));
}

/** Every topic that has stories, in alphabetical order, with the topics it meets most. */
export function topicShelves(stories: readonly Story[], catalogue: Catalogue): TopicShelf[] {
  const byId = index(stories, (story) => story.topics);
  return [...catalogue.topics.values()]
    .filter((topic) => byId.has(topic.id))
    .toSorted((a, b) => compareArabic(a.name, b.name))
    .map((of) => {
      const own = byId.get(of.id) ?? [];
      const meetings = new Map<Topic, number>();
      for (const story of own) {
        for (const other of story.topics) if (other.id !== of.id) meetings.set(other, (meetings.get(other) ?? 0) + 1);
      }
      const neighbours = [...meetings]
        .toSorted(([a, m], [b, n]) => n - m || compareArabic(a.name, b.name))
        .slice(0, NEIGHBOURS)
        .map(([topic]) => topic);
      return { of, stories: own, neighbours };
    });
}

/** Every source that has stories, in alphabetical order. */
export function sourceShelves(stories: readonly Story[], catalogue: Catalogue): Shelf<Source>[] {
  const byId = index(stories, (story) => story.sources);
  return [...catalogue.sources.values()]
    .filter((source) => byId.has(source.id))
    .toSorted((a, b) => compareArabic(a.name, b.name))
    .map((of) => ({ of, stories: byId.get(of.id) ?? [] }));
}

/** Pages about the paper in the desk's order. */
export const pagesInOrder = (pages: readonly Page[]): Page[] =>
  pages.toSorted((a, b) => a.order - b.order || compareArabic(a.title, b.title));
