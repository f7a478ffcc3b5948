import { describe, expect, test } from 'vitest';
import { site } from '../../src/schema/site.ts';
import { article, paper, topic } from './factory.ts';

const written = article({
  headline: 'قمة 2014',
  kicker: 'بعد 5 أعوام',
  standfirst: 'في 3 مدن',
  excerpt: 'بدأت 1,200 رحلة',
  topics: ['g20'],
  figure: { src: '/media/1.jpg', alt: 'صورة 1', caption: 'في 2013', width: 3, height: 2 },
  map: { places: [{ name: 'مسقط', country: '512', at: [58.4, 23.6] }], caption: 'على بعد 50 كم' },
  corrections: [{ date: '2014-11-11T00:00:00+03:00', precision: 'day', kind: 'correction', text: 'كان العدد 12' }],
});
const catalogue = { sections: new Map(), topics: new Map([['g20', topic('g20', { name: 'مجموعة 20', aliases: ['قمة 20'], description: 'نشأت عام 1999' })]]), sources: new Map() };
const pages = [{ id: 'about', title: 'منذ 2014', description: 'في 4 أسطر', order: 1, file: null, messages: [] }];
const storyOf = (given: Record<string, string>) => {
  const edition = paper([written], { site: site.parse(given), catalogue, pages });
  const story = edition.stories[0];
  if (!story) throw new Error('no story');
  return { story, edition };
};

describe('text of heads and lists', () => {
  test('in the digits of the paper where it asks for that', () => {
    const { story, edition } = storyOf({ numerals: 'arab', copyNumerals: 'paper' });
    expect(story).toMatchObject({
      headline: 'قمة ٢٠١٤',
      kicker: 'بعد ٥ أعوام',
      standfirst: 'في ٣ مدن',
      summary: 'في ٣ مدن',
      excerpt: 'بدأت ١٬٢٠٠ رحلة',
      figure: { src: '/media/1.jpg', alt: 'صورة ١', caption: 'في ٢٠١٣' },
      map: { caption: 'على بعد ٥٠ كم' },
      corrections: [{ text: 'كان العدد ١٢' }],
      topics: [{ id: 'g20', name: 'مجموعة ٢٠', aliases: ['قمة ٢٠'], description: 'نشأت عام ١٩٩٩' }],
    });
    expect(edition.topics[0]?.of.name).toBe('مجموعة ٢٠');
    expect(edition.pages[0]).toMatchObject({ id: 'about', title: 'منذ ٢٠١٤', description: 'في ٤ أسطر' });
    // Addresses and files are no text.
    expect(story.permalink).toBe(written.permalink);
    expect(story.file).toBe(written.file);
  });

  test('as the editors wrote it otherwise', () => {
    const { story, edition } = storyOf({ numerals: 'arab' });
    expect(story).toMatchObject({ headline: 'قمة 2014', figure: written.figure, map: written.map, corrections: written.corrections });
    expect(edition.pages[0]?.title).toBe('منذ 2014');
  });
});
