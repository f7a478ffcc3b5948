/** What a reader does with a passage besides marking it: quotes it with its source, or hands it on as a link that leads to it. */
import { sharingStrings as words } from '../../arabic/share-strings.ts';
import { addAction, body } from '../selection/toolbar.ts';
import { textMap } from '../text-map.ts';
import { textFragment } from './fragment.ts';
import { copy, quoted, shared } from './source.ts';

/** Adds both to the row of tools beside a selection, where the article can be shared. */
export function sharePassages(): void {
  const article = body?.closest('article');
  if (!article || !shared || !('clipboard' in navigator)) return;
  const { address, title } = shared;
  const linkTo = (range: Range): string => {
    const { text, spanOf } = textMap([article]);
    const span = spanOf(range);
    return address + (span ? textFragment(text, span) : '');
  };
  addAction({ label: words.quote, run: (range) => copy(quoted(range.toString(), linkTo(range))) });
  addAction({
    label: words.passage,
    run: (range) => {
      const url = linkTo(range);
      // Readers close the sheet again as they like.
      return 'share' in navigator ? navigator.share({ title, url }).then(() => undefined, () => undefined) : copy(url);
    },
  });
}
