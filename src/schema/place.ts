/** Places: what a publisher adds to the gazetteer, and what a map is drawn from. */
import { z } from 'zod';
import { line, oneOrMany } from './common.ts';

/** A place of `content/places.yaml`. */
export const placeInput = z.strictObject({
  name: line.describe('اسم المكان'),
  aliases: oneOrMany(line).default([]).describe('أسماؤه الأخرى'),
  latitude: z.number().min(-90).max(90).describe('خط العرض بالدرجات العشرية، والجنوب سالب'),
  longitude: z.number().min(-180).max(180).describe('خط الطول بالدرجات العشرية، والغرب سالب'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a country is its two capital letters in ISO 3166, such as OM')
    .optional()
    .describe('رمز البلد بحرفين، مثل OM'),
});

export type PlaceInput = z.output<typeof placeInput>;

/** A place on a map: a point, or a whole country where `at` is `null`. */
export const mapPlace = z.object({
  name: line,
  /** ISO 3166 alpha-2; `null` where it is unknown. */
  country: z.string().nullable(),
  /** Longitude and latitude in degrees. */
  at: z.tuple([z.number(), z.number()]).nullable(),
});

export type MapPlace = z.output<typeof mapPlace>;
