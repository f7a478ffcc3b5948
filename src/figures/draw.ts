/** Figures as a page shows them: the one list of what can be drawn. A new kind is a file and a line here. */
import type { ElementContent } from 'hast';
import type { FigureSpec } from '../schema/figure-spec.ts';
import { chart } from './chart.ts';
import type { Style } from './style.ts';
import { timeline } from './timeline.ts';

type Kinds = { readonly [K in FigureSpec['kind']]: (spec: Extract<FigureSpec, { kind: K }>, style: Style) => ElementContent[] };

const kinds: Kinds = { chart, timeline };

/** Who draws the figures of a body: what the renderer of bodies asks for. */
export interface Draughtsman {
  readonly numerals: Style['numerals'];
  /**
   * Draws a figure. Pure and deterministic; without its title, caption and data.
   * @param number the figure's place on its page, from 1
   * @returns nothing where there is nothing to draw
   */
  readonly draw: (spec: FigureSpec, number: number) => ElementContent[];
}

/** @param style the digits and month names of the paper */
export function draughtsman({ numerals, months }: Omit<Style, 'id'>): Draughtsman {
  return {
    numerals,
    draw(spec, number) {
      // TypeScript can't see that the kind of the value picks the function for its type.
      const kind = kinds[spec.kind] as (spec: FigureSpec, style: Style) => ElementContent[];
      return kind(spec, { id: `figure-${number}`, numerals, months });
    },
  };
}
