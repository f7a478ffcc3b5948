/** Validators of what leaves the paper: libxml2 for XML, Ajv for JSON. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ParseOption, RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { z } from 'zod';

const rules = join(import.meta.dirname, '../fixtures/rules');
const problem = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);

function xmlChecker(validator: { readonly validate: (document: XmlDocument) => void }) {
  return (xml: string): string | null => {
    try {
      using document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NOCDATA });
      validator.validate(document);
      return null;
    } catch (error) {
      return problem(error);
    }
  };
}

// Deprecated because libxml2 means to drop RELAX NG one day; no other validator on npm both works and is kept. The rules of Atom are written in it.
const relaxNg = (file: string) => RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(rules, file))));

/** What is wrong with an Atom feed by RFC 4287, `null` where nothing is. */
export const atomProblem = xmlChecker(relaxNg('atom.rng'));
/** What is wrong with an RSS feed. */
export const rssProblem = xmlChecker(relaxNg('rss.rng'));

const sitemapXsd = join(createRequire(import.meta.url).resolve('sitemap/package.json'), '../schema/sitemap.xsd');
/** What is wrong with a sitemap by the schema of sitemaps.org. */
export const sitemapProblem = xmlChecker(XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(sitemapXsd))));

/** What is wrong with an index of sitemaps. */
export const sitemapIndexProblem = xmlChecker(XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(rules, 'siteindex.xsd')))));

const author = z.strictObject({ name: z.string().min(1).optional(), url: z.url().optional(), avatar: z.url().optional() });

/** JSON Feed 1.1 as its specification has it (https://www.jsonfeed.org/version/1.1/); it publishes no schema. */
export const jsonFeedRules = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  icon: z.url().optional(),
  favicon: z.url().optional(),
  language: z.literal('ar'),
  authors: z.array(author).min(1),
  hubs: z.array(z.strictObject({ type: z.string(), url: z.url() })).optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_html: z.string().min(1),
      summary: z.string().min(1),
      image: z.url().optional(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }),
      authors: z.array(author).min(1),
      tags: z.array(z.string()),
      language: z.literal('ar'),
    }),
  ),
});
