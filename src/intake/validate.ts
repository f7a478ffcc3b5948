/** Checks what an editor wrote against a schema, key by key: a wrong value is reported and left out, the rest stays. */
import { z } from 'zod';
import { editDistance } from '../arabic/spelling.ts';
import { bilingual } from '../schema/message.ts';
import type { Bilingual, Message } from '../schema/message.ts';
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

/** What a schema says itself, in both languages, where zod's words would not tell what to write. */
function ownWords(issue: z.core.$ZodIssue): Bilingual | undefined {
  const own = issue.code === 'custom' ? bilingual.safeParse(issue.params?.['message']) : undefined;
  return own?.data;
}

/** The value without exactly the keys that are wrong, however deep: a figure does not go for a wrong key in it. */
function withoutFaults(value: Record<string, unknown>, issues: readonly z.core.$ZodIssue[]): unknown {
  const rest = structuredClone(value);
  for (const issue of issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.at(-1) ?? ''];
    const parents = issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1);
    const holder = parents.reduce<unknown>((at, key) => (isRecord(at) ? at[String(key)] : undefined), rest);
    if (isRecord(holder)) for (const key of keys) Reflect.deleteProperty(holder, key);
  }
  return rest;
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
        ownWords(issue) ?? {
          ar: `${path.join('.')}: ${arabic[i]?.message ?? issue.message}.${expected(schema.shape, key)}`,
          en: `${path.join('.')}: ${issue.message}.`,
        },
        lineOf(path) ?? lineOf([key]),
      ),
    );
  });
  const lighter = schema.safeParse(withoutFaults(Object.fromEntries(given), first.error.issues));
  if (lighter.success) return { value: lighter.data, messages };
  for (const { path } of first.error.issues) given.delete(String(path[0] ?? ''));
  const second = schema.safeParse(Object.fromEntries(given));
  return { value: second.success ? second.data : null, messages };
}
