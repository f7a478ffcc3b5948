/** The shapes of what an editor writes by hand as JSON Schema, for editors that complete keys and show what they mean. */
import { z } from 'zod';
import { articleInput } from './article-input.ts';
import { pageInput } from './page.ts';
import { placeInput } from './place.ts';
import { sectionInput } from './section.ts';
import { site } from './site.ts';
import { sourceInput } from './source.ts';
import { topicInput } from './topic.ts';

const TYPES: Readonly<Record<string, { readonly type: z.ZodType; readonly title: string }>> = {
  article: { type: articleInput, title: 'رأس خبر' },
  page: { type: pageInput, title: 'رأس صفحة عن الصحيفة' },
  places: { type: z.strictObject({ places: z.array(placeInput).describe('أماكن تُضاف إلى معجم الأماكن') }), title: 'content/places.yaml' },
  section: { type: sectionInput, title: 'قسم' },
  site: { type: site, title: 'content/site.yaml' },
  source: { type: sourceInput, title: 'مصدر' },
  topic: { type: topicInput, title: 'موضوع' },
};

/** The schemas by name, each as the text of its file. The same types give the same bytes. */
export function schemas(): Map<string, string> {
  return new Map(
    Object.entries(TYPES).map(([name, { type, title }]) => {
      const { $schema, ...schema } = z.toJSONSchema(type, {
        io: 'input',
        target: 'draft-7',
        unrepresentable: 'any',
        override: ({ zodSchema, jsonSchema }) => {
          // YAML reads 2014-11-10 as a date: an editor types it as text.
          if (zodSchema._zod.def.type === 'date') jsonSchema.type = 'string';
        },
      });
      return [name, `${JSON.stringify({ $schema, title, ...schema, additionalProperties: false }, null, 2)}\n`];
    }),
  );
}
