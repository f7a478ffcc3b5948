/** Digests of values: what a page is made of, in one line of text. */
import { hash } from 'node:crypto';

/** Text that is no longer than this stands for itself; lists are made of digests, and most stand in one place only. */
const SHORT = 160;
const SHORT_LIST = 400;
const known = new WeakMap<object, string>();

const short = (text: string, most = SHORT): string => (text.length <= most ? text : hash('sha1', text, 'base64url'));

/** A part of a line: a text as it is, for each digest costs as much as a page of text, and whatever else by its digest. */
const part = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : digestOf(value));

/** What a list or an object is made of, in one line. Pieces are added one to the other: lists of them would take as long again. */
function textOf(value: object): string {
  let text: string;
  if (Array.isArray(value)) {
    text = '[';
    for (const one of value) text += `${part(one)},`;
    text += ']';
  } else if (value instanceof Map) {
    text = 'Map[';
    for (const [key, one] of value) text += `${part(key)}:${part(one)},`;
    text += ']';
  } else if (value instanceof Set) {
    text = 'Set[';
    for (const one of value) text += `${part(one)},`;
    text += ']';
  } else {
    text = '{';
    for (const key of Object.keys(value)) text += `${key}:${part((value as Record<string, unknown>)[key])},`;
    text += '}';
  }
  return text;
}

/**
 * The digest of a value: equal for values that print the same, in this build and in another. Objects are taken as immutable:
 * each is looked at once, however many pages show it; lists are looked at each time.
 * @throws TypeError for what has no value of its own: functions, symbols, promises
 */
export function digestOf(value: unknown): string {
  if (typeof value === 'string') return short(JSON.stringify(value));
  if (typeof value === 'function' || typeof value === 'symbol' || value instanceof Promise) throw new TypeError(`a ${typeof value} has no digest`);
  if (typeof value !== 'object' || value === null) return value === undefined ? 'undefined' : JSON.stringify(value);
  if (Array.isArray(value)) return short(textOf(value), SHORT_LIST);
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = textOf(value);
  // What is short is put together again as fast as it is found.
  if (text.length <= SHORT) return text;
  const made = hash('sha1', text, 'base64url');
  known.set(value, made);
  return made;
}

/** The digest of values that stand together once: it is not remembered. */
export const digestOnce = (...values: readonly object[]): string => hash('sha1', values.map(textOf).join(''), 'base64url');

/**
 * Says what an object is made of that was made of another one and has most of its fields: the very values that it shares with that one are
 * told by its digest, and need not be looked at. To be called before {@link digestOf}.
 * @param from the other one
 * @param digest tells `from` from every other object
 */
export function digestFrom(value: object, from: object, digest: string): void {
  let text = `${JSON.stringify(digest)}{`;
  const other = from as Readonly<Record<string, unknown>>;
  for (const [key, one] of Object.entries(value)) text += one === other[key] ? `${key},` : `${key}:${part(one)},`;
  known.set(value, hash('sha1', `${text}}`, 'base64url'));
}

/** A short digest of a text, in hexadecimal digits: for addresses. */
export const shortDigest = (text: string): string => hash('sha256', text, 'hex').slice(0, 12);
