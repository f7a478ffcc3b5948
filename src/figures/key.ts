/** The key of a chart: for each tone what it stands for. The table under the chart says it to those who do not see it. */
import type { Element } from 'hast';
import { h } from './svg.ts';

export interface KeyEntry {
  readonly name: string;
  /** `mark` or `tone-1` and on. */
  readonly tone: string;
  /** The value, where the key stands for labels that had no room. */
  readonly value?: string;
  /** `narrow` where only a narrow drawing needs it. */
  readonly when?: string;
  /** A stroke instead of a field. */
  readonly stroke?: boolean;
}

export function key(entries: readonly KeyEntry[]): Element {
  return h(
    'ul',
    { className: ['key'], ariaHidden: 'true' },
    entries.map(({ name, tone, value, when, stroke = false }) =>
      h('li', { className: when ? [when] : undefined }, [
        h('svg', { className: ['swatch'], width: '1rem', height: '0.75rem' }, [
          stroke
            ? h('line', { className: ['course', tone], x1: '0', x2: '100%', y1: '50%', y2: '50%' })
            : h('rect', { className: ['bar', tone], width: '100%', height: '100%' }),
        ]),
        ` ${name}`,
        ...(value === undefined ? [] : [' ', h('b', {}, [value])]),
      ]),
    ),
  );
}
