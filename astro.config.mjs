// @ts-check
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { deskReport } from './src/integrations/desk-report.ts';
import { fonts } from './src/integrations/fonts/index.ts';
import { contentDir } from './src/intake/paths.ts';
import { readSite } from './src/intake/site.ts';

const content = contentDir(fileURLToPath(new URL('.', import.meta.url)));
const { site } = await readSite(content);
const address = new URL(site.url);

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  // 'jsx', the default, glues words where inline elements stand on separate lines.
  compressHTML: true,
  build: { inlineStylesheets: 'always', format: 'directory' },
  integrations: [fonts(), deskReport()],
  devToolbar: { enabled: false },
});
