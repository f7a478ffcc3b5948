/** What desks do to a text that they send again. */
import type { random } from '../site/crowd.ts';

type Next = ReturnType<typeof random>;

/** Every word is replaced with the chance `share`, by a word of the other text. */
export function edited(text: string, share: number, other: string, next: Next): string {
  const words = other.split(/\s+/);
  return text.split(' ').map((word) => (next() < share ? (words[Math.floor(next() * words.length)] ?? '') : word)).join(' ');
}
