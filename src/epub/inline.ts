/** A line of text in a book: runs that a right-to-left line would reorder stand in isolates, as on a page. */
import { segmentRuns } from '../arabic/bidi.ts';
import { escape } from './xhtml.ts';

/** @returns inline XHTML */
export const inline = (text: string): string =>
  segmentRuns(text)
    .map((run) => (run.isolate ? `<bdi dir="${run.dir}">${escape(run.text)}</bdi>` : escape(run.text)))
    .join('');
