/** Puts the paper together: pure, once per build. */
import type { Article } from '../schema/article.ts';
import type { Message } from '../schema/message.ts';
import type { Page } from '../schema/page.ts';
import type { Site } from '../schema/site.ts';
import { uniqueAliases } from './aliases.ts';
import { archive } from './archive.ts';
import { findCopies } from './copies.ts';
import { editionNumber } from './frame.ts';
import { frontPage, onceEach } from './front.ts';
import { setNumerals } from './numerals.ts';
import type { Relate } from './near.ts';
import { uniquePermalinks } from './permalinks.ts';
import { relations } from './related.ts';
import { authorShelves, pagesInOrder, sectionShelves, sourceShelves } from './shelves.ts';
import { MOST_TOLD, storiesSoFar } from './so-far.ts';
import { newestFirst, toStory } from './story.ts';
import type { MadeStories } from './story.ts';
import type { Catalogue } from './story.ts';
import { topicShelves } from './topics.ts';
import type { Edition, Story } from './types.ts';

const RELATED = 6;

export interface EditionInput {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly catalogue: Catalogue;
  readonly pages: readonly Page[];
  /** What counts as published: the dev server shows drafts and what is scheduled too. */
  readonly shown?: readonly Article['status'][];
  /** Finds what has most in common, where that is not to be reckoned when it is asked for; see `near`. */
  readonly relate?: Relate;
  /** The stories of editions before, where others will follow. */
  readonly made?: MadeStories;
}

/** What the desk states as related, by permalink; what it names and does not exist becomes a message. */
function statedRelations(articles: readonly Article[], stories: readonly Story[]) {
  const stated = new Map<string, Story[]>();
  const messages: Message[] = [];
  const stating = articles.filter(({ related }) => related.length > 0);
  const byName = new Map(stating.length > 0 ? stories.flatMap((story) => [[story.permalink, story], [story.id, story]] as const) : []);
  for (const article of stating) {
    const found: Story[] = [];
    for (const name of article.related) {
      const story = byName.get(name) ?? byName.get(`/${name.replace(/^\/|\/$/g, '')}/`) ?? byName.get(name.replace(/^\/|\/$/g, ''));
      if (story) found.push(story);
      else messages.push(unknownRelated(article.file, name));
    }
    if (found.length > 0) stated.set(article.permalink, found);
  }
  return { stated, messages };
}

const unknownRelated = (file: string, name: string): Message => ({
  file,
  line: 1,
  column: 1,
  rule: 'unknown-related',
  severity: 'error',
  message: {
    ar: `لا خبر منشورًا باسم «${name}» في related. اكتب رابطه الدائم، مثل /2014/11/10/slug/، أو مسار ملفه.`,
    en: `related names "${name}", which is no published article. Write its permalink, such as /2014/11/10/slug/, or its file path.`,
  },
});

/** Builds the edition. The order of the input does not matter: the same content gives the same edition. */
export function buildEdition({ site, shown = ['published'], relate, made, ...copy }: EditionInput): Edition {
  const { articles: given, catalogue, pages } = setNumerals(copy, site);
  const { articles: placed, messages } = uniquePermalinks(given);
  const { articles, messages: refused } = uniqueAliases(placed, pages);
  const of = (...statuses: readonly Article['status'][]) =>
    newestFirst(articles.filter((one) => statuses.includes(one.status)).map((one) => toStory(one, catalogue, made)));
  const stories = of(...shown);
  const withdrawn = of('withdrawn');
  const sections = sectionShelves(stories, catalogue);
  const { stated, messages: unknown } = statedRelations(
    articles.filter((one) => shown.includes(one.status)),
    stories,
  );
  const copies = findCopies(stories);
  const { related } = relations(stories, stated, copies, RELATED + MOST_TOLD, relate);
  const place = new Map(stories.map((story, i) => [story.permalink, i]));
  // What is scheduled is on its shelves for editors to see; the front page and its date are of now.
  const out = stories.filter(({ status }) => status !== 'scheduled');
  const date = out[0]?.date ?? null;
  const front = onceEach(out, copies);
  const topics = topicShelves(stories, catalogue, { today: date, maps: site.maps });
  const soFar = storiesSoFar(topics, copies);
  const number = editionNumber(site, date);
  const moments = out.flatMap(({ published, publishedPrecision, updated: later, updatedPrecision }) => [
    ...(publishedPrecision === 'minute' ? [published] : []),
    ...(later && updatedPrecision === 'minute' ? [later] : []),
  ]);
  const updated = moments.reduce<string | null>(
    (latest, moment) => (latest === null || Date.parse(moment) > Date.parse(latest) ? moment : latest),
    null,
  );
  return {
    site,
    date,
    updated,
    ...(number !== undefined && { number }),
    stories,
    withdrawn,
    sections,
    topics,
    sources: sourceShelves(stories, catalogue),
    authors: authorShelves(stories),
    archive: archive(stories),
    pages: pagesInOrder(pages),
    corrections: [...stories, ...withdrawn]
      .flatMap((story) => story.corrections.map((correction) => ({ story, correction })))
      .toSorted((a, b) => Date.parse(b.correction.date) - Date.parse(a.correction.date)),
    front: frontPage(front, front.length === stories.length ? sections : sectionShelves(front, catalogue), site),
    messages: [...messages, ...refused, ...unknown, ...copies.messages],
    context: (story) => {
      const i = place.get(story.permalink);
      const next = i === undefined ? undefined : stories[i - 1];
      const previous = i === undefined ? undefined : stories[i + 1];
      const told = soFar(story);
      return {
        story,
        ...(previous && { previous }),
        ...(next && { next }),
        related: related(story, RELATED, told?.stories),
        copies: copies.of(story),
        soFar: told,
      };
    },
  };
}
