/**
 * An article as the paper keeps it: everything that a list, an archive or a page's head needs. The body is not here:
 * the page reads it from `file` and renders it, so that the store stays small (a thin store).
 */
import { z } from 'zod';
import { RANKS } from './article-input.ts';
import { instant, languages } from './common.ts';
import { correction } from './correction.ts';
import { dateline } from './dateline.ts';
import { figure } from './figure.ts';
import { locatorMap } from './map.ts';
import { mapPlace } from './place.ts';
import { message } from './message.ts';
import { treatment } from './treatment.ts';

/** Where a headline came from: an editor gave it, or it was derived from the lead. */
export const HEADLINE_ORIGINS = ['given', 'derived'] as const;

/**
 * Where the date of publication came from, in order of precedence: front matter or header block, the head of the copy,
 * the path, the file's first commit, its time stamp.
 */
export const PUBLISHED_ORIGINS = ['given', 'dateline', 'path', 'commit', 'timestamp'] as const;

export const STATUSES = ['draft', 'scheduled', 'published', 'withdrawn'] as const;

export const article = z.object({
  /** Path from `content/articles/` without extension. */
  id: z.string(),
  /** `/2014/11/10/slug/`, without the site's base. */
  permalink: z.string(),
  /** Paths that it had before, the first one first; each leads to its permalink. */
  aliases: z.array(z.string()),
  translations: languages,
  headline: z.string(),
  headlineOrigin: z.enum(HEADLINE_ORIGINS),
  kicker: z.string().optional(),
  standfirst: z.string().optional(),
  /** The beginning of the body as plain text, for lists where there is no standfirst. */
  excerpt: z.string(),
  dateline,
  published: instant,
  publishedOrigin: z.enum(PUBLISHED_ORIGINS),
  /** `day` where no hour is known: pages then show none. */
  publishedPrecision: z.enum(['day', 'minute']),
  /** IANA time zone in which `published` is shown. */
  zone: z.string(),
  updated: instant.optional(),
  updatedPrecision: z.enum(['day', 'minute']).optional(),
  /** Section id; `null` where none is given or known. */
  section: z.string().nullable(),
  /** Topic and source ids that exist in the catalogue. */
  topics: z.array(z.string()),
  sources: z.array(z.string()),
  /** Ids of further topics that the text names, most named first; the editor has not refused them. */
  named: z.array(z.string()),
  /** What the paper compares texts by: telling stems (`packStems`), and a signature that copies share; absent where the editor says that it is no copy, or the text is short. */
  stems: z.string().optional(),
  signature: z.string().optional(),
  figure: figure.optional(),
  /** Where the story is, if it says so and the paper draws maps. */
  map: locatorMap.optional(),
  /** Where the report is from, if it says so and the gazetteer knows the place. */
  place: mapPlace.optional(),
  corrections: z.array(correction),
  /** Permalinks or ids as the editor wrote them; resolved in the edition. */
  related: z.array(z.string()),
  treatment: treatment.optional(),
  status: z.enum(STATUSES),
  rank: z.enum(RANKS).optional(),
  breaking: z.boolean(),
  words: z.int().nonnegative(),
  readingMinutes: z.int().positive(),
  /** Whether the headline carries so many vowel marks that its lines need more room. */
  vocalised: z.boolean(),
  /** Path from the content folder, how it was read, and what the desk is told about it. */
  file: z.string(),
  /** Digest of the file's bytes. */
  digest: z.string(),
  format: z.enum(['text', 'markdown']),
  encoding: z.string(),
  messages: z.array(message),
});

export type Article = z.output<typeof article>;
