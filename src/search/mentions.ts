/** What articles say of the words of a query. */
import { terms } from '../arabic/terms.ts';
import type { IndexFiles } from './files.ts';
import type { Answer, Found } from './lookup.ts';
import type { Entry } from './shard.ts';
import { weightOf } from './weight.ts';

/** How many articles have a word beyond those that its first file names. */
export const moreOf = ({ answers }: Found): number => answers.reduce((sum, { entry }) => sum + entry.more, 0);

/** Loads what a query's first files leave out of long lists. */
async function withRest(files: IndexFiles, answers: readonly Answer[]): Promise<Map<Answer, Entry>> {
  const long = answers.filter(({ entry }) => entry.more > 0);
  const loaded = await Promise.all(long.map(async (answer) => [answer, (await files.words(answer.shard, true)).find(({ form }) => form === answer.entry.form)] as const));
  return new Map(loaded.flatMap(([answer, entry]) => (entry ? [[answer, entry] as const] : [])));
}

/** How much articles say of a word. */
export interface Mentions {
  /** Those that say anything, in no order. */
  readonly docs: readonly number[];
  /** By number of the article: lists are long, and a `Map` takes several times as long as an array. */
  readonly weights: Float32Array;
}

/** Mentions of all forms of a word, each by what it is worth. */
export async function mentionsOf(files: IndexFiles, { answers }: Found, complete: boolean): Promise<Mentions> {
  const rest = complete ? await withRest(files, answers) : new Map<Answer, Entry>();
  const weights = new Float32Array(files.manifest.articles);
  const docs: number[] = [];
  for (const answer of answers) {
    for (const entry of [answer.entry, rest.get(answer)]) {
      entry?.docs.forEach((doc, i) => {
        const before = weights[doc];
        // A damaged file may name articles that there are not.
        if (before === undefined) return;
        if (before === 0) docs.push(doc);
        weights[doc] = before + answer.worth * weightOf(entry.weights[i] ?? 0);
      });
    }
  }
  return { docs, weights };
}

/** The articles that have all the words whose lists are whole; none where no list is. */
export function candidates(found: readonly Found[]): number[] {
  const [first, ...others] = found.filter((one) => moreOf(one) === 0).map(({ answers }) => new Set(answers.flatMap(({ entry }) => entry.docs)));
  return [...(first ?? [])].filter((doc) => others.every((set) => set.has(doc)));
}

/** Adds what a few articles say of a common word, as their own text tells: they are loaded to be shown, its long list is not. */
export async function readIn(files: IndexFiles, docs: readonly number[], { answers }: Found, { docs: known, weights }: Mentions): Promise<Mentions> {
  const forms = new Map<string, number>();
  for (const { folded, entry, worth } of answers) if (entry.more > 0) forms.set(folded, Math.max(forms.get(folded) ?? 0, worth * weightOf(entry.least)));
  const more: number[] = [];
  for (const doc of docs) {
    const record = weights[doc] === 0 ? await files.record(doc) : null;
    if (!record) continue;
    const words = [record.headline, ...record.names, record.lead, ...record.text].flatMap(terms);
    // Where it weighed more, the list's first part would have the article.
    const weight = Math.max(0, ...words.map(({ word }) => forms.get(word.folded) ?? 0));
    if (weight > 0) more.push(doc);
    weights[doc] = weight;
  }
  return { docs: [...known, ...more], weights };
}
