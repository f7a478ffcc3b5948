/** Copies of one story: from two agencies, or sent again with corrections. */
import { copyGroups } from '../arabic/copies.ts';
import { relatedStrings } from '../arabic/related-strings.ts';
import type { Message } from '../schema/message.ts';
import type { Story } from './types.ts';

export interface Copies {
  /** The other copies of a story, newest first. */
  readonly of: (story: Story) => readonly Story[];
  /** The newest copy; the story itself where it has none. */
  readonly newest: (story: Story) => Story;
  /** Tells the desk, at each copy but the newest. */
  readonly messages: readonly Message[];
}

/** @param stories newest first */
export function findCopies(stories: readonly Story[]): Copies {
  const groups = new Map<string, readonly Story[]>();
  const messages: Message[] = [];
  const signed = stories.map(({ signature = '', published }) => ({ signature, time: Date.parse(published) }));
  for (const places of copyGroups(signed)) {
    const group = places.flatMap((place) => stories[place] ?? []);
    for (const story of group) groups.set(story.permalink, group);
    const [newest, ...older] = group;
    if (!newest) continue;
    for (const { file } of older) {
      messages.push({ file, line: 1, column: 1, rule: 'near-duplicate', severity: 'info', message: relatedStrings.nearDuplicate(newest.file) });
    }
  }
  return {
    of: (story) => (groups.get(story.permalink) ?? []).filter(({ permalink }) => permalink !== story.permalink),
    newest: (story) => groups.get(story.permalink)?.[0] ?? story,
    messages,
  };
}

/** A list without a second copy of any story: the first of the list stays. */
export function withoutCopies(stories: readonly Story[], { newest }: Copies): Story[] {
  const seen = new Set<string>();
  return stories.filter((story) => {
    const { permalink } = newest(story);
    if (seen.has(permalink)) return false;
    seen.add(permalink);
    return true;
  });
}
