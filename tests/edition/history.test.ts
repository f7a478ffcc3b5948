import { expect, test } from 'vitest';
import { history } from '../../src/edition/history.ts';
import { article } from './factory.ts';

const correction = (date: string) => ({ date, precision: 'day' as const, text: 'صُحّح.', kind: 'correction' as const });

test('publication first, then what changed, oldest first; one moment is told once', () => {
  const story = article({ published: '2014-11-10T10:00:00+03:00', updated: '2014-11-12T00:00:00+03:00', updatedPrecision: 'minute', corrections: [correction('2014-11-14T00:00:00+03:00'), correction('2014-11-11T00:00:00+03:00')] });
  expect(history(story).map(({ kind, at }) => `${kind} ${at.slice(8, 10)}`)).toEqual(['published 10', 'correction 11', 'updated 12', 'correction 14']);
  expect(history({ ...story, updated: '2014-11-13T21:00:00Z' }).map(({ kind }) => kind)).toEqual(['published', 'correction', 'correction']);
  expect(history(article())).toHaveLength(1);
});
