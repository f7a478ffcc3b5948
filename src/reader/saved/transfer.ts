/** Saved articles and marks as a file: JSON, in which a mark is an annotation of W3C's Web Annotation Data Model. */
import type { Saved } from '../keep/saved.ts';
import { LONGEST_NOTE, LONGEST_QUOTE } from '../marks/store.ts';
import type { Mark } from '../marks/store.ts';

const FORMAT = 'nashra-saved';
const VERSION = 1;
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** The path of an article, whatever the paper's base; and an address that ends in one. */
const PATH = /^(?:\/[^/\\?#\s]+)*\/\d{4}\/\d\d\/\d\d\/[^/\\?#\s]+\/$/;
const ADDRESS = /^https?:\/\/[^/\\?#\s]+(?:\/[^/\\?#\s]+)+\/$/;

/** A saved article without what is particular to a device. */
export type Listed = Pick<Saved, 'path' | 'headline' | 'section' | 'summary' | 'words' | 'saved'>;

export interface Transferred {
  readonly articles: readonly Listed[];
  readonly marks: readonly Mark[];
}

/** Why a file is not taken; `where` says at which value. */
export class NotTaken extends Error {
  readonly reason: 'notJson' | 'notOurs' | 'damaged';
  readonly where: string;
  constructor(reason: 'notJson' | 'notOurs' | 'damaged', where = '') {
    super(`${reason} ${where}`);
    this.reason = reason;
    this.where = where;
  }
}

const annotation = ({ id, path, headline, quote, before, after, start, note, made }: Mark, origin: string) => ({
  '@context': CONTEXT,
  id: `urn:uuid:${id}`,
  type: 'Annotation',
  motivation: note === '' ? 'highlighting' : 'commenting',
  label: headline,
  created: made,
  ...(note !== '' && { body: { type: 'TextualBody', value: note, format: 'text/plain', language: 'ar' } }),
  target: {
    source: origin + path,
    selector: [
      { type: 'TextQuoteSelector', exact: quote, prefix: before, suffix: after },
      { type: 'TextPositionSelector', start, end: start + quote.length },
    ],
  },
});

/**
 * @param origin of the paper's site, with which an annotation names the page it is on
 * @param when the file is made, ISO 8601
 */
export function toFile({ articles, marks }: Transferred, origin: string, when: string): string {
  const listed = articles.map(({ path, headline, section, summary, words, saved }) => ({ path, headline, section, summary, words, saved }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, exported: when, articles: listed, annotations: marks.map((mark) => annotation(mark, origin)) }, null, 2)}\n`;
}

/** Reads values out of a tree that anyone may have written, and says where one is not what it should be. */
class Reader {
  readonly #value: unknown;
  readonly #where: string;
  constructor(value: unknown, where: string) {
    this.#value = value;
    this.#where = where;
  }
  at(key: string): Reader {
    const value = typeof this.#value === 'object' && this.#value !== null ? (this.#value as Record<string, unknown>)[key] : undefined;
    return new Reader(value, this.#where === '' ? key : `${this.#where}.${key}`);
  }
  get present(): boolean {
    return this.#value !== undefined;
  }
  fail(): never {
    throw new NotTaken('damaged', this.#where);
  }
  list(most: number): Reader[] {
    if (!Array.isArray(this.#value) || this.#value.length > most) this.fail();
    return this.#value.map((one: unknown, i) => new Reader(one, `${this.#where}[${i}]`));
  }
  text(longest: number): string {
    return typeof this.#value === 'string' && this.#value.length <= longest ? this.#value : this.fail();
  }
  count(): number {
    return Number.isSafeInteger(this.#value) && (this.#value as number) >= 0 ? (this.#value as number) : this.fail();
  }
  time(): string {
    const text = this.text(40);
    return Number.isNaN(Date.parse(text)) ? this.fail() : new Date(text).toISOString();
  }
  matching(shape: RegExp, longest: number): string {
    const text = this.text(longest);
    return shape.test(text) ? text : this.fail();
  }
}

function article(one: Reader): Listed {
  return {
    path: one.at('path').matching(PATH, 600),
    headline: one.at('headline').text(1000),
    section: one.at('section').text(200),
    summary: one.at('summary').text(4000),
    words: one.at('words').count(),
    saved: one.at('saved').time(),
  };
}

function mark(one: Reader): Mark {
  const target = one.at('target');
  const selectors = target.at('selector').list(4);
  const of = (type: string): Reader => selectors.find((each) => each.at('type').text(40) === type) ?? target.at('selector').fail();
  const [quote, position] = [of('TextQuoteSelector'), of('TextPositionSelector')];
  const source = target.at('source');
  const address = source.matching(ADDRESS, 900);
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  if (!PATH.test(path)) source.fail();
  return {
    id: one.at('id').matching(/^urn:uuid:[\w-]{8,64}$/, 80).slice('urn:uuid:'.length),
    path,
    headline: one.at('label').text(1000),
    quote: quote.at('exact').matching(/[\p{L}\p{N}]/u, LONGEST_QUOTE),
    before: quote.at('prefix').text(1000),
    after: quote.at('suffix').text(1000),
    start: position.at('start').count(),
    note: one.at('body').present ? one.at('body').at('value').text(LONGEST_NOTE) : '',
    made: one.at('created').time(),
  };
}

/**
 * Reads a file that `toFile` wrote. All of it is right, or nothing is taken.
 * @throws NotTaken
 */
export function fromFile(text: string): Transferred {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NotTaken('notJson');
  }
  const root = new Reader(value, '');
  if (!(typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT)) throw new NotTaken('notOurs');
  if (root.at('version').count() !== VERSION) root.at('version').fail();
  return { articles: root.at('articles').list(10_000).map(article), marks: root.at('annotations').list(10_000).map(mark) };
}
