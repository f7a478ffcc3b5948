/** Building blocks shared by the schemas of the collections. */
import { z } from 'zod';
import { isDeviceName } from '../arabic/slug.ts';

/** A file-name style identifier: what a YAML file in `content/` is called without its extension. */
export const identifier = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}\-_.]*(?<!\.)$/u, 'an identifier holds letters, digits, hyphens and dots, and does not end with a dot')
  .refine((name) => !isDeviceName(name), 'an identifier is no name that Windows keeps for a device');

/** One line of text that is not empty. Surrounding white space is not part of it. */
export const line = z.string().trim().min(1);

/** A list that an editor may also write as one value: `topics: iran` is `topics: [iran]`. */
export const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item)]).transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[]);

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** An instant in ISO 8601 with its offset from UTC, `2014-11-10T14:30:00+03:00`. */
export const instant = z.iso.datetime({ offset: true });

/** The same thing in other languages: `en: https://…`; codes of BCP 47, or `x-default`. */
export const languages = z.record(
  z.string().regex(/^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*|x-default)$/, 'a language is written as in BCP 47, such as en or fr-MA'),
  z.url({ protocol: /^https?$/ }),
);
