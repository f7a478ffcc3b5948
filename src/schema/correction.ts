import { z } from 'zod';
import { instant, line } from './common.ts';

export const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'withdrawal'] as const;

/** A change that the reader is told of. */
export const correction = z.object({
  date: instant,
  /** `day` where the editor gave no hour: the page then shows none. */
  precision: z.enum(['day', 'minute']),
  text: line,
  kind: z.enum(CORRECTION_KINDS),
});

export type Correction = z.output<typeof correction>;
