/**
 * Stylesheets of the paper as reading systems take them: many know no layers, no custom properties and no container queries, and leave
 * out what they do not know. Drawings need their colours, so the rules are written out in the light theme's.
 */

/** A rule or at-rule: what stands before its braces, and what in them. */
interface Block {
  readonly head: string;
  readonly inside: string;
}

/** The blocks of a stylesheet without comments, in order. */
function blocks(css: string): Block[] {
  const found: Block[] = [];
  let depth = 0;
  let from = 0;
  let open = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (css[at] === '}') {
      depth -= 1;
      if (depth > 0) continue;
      found.push({ head: css.slice(from, open).trim(), inside: css.slice(open + 1, at) });
      from = at + 1;
    }
  }
  return found;
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** Rules outside of every condition: the narrow form, in the light theme. */
const plain = (css: string): Block[] =>
  blocks(css).flatMap((block) => (block.head.startsWith('@layer') ? plain(block.inside) : block.head.startsWith('@') ? [] : [block]));

/** The standard of books leaves the direction to the markup: https://www.w3.org/TR/epub-33/#sec-css-req */
const OF_MARKUP = /(?:^|(?<=[;{\s]))(?:direction|unicode-bidi)\s*:[^;]*;/g;

/** The custom properties that `:root` states outside of every condition. */
export function tokens(css: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { head, inside } of plain(withoutComments(css))) {
    if (head !== ':root') continue;
    for (const [, name = '', value = ''] of inside.matchAll(/(?<![\w-])(--[\w-]+)\s*:([^;]+);/g)) found.set(name, value.trim());
  }
  return found;
}

/**
 * @param css of the paper, with layers, conditions and custom properties
 * @param values of the custom properties
 * @throws where a property is used that has no value
 */
export function flatten(css: string, values: ReadonlyMap<string, string>): string {
  const written = (text: string): string =>
    text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`${name} has no value in the light theme`);
      return written(value);
    });
  return plain(withoutComments(css))
    .map(({ head, inside }) => `${head.replace(/\s+/g, ' ')}{${written(inside.replace(OF_MARKUP, '')).replace(/\s+/g, ' ').trim()}}`)
    .join('\n');
}
