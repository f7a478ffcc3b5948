/** New topics that the archive suggests: names that recur and that no topic bears yet. */
import { readFile } from 'node:fs/promises';
import { candidatesIn, isVerbal, PARTICLE } from '../arabic/name-candidates.ts';
import type { CandidateKind, Vocabulary } from '../arabic/name-candidates.ts';
import { isCalledAfter, OTHER_NAMES } from '../arabic/name-lexicon.ts';
import { COMMON_TO_ALL } from '../arabic/name-cues.ts';
import { joinedForm, readings } from '../arabic/name-forms.ts';
import { nameMatcher } from '../arabic/name-match.ts';
import { terms } from '../arabic/terms.ts';
import type { Term } from '../arabic/terms.ts';
import { cities, countries } from '../gazetteer/gazetteer.ts';
import { plainParagraphs } from '../markup/text.ts';
import { givenName } from '../wire/head/lexicon/given-names.ts';
import type { Catalogue } from './catalogue.ts';
import { readCopy } from './copy.ts';
import { score } from './proposal-score.ts';
import type { Tally } from './proposal-score.ts';

/** One proposal, best first in the list. */
export interface Proposal {
  readonly name: string;
  readonly kind: CandidateKind;
  /** Other ways in which the archive writes it. */
  readonly aliases: readonly string[];
  readonly count: number;
  readonly articles: number;
  readonly score: number;
  /** Where it stands first: file as given, the line from 1, and the words round it. */
  readonly example: { readonly file: string; readonly line: number; readonly text: string };
}

interface Block {
  readonly file: string;
  readonly text: string;
  readonly list: readonly Term[];
}

const JOINS = /^[\s\u00a0]*$/u;
/** Between a head noun and the name in quotes behind it: «حركة «النهضة»». */
const OPENS = /^[\s\u00a0]*[«"“]$/u;
const AROUND = 40;
const ANNOUNCED = 2;

/** Reads articles block by block; a file that cannot be read has none. */
async function blocksOf(files: readonly string[]): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const file of files) {
    const copy = readCopy(await readFile(file), file);
    if ('unreadable' in copy) continue;
    for (const text of [copy.headline ?? '', copy.standfirst ?? '', ...plainParagraphs(copy.tree)]) if (text !== '') blocks.push({ file, text, list: terms(text) });
  }
  return blocks;
}

const placeWords = new Set([...countries, ...cities].flatMap(({ names }) => names.flatMap((name) => terms(name).map(({ word }) => word.folded))));

/** What single words are, by how the archive uses them: a word that takes the article or follows «قد» is no name. */
function vocabularyOf(blocks: readonly Block[]): Vocabulary {
  const seen = new Set<string>();
  const verbs = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { list } of blocks) {
    list.forEach(({ word: { folded } }, at) => {
      seen.add(folded);
      all.set(folded, (all.get(folded) ?? 0) + 1);
      if (isVerbal(list[at - 1]?.word.folded)) verbs.set(folded, (verbs.get(folded) ?? 0) + 1);
    });
  }
  const isGivenName = (folded: string): boolean => givenName(folded) === 'plain';
  const known = new Map<string, boolean>();
  const judge = (folded: string): boolean => {
    if (isGivenName(folded)) return false;
    const bare = folded.replace(/^[وفبل](?=.{3})/, '');
    const noun = [folded, bare].some((word) => [`ال${word}`, `وال${word}`, `بال${word}`, `لل${word}`, `${word}ها`, `${word}هم`].some((form) => seen.has(form)));
    return noun || (verbs.get(folded) ?? 0) * 20 > (all.get(folded) ?? 1) || /^[يتن].{3,}(?:ون|وا|ها)$/.test(folded);
  };
  const isCommon = (folded: string): boolean => {
    const found = known.get(folded) ?? judge(folded);
    known.set(folded, found);
    return found;
  };
  return { isGivenName, isCommon, isPlace: (folded) => placeWords.has(folded) || readings(folded).some(({ word, article }) => !article && placeWords.has(word)) };
}

/** The names that the catalogue has, stories and sources included. */
function knownNames({ topics, sources, sections }: Catalogue) {
  const match = nameMatcher(() => false);
  for (const { name, aliases } of topics.values()) for (const one of [name, ...aliases]) match.add(one, 'topic', { article: true });
  for (const { name, aliases } of sources.values()) for (const one of [name, ...aliases]) match.add(one, 'source', { article: true });
  for (const { name } of sections.values()) match.add(name, 'section', { article: true });
  return match;
}

/** The words of a name as written, without the clitics before the first. */
function written({ text, list }: Block, from: number, to: number, first: string): string {
  const [begin, end] = [list[from], list[to - 1]];
  if (!begin || !end) return '';
  const letters = begin.word.folded.length - first.length;
  const rest = text.slice(begin.start, end.end).replace(/[«»"“”]/gu, '');
  if (letters <= 0) return begin.word.folded === first ? rest : `ال${rest.replace(/^[وف]?لل/u, '')}`;
  return rest.replace(new RegExp(`^(?:\\p{L}[\\p{M}ـ]*){${letters}}`, 'u'), '');
}

/** Every name that could be, with all that is counted of it. */
function tally(blocks: readonly Block[], catalogue: Catalogue): Map<string, Tally> {
  const match = knownNames(catalogue);
  const vocabulary = vocabularyOf(blocks);
  const gazetteer = nameMatcher((folded) => givenName(folded) !== null);
  for (const { plain, name } of [...countries, ...cities]) for (const one of plain) gazetteer.add(one, name, { article: false });
  for (const other of OTHER_NAMES) gazetteer.add(other, null, { article: false });
  const found = new Map<string, Tally>();
  const count = (key: string, kind: CandidateKind, block: Block, from: number, form: string): void => {
    const known: Tally = found.get(key) ?? { words: key.split(' '), kinds: new Map(), forms: new Map(), count: 0, files: new Set(), block: block.text, file: block.file, at: block.list[from]?.start ?? 0 };
    known.count += 1;
    known.files.add(block.file);
    known.kinds.set(kind, (known.kinds.get(kind) ?? 0) + 1);
    known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
    found.set(key, known);
  };
  for (const block of blocks) {
    const { list, text } = block;
    const taken = new Set<number>();
    const mark = (start: number, end: number): void => list.forEach((term, at) => term.start >= start - 1 && term.end <= end && taken.add(at));
    for (const { start, end, entry } of match.find(list, text)) if (entry.ids.size > 0) mark(start, end);
    const gap = (at: number): string => text.slice(list[at - 1]?.end ?? 0, list[at]?.start);
    const joined = (at: number): boolean => at > 0 && at < list.length && (JOINS.test(gap(at)) || OPENS.test(gap(at)));
    for (const { kind, from, to, least, first } of candidatesIn(list, joined, (at) => taken.has(at), vocabulary)) {
      for (let end = from + least; end <= to; end += 1) {
        if (PARTICLE.has(list[end - 1]?.word.folded ?? '')) continue;
        const words = [first, ...list.slice(from + 1, end).map(({ word }) => word.folded)];
        count(joinedForm(words).join(' '), kind, block, from, written(block, from, end, first));
      }
    }
    for (const { start, ids, before } of gazetteer.find(list, text)) {
      const from = list.findIndex((term) => term.end > start);
      const [id] = ids;
      if (taken.has(from) || id === undefined || ids.length > 1 || (before !== undefined && isCalledAfter(before))) continue;
      count(`* ${id}`, 'place', block, from, id);
    }
  }
  for (const key of COMMON_TO_ALL) found.delete(key);
  countBare(blocks, found);
  return found;
}

/** People announced so often that they stand by name alone as well are counted wherever they stand. */
function countBare(blocks: readonly Block[], found: ReadonlyMap<string, Tally>): void {
  const people = [...found].filter(([, { kinds, count }]) => count >= ANNOUNCED && kinds.has('person'));
  if (people.length === 0) return;
  const match = nameMatcher(() => false);
  for (const [key, tally] of people) {
    match.add(key, key, { article: false });
    tally.count = 0;
    tally.files.clear();
  }
  for (const { file, list, text } of blocks) {
    for (const { entry } of match.find(list, text)) {
      // A longer name is a mention of the shorter that it begins with, as when they were announced.
      for (let length = entry.words.length; length > 0; length -= 1) {
        const tally = found.get(joinedForm(entry.words.slice(0, length)).join(' '));
        if (!tally?.kinds.has('person')) continue;
        tally.count += 1;
        tally.files.add(file);
      }
    }
  }
}

/** The line of a file on which a text stands, from 1; the first where markup parts it. */
async function lineOf(file: string, text: string, at: number): Promise<number> {
  const copy = readCopy(await readFile(file), file);
  if ('unreadable' in copy) return 1;
  const whole = copy.text.indexOf(text);
  const place = whole === -1 ? copy.text.indexOf(text.slice(at, at + AROUND / 2)) : whole;
  return place === -1 ? 1 : copy.text.slice(0, place).split('\n').length;
}

function around(text: string, at: number): string {
  const [start, end] = [text.lastIndexOf(' ', Math.max(0, at - AROUND)), text.indexOf(' ', at + AROUND)];
  return `${start > 0 ? '…' : ''}${text.slice(start + 1, end === -1 ? undefined : end).trim()}${end === -1 ? '' : '…'}`;
}

/**
 * @param files absolute paths of articles
 * @param least how often a name must stand in the archive, and in at least two articles where there are several
 */
export async function propose(files: readonly string[], catalogue: Catalogue, { least, limit }: { readonly least: number; readonly limit: number }): Promise<Proposal[]> {
  const blocks = await blocksOf(files);
  const best = score(tally(blocks, catalogue), { least, articles: Math.min(2, files.length) }).slice(0, limit);
  return Promise.all(
    best.map(async ({ block, file, at, ...one }): Promise<Proposal> => ({ ...one, example: { file, line: await lineOf(file, block, at), text: around(block, at) } })),
  );
}
