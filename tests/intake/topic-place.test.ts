import { expect, test } from 'vitest';
import { placed } from '../../src/intake/topic-place.ts';
import { topicInput } from '../../src/schema/topic.ts';

const of = (id: string, given: Record<string, unknown>) => placed(new Map([[id, { ...topicInput.parse(given), id }]]), []);

test('a country is known by one of its names, and with it its capital', () => {
  expect(of('mali', { name: 'جمهورية مالي', kind: 'place', aliases: ['مالي'] }).topics.get('mali')).toMatchObject({ place: { country: 'ML', at: null }, facts: { العاصمة: 'باماكو' } });
});

test('what the desk states is right', () => {
  const { topics, messages } = of('x', { name: 'إيران', kind: 'place', place: 'قم', facts: { العاصمة: 'طهران الكبرى' } });
  expect(topics.get('x')).toMatchObject({ place: { name: 'قم' }, facts: { العاصمة: 'طهران الكبرى' } });
  expect(messages).toEqual([]);
});

test('only places are looked up by name, and an unknown place is told', () => {
  expect(of('x', { name: 'بغداد', kind: 'organisation' }).topics.get('x')?.place).toBeUndefined();
  expect(of('x', { name: 'هيئة', kind: 'organisation', place: 'مكان لا يعرفه أحد' }).messages).toMatchObject([{ file: 'topics/x.yaml', rule: 'unknown-place' }]);
});

test('milestones take a year, a month or a day, and nothing else', () => {
  const dates = (date: unknown) => topicInput.safeParse({ name: 'أ', timeline: [{ date, text: 'نص' }] });
  for (const date of [1960, '1960', '2014-11', '2014-11-24']) expect(dates(date).success).toBe(true);
  for (const date of ['نوفمبر', '2014-13', '2014-11-32', '24-11-2014']) expect(dates(date).success).toBe(false);
  expect(dates(1960).data?.timeline[0]?.date).toBe('1960');
});
