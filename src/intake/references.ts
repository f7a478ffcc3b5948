/** What an article names of the catalogue: its section, topics and sources. */
import type { ArticleInput } from '../schema/article-input.ts';
import type { Dateline } from '../schema/dateline.ts';
import type { Message } from '../schema/message.ts';
import { finder } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { tell } from './messages.ts';
import { nearest } from './validate.ts';
import type { LineOf } from './validate.ts';

export interface References {
  readonly section: string | null;
  readonly topics: string[];
  readonly sources: string[];
  /** Topics that the editor refuses. */
  readonly without: string[];
  /** Stated sources that the catalogue does not hold: the page names them all the same. */
  readonly unknownSources: string[];
  readonly messages: Message[];
}

const NOUN = {
  section: { ar: 'قسم', room: 'sections' },
  topics: { ar: 'موضوع', room: 'topics' },
  sources: { ar: 'مصدر', room: 'sources' },
} as const;

const known = new WeakMap<Catalogue, Record<keyof typeof NOUN, ReturnType<typeof finder>>>();

/** From what an editor or a source wrote to ids, kept for as long as the catalogue is. */
export function findersOf(catalogue: Catalogue) {
  const made = known.get(catalogue) ?? {
    section: finder(catalogue.sections.values()),
    topics: finder(catalogue.topics.values()),
    sources: finder(catalogue.sources.values()),
  };
  known.set(catalogue, made);
  return made;
}

/** Resolves ids, names and aliases to ids. What is stated and unknown is reported; what the copy merely mentions is not. */
export function references(
  stated: ArticleInput,
  dateline: Dateline,
  folders: readonly string[],
  catalogue: Catalogue,
  lineOf: LineOf,
): References {
  const find = findersOf(catalogue);
  const messages: Message[] = [];
  const resolve = (kind: keyof typeof NOUN, written: string, key: keyof ArticleInput = kind): string[] => {
    const id = find[kind](written);
    if (id !== undefined) return [id];
    const { ar, room } = NOUN[kind];
    const near = nearest(written, [...catalogue[room].keys()]);
    messages.push(
      tell(
        // A paper without such a catalogue has made no mistake; a source is shown by its name in any case.
        kind === 'sources' || catalogue[room].size === 0 ? 'warning' : 'error',
        `unknown-${kind.replace(/s$/, '')}`,
        {
          ar: `لا ${ar} باسم «${written}».${near ? ` لعلك تريد ${near}؟` : ''} اكتب اسمًا من ${room}/، أو أضف إليه ملفًا له.`,
          en: `no ${kind.replace(/s$/, '')} is called "${written}".${near ? ` Did you mean "${near}"?` : ''} Write a name from ${room}/, or add a file for it there.`,
        },
        lineOf([key]),
      ),
    );
    return [];
  };
  const section = stated.section === undefined ? undefined : resolve('section', stated.section)[0];
  const fromPath = folders.map(find.section).find((id) => id !== undefined);
  const named = (stated.sources ?? []).flatMap((one) => resolve('sources', one));
  const mentioned = (stated.agencies ?? dateline.agencies).flatMap((one) => find.sources(one) ?? []);
  return {
    section: section ?? fromPath ?? null,
    // Keywords are the source's own: those that are none of the paper's topics are no mistake.
    topics: [...new Set([...(stated.topics ?? []).flatMap((one) => resolve('topics', one)), ...(stated.keywords ?? []).flatMap((one) => find.topics(one) ?? [])])],
    without: (stated.withoutTopics ?? []).flatMap((one) => resolve('topics', one, 'withoutTopics')),
    sources: [...new Set([...named, ...mentioned])],
    unknownSources: (stated.sources ?? []).filter((one) => find.sources(one) === undefined),
    messages,
  };
}
