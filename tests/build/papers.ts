/** A paper of any size for measurements: invented words in the frequencies of a language, in the shapes that articles have. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from '../search/corpus.ts';

const SECTIONS = 8;
const SOURCES = 20;
/** What a desk of a middling paper publishes in a day. */
const A_DAY = 40;
const WORDS = 460;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2014, 0, 1);
const SEED = 20_141_110;

/** One topic for so many articles. */
const TOPIC_SHARE = 40;

/** An article, as its front matter has it. */
export interface Sample {
  /** Path from the content folder, with `/`. */
  readonly file: string;
  readonly headline: string;
  readonly standfirst: string;
  /** ISO 8601 with the offset of the paper's zone: what every tool that is measured can read. */
  readonly published: string;
  readonly section: string;
  readonly topics: readonly string[];
  readonly source: string;
  readonly body: string;
}

const topicsOf = (articles: number): number => Math.max(10, Math.ceil(articles / TOPIC_SHARE));

/** Paragraphs, one subheading, one list, one quotation, some emphasis and a link: what Markdown costs depends on it. */
function bodyOf(make: ReturnType<typeof corpus>, i: number): string {
  const blocks = make.paragraphs(WORDS);
  const [first = '', second = '', third = '', ...rest] = blocks;
  const parts = [
    first,
    `${second} **${make.words(3)}** ${make.words(4)} [${make.words(2)}](https://example.org/${i}).`,
    `## ${make.words(4)}`,
    third,
    ...(i % 3 === 0 ? [[1, 2, 3].map(() => `- ${make.words(8)}`).join('\n')] : []),
    ...(i % 4 === 0 ? [`> ${make.words(20)}.`] : []),
    ...rest,
  ];
  return parts.join('\n\n');
}

/**
 * Articles, oldest first, always the same for the same number.
 * @param articles how many
 */
export function* samples(articles: number): Generator<Sample> {
  const make = corpus(SEED);
  const topics = topicsOf(articles);
  for (let i = 0; i < articles; i += 1) {
    const minute = Math.floor(((i % A_DAY) * 1440) / A_DAY);
    const moment = new Date(FIRST + Math.floor(i / A_DAY) * DAY_MS + minute * 60_000).toISOString();
    // Few topics are in many articles, as in a paper.
    const topic = (): string => `t${Math.floor(topics ** make.next()) - 1}`;
    yield {
      file: `articles/${moment.slice(0, 10).replaceAll('-', '/')}/story-${i}.md`,
      headline: `${make.words(8)} ${i}`,
      standfirst: `${make.words(18)}.`,
      published: `${moment.slice(0, 19)}+03:00`,
      section: `s${i % SECTIONS}`,
      topics: [...new Set([topic(), topic()])],
      source: `p${i % SOURCES}`,
      body: bodyOf(make, i),
    };
  }
}

/** An article as a file of this paper. */
export const articleFile = ({ headline, standfirst, published, section, topics, source, body }: Sample): string =>
  `---\nheadline: "${headline}"\nstandfirst: "${standfirst}"\npublished: ${published}\nsection: ${section}\ntopics: [${topics.join(', ')}]\nsources: [${source}]\n---\n\n${body}\n`;

/** What there is besides articles: ids and names. */
export function catalogueOf(articles: number): Record<'sections' | 'topics' | 'sources', readonly (readonly [id: string, name: string])[]> {
  const make = corpus(SEED + 1);
  const named = (letter: string, count: number, words: number) => Array.from({ length: count }, (_, i) => [`${letter}${i}`, `${make.words(words)} ${i}`] as const);
  return { sections: named('s', SECTIONS, 1), topics: named('t', topicsOf(articles), 2), sources: named('p', SOURCES, 2) };
}

/** `site.yaml` of the paper that is measured; share pictures have a measurement of their own (`npm run bench:share`). */
export const SITE = 'name: صحيفة القياس\nurl: https://bench.example\nsharePictures: false\n';

/** Writes the content folder of a paper of so many articles. */
export function writePaper(dir: string, articles: number): void {
  const made = new Set<string>();
  const write = (file: string, text: string): void => {
    const path = join(dir, file);
    const folder = join(path, '..');
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(path, text);
  };
  write('site.yaml', SITE);
  for (const [room, entries] of Object.entries(catalogueOf(articles))) {
    for (const [i, [id, name]] of entries.entries()) write(`${room}/${id}.yaml`, `name: ${name}\n${room === 'sections' ? `order: ${i}\n` : ''}${room === 'sources' ? 'kind: paper\n' : ''}`);
  }
  for (const one of samples(articles)) write(one.file, articleFile(one));
}
