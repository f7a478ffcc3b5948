/** A chart by its type. */
import type { ElementContent } from 'hast';
import type { ChartSpec, ChartType } from '../schema/chart.ts';
import { bar } from './bar.ts';
import { line } from './line.ts';
import { share } from './share.ts';
import type { Style } from './style.ts';

const types: Readonly<Record<ChartType, (spec: ChartSpec, style: Style) => ElementContent[]>> = { bar, line, share };

export function chart(spec: ChartSpec, style: Style): ElementContent[] {
  return types[spec.type](spec, style);
}
