/** What a style rule is, and how one becomes a unified plugin. */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Level, StyleRuleName } from '../schema/check.ts';
import type { Bilingual } from '../schema/message.ts';
import type { Block } from './prose.ts';

/** What a rule may look at. */
export interface Copy {
  /** The blocks of the article in reading order, its head first. */
  readonly blocks: readonly Block[];
  readonly facts: Facts;
}

/** What is known of an article besides its text. */
export interface Facts {
  /** Whether a reader can tell on what day it was written: the editor, the copy or the path says so. */
  readonly dated: boolean;
  /** Whether the paper sets numbers of copy in its own digits anyway. */
  readonly setsNumerals: boolean;
}

/** One slip. */
export interface Finding {
  readonly block: Block;
  /** Where it begins and ends in the block, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What is wrong and what to write instead. */
  readonly message: Bilingual;
  /** What may stand in its place without an editor's judgement; absent where one is needed. */
  readonly fix?: string;
}

export interface StyleRule {
  readonly name: StyleRuleName;
  /** How grave it is unless `site.yaml` says otherwise. */
  readonly level: Level;
  /** What it asks for, in one line. */
  readonly about: Bilingual;
  /** Where the rule comes from: a standard, a book, a measurement. */
  readonly source: string;
  readonly check: (copy: Copy) => Iterable<Finding>;
}

/** A correction in the source: what stands between two offsets gives way to `text`. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

declare module 'vfile' {
  interface DataMap {
    /** What the rules of `src/check` look at. */
    copy: Copy;
  }
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** The sentence in both languages of the desk, and how it is put right; how grave it is. */
    desk?: { readonly message: Bilingual; readonly level: Exclude<Level, 'off'>; readonly fix?: Fix };
  }
}

export const SOURCE = 'nashra';

/** A rule as a plugin. Its one option is the level; `off` takes the rule out. */
export function plugin(rule: StyleRule): Plugin<[Level], Root> {
  return (level) => {
    if (level === 'off') return undefined;
    return (_tree, file) => {
      const copy = file.data.copy;
      if (!copy) throw new Error('src/check: a rule ran without a copy');
      for (const finding of rule.check(copy)) report(file, rule.name, level, finding);
    };
  };
}

function report(file: VFile, name: StyleRuleName, level: Exclude<Level, 'off'>, { block, start, end, message, fix }: Finding): void {
  const from = block.offsets?.[start] ?? block.start;
  // Behind the last character, not before the next one: Markdown may close an element between them.
  const last = block.offsets?.[end - 1];
  const to = end > start && last !== undefined ? last + 1 : from;
  const places = location(file);
  const [begin, finish] = [places.toPoint(from), places.toPoint(to)];
  const told = file.message(message.ar, { ruleId: name, source: SOURCE, ...(begin && finish && { place: { start: begin, end: finish } }) });
  told.actual = block.text.slice(start, end);
  if (fix !== undefined) told.expected = [fix];
  // A correction must replace just what it was made for.
  const whole = block.offsets !== null && String(file.value).slice(from, to) === told.actual;
  told.desk = { message, level, ...(fix !== undefined && whole && { fix: { start: from, end: to, text: fix } }) };
}
