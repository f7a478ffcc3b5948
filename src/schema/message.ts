/** What the desk is told about a file. */
import { z } from 'zod';

/** A sentence in the desk's two languages: Arabic on its screens, English in code and logs. */
export const bilingual = z.object({ ar: z.string(), en: z.string() });

export type Bilingual = z.output<typeof bilingual>;

export const message = z.object({
  /** Path from the content folder, with `/`. Absent in a message that a parser makes: it does not know its file. */
  file: z.string().optional(),
  /** One-based line and column in the file as decoded; 1 where the whole file is meant. */
  line: z.int().positive().default(1),
  column: z.int().positive().default(1),
  /** The rule's name, in kebab case. */
  rule: z.string(),
  /** `error`: something of the paper is missing or wrong, and the build's exit code says so. */
  severity: z.enum(['error', 'warning', 'info']),
  /** What is wrong and what to write instead. */
  message: bilingual,
});

export type Message = z.output<typeof message>;
