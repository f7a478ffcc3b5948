/** Stories and corrections as entries of a feed. */
import { feedStrings } from '../arabic/feed-strings.ts';
import { strings } from '../arabic/strings.ts';
import { authorPath } from '../edition/paths.ts';
import { authorsOf } from '../edition/shelves.ts';
import type { CorrectionNotice, Story } from '../edition/types.ts';
import { escape } from './escape.ts';
import { changed } from './moments.ts';
import { directed } from './portable.ts';
import type { Author, Image, Item, Leaf, Place } from './types.ts';

/**
 * What a story is known by, whatever becomes of its address: its first one.
 * @param at from a path to an absolute address
 */
export const identity = ({ permalink, aliases }: Pick<Story, 'permalink' | 'aliases'>, at: Place['at']): string => at(aliases[0] ?? permalink);

/** Who answers for a story: its authors, else the agencies it came from, else the paper. */
export function creators(story: Story, { site, at }: Place): Author[] {
  const authors = authorsOf(story).map(({ id, name }) => ({ name, url: at(authorPath(id)) }));
  if (authors.length > 0) return authors;
  const agencies = [...story.sources.map(({ name }) => name), ...story.dateline.agencies];
  return agencies.length > 0 ? agencies.slice(0, 1).map((name) => ({ name })) : [{ name: site.name, url: at('/') }];
}

function picture({ url, width, height, alt, caption, credit }: Image): string {
  const said = [caption, credit].flatMap((one) => (one ? [escape(one)] : [])).join(' ');
  return `<figure><img src="${escape(url)}" alt="${escape(alt)}" width="${width}" height="${height}">${said && `<figcaption>${said}</figcaption>`}</figure>`;
}

/** @param leaf the story's text and picture */
export function storyItem(story: Story, leaf: Leaf, place: Place): Item {
  // As on the page: the photograph, then the map.
  const pictures = [leaf.image, leaf.map].flatMap((one) => one ?? []);
  const [image] = pictures;
  return {
    id: identity(story, place.at),
    url: place.at(story.permalink),
    title: story.headline,
    summary: story.summary,
    content: directed(`${pictures.map(picture).join('')}${leaf.html}`),
    published: story.published,
    updated: changed(story),
    authors: creators(story, place),
    tags: [story.section.name, ...story.topics.map(({ name }) => name)],
    ...(image && { image }),
  };
}

/** Corrections as entries: each its own, so that readers are told of the second one too. */
export function correctionItems(notices: readonly CorrectionNotice[], place: Place): Item[] {
  const seen = new Map<string, number>();
  return notices.map(({ story, correction: { date, kind, text } }) => {
    const base = `${identity(story, place.at)}#${kind}-${date.slice(0, 10)}`;
    const before = seen.get(base) ?? 0;
    seen.set(base, before + 1);
    return {
      id: before === 0 ? base : `${base}-${before + 1}`,
      url: `${place.at(story.permalink)}#corrections`,
      title: feedStrings.corrected(strings.correction.kinds[kind], story.headline),
      summary: text,
      content: directed(`<p>${escape(text)}</p>`),
      published: date,
      updated: date,
      authors: [{ name: place.site.name, url: place.at('/') }],
      tags: [strings.correction.kinds[kind]],
    };
  });
}
