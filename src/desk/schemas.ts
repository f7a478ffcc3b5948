/**
 * `npm run schemas`: writes the JSON Schema of every file that an editor writes by hand into `.vscode/schemas/`, made from the zod
 * types. Visual Studio Code (`.vscode/settings.json`) completes keys by them and shows their Arabic descriptions.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { schemas } from '../schema/json-schema.ts';
import { rulesPage } from './check-report.ts';

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
