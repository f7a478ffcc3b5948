/**
 * The collections. Their shapes are in `src/schema/`, their reading in `src/intake/`. Articles are read apart (docs/decisions/001-thin-store.md).
 *
 * Node has loaded these modules already, for `astro.config.mjs`, and hands them out as they are; imported here they would go through
 * Vite once more, one by one, and `astro:content` with all that renders pages: a second of every build.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';

const load = createRequire(import.meta.url);
const { defineCollection } = load('astro/content/config') as typeof import('astro/content/config');
const { pageLoader, sectionLoader, siteLoader, sourceLoader, topicLoader } = load('./intake/loader.ts') as typeof import('./intake/loader.ts');
const { contentDir } = load('./intake/paths.ts') as typeof import('./intake/paths.ts');
const { page } = load('./schema/page.ts') as typeof import('./schema/page.ts');
const { section } = load('./schema/section.ts') as typeof import('./schema/section.ts');
const { site } = load('./schema/site.ts') as typeof import('./schema/site.ts');
const { source } = load('./schema/source.ts') as typeof import('./schema/source.ts');
const { topic } = load('./schema/topic.ts') as typeof import('./schema/topic.ts');

const content = contentDir(process.cwd());

export const collections = {
  sections: defineCollection({ loader: sectionLoader(content), schema: section }),
  topics: defineCollection({ loader: topicLoader(content), schema: topic }),
  sources: defineCollection({ loader: sourceLoader(content), schema: source }),
  pages: defineCollection({ loader: pageLoader(content), schema: page }),
  site: defineCollection({ loader: siteLoader(content), schema: site.extend({ id: z.string(), stocked: z.array(z.string()) }) }),
};
