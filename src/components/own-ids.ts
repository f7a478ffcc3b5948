/** Several bodies on one page: each was made to be alone on its own. */

/**
 * Gives the ids of a fragment, and all that names them, a prefix; headings go down by two, under the headline of their story; boxes
 * are landmarks no more.
 * @param html well formed, as `body()` and drawings write it
 */
export function asPart(html: string, prefix: string): string {
  const ids = new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id = '']) => id));
  const named = (list: string): string => list.split(' ').map((id) => (ids.has(id) ? prefix + id : id)).join(' ');
  return html
    .replace(/(\s(?:id|for|aria-labelledby|aria-describedby|aria-controls)=")([^"]+)"/g, (_, start: string, list: string) => `${start}${named(list)}"`)
    .replace(/(\s(?:xlink:)?href="#)([^"]+)"/g, (_, start: string, id: string) => `${start}${named(id)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${named(id)})`)
    // Boxes are landmarks of an article; beside those of others their names would not be unique.
    .replace(/<aside\b([^>]*)>/g, (_, rest: string) => `<div${rest.replace(/\saria-label(?:ledby)?="[^"]*"/, '')}>`)
    .replaceAll('</aside>', '</div>')
    .replace(/<section\b(?=[^>]*\saria-label)(?![^>]*\srole=)/g, '<section role="group"')
    .replace(/<(\/?)h([2-4])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 2}`);
}
