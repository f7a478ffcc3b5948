/** The body of plain copy cut into paragraphs. */

/** One paragraph, placed in the text it was cut from. */
export interface Paragraph {
  /** What it says, without white space around it; the lines of a wrapped paragraph are joined with one space. */
  readonly text: string;
  /** One-based position of its first visible character. */
  readonly line: number;
  readonly column: number;
  /** UTF-16 units from the beginning of the text to its first character, and to the end of its last. */
  readonly offset: number;
  readonly end: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Line {
  readonly text: string;
  readonly offset: number;
  readonly number: number;
  readonly column: number;
  /** First line after an empty one. */
  readonly parted: boolean;
}

// A line of hard-wrapped copy is as long as the paper of a terminal allows.
const NARROWEST = 40;
const WIDEST = 100;
// Wrapping counts differently from program to program: a break still fits when it misses the width by as much.
const SLACK = 4;
const MOSTLY = 0.8;
const FEWEST_BREAKS = 2;

function readLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let number = 1;
  let start = 0;
  let parted = true;
  while (start < text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const begin = Math.max(start, from);
    const raw = begin < end ? text.slice(begin, end) : '';
    const trimmed = raw.trimStart();
    const offset = begin + raw.length - trimmed.length;
    if (trimmed !== '') lines.push({ text: trimmed.trimEnd(), offset, number, column: offset - start + 1, parted });
    parted = trimmed === '';
    start = end + 1;
    number++;
  }
  return lines;
}

const firstWordLength = (line: string): number => /^\S+/.exec(line.slice(0, WIDEST))?.[0].length ?? 0;

/**
 * Which lines go on from the one before. Copy is hard-wrapped when empty lines part its paragraphs and, within them, lines
 * break just where the next word would not have fit.
 */
function wrapped(lines: readonly Line[]): ReadonlySet<Line> {
  const breaks = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before === undefined || line.parted ? [] : [{ line, before }];
  });
  const partings = lines.filter(({ parted }) => parted).length;
  const width = breaks.reduce((most, { before }) => Math.max(most, before.text.length), 0);
  if (breaks.length < FEWEST_BREAKS || partings < 2 || width < NARROWEST || width > WIDEST) return new Set();
  const fitting = breaks.filter(({ line, before }) => before.text.length + 1 + firstWordLength(line.text) > width - SLACK);
  const inSentence = fitting.filter(({ before }) => !/[.!؟?:…]["»”)]*$/.test(before.text)).length;
  if (fitting.length < breaks.length * MOSTLY || inSentence * 2 < fitting.length) return new Set();
  return new Set(fitting.map(({ line }) => line));
}

/**
 * Cuts the body into paragraphs: one a line, as agencies send it; where the copy is clearly hard-wrapped, the lines between two
 * empty ones are one. Every visible character is kept, in order.
 *
 * @param text the whole text, lines ending with `\n`
 * @param from where the body begins in it
 */
export function cutParagraphs(text: string, from: number): Paragraph[] {
  const lines = readLines(text, from);
  const joined = wrapped(lines);
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && joined.has(line)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const [first] = group;
    const last = group.at(-1) ?? first;
    return {
      text: group.map((line) => line.text).join(' '),
      line: first.number,
      column: first.column,
      offset: first.offset,
      end: last.offset + last.text.length,
      endLine: last.number,
      endColumn: last.column + last.text.length,
    };
  });
}
