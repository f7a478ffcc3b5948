/**
 * `npm run schemas`: writes the JSON Schema of every file that an editor writes by hand into `.vscode/schemas/`, made from the zod
 * types. Visual Studio Code (`.vscode/settings.json`) completes keys by them and shows their Arabic descriptions.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { rulesPage } from './check-report.ts';
import { articleInput } from '../schema/article-input.ts';
import { pageInput } from '../schema/page.ts';
import { placeInput } from '../schema/place.ts';
import { sectionInput } from '../schema/section.ts';
import { site } from '../schema/site.ts';
import { sourceInput } from '../schema/source.ts';
import { topicInput } from '../schema/topic.ts';

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

if (process.argv[1] !== undefined && existsSync(process.argv[1]) && import.meta.filename === resolve(process.argv[1])) {
  const folder = resolve(import.meta.dirname, '../../.vscode/schemas');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of schemas()) {
    await writeFile(join(folder, `${name}.json`), text);
    console.log(`.vscode/schemas/${name}.json`);
  }
  await writeFile(resolve(import.meta.dirname, '../../docs/rules.md'), rulesPage());
  console.log('docs/rules.md');
}
