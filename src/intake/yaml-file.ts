/** A YAML file of the content folder. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Message } from '../schema/message.ts';
import { inFile, tell } from './messages.ts';
import { readContent } from './read.ts';
import { validate } from './validate.ts';
import type { LineOf } from './validate.ts';

/** Reads and checks one YAML file; of one that has gone there is nothing to tell. Aliases are limited, so that a small file can't unfold into a huge one. */
export async function readYaml<S extends z.ZodRawShape>(
  file: string,
  name: string,
  schema: z.ZodObject<S>,
): Promise<{ value: z.output<z.ZodObject<S>> | null; messages: Message[] }> {
  const counter = new LineCounter();
  const read = await readContent(file);
  if (!read.bytes) return { value: null, messages: inFile(name, read.messages) };
  const document = parseDocument(read.bytes.toString('utf8'), { lineCounter: counter, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = counter.linePos(broken.pos[0]);
    const message = {
      ar: `لا يُقرأ هذا السطر بصيغة YAML (${broken.message}). راجع المسافات في أوله والنقطتين بعد المفتاح، وضع النص بين علامتي " إن كان فيه نقطتان.`,
      en: `this is not YAML (${broken.message}). Check the indentation and the colon after the key, and quote text that holds a colon.`,
    };
    return { value: null, messages: inFile(name, [tell('error', 'yaml', message, line, col)]) };
  }
  const lineOf: LineOf = (path) => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? counter.linePos(node.range[0]).line : undefined;
  };
  const { value, messages } = validate(schema, document.toJS({ maxAliasCount: 100 }), lineOf);
  return { value, messages: inFile(name, messages) };
}
