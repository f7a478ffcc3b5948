/** What is wrong with a built paper, for those who publish it. */
import type { Bilingual } from '../schema/message.ts';

export interface Fault {
  /** From the paper's root, with `/`. */
  readonly file: string;
  /** One-based; 1 where the whole file is meant. */
  readonly line: number;
  readonly rule: string;
  /** What is wrong and what to do. */
  readonly message: Bilingual;
}

/** What a check of a page gives; the page's file is known to who asked. */
export type Finding = Omit<Fault, 'file'>;
