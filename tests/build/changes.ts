/** What a desk does between two builds. Each change can be taken back, so that the next run begins where this one did. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleFile, samples } from './papers.ts';
import type { Sample } from './papers.ts';

export const SCENARIOS = ['cold', 'same', 'add', 'edit', 'topic', 'look'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What each scenario is, for people. */
export const MEANING: Readonly<Record<Scenario, string>> = {
  cold: 'nothing kept of earlier builds',
  same: 'nothing changed',
  add: 'one article added to the newest day',
  edit: 'one word of an old article changed',
  topic: 'one topic renamed',
  look: 'one colour changed in the code',
};

/** Takes back what was changed. */
export type Undo = () => void;

/** Changes a file. @throws Error where the change changes nothing: then nothing would be measured */
function rewrite(file: string, change: (text: string) => string): Undo {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change was found in ${file}`);
  writeFileSync(file, after);
  return () => writeFileSync(file, before);
}

/** An old article, a third of the way into the paper, and the newest one. */
function pick(articles: number): { old: Sample; newest: Sample } {
  let old: Sample | undefined;
  let newest: Sample | undefined;
  let i = 0;
  for (const sample of samples(articles)) {
    if (i === Math.floor(articles / 3)) old = sample;
    newest = sample;
    i += 1;
  }
  if (!old || !newest) throw new RangeError('a paper without articles');
  return { old, newest };
}

/**
 * @param paper the content folder
 * @param checkout the copy of this project that is built
 * @returns what each scenario does before its build; nothing for `cold` and `same`
 */
export function changesOf(paper: string, checkout: string, articles: number): Record<Scenario, () => Undo> {
  const { old, newest } = pick(articles);
  const nothing = (): Undo => () => undefined;
  return {
    cold: nothing,
    same: nothing,
    add: () => {
      const file = join(paper, newest.file.replace(/story-\d+/, 'story-new'));
      const published = newest.published.replace(/T\d\d:\d\d/, 'T23:59');
      writeFileSync(file, articleFile({ ...newest, headline: `${newest.headline} مضاف`, published }));
      return () => rmSync(file);
    },
    edit: () => rewrite(join(paper, old.file), (text) => text.replace(/\n\n(\S+) /, '\n\nكلمة ')),
    topic: () => rewrite(join(paper, 'topics', `${old.topics[0] ?? ''}.yaml`), (text) => text.replace(/^name: .*$/m, 'name: اسم جديد')),
    look: () => rewrite(join(checkout, 'src/styles/tokens.css'), (text) => text.replace(/--rubric: #[0-9a-f]{6};/, '--rubric: #8a1a2c;')),
  };
}
