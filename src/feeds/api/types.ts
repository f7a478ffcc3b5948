/** The shapes of the paper's data interface, version 1. Within a version fields are added, never taken away or changed. */
import { z } from 'zod';

const path = z.url();
const instant = z.iso.datetime({ offset: true });
const text = z.string().min(1);

/** A thing with a page and a list of its own. */
export const shelf = z.strictObject({
  id: text,
  name: text,
  kind: z.string().optional().describe('Of a topic: person, place, organisation, story. Of a source: agency, paper, broadcaster, generic'),
  description: z.string().optional(),
  articles: z.int().describe('How many articles the paper has of it'),
  url: path.describe('Its page'),
  api: path.describe('Its newest articles as data'),
  feed: path.describe('Its RSS feed'),
});

export const summary = z.strictObject({
  url: path,
  api: path.describe('The whole article, as ninjs'),
  headline: text,
  kicker: z.string().optional(),
  summary: z.string(),
  section: text.describe('Id of its section'),
  topics: z.array(z.string()).describe('Ids of its topics'),
  sources: z.array(z.string()).describe('Ids of its sources'),
  authors: z.array(z.string()),
  places: z.array(z.string()).describe('Where it is reported from'),
  published: instant,
  precision: z.enum(['day', 'minute']).describe('Whether the hour of publication is known'),
  updated: instant,
  words: z.int(),
  breaking: z.boolean(),
  corrected: z.boolean(),
});

export const directory = z.strictObject({ version: z.literal(1), items: z.array(shelf) });

export const list = z.strictObject({
  version: z.literal(1),
  title: text,
  url: path,
  total: z.int().describe('How many articles the list has; `items` holds the newest of them'),
  items: z.array(summary),
});

const band = z.strictObject({ section: text, articles: z.array(path).describe('Addresses of their data, the first leads the section') });

export const index = z.strictObject({
  version: z.literal(1),
  name: text,
  description: z.string().optional(),
  language: text,
  url: path,
  zone: text.describe('IANA time zone of the paper'),
  edition: z.strictObject({ date: z.iso.date().nullable(), number: z.int().optional(), updated: instant.nullable(), articles: z.int() }),
  front: z.strictObject({ lead: path.nullable(), seconds: z.array(path), latest: z.array(path), bands: z.array(band) }).describe('What stands where on the front page: addresses of articles’ data'),
  links: z.strictObject({ latest: path, sections: path, topics: path, sources: path, authors: path, opml: path, schemas: z.record(z.string(), path) }),
});

export type Shelf = z.output<typeof shelf>;
export type Summary = z.output<typeof summary>;
export type Index = z.output<typeof index>;
export type List = z.output<typeof list>;
export type Directory = z.output<typeof directory>;
