/**
 * How much a system face must be enlarged or reduced so that a line holds as much text as in ours: the ratio of the lengths
 * of the sample paper's Arabic words, shaped, spaces included. Run by hand when a face changes; the figures stand in
 * src/integrations/fonts/fallbacks.ts.
 *
 *   node tests/integrations/measure-fallback.ts FONT.ttf…
 */
import { createRequire } from 'node:module';
import { FACES } from '../../src/integrations/fonts/faces.ts';
import { sampleLines } from './sample-text.ts';
import { openFont, width } from './shape.ts';

const require = createRequire(import.meta.url);
// Only what every face holds: the rest comes from yet another face.
const lines = (await sampleLines()).map((line) => line.match(/[\u0621-\u063a\u0641-\u0652،؛؟]+/g)?.join(' ') ?? '');

for (const file of process.argv.slice(2)) {
  const fallback = await openFont(file);
  const theirs = lines.reduce((sum, line) => sum + width(fallback, line), 0);
  for (const face of FACES) {
    for (const weight of face.axis ? [400, 700] : [undefined]) {
      const own = await openFont(require.resolve(face.source), weight);
      const ours = lines.reduce((sum, line) => sum + width(own, line), 0);
      console.log(`${file.split('/').at(-1)} for ${face.family} ${weight ?? face.weight}: size-adjust ${((ours / theirs) * 100).toFixed(1)}%`);
    }
  }
}
