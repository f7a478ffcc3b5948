import { expect, test } from 'vitest';
import { toStory } from '../../src/edition/story.ts';
import type { Catalogue, MadeStories } from '../../src/edition/story.ts';
import { article } from './factory.ts';

const catalogue: Catalogue = { sections: new Map(), topics: new Map(), sources: new Map() };

test('the story of an article is the one made before, as long as what stands around it is the same', () => {
  const made: MadeStories = new WeakMap();
  const one = article();
  const story = toStory(one, catalogue, made);
  expect(toStory(one, catalogue, made)).toBe(story);
  expect(toStory({ ...one }, catalogue, made)).not.toBe(story);
  expect(toStory(one, { ...catalogue }, made)).not.toBe(story);
  expect(toStory(one, catalogue)).not.toBe(story);
  expect(toStory(one, catalogue)).toEqual(story);
});
