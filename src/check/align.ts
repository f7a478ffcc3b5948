/**
 * Where the characters of a parsed text stand in its source. Markdown parses `\*` to `*`, `&amp;` to `&` and drops the `>` before a
 * quoted line; hard-wrapped wire copy joins lines with a space. A correction has to be made in the source.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const REFERENCE = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));/;
/** What Markdown may put between a line break and the text that goes on: indents, quote marks. */
const LINE_PREFIX = /^[ \t]*(?:>[ \t]?)*[ \t]*/;

function reference(source: string, at: number): { value: string; length: number } | null {
  const match = REFERENCE.exec(source.slice(at, at + 40));
  if (!match) return null;
  const [whole, decimal, hex, name] = match;
  if (name !== undefined) {
    const value = decodeNamedCharacterReference(name);
    return value === false ? null : { value, length: whole.length };
  }
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? { value: String.fromCodePoint(code), length: whole.length } : null;
}

/**
 * @param value what was parsed
 * @param source the whole source
 * @param start where it begins in the source, in UTF-16 units
 * @returns for each UTF-16 unit of `value` its offset in `source`, and one more for the end; null where they do not fit together
 */
export function align(value: string, source: string, start: number): number[] | null {
  const offsets: number[] = [];
  let at = start;
  for (let i = 0; i < value.length; i += 1) {
    const wanted = value[i] ?? '';
    let found = source[at] ?? '';
    if (found !== wanted && /\s/.test(wanted) && /\s/.test(found)) {
      // A wrapped line: all white space around the break became this one.
      const [space = ''] = /^[^\S\n]*\n\s*/.exec(source.slice(at, at + 400)) ?? [];
      if (space === '') return null;
      offsets.push(at);
      at += space.length;
      continue;
    }
    if (found !== wanted && offsets.length > 0 && value[i - 1] === '\n') {
      at += LINE_PREFIX.exec(source.slice(at, at + 400))?.[0].length ?? 0;
      found = source[at] ?? '';
    }
    if (found === '\\' && source[at + 1] === wanted) at += 1;
    else if (found === '&') {
      const one = reference(source, at);
      if (one && value.startsWith(one.value, i)) {
        for (let unit = 0; unit < one.value.length; unit += 1) offsets.push(at);
        i += one.value.length - 1;
        at += one.length;
        continue;
      }
      if (found !== wanted) return null;
    } else if (found !== wanted) return null;
    offsets.push(at);
    at += 1;
  }
  offsets.push(at);
  return offsets;
}
