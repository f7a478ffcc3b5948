/** Every kind of figure that is drawn at build from what an editor wrote. A kind has its schema, its block in `markup/` and its drawing in `figures/`. */
import type { ChartSpec } from './chart.ts';
import type { TimelineSpec } from './timeline.ts';

export type FigureSpec = ChartSpec | TimelineSpec;
