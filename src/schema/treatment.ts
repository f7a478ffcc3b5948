import { z } from 'zod';

/**
 * What the paper did to copy before it published it: wrote it itself, left it as it came, edited it, put it together from several
 * sources, or translated it.
 */
export const TREATMENTS = ['original', 'wire', 'edited', 'compiled', 'translated'] as const;
export const treatment = z.enum(TREATMENTS);
export type Treatment = z.output<typeof treatment>;
