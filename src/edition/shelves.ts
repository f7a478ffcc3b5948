/** Stories under the headings they name. */
import type { Page } from '../schema/page.ts';
import type { Section } from '../schema/section.ts';
import type { Source } from '../schema/source.ts';
import { compareArabic } from '../arabic/collate.ts';
import { slugify } from '../arabic/slug.ts';
import type { Catalogue } from './story.ts';
import type { Author, Shelf, Story } from './types.ts';

/** Index of stories by id of what they name. Each list keeps the order of `stories`. */
export function index<T extends { id: string }>(stories: readonly Story[], named: (story: Story) => readonly T[]) {
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

/** Every source that has stories, in alphabetical order. */
export function sourceShelves(stories: readonly Story[], catalogue: Catalogue): Shelf<Source>[] {
  const byId = index(stories, (story) => story.sources);
  return [...catalogue.sources.values()]
    .filter((source) => byId.has(source.id))
    .toSorted((a, b) => compareArabic(a.name, b.name))
    .map((of) => ({ of, stories: byId.get(of.id) ?? [] }));
}

/** The authors of a story; spellings that make the same address are one. */
export function authorsOf({ dateline }: Pick<Story, 'dateline'>): Author[] {
  const found = new Map(dateline.authors.map((name) => [slugify(name), name]));
  return [...found].map(([id, name]) => ({ id, name }));
}

/** Everyone who has signed a story, in alphabetical order, under the spelling of their newest one. */
export function authorShelves(stories: readonly Story[]): Shelf<Author>[] {
  const byId = index(stories, authorsOf);
  const names = new Map<string, Author>();
  for (const story of stories) for (const author of authorsOf(story)) if (!names.has(author.id)) names.set(author.id, author);
  return [...names.values()].toSorted((a, b) => compareArabic(a.name, b.name)).map((of) => ({ of, stories: byId.get(of.id) ?? [] }));
}

/** Pages about the paper in the desk's order. */
export const pagesInOrder = (pages: readonly Page[]): Page[] =>
  pages.toSorted((a, b) => a.order - b.order || compareArabic(a.title, b.title));
