/** The collections. Their shapes are in `src/schema/`, their reading in `src/intake/`. Articles are read apart (docs/decisions/001-thin-store.md). */
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { pageLoader, sectionLoader, siteLoader, sourceLoader, topicLoader } from './intake/loader.ts';
import { contentDir } from './intake/paths.ts';
import { page } from './schema/page.ts';
import { section } from './schema/section.ts';
import { site } from './schema/site.ts';
import { source } from './schema/source.ts';
import { topic } from './schema/topic.ts';

const content = contentDir(process.cwd());

export const collections = {
  sections: defineCollection({ loader: sectionLoader(content), schema: section }),
  topics: defineCollection({ loader: topicLoader(content), schema: topic }),
  sources: defineCollection({ loader: sourceLoader(content), schema: source }),
  pages: defineCollection({ loader: pageLoader(content), schema: page }),
  site: defineCollection({ loader: siteLoader(content), schema: site.extend({ id: z.string(), stocked: z.array(z.string()) }) }),
};
