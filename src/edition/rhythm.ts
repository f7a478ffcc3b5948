/** How a section is set on the front page. No two bands in a row are alike. */
import { RHYTHMS } from './types.ts';
import type { Rhythm, Story } from './types.ts';

/** What a rhythm asks of a band's stories. */
const FITS: Readonly<Record<Rhythm, (main: Story, rest: readonly Story[]) => boolean>> = {
  columns: (main, rest) => main.words >= 120 && rest.length >= 1,
  figure: (main, rest) => main.figure !== undefined && rest.length >= 1,
  places: (main, rest) => rest.length >= 1 && [main, ...rest].every((story) => story.dateline.places.length > 0),
  picture: (main) => main.figure !== undefined,
  title: (main, rest) => main.standfirst !== undefined && rest.length >= 1,
  lines: () => true,
};

/**
 * The first rhythm, counted on from the band's own place in the page, that its stories can carry.
 * @param before the rhythm of the band above, which is not repeated unless nothing else fits
 * @param place zero-based place of the band
 */
export function rhythmOf(before: Rhythm | undefined, place: number, main: Story, rest: readonly Story[]): Rhythm {
  const turn = RHYTHMS.map((_, i) => RHYTHMS[(place + i) % RHYTHMS.length] ?? 'lines');
  return turn.find((rhythm) => rhythm !== before && FITS[rhythm](main, rest)) ?? 'lines';
}
