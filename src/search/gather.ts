/** Collects the words of articles as lists of postings. */
import { terms, wordFor } from '../arabic/terms.ts';
import type { Word } from '../arabic/terms.ts';
import type { SearchRecord } from './record.ts';
import { HEAD } from './postings.ts';
import type { Postings } from './postings.ts';
import { Tally } from './tally.ts';
import { FIELD_WEIGHTS, weightCode } from './weight.ts';
import type { Field } from './weight.ts';

/** What articles of a topic or a source are found by: a form that no text has. */
export const marker = (kind: 'topic' | 'source', id: string): string => `${kind}:${id}`;

/** No phrase runs on over the end of a block. */
const BLOCK_GAP = 2;

/** Postings are put down article by article, in pages of this many numbers, each with the number of its word before it. */
const PAGE = 1 << 20;

export class Gatherer {
  readonly #usual: number;
  readonly #words: Word[] = [];
  /** What was put down, each page filled as far as it goes. */
  readonly #pages: Int32Array[] = [];
  #page = new Int32Array(0);
  #used = 0;
  /** Of all articles: how long the list of a word is to be. */
  readonly #lengths = new Tally();
  /** Of the article at hand: mentions of a word, and what they count for in head and text. */
  readonly #mentions = new Tally();
  readonly #inHead = new Tally();
  readonly #inText = new Tally();

  /** @param usual words of the usual article of this archive */
  constructor(usual: number) {
    this.#usual = usual;
  }

  /** Adds an article. Articles come in the order of their numbers. */
  add(doc: number, record: SearchRecord): void {
    /** Words in the order of their first mention; mentions as pairs of word and place. */
    const seen: number[] = [];
    const stands: number[] = [];
    const mention = (word: Word, place: number): void => {
      const { id } = word;
      const before = this.#mentions.get(id);
      if (before === 0) {
        seen.push(id);
        this.#words[id] ??= word;
      }
      this.#mentions.set(id, before + 1);
      stands.push(id, place);
    };
    let place = 0;
    const read = (text: string, field: Field): void => {
      const counted = field === 'headline' || field === 'topics' ? this.#inHead : this.#inText;
      const worth = FIELD_WEIGHTS[field];
      for (const { word } of terms(text)) {
        mention(word, place);
        counted.set(word.id, counted.get(word.id) + worth);
        place += 1;
      }
      place += BLOCK_GAP;
    };
    for (const topic of record.topics) mention(wordFor(marker('topic', topic)), 0);
    for (const source of record.sources) mention(wordFor(marker('source', source)), 0);
    read(record.headline, 'headline');
    for (const name of record.names) read(name, 'topics');
    const before = place;
    if (record.lead !== '') read(record.lead, 'lead');
    // The first block leads the others; a text of one block has no lead.
    const leads = record.lead === '' && record.text.length > 1;
    record.text.forEach((block, i) => read(block, i === 0 && leads ? 'lead' : 'body'));
    this.#putDown(doc, seen, stands, (place - before) / this.#usual);
  }

  /** @param length words of the text, relative to the usual article */
  #putDown(doc: number, seen: readonly number[], stands: readonly number[], length: number): void {
    const page = this.#room(seen.length * (1 + HEAD) + stands.length / 2);
    let at = this.#used;
    for (const id of seen) {
      const count = this.#mentions.get(id);
      page[at] = id;
      page[at + 1] = doc;
      page[at + 2] = weightCode(this.#inHead.get(id), this.#inText.get(id), length);
      page[at + 3] = count;
      at += 1 + HEAD;
      this.#lengths.set(id, this.#lengths.get(id) + HEAD + count);
      // From here on it says where the next place of the word goes.
      this.#mentions.set(id, at);
      at += count;
    }
    for (let i = 0; i < stands.length; i += 2) {
      const id = stands[i] ?? 0;
      const to = this.#mentions.get(id);
      page[to] = stands[i + 1] ?? 0;
      this.#mentions.set(id, to + 1);
    }
    for (const id of seen) for (const tally of [this.#mentions, this.#inHead, this.#inText]) tally.set(id, 0);
    this.#used = at;
  }

  /** The page at hand, or a new one where it has no room for so many numbers. */
  #room(numbers: number): Int32Array {
    if (this.#used + numbers > this.#page.length) {
      if (this.#used > 0) this.#pages.push(this.#page.subarray(0, this.#used));
      this.#page = new Int32Array(Math.max(PAGE, numbers));
      this.#used = 0;
    }
    return this.#page;
  }

  /** Postings by form. To be asked for once, when all articles are there. */
  lists(): Map<string, Postings> {
    const found = new Map<string, Postings>();
    let total = 0;
    const ends = new Tally();
    this.#words.forEach((_, id) => {
      ends.set(id, total);
      total += this.#lengths.get(id);
    });
    const all = new Int32Array(total);
    for (let next = this.#pages.shift(); next; next = this.#pages.shift()) distribute(next, all, ends);
    distribute(this.#page.subarray(0, this.#used), all, ends);
    this.#words.forEach(({ form }, id) => found.set(form, all.subarray(ends.get(id) - this.#lengths.get(id), ends.get(id))));
    return found;
  }
}

/** Moves the postings of a page to the lists of their words, and the ends of those lists behind them. */
function distribute(page: Int32Array, lists: Int32Array, ends: Tally): void {
  for (let at = 0; at < page.length; ) {
    const id = page[at] ?? 0;
    const length = HEAD + (page[at + HEAD] ?? 0);
    const to = ends.get(id);
    for (let i = 0; i < length; i += 1) lists[to + i] = page[at + 1 + i] ?? 0;
    ends.set(id, to + length);
    at += 1 + length;
  }
}
