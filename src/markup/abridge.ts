/**
 * A text with its prose left out, for the Markdown parser. What Markdown means hangs on signs, on lines and on white space; the parser
 * reads each letter several times all the same, and took longer for that than everything else that is done with an article. So
 *
 * - a run of Arabic words is read as two words of one letter each,
 * - of plain paragraphs that follow one another the first is read, as one letter, and empty lines in place of the others,
 * - front matter is cut off beforehand,
 *
 * and the tree gets its text and its positions back. That it is the same tree rests on this. A run begins and ends with a letter, so
 * signs beside it have a letter beside them as before; its first word stands for itself with the space behind it, which is what ends an
 * address or the name of a language. A plain paragraph closes whatever was open, but for what runs on over empty lines (fences, HTML,
 * blocks): in texts with those all are read. Nothing outside runs is matched by its words: definitions (`[a b]:`), whose names are
 * compared, and attributes (`{a b}`), which are counted, make a text be read as it is. `tests/markup/abridge.test.ts` holds this.
 */
import type { Paragraph, Root, Yaml } from 'mdast';
import type { Point } from 'unist';
import { Moves, mend } from './mend.ts';

/** Letters that no Arabic copy has stand for what is left out: the parser treats them as it does Arabic ones. */
const FIRST = 0x4e00;
const MOST = 0x9fff - FIRST;

/** Stand-ins that are there already, what the parser reads as something else, attributes. */
const AS_IT_IS = /[\0\r\ufeff{\u4e00-\u9fff]/;
const DEFINITION = ']:';
/** What runs on over an empty line. */
const RUNS_ON = /`{3}|~{3}|:{3}|</;

const LETTER = String.raw`[\u0621-\u063a\u0641-\u064a]`;
const WORD = String.raw`${LETTER}[\u0621-\u063a\u0640-\u0652]*`;
const NEXT = String.raw`[»،؛:.؟!]{0,2} «?${WORD}`;
const RUN = new RegExp(String.raw`(${WORD})(?: (${WORD}(?:${NEXT})*))?`, 'g');

/** A line that is nothing but text: no sign of Markdown in it, no address, and a letter at its beginning. */
const PLAIN = new RegExp(String.raw`^«?${LETTER}(?:[\u0621-\u063a\u0640-\u0652\u0660-\u0669A-Za-z0-9 ،؛؟.,:!()«»"'“”‘’%٪–—…-]*[\u0621-\u063a\u0640-\u0652\u0660-\u0669A-Za-z0-9،؛؟.,:!()«»"'“”‘’%٪–—…-])?$`);
const ADDRESS = /www/i;
const FRONT_MATTER = /^---\n(?:((?:(?!---).*\n)*))---\n/;

/**
 * A part of a text as a text of its own. V8 keeps a slice as a view of the whole, in which each letter takes three times as long to
 * look up: the words of an article are looked at letter by letter many times.
 */
const own = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le');

/** Parses a text with as little of it as tells the whole. */
export function parseAbridged(source: string, parse: (text: string) => Root): Root {
  if (AS_IT_IS.test(source) || source.includes(DEFINITION)) return parse(source);
  const short = new Abridgement(source);
  const tree = parse(short.text);
  return short.restore(tree);
}

class Abridgement {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #moves = new Moves();
  /** Paragraphs that are not read, by the line of the one before them that is. */
  readonly #unread = new Map<number, Paragraph[]>();
  #yaml: Yaml | undefined;
  #short = '';
  /** How far the source has been taken over. */
  #done = 0;

  constructor(source: string) {
    this.#source = source;
    let line = 1 + this.#frontMatter();
    const keeps = !RUNS_ON.test(source);
    let group: Paragraph[] | undefined;
    let afterBlank = true;
    for (let start = this.#done; start < source.length; line += 1) {
      const newline = source.indexOf('\n', start);
      const end = newline < 0 ? source.length : newline;
      if (end > start) {
        const written = source.slice(start, end);
        // A last line without a line end is where the text ends: it stays.
        const alone = afterBlank && (source.startsWith('\n\n', end) || end === source.length - 1);
        const plain = keeps && alone && PLAIN.test(written) && !ADDRESS.test(written);
        if (!plain) this.#abridge(written, start);
        else if (group) group.push(this.#leaveOut(written, start, line));
        else {
          this.#standIn(start, written);
          this.#unread.set(line, (group = []));
        }
        if (!plain) group = undefined;
      }
      afterBlank = end === start;
      start = end + 1;
    }
    this.#short += source.slice(this.#done);
  }

  get text(): string {
    return this.#short;
  }

  /** Cuts off front matter. @returns how many lines it has */
  #frontMatter(): number {
    const [whole, value = ''] = FRONT_MATTER.exec(this.#source) ?? [];
    if (whole === undefined) return 0;
    const lines = whole.split('\n').length - 1;
    const end = whole.length - 1;
    this.#yaml = { type: 'yaml', value: value.slice(0, -1), position: { start: { line: 1, column: 1, offset: 0 }, end: { line: lines, column: 4, offset: end } } };
    this.#short = '\n'.repeat(lines);
    this.#done = whole.length;
    this.#moves.add(this.#short.length, whole.length - lines);
    return lines;
  }

  #abridge(line: string, start: number): void {
    for (const { index, 1: word = '', 2: rest } of line.matchAll(RUN)) {
      if (this.#parts.length + 1 >= MOST) return;
      this.#standIn(start + index, word);
      if (rest !== undefined) this.#standIn(start + index + word.length + 1, rest);
    }
  }

  /** Writes one letter for a part of the source. */
  #standIn(from: number, part: string): void {
    this.#short += this.#source.slice(this.#done, from) + String.fromCharCode(FIRST + this.#parts.length);
    this.#parts.push(own(part));
    this.#done = from + part.length;
    this.#moves.add(this.#short.length, part.length - 1);
  }

  #leaveOut(written: string, from: number, line: number): Paragraph {
    const value = own(written);
    this.#short += this.#source.slice(this.#done, from);
    this.#done = from + value.length;
    // What is moved stands behind the line end.
    this.#moves.add(this.#short.length + 1, value.length);
    const position = (): { start: Point; end: Point } => ({ start: { line, column: 1, offset: from }, end: { line, column: 1 + value.length, offset: from + value.length } });
    return { type: 'paragraph', children: [{ type: 'text', value, position: position() }], position: position() };
  }

  restore(tree: Root): Root {
    mend(tree, (letter) => this.#parts[letter.charCodeAt(0) - FIRST] ?? letter, this.#moves);
    if (this.#unread.size > 0) tree.children = tree.children.flatMap((child) => [child, ...(this.#unread.get(child.position?.start.line ?? 0) ?? [])]);
    if (this.#yaml) tree.children.unshift(this.#yaml);
    return tree;
  }
}
