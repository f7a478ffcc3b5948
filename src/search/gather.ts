/** Collects the words of articles as lists of postings. */
import { terms, wordFor } from '../arabic/terms.ts';
import type { Word } from '../arabic/terms.ts';
import type { SearchRecord } from './record.ts';
import { FIELD_WEIGHTS, weightCode } from './weight.ts';
import type { Field } from './weight.ts';

/**
 * Where a form stands, article by article, in one flat array (an archive has millions of postings, and an object for each would fill
 * the memory): number of the article, its weight, how many places follow, the places.
 */
export type Postings = number[];

/** Parts of a posting, counted from its beginning; places follow. */
const [WEIGHT, COUNT, HEAD] = [1, 2, 3];

export interface Posting {
  readonly doc: number;
  readonly weight: number;
  readonly places: readonly number[];
}

/** Takes a list apart, by article. */
export function eachPosting(list: Postings): Posting[] {
  const all: Posting[] = [];
  for (let at = 0; at < list.length; ) {
    const [doc = 0, weight = 0, count = 0] = [list[at], list[at + 1], list[at + 2]];
    all.push({ doc, weight, places: list.slice(at + HEAD, at + HEAD + count) });
    at += HEAD + count;
  }
  return all;
}

/** What articles of a topic or a source are found by: a form that no text has. */
export const marker = (kind: 'topic' | 'source', id: string): string => `${kind}:${id}`;

/** No phrase runs on over the end of a block. */
const BLOCK_GAP = 2;

export class Gatherer {
  readonly #usual: number;
  /** Lists, and what is counted in the article at hand, by the number of the word. */
  readonly #words: Word[] = [];
  readonly #lists: Postings[] = [];
  readonly #begins: number[] = [];
  readonly #inHead: number[] = [];
  readonly #inText: number[] = [];

  /** @param usual words of the usual article of this archive */
  constructor(usual: number) {
    this.#usual = usual;
  }

  /** Postings by form. */
  lists(): Map<string, Postings> {
    const found = new Map<string, Postings>();
    this.#words.forEach(({ form }, id) => found.set(form, this.#lists[id] ?? []));
    return found;
  }

  /** Adds an article. Articles come in the order of their numbers. */
  add(doc: number, record: SearchRecord): void {
    const seen: number[] = [];
    let place = 0;
    const read = (text: string, field: Field): void => {
      const counted = field === 'headline' || field === 'topics' ? this.#inHead : this.#inText;
      for (const { word } of terms(text)) {
        this.#mention(doc, word, place, seen);
        counted[word.id] = (counted[word.id] ?? 0) + FIELD_WEIGHTS[field];
        place += 1;
      }
      place += BLOCK_GAP;
    };
    for (const topic of record.topics) this.#mention(doc, wordFor(marker('topic', topic)), 0, seen);
    for (const source of record.sources) this.#mention(doc, wordFor(marker('source', source)), 0, seen);
    read(record.headline, 'headline');
    for (const name of record.names) read(name, 'topics');
    const before = place;
    if (record.lead !== '') read(record.lead, 'lead');
    // The first block leads the others; a text of one block has no lead.
    const leads = record.lead === '' && record.text.length > 1;
    record.text.forEach((block, i) => read(block, i === 0 && leads ? 'lead' : 'body'));
    const length = (place - before) / this.#usual;
    for (const id of seen) {
      const list = this.#lists[id] ?? [];
      list[(this.#begins[id] ?? 0) + WEIGHT] = weightCode(this.#inHead[id] ?? 0, this.#inText[id] ?? 0, length);
      this.#inHead[id] = 0;
      this.#inText[id] = 0;
    }
  }

  #mention(doc: number, word: Word, place: number, seen: number[]): void {
    const { id } = word;
    let list = this.#lists[id];
    if (!list) {
      this.#words[id] = word;
      this.#lists[id] = list = [];
    }
    let begin = this.#begins[id] ?? 0;
    if (list.length === 0 || list[begin] !== doc) {
      this.#begins[id] = begin = list.length;
      list.push(doc, 0, 0);
      seen.push(id);
    }
    list[begin + COUNT] = (list[begin + COUNT] ?? 0) + 1;
    list.push(place);
  }
}
