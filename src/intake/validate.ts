/** Checks what an editor wrote against a schema, key by key: a wrong value is reported and left out, the rest stays. */
import { z } from 'zod';
import { editDistance } from '../arabic/spelling.ts';
import type { Message } from '../schema/message.ts';
import { tell } from './messages.ts';

type Path = readonly (string | number)[];
export type LineOf = (path: Path) => number | undefined;

const ARABIC = z.locales.ar().localeError;
const ENGLISH = z.locales.en().localeError;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The key of `known` that differs least from `key`, if it differs by at most two letters. */
export function nearest(key: string, known: readonly string[]): string | undefined {
  return known
    .map((one) => ({ one, far: editDistance(key.slice(0, 40), one) }))
    .filter(({ far }) => far <= 2)
    .toSorted((a, b) => a.far - b.far)[0]?.one;
}

/** The schema's own words for what belongs in a key, from `.describe()`. */
function expected(shape: z.ZodRawShape, key: string): string {
  const description = z.globalRegistry.get(shape[key] as z.ZodType)?.description;
  return description ? ` المطلوب: ${description}.` : '';
}

/**
 * Parses `value` with `schema`. Keys with a wrong value and unknown keys are reported, with their line, and left out.
 * @returns the parsed value, or `null` where a required key is missing or wrong
 */
export function validate<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  value: unknown,
  lineOf: LineOf,
): { value: z.output<z.ZodObject<S>> | null; messages: Message[] } {
  const messages: Message[] = [];
  if (value !== null && value !== undefined && !isRecord(value)) {
    messages.push(
      tell('error', 'not-a-mapping', {
        ar: 'يجب أن يتكوّن الملف (أو رأسه) من أسطر من نوع «مفتاح: قيمة».',
        en: 'the file (or its front matter) must be lines of "key: value".',
      }),
    );
  }
  const given = new Map(isRecord(value) ? Object.entries(value) : []);
  const known = Object.keys(schema.shape);
  for (const key of given.keys()) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    messages.push(
      tell(
        'warning',
        'unknown-key',
        {
          ar: `المفتاح «${key}» غير معروف فلم يُؤخذ به.${near ? ` لعلك تريد ${near}؟` : ` المفاتيح المعروفة: ${known.join('، ')}.`}`,
          en: `unknown key "${key}" is left out.${near ? ` Did you mean "${near}"?` : ` Known keys: ${known.join(', ')}.`}`,
        },
        lineOf([key]),
      ),
    );
    given.delete(key);
  }
  for (const [key, one] of given) if (one === null) given.delete(key);
  const first = schema.safeParse(Object.fromEntries(given), { error: ENGLISH });
  if (first.success) return { value: first.data, messages };
  const arabic = schema.safeParse(Object.fromEntries(given), { error: ARABIC }).error?.issues ?? [];
  first.error.issues.forEach((issue, i) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const key = String(path[0] ?? '');
    messages.push(
      tell(
        'error',
        !given.has(key) ? 'missing-key' : 'wrong-value',
        {
          ar: `${path.join('.')}: ${arabic[i]?.message ?? issue.message}.${expected(schema.shape, key)}`,
          en: `${path.join('.')}: ${issue.message}.`,
        },
        lineOf(path) ?? lineOf([key]),
      ),
    );
  });
  for (const { path } of first.error.issues) given.delete(String(path[0] ?? ''));
  const second = schema.safeParse(Object.fromEntries(given));
  return { value: second.success ? second.data : null, messages };
}
