import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { shareCard, SHAPES, showsMap } from '../../src/figures/share/card.ts';
import type { Card, Shape } from '../../src/figures/share/card.ts';
import { setHeadline } from '../../src/figures/share/lines.ts';
import { shareMap } from '../../src/figures/share/map.ts';
import { isolated } from '../../src/figures/share/text.ts';
import { RENDERING } from '../../src/integrations/share-render.ts';
import { corpus } from '../search/corpus.ts';

const PLACES = [{ name: 'مسقط', country: 'OM', at: [58.4, 23.6] as [number, number] }];
const HEADLINES = [
  'تعادل',
  'هَمْزَةٌ تَبْحَثُ عَنْ كُرْسِيٍّ وَتَقِفُ عَلَى السَّطْرِ',
  'محادثات «5+1» في مسقط: C++ وLinux و$5.5 و12.5% في 2014',
  'WIDE WIDE WIDE HEADLINE OF LATIN LETTERS MMMMMMMM WWWWWWWW IN AN ARABIC PAPER',
  'مايكروسوفت تفتح نص منصة «دوت نت» للجميع وتعدّها للعمل على «لينكس» و«ماك» بعد سنوات كانت فيها حكرًا على «ويندوز»، وتقول إن ذلك أول الطريق إلى شراكة مع المطورين في كل مكان، وإن النص كله سيكون على الشبكة قبل نهاية العام المقبل',
  'كلمة '.repeat(120),
  'ب'.repeat(90),
];
const card = (headline: string, more: Partial<Card> = {}): Card => ({ name: 'نشرة', headline, kicker: 'سياسة', date: '12 نوفمبر 2014', ...more });

/** Left, right and lowest row of ink, in pixels, under the rule and clear of the map. */
function ink(svg: string, { width, height }: { width: number; height: number }, from: number) {
  const { pixels } = new Resvg(svg, RENDERING).render();
  const box = { left: width, right: 0, bottom: 0, count: 0 };
  for (let y = from; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[(y * width + x) * 4] ?? 255) > 120) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.bottom = Math.max(box.bottom, y);
      box.count += 1;
    }
  }
  return box;
}

describe('a share picture', () => {
  test.each(HEADLINES)('holds its headline whole, within its margins: %#', (headline) => {
    for (const shape of Object.keys(SHAPES) as Shape[]) {
      const { width, height } = SHAPES[shape];
      const box = ink(shareCard(card(headline), shape), SHAPES[shape], shape === 'wide' ? 170 : 140);
      expect(box.count).toBeGreaterThan(500);
      expect(box.left).toBeGreaterThan(20);
      expect(box.right).toBeLessThan(width - 20);
      expect(box.bottom).toBeLessThan(height - 4);
    }
  });

  test('headlines of all lengths keep off the left edge: measured widths are not too small', () => {
    const make = corpus(3);
    for (let n = 2; n < 26; n += 3) {
      const box = ink(shareCard(card(make.words(n)), 'wide'), SHAPES.wide, 170);
      expect(box.left).toBeGreaterThan(40);
      expect(box.bottom).toBeLessThan(626);
    }
  });

  test('has the map at the left where there is room for both, and words alone where there is none', () => {
    const map = { places: PLACES, numerals: 'arab' as const };
    expect(showsMap(card('محادثات مسقط تنتهي بلا اختراق', { map }), 'wide')).toBe(true);
    expect(showsMap(card('محادثات مسقط تنتهي بلا اختراق', { map }), 'square')).toBe(false);
    expect(showsMap(card(HEADLINES[4] ?? '', { map }), 'wide')).toBe(false);
    const svg = shareCard(card('محادثات مسقط تنتهي بلا اختراق وتنتقل إلى المديرين', { map }), 'wide', 'data:image/png;base64,');
    expect(ink(svg, SHAPES.wide, 170).left).toBeGreaterThan(60 + 470 + 20);
  });

  test('of the paper itself has its name, drawn or set, within its margins', () => {
    for (const name of ['نشرة', 'صحيفة النهار العربي اليومية المستقلة']) {
      for (const shape of Object.keys(SHAPES) as Shape[]) {
        const box = ink(shareCard({ name, kicker: 'صحيفة عربية يومية' }, shape), SHAPES[shape], 0);
        expect(box.left).toBeGreaterThan(20);
        expect(box.right).toBeLessThan(SHAPES[shape].width - 20);
      }
    }
  });
});

describe('text for the renderer', () => {
  test('stands in a right-to-left isolate, figures and Latin runs in isolates of their own', () => {
    expect(isolated('محادثات 5+1 في فيينا')).toBe('\u2067محادثات \u20665+1\u2069 في فيينا\u2069');
    expect(isolated('نص بلا شيء')).toBe('\u2067نص بلا شيء\u2069');
  });

  test('on a map turns to what counts from the left', () => {
    const svg = shareMap(PLACES, 'arab');
    expect(svg).toContain('\u2067مسقط\u2069');
    expect(svg).not.toContain('class="narrow"');
    expect(svg.match(/<text/g)?.length).toBe(svg.match(/text-anchor="(?:start|middle|end)"/g)?.length);
    expect(ink(svg, { width: 470, height: 313 }, 0).count).toBeGreaterThan(1000);
  });
});

describe('lines', () => {
  const room = { width: 1000, height: 400, sizes: [100, 80, 60, 40], leading: 1.4 };

  test('are as even as they can be: the last is no single word where there are more to share', () => {
    const { lines } = setHeadline('محادثات مسقط تنتهي بلا اختراق وتنتقل إلى المديرين السياسيين', room);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)?.split(' ').length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('محادثات مسقط تنتهي بلا اختراق وتنتقل إلى المديرين السياسيين');
  });

  test('a longer headline is smaller, one that is too long ends in an ellipsis', () => {
    const size = (n: number) => setHeadline('كلمات '.repeat(n), room).size;
    expect(size(2)).toBe(100);
    expect(size(30)).toBeLessThan(size(10));
    const { lines } = setHeadline('كلمات '.repeat(300), room);
    expect(lines.at(-1)?.endsWith('…')).toBe(true);
    expect(lines.length * 40 * 1.4).toBeLessThanOrEqual(400);
  });

  test('nothing is nothing', () => {
    expect(setHeadline('  ', room).lines).toEqual([]);
  });
});
