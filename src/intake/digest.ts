/** Digests of values: what a page is made of, in one line of text. */
import { hash } from 'node:crypto';

/** Text that is no longer than this stands for itself. */
const SHORT = 40;
const known = new WeakMap<object, string>();

const short = (text: string): string => (text.length <= SHORT ? text : hash('sha1', text, 'base64url'));

function textOf(value: object): string {
  if (Array.isArray(value)) return `[${value.map(digestOf).join()}]`;
  if (value instanceof Map) return `Map[${Array.from(value, ([key, one]) => `${digestOf(key)}:${digestOf(one)}`).join()}]`;
  if (value instanceof Set) return `Set[${Array.from(value, digestOf).join()}]`;
  return `{${Object.entries(value).map(([key, one]) => `${key}:${digestOf(one)}`).join()}}`;
}

/**
 * The digest of a value: equal for values that print the same, in this build and in another. Objects are taken as immutable:
 * each is looked at once, however many pages show it.
 * @throws TypeError for what has no value of its own: functions, symbols, promises
 */
export function digestOf(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol' || value instanceof Promise) throw new TypeError(`a ${typeof value} has no digest`);
  if (typeof value !== 'object' || value === null) return short(value === undefined ? 'undefined' : JSON.stringify(value));
  const before = known.get(value);
  if (before !== undefined) return before;
  const made = short(textOf(value));
  known.set(value, made);
  return made;
}

/** A short digest of a text, in hexadecimal digits: for addresses. */
export const shortDigest = (text: string): string => hash('sha256', text, 'hex').slice(0, 12);
