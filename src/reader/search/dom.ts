/** What the search page is built of. */
import { segmentRuns } from '../../arabic/bidi.ts';
import type { Stretch } from '../../search/passage.ts';
import { make } from '../elements.ts';

export { base, make } from '../elements.ts';

function marked(text: string, offset: number, marks: readonly Stretch[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const mark of marks) {
    const [start, end] = [Math.max(0, mark.start - offset), Math.min(text.length, mark.end - offset)];
    if (start >= end || start < done) continue;
    if (start > done) nodes.push(text.slice(done, start));
    nodes.push(make('mark', {}, text.slice(start, end)));
    done = end;
  }
  if (done < text.length) nodes.push(text.slice(done));
  return nodes;
}

/** A text as a right-to-left line shows it, Latin and number runs in their own order, with stretches marked. */
export function line(text: string, marks: readonly Stretch[] = []): (Node | string)[] {
  let offset = 0;
  return segmentRuns(text).flatMap((run) => {
    const nodes = marked(run.text, offset, marks);
    offset += run.text.length;
    return run.isolate ? [make('bdi', { dir: run.dir }, ...nodes)] : nodes;
  });
}
