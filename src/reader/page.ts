/**
 * The one script of every page, in one file: what all readers need at once. What a single page needs, and what few readers reach for,
 * loads when it is there or asked for.
 */
import './comfort/start.ts';
import './follow/button.ts';
import './keys/keys.ts';
import './keep/read-marks.ts';
import './keep/reading.ts';
import './keep/save-tool.ts';
import './listen/start.ts';
import './offline/register.ts';
import './print.ts';
import './selection/start.ts';
import './share/index.ts';

/** Parts of pages that have a script of their own. */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  '[data-my]': () => import('./follow/page.ts'),
  '[data-shelf]': () => import('./offline/shelf.ts'),
  '[data-saved-page]': () => import('./saved/page.ts'),
  '[data-search]': () => import('./search/page.ts'),
};

for (const [part, load] of Object.entries(PARTS)) if (document.querySelector(part)) void load();
