/** The locator map of an article. */
import { z } from 'zod';
import { line, oneOrMany } from './common.ts';
import { mapPlace } from './place.ts';

/** What an editor may write: `map: false`, `map: مسقط`, `map: [مسقط, فيينا]`, or the places with a caption. */
export const mapInput = z.union([
  z.boolean(),
  oneOrMany(line),
  z.strictObject({
    places: oneOrMany(line).describe('أماكن الخريطة، وأولها أهمها'),
    caption: line.optional().describe('التعليق تحت الخريطة'),
  }),
]);

/** A map whose places are known; the first is the one that matters. */
export const locatorMap = z.object({ places: z.array(mapPlace).min(1), caption: line.optional() });
export type LocatorMap = z.output<typeof locatorMap>;
