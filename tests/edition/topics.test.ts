import { describe, expect, test } from 'vitest';
import { courseOf } from '../../src/edition/topic-course.ts';
import { metIn } from '../../src/edition/topics.ts';
import { frequencyOf } from '../../src/edition/topic-frequency.ts';
import type { Edition } from '../../src/edition/types.ts';
import type { Article } from '../../src/schema/article.ts';
import type { Topic } from '../../src/schema/topic.ts';
import { article, paper, topic } from './factory.ts';

const topics = (...all: Topic[]) => new Map(all.map((one) => [one.id, one]));
const catalogue = (...all: Topic[]) => ({ sections: new Map(), topics: topics(...all), sources: new Map() });
const on = (day: string, given: Partial<Article> = {}): Article => article({ published: `${day}T10:00:00+03:00`, permalink: `/${day.replaceAll('-', '/')}/${Math.random()}/`, ...given });
const shelf = (edition: Edition, id: string) => {
  const found = edition.topics.find(({ of }) => of.id === id);
  if (!found) throw new Error(`no shelf ${id}`);
  return found;
};

describe('neighbours', () => {
  test('are counted, and what is everywhere comes after what is close', () => {
    const everywhere = Array.from({ length: 20 }, () => article({ topics: ['world'] }));
    const edition = paper([...everywhere, article({ topics: ['iran', 'world', 'zarif'] }), article({ topics: ['iran', 'world', 'zarif'] }), article({ topics: ['iran', 'world'] })], {
      catalogue: catalogue(topic('iran'), topic('world'), topic('zarif'), topic('alone')),
    });
    expect(shelf(edition, 'iran').neighbours.map(({ topic: { id }, together }) => `${id} ${together}`)).toEqual(['zarif 2', 'world 3']);
    expect(edition.topics.map(({ of }) => of.id)).not.toContain('alone');
  });

  test('of some of its stories are those that these name, whatever else the paper has', () => {
    const own = [article({ topics: ['iran', 'world'] }), article({ topics: ['iran', 'zarif', 'world'] }), article({ topics: ['iran', 'world', 'alone'] })];
    const all = catalogue(topic('iran'), topic('world'), topic('zarif'), topic('alone'));
    const stories = shelf(paper(own, { catalogue: all }), 'iran').stories;
    const met = (more: Article[]) => {
      const edition = paper([...own, ...more], { catalogue: all });
      const { of } = shelf(edition, 'iran');
      return metIn(of, shelf(edition, 'iran').stories.filter(({ id }) => stories.some((one) => one.id === id))).map(({ topic: { id } }) => id);
    };
    expect(met([])).toEqual(['world', 'alone', 'zarif']);
    expect(met([article({ topics: ['iran', 'zarif'] }), article({ topics: ['zarif'] })])).toEqual(met([]));
  });
});

describe('the course', () => {
  const stated = topic('iran', { timeline: [{ date: '2014-11-24', text: 'المهلة' }, { date: '1960', text: 'البدء' }, { date: '2014-11', text: 'الجولة' }] });
  const today = { year: 2014, month: 11, day: 16 };

  test('is what the desk states, in order, what has not come told apart', () => {
    expect(courseOf(stated, [], today).map(({ date, when }) => `${date} ${when}`)).toEqual(['1960 past', '2014-11 here', '2014-11-24 next']);
    expect(courseOf(stated, [], { year: 2016, month: 1, day: 1 }).map(({ when }) => when)).toEqual(['past', 'past', 'past']);
  });

  test('else the weightiest days of many stories, each by its weightiest story, oldest first', () => {
    const days = Array.from({ length: 12 }, (_, i) => `2014-11-${String(i + 1).padStart(2, '0')}`);
    const stories = days.map((day) => on(day, { topics: ['iran'] }));
    const lead = on('2014-11-05', { topics: ['iran'], rank: 'lead', headline: 'الرئيس' });
    const { course } = shelf(paper([...stories, lead], { catalogue: catalogue(topic('iran')) }), 'iran');
    expect(course).toHaveLength(8);
    expect(course.map(({ date }) => date)).toEqual(course.map(({ date }) => date).toSorted());
    expect([course[0]?.date, course.at(-1)?.date, course.at(-1)?.when]).toEqual(['2014-11-01', '2014-11-12', 'here']);
    expect(course.find(({ date }) => date === '2014-11-05')?.text).toBe('الرئيس');
    expect(course.every(({ story }) => story !== undefined)).toBe(true);
  });

  test('and none of few, which the list itself shows', () => {
    const few = ['01', '02', '03', '04', '05'].map((day) => on(`2014-11-${day}`, { topics: ['iran'] }));
    expect(shelf(paper(few, { catalogue: catalogue(topic('iran')) }), 'iran').course).toEqual([]);
  });
});

describe('frequency', () => {
  const of = (...days: string[]) => frequencyOf(paper(days.map((day) => on(day))).stories);

  test('counts every story once, slot by slot without a gap', () => {
    for (const days of [
      ['2014-11-01', '2014-11-02', '2014-11-02', '2014-11-09'],
      ['2013-11-30', '2014-01-01', '2014-11-02', '2014-11-09'],
      ['2004-02-29', '2014-01-01', '2014-11-02', '2014-11-09'],
    ]) {
      const found = of(...days);
      expect(found?.slots.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
      expect([found?.slots[0]?.count, found?.slots.at(-1)?.count].every((count) => count !== undefined && count > 0)).toBe(true);
    }
  });

  test('by day, by month or by year, whichever takes few bars', () => {
    expect(of('2014-11-01', '2014-11-02', '2014-11-02', '2014-11-09')).toMatchObject({ unit: 'day', slots: { length: 9 } });
    expect(of('2013-11-30', '2014-01-01', '2014-11-02', '2014-11-09')).toMatchObject({ unit: 'month', slots: { length: 13 } });
    expect(of('2004-02-29', '2014-01-01', '2014-11-02', '2014-11-09')).toMatchObject({ unit: 'year', slots: { length: 11 } });
  });

  test('nothing where there is nothing to compare', () => {
    expect(of('2014-11-01', '2014-11-02')).toBeUndefined();
    expect(of('2014-11-01', '2014-11-01', '2014-11-02', '2014-11-02')).toBeUndefined();
    expect(frequencyOf([])).toBeUndefined();
  });
});

describe('places', () => {
  const vienna = { name: 'فيينا', country: 'AT', at: [16.37, 48.21] as [number, number] };
  const muscat = { name: 'مسقط', country: 'OM', at: [58.41, 23.59] as [number, number] };
  const brisbane = { name: 'بريزبن', country: 'AU', at: [153.03, -27.47] as [number, number] };
  const places = (of: Topic, ...from: (typeof vienna)[]) =>
    shelf(paper(from.map((place) => article({ topics: [of.id], place })), { catalogue: catalogue(of) }), of.id).places.map(({ name }) => name);

  test('its own first, then those of its stories within reach, most often named first', () => {
    expect(places(topic('opec', { place: vienna }), vienna, muscat, brisbane)).toEqual(['فيينا', 'مسقط']);
    expect(places(topic('talks'), vienna, muscat, muscat)).toEqual(['مسقط', 'فيينا']);
  });

  test('a single place of its stories is on their own maps', () => {
    expect(places(topic('talks'), muscat, muscat)).toEqual([]);
    expect(places(topic('opec', { place: vienna }), vienna)).toEqual(['فيينا']);
  });
});
