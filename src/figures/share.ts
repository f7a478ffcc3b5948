/** A whole and its parts: one strip from right to left. A part is named above itself where it is wide enough, else in the key. */
import type { ElementContent } from 'hast';
import type { ChartSpec } from '../schema/chart.ts';
import { describe, nameOf, shown } from './describe.ts';
import { key } from './key.ts';
import type { KeyEntry } from './key.ts';
import { labelWidth, valueWidth } from './measure.ts';
import { LABEL, NARROW, VALUE, WIDE } from './style.ts';
import type { Style } from './style.ts';
import { drawing, h, percent, rem, text } from './svg.ts';

/** Pixels: the lines of text, then the strip. */
const Y = { name: 16, value: 42, strip: 52, height: 40, limit: 116 };
const AIR = 10;

export function share(spec: ChartSpec, { id, numerals }: Style): ElementContent[] {
  const values = spec.series[0]?.values ?? [];
  const total = values.reduce((sum, value) => sum + (value?.number ?? 0), 0);
  const marked = (row: number): boolean => spec.mark !== null && ('series' in spec.mark || spec.mark.row === row);
  const keyed: KeyEntry[] = [];
  let used = 0;
  const parts = spec.labels.flatMap((label, row): ElementContent[] => {
    const value = values[row] ?? null;
    const part = ((value?.number ?? 0) / total) * 100;
    const right = 100 - used;
    used += part;
    const name = shown(label, numerals);
    const written = value ? shown(value, numerals) : '–';
    // The unmarked parts go from dark to light.
    const tone = marked(row) ? 'mark' : `tone-${spec.labels.slice(0, row + 1).filter((_, before) => !marked(before)).length}`;
    const needed = Math.max(labelWidth(name, LABEL), valueWidth(written, VALUE)) + AIR;
    const when = needed <= (part / 100) * NARROW ? '' : needed <= (part / 100) * WIDE ? 'wide' : null;
    if (when !== '') keyed.push({ name, tone, value: written, ...(when === 'wide' && { when: 'narrow' }) });
    const extra = [...(when ? [when] : []), ...(marked(row) ? ['mark'] : [])];
    return [
      ...(part > 0 ? [h('rect', { className: ['bar', 'part', tone], x: percent(right - part), width: percent(part), y: rem(Y.strip), height: rem(Y.height) })] : []),
      ...(when === null
        ? []
        : [
            text({ className: ['name', ...extra], x: percent(right), y: rem(Y.name) }, name),
            text({ className: ['value', ...extra], x: percent(right), y: rem(Y.value) }, written),
          ]),
    ];
  });
  const limit = limitMark(spec, total, numerals);
  const height = limit.length > 0 ? Y.limit + 6 : Y.strip + Y.height + 4;
  return [
    drawing(id, nameOf(spec.title), describe(spec, numerals), height, [...parts, ...limit]),
    ...(keyed.length > 0 ? [key(keyed)] : []),
  ];
}

/** A threshold below the strip, measured from its beginning at the right; nothing when it is more than the whole. */
function limitMark({ limit }: ChartSpec, total: number, numerals: Style['numerals']): ElementContent[] {
  if (!limit || limit.value.number < 0 || limit.value.number > total) return [];
  const place = 100 - (limit.value.number / total) * 100;
  const textAnchor = place < 35 ? 'end' : place > 65 ? 'start' : 'middle';
  return [
    h('line', { className: ['slit'], x1: percent(place), x2: percent(place), y1: rem(Y.strip), y2: rem(Y.strip + Y.height) }),
    h('line', { className: ['limit'], x1: percent(place), x2: percent(place), y1: rem(Y.strip + Y.height), y2: rem(Y.limit - 16) }),
    text({ className: ['name'], x: percent(place), y: rem(Y.limit), textAnchor }, `${limit.label} ${shown(limit.value, numerals)}`.trim()),
  ];
}
