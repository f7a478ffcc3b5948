/** Lines on a map in few characters: whole units, steps instead of places, points too near each other left out. */
import { geoPath } from 'd3-geo';
import type { GeoContext, GeoPermissibleObjects, GeoProjection } from 'd3-geo';

/** The least distance between two points of a line, in units of the drawing. */
const STEP = 2.4;

/** A drawing context that writes SVG path data. Shapes smaller than a step vanish. */
class Pen implements GeoContext {
  data = '';
  #line: [number, number][] = [];

  moveTo(x: number, y: number): void {
    this.#flush(false);
    this.#line = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    const [lastX, lastY] = this.#line.at(-1) ?? [Infinity, Infinity];
    if (Math.hypot(x - lastX, y - lastY) >= STEP) this.#line.push([x, y]);
    else this.#end = [x, y];
  }

  closePath(): void {
    this.#flush(true);
  }

  arc(): void {
    // Points are drawn apart from lines.
  }

  beginPath(): void {
    this.data = '';
  }

  /** The last point, where it was too near to be kept: an open line ends at its end. */
  #end: [number, number] | null = null;

  #flush(closed: boolean): void {
    const line = this.#line;
    if (!closed && this.#end && line.length > 0) line.push(this.#end);
    this.#end = null;
    this.#line = [];
    const points = line.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
    const [first] = points;
    if (!first || points.length < (closed ? 3 : 2)) return;
    let [atX, atY] = first;
    let steps = '';
    for (const [x, y] of points.slice(1)) {
      if (x === atX && y === atY) continue;
      steps += pair(x - atX, y - atY);
      [atX, atY] = [x, y];
    }
    if (steps) this.data += `M${first[0]}${pairEnd(first[1])}l${steps.replace(/^ /, '')}${closed ? 'z' : ''}`;
  }

  done(): string {
    this.#flush(false);
    return this.data;
  }
}

/** Two numbers after others: a minus parts them from what stands before, a space where there is none. */
const pair = (x: number, y: number): string => `${x < 0 ? '' : ' '}${x}${pairEnd(y)}`;
const pairEnd = (y: number): string => `${y < 0 ? '' : ' '}${y}`;

/** The path data of a shape, clipped to the projection's own extent. */
export function pathData(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  const pen = new Pen();
  geoPath(projection, pen)(shape);
  return pen.done();
}
