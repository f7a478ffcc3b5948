import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { drawingHtml } from '../../../src/figures/html.ts';
import { boxOf, SETS } from '../../../src/figures/map/labels.ts';
import type { LabelKind, Placed } from '../../../src/figures/map/labels.ts';
import { locator } from '../../../src/figures/map/locator.ts';
import { cities, countries, gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import type { MapPlace } from '../../../src/schema/place.ts';
import { all, hasClass } from '../helpers.ts';

const style = { id: 'm', numerals: 'arab', months: 'gulf' } as const;
const place = ({ name, country, at }: (typeof cities)[number]): MapPlace => ({ name, country, at: at && [at[0], at[1]] });
const { find } = gazetteer();
const [FIRST] = cities as [(typeof cities)[number]];
const named = (...names: string[]): MapPlace[] => names.flatMap((name) => place(find(name) ?? FIRST));

const KINDS: LabelKind[] = ['main', 'city', 'country', 'sea'];
const share = (value: unknown): number => Number.parseFloat(String(value)) / 100;

/** The names of one set as they were placed, read back from the drawing. */
function labelsOf(drawing: Element, set: string): Placed[] {
  const group = all([drawing], (one) => one.tagName === 'g' && hasClass(one, set))[0];
  if (!group) return [];
  return all([group], (one) => one.tagName === 'text' && KINDS.some((kind) => hasClass(one, kind))).map((one) => ({
    text: all([one], () => true).flatMap(({ children }) => children).map((child) => ('value' in child ? child.value : '')).join(''),
    kind: KINDS.find((kind) => hasClass(one, kind)) ?? 'sea',
    x: share(one.properties['x']),
    y: share(one.properties['y']),
    dx: Number(one.properties['dx'] ?? 0),
    dy: Number(one.properties['dy'] ?? 0),
    led: false,
    anchor: (one.properties['textAnchor'] as Placed['anchor'] | undefined) ?? 'start',
  }));
}

/** What is wrong with the names of a map at any width at which it is shown. */
function problemsOf(places: readonly MapPlace[]): string[] {
  const drawing = locator(places, style);
  return SETS.flatMap((set) => {
    const labels = labelsOf(drawing, set.name);
    const missing = places[0]?.at && !labels.some(({ kind }) => kind === 'main') ? [`${places[0].name}: no name in ${set.name}`] : [];
    const lowest = set.widths[0] ?? 0;
    const widths = Array.from({ length: 12 }, (_, i) => lowest + ((set.widths.at(-1) ?? lowest) - lowest) * (i / 11));
    const touching = widths.flatMap((width) => {
      const boxes = labels.map((label) => boxOf(label, set.size[label.kind], width));
      return boxes.flatMap((a, i) => {
        const out = a.left < 0 || a.right > width || a.top < 0 || a.bottom > (width * 2) / 3 ? [`${labels[i]?.text} leaves the frame at ${width}`] : [];
        const over = boxes.slice(i + 1).flatMap((b, k) =>
          a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [`${labels[i]?.text} meets ${labels[i + 1 + k]?.text} at ${width}`] : [],
        );
        return [...out, ...over];
      });
    });
    return [...missing, ...touching];
  });
}

describe('names never collide, none leaves the frame, the place itself is always named', () => {
  test('on the map of every capital', { timeout: 120_000 }, () => {
    const capitals = cities.filter(({ capital }) => capital);
    expect(capitals.flatMap((capital) => problemsOf([place(capital)]))).toEqual([]);
  });

  test('on maps of several places, near each other and far apart', { timeout: 120_000 }, () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const groups = Array.from({ length: 60 }, () => {
      const start = Math.floor(random() * (cities.length - 12));
      return Array.from({ length: 2 + Math.floor(random() * 4) }, () => cities[start + Math.floor(random() * 12)] ?? FIRST);
    });
    expect(groups.flatMap((group) => problemsOf([...new Set(group)].map(place)))).toEqual([]);
  });

  test('on the map of every country', { timeout: 120_000 }, () => {
    expect(countries.slice(0, 60).flatMap((country) => problemsOf([place(country)]))).toEqual([]);
  });
});

describe('a map', () => {
  const drawing = locator(named('مسقط', 'طهران'), style);

  test('is one image with a name and a description that lists its places', () => {
    expect(drawing.properties).toMatchObject({ role: 'img', ariaLabelledBy: ['m-name', 'm-description'] });
    const html = drawingHtml(drawing);
    expect(html).toContain('<title id="m-name">مواضع الخبر</title>');
    expect(html).toContain('<desc id="m-description">خريطة تبيّن موضع مسقط (سلطنة عُمان)، وعليها أيضًا: طهران.</desc>');
  });

  test('marks the main place in red and the others in ink, at their places on the earth', () => {
    const dots = all([drawing], (one) => one.tagName === 'circle' && hasClass(one, 'dot'));
    expect(dots.map((one) => hasClass(one, 'main'))).toEqual([true, false]);
    const [muscat, tehran] = dots.map(({ properties }) => [share(properties['cx']), share(properties['cy'])]);
    // Tehran lies north and west of Muscat.
    expect(tehran?.[0]).toBeLessThan(muscat?.[0] ?? 0);
    expect(tehran?.[1]).toBeLessThan(muscat?.[1] ?? 0);
  });

  test('has no style attribute, no colour and no outside address, and the same bytes twice', () => {
    const html = drawingHtml(drawing);
    expect(html).not.toMatch(/style=|#[0-9a-f]{3,6}\b|https?:/i);
    expect(drawingHtml(locator(named('مسقط', 'طهران'), style))).toBe(html);
    const other = drawingHtml(locator(named('مسقط', 'طهران'), { ...style, id: 'n' }));
    expect(other).toBe(html.replaceAll('"m-', '"n-').replaceAll(' m-', ' n-').replaceAll('#m-', '#n-'));
  });

  test('escapes a name that an editor wrote', () => {
    const html = drawingHtml(locator([{ name: '<script>alert(1)</script>', country: null, at: [45, 24] }], style));
    expect(html).not.toContain('<script');
  });

  test('of one region is small enough to travel inside its page', () => {
    for (const name of ['مسقط', 'برلين', 'جاكرتا', 'أوسلو']) {
      expect(Buffer.byteLength(drawingHtml(locator(named(name), style))), name).toBeLessThan(40_000);
    }
  });
});
