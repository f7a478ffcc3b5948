/** The charts of bodies as pictures, for those who show no drawing of a page: readers of feeds, other papers. */
import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import type { Draw } from '../feeds/portable.ts';
import { chartPicture } from '../figures/picture/chart.ts';
import type { DrawnPicture } from '../figures/share/offer.ts';
import { wordsOf } from '../figures/svg.ts';
import { href } from './href.ts';

/** What a drawing says to those who do not see it. */
function described(drawing: readonly Element[]): string {
  return drawing
    .flatMap(({ properties, children }) => {
      if (typeof properties['ariaLabel'] === 'string') return [properties['ariaLabel']];
      const said = children.flatMap((child) => (child.type === 'element' && ['title', 'desc'].includes(child.tagName) ? [wordsOf(child)] : []));
      return said.length > 0 ? [said.join('. ')] : [];
    })
    .join(' ');
}

/** Draws the charts of one body. Nothing on the dev server, where nobody looks at them. */
export function chartDrawer(): { readonly draw: Draw; readonly drawn: readonly DrawnPicture[] } {
  const drawn: DrawnPicture[] = [];
  const draw: Draw = (drawing) => {
    if (import.meta.env.DEV) return undefined;
    const { svg, width, height } = chartPicture(drawing);
    const path = `/charts/${createHash('sha256').update(svg).digest('hex').slice(0, 16)}.png`;
    drawn.push({ path, draw: () => svg });
    return { url: new URL(href(path), import.meta.env.SITE).href, width, height, alt: described(drawing) };
  };
  return { draw, drawn };
}
