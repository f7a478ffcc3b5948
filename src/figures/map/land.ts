/** The land under a map, without names and points. */
import { geoGraticule } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { ElementContent } from 'hast';
import { h } from '../svg.ts';
import type { Region } from './atlas.ts';
import { pathData } from './path.ts';

/** Lines along the coast, in units of the drawing, widest first. */
const WATER_LINES = [40, 32, 24, 16, 8];

/**
 * Sea, lines along the coast, a net of degrees, land, borders. Ids come later: the land is shared by maps.
 * @param across kilometres from one side of the map to the other
 * @param highlighted countries by their ISO 3166 number
 */
export function landOf(projection: GeoProjection, region: Region, across: number, highlighted: ReadonlySet<string>): ElementContent[] {
  const land = () => h('use', { href: '#land' });
  const net = geoGraticule().step(across > 8000 ? [20, 20] : across > 3500 ? [10, 10] : [5, 5])();
  const home = region.shapes.filter(({ id }) => highlighted.has(id)).map(({ outline }) => pathData(projection, outline)).join('');
  return [
    h('defs', {}, [h('path', { id: 'land', d: pathData(projection, region.land) })]),
    h('g', { className: ['water'] }, WATER_LINES.flatMap((width, i) => [
      h('use', { href: '#land', className: [`line-${WATER_LINES.length - i}`], strokeWidth: width + 1.6 }),
      h('use', { href: '#land', className: ['sea'], strokeWidth: width }),
    ])),
    h('path', { className: ['net'], d: pathData(projection, net) }),
    h('g', { className: ['land'] }, [land()]),
    ...(home ? [h('path', { className: ['home'], d: home })] : []),
    h('path', { className: ['borders'], d: pathData(projection, region.borders) }),
    h('g', { className: ['coast'] }, [land()]),
  ];
}

/** The same elements with an id of the page's own. */
export function withIds(nodes: readonly ElementContent[], id: string): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const { id: own, href, ...rest } = node.properties;
    return {
      ...node,
      properties: { ...rest, ...(own !== undefined && { id: `${id}-land` }), ...(href !== undefined && { href: `#${id}-land` }) },
      children: withIds(node.children, id),
    };
  });
}
