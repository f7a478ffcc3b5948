import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { spark } from '../../src/figures/spark.ts';

const draw = (...values: number[]): Element => spark({ values, from: 'نوفمبر 2013', to: 'نوفمبر 2014', title: 'أخبار' }, { id: 'a' });
const bars = (drawing: Element) =>
  drawing.children.flatMap((child) => (child.type === 'element' && child.tagName === 'rect' ? [{ x: parseFloat(String(child.properties['x'])), width: parseFloat(String(child.properties['width'])), height: parseFloat(String(child.properties['height'])), names: String(child.properties['className']) }] : []));

test('time runs from right to left inside the drawing, the last bar is red, empty slots have none', () => {
  const found = bars(draw(3, 0, 1, 2));
  expect(found).toHaveLength(3);
  expect(found.map(({ x }) => x)).toEqual(found.map(({ x }) => x).toSorted((a, b) => b - a));
  expect(found.filter(({ names }) => names.includes('mark'))).toEqual([found.at(-1)]);
  const full = bars(draw(...Array.from({ length: 40 }, (_, i) => i + 1)));
  for (const { x, width } of full) expect(x >= 0 && x + width <= 100).toBe(true);
});

test('heights are in proportion', () => {
  const [four, two] = bars(draw(4, 2));
  expect((four?.height ?? 0) / (two?.height ?? 1)).toBeCloseTo(2);
});

test('it has a name for those who do not see it', () => {
  expect(JSON.stringify(draw(1, 2))).toContain('أخبار');
});
