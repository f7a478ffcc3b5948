import { z } from 'zod';
import { day } from './common.ts';

/** The head of a report: where from, through whom, by whom, and the day it names. */
export const dateline = z.object({
  places: z.array(z.string()).default([]),
  agencies: z.array(z.string()).default([]),
  authors: z.array(z.string()).default([]),
  date: day.nullable().default(null),
});

export type Dateline = z.output<typeof dateline>;
