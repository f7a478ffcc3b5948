import { describe, expect, test } from 'vitest';
import { findCopies } from '../../src/edition/copies.ts';
import { answerAll, answered, near } from '../../src/edition/near.ts';
import type { Near } from '../../src/edition/near.ts';
import { relations } from '../../src/edition/related.ts';
import { traitsOf } from '../../src/edition/traits.ts';
import type { Story } from '../../src/edition/types.ts';
import { crowd } from './crowd.ts';
import { paper } from './factory.ts';

const MOST = 14;
const { stories } = paper(crowd(300, ['iran', 'oil', 'comet'], 60));
const copies = findCopies(stories);
const traits = traitsOf(stories, new Map(stories.map(({ permalink }, place) => [permalink, place])), copies);

/** The first answers to one question, each story once. */
function first(ask: Near, place: number, most: number): number[] {
  const found = new Set<number>();
  if (most > 0) ask(place, (one) => found.add(one).size < most);
  return [...found];
}
function answersTo(given: typeof traits): Int32Array {
  const into = new Int32Array(given.newest.length * MOST);
  answerAll(given, MOST, into);
  return into;
}

test('no story is near to itself or to a copy of its own, and of copies the newest is given', () => {
  const ask = near(traits);
  expect(copies.messages.length).toBeGreaterThan(0);
  stories.forEach((_, place) => {
    const found = first(ask, place, Infinity);
    expect(found.map((one) => traits.newest[one])).toEqual(found);
    expect(found).not.toContain(traits.newest[place]);
  });
});

test('who has nothing in common with anybody is near to nobody', () => {
  const alone = { ...traits, topics: { starts: new Int32Array(stories.length + 1), numbers: new Int32Array() }, weights: new Float64Array(), stems: stories.map(() => '') };
  expect(stories.flatMap((_, place) => first(near(alone), place, MOST))).toEqual([]);
});

describe('answers that were given before', () => {
  const given = answered(answersTo(traits), MOST);

  test('are those that would be given now', () => {
    const ask = near(traits);
    stories.forEach((_, place) => {
      const found = first(ask, place, MOST);
      expect(first(given, place, Math.min(MOST, found.length))).toEqual(found);
    });
    expect(stories.filter((_, place) => first(ask, place, MOST).length === MOST).length).toBeGreaterThan(stories.length / 3);
  });

  test('make the same paper, whatever a page leaves out', () => {
    const now = relations(stories, new Map(), copies, MOST);
    const before = relations(stories, new Map(), copies, MOST, () => given);
    for (const [i, story] of stories.entries()) {
      const shown: Story[] = now.related(story, 8).filter((_, k) => (i >> k) & 1);
      expect(before.related(story, 6, shown)).toEqual(now.related(story, 6, shown));
      const stated = new Map([[story.permalink, now.related(story, 3)]]);
      expect(relations(stories, stated, copies, MOST, () => given).related(story, 6, shown)).toEqual(relations(stories, stated, copies, MOST).related(story, 6, shown));
    }
  });

  test('are no answer where more are wanted', () => {
    const ask = near(traits);
    const place = stories.findIndex((_, at) => first(ask, at, MOST + 1).length > MOST);
    expect(() => given(place, () => true)).toThrow(RangeError);
  });
});
