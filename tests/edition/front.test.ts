import { describe, expect, test } from 'vitest';
import { article, paper } from './factory.ts';

const hour = (n: number) => new Date(Date.UTC(2014, 10, 1, n)).toISOString().replace('.000Z', '+00:00');

describe('frontPage', () => {
  test.each([1, 2, 5, 40, 4000])('with %i articles nothing stands twice above the fold, and bands repeat none of it', (n) => {
    const sections = ['politics', 'economy', 'sports'];
    const { front } = paper(
      Array.from({ length: n }, (_, i) =>
        article({ published: hour(i), section: sections[i % 3] ?? null, topics: i % 2 ? ['iran'] : [] }),
      ),
    );
    const lead = front.lead ? [front.lead] : [];
    const above = [...lead, ...front.leadMore, ...front.seconds, ...front.latest, ...front.breaking];
    expect(new Set(above).size).toBe(above.length);
    const banded = front.bands.flatMap(({ main, rest }) => [main, ...rest]);
    expect(new Set(banded).size).toBe(banded.length);
    for (const story of [...lead, ...front.seconds]) expect(banded).not.toContain(story);
  });

  test('the desk’s lead of the last day leads, though others are newer', () => {
    const chosen = article({ published: hour(90), rank: 'lead' });
    const { front } = paper([article({ published: hour(1), rank: 'lead' }), chosen, article({ published: hour(100) })]);
    expect(front.lead?.id).toBe(chosen.id);
  });

  test('a lead of yesterday does not beat a plain story of today', () => {
    const today = article({ published: hour(100) });
    const { front } = paper([article({ published: hour(70), rank: 'lead' }), today]);
    expect(front.lead?.id).toBe(today.id);
  });

  test('seconds come from as many sections as there are', () => {
    const of = (section: string, at: number) => article({ section, published: hour(at), rank: 'second' });
    const { front } = paper([
      article({ published: hour(100), rank: 'lead', section: 'politics' }),
      of('economy', 99),
      of('economy', 98),
      of('economy', 97),
      of('sports', 96),
    ]);
    expect(front.seconds.map(({ section }) => section.id)).toEqual(['economy', 'sports', 'economy', 'economy']);
  });

  test('a lead with a figure leaves room for three seconds, one without for six', () => {
    const figure = { src: '/media/a.svg', alt: 'رسم', width: 3, height: 2 };
    const others = Array.from({ length: 9 }, (_, i) => article({ published: hour(i) }));
    const of = (lead: Partial<Parameters<typeof article>[0]>) => paper([article({ published: hour(20), rank: 'lead', ...lead }), ...others]).front.seconds;
    expect(of({ figure })).toHaveLength(3);
    expect(of({})).toHaveLength(6);
  });

  test('one or two stories make no latest column: they stand with the seconds, and no story stands nowhere', () => {
    const figure = { src: '/media/a.svg', alt: 'رسم', width: 3, height: 2 };
    for (const n of [2, 4, 5, 6, 7, 8]) {
      const { front } = paper([article({ published: hour(50), rank: 'lead', figure }), ...Array.from({ length: n - 1 }, (_, i) => article({ published: hour(i), ...(i === 0 && { rank: 'brief' as const }) }))]);
      expect(front.latest.length === 0 || front.latest.length >= 3, `${n}`).toBe(true);
      expect(1 + front.seconds.length + front.latest.length).toBe(n);
      if (n <= 6) expect(front.latest).toEqual([]);
    }
  });

  test('a breaking story of an earlier day is no longer breaking', () => {
    const { front } = paper([
      article({ published: hour(1), breaking: true }),
      article({ published: hour(99) }),
      article({ published: hour(98), breaking: true }),
      article({ published: hour(97) }),
    ]);
    expect(front.breaking.map(({ published }) => published)).toEqual([hour(98)]);
  });

  test('two bands in a row are never set alike while another rhythm fits', () => {
    const { front } = paper(
      Array.from({ length: 60 }, (_, i) =>
        article({ published: hour(i), section: ['politics', 'economy', 'sports'][i % 3] ?? null, standfirst: 'مقدمة.' }),
      ),
    );
    expect(front.bands.length).toBe(3);
    front.bands.slice(1).forEach((band, i) => expect(band.rhythm).not.toBe(front.bands[i]?.rhythm));
  });
});
