/** A YAML file of the content folder. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { visible, visibleIn } from '../arabic/hidden.ts';
import { plainKeys } from '../markup/yaml-keys.ts';
import { LIMITS } from '../schema/limits.ts';
import type { Message } from '../schema/message.ts';
import { inFile, tell } from './messages.ts';
import { readContent } from './read.ts';
import { validate } from './validate.ts';
import type { LineOf } from './validate.ts';

const NO_NAME = {
  ar: 'قبل النقطتين قائمة أو جدول، ولا يُقرأ اسمًا. ضع النص الذي يبدأ بـ [ أو { بين علامتي ".',
  en: 'a list or a map stands before a colon, where a name belongs. Quote text that starts with [ or {.',
};

const HIDDEN_TEXT = {
  ar: 'في الملف محارف خفية تغيّر ما يُرى، فأُسقطت مما يُعرض. احذفها.',
  en: 'the file holds invisible characters that change what is seen; they are left out of what is shown. Delete them.',
};

const lineOfHidden = (source: string): number => Math.max(0, source.split(/\r\n?|\n/).findIndex((line) => visible(line) !== line)) + 1;

/** Reads and checks one YAML file; of one that has gone there is nothing to tell. Aliases are limited, so that a small file can't unfold into a huge one. */
export function readYaml<S extends z.ZodRawShape>(
  file: string,
  name: string,
  schema: z.ZodObject<S>,
): { value: z.output<z.ZodObject<S>> | null; messages: Message[] } {
  const counter = new LineCounter();
  const read = readContent(file);
  if (!read.bytes) return { value: null, messages: inFile(name, read.messages) };
  const source = read.bytes.toString('utf8');
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = counter.linePos(broken.pos[0]);
    const message = {
      ar: `لا يُقرأ هذا السطر بصيغة YAML (${broken.message}). راجع المسافات في أوله والنقطتين بعد المفتاح، وضع النص بين علامتي " إن كان فيه نقطتان.`,
      en: `this is not YAML (${broken.message}). Check the indentation and the colon after the key, and quote text that holds a colon.`,
    };
    return { value: null, messages: inFile(name, [tell('error', 'yaml', message, line, col)]) };
  }
  const [key] = plainKeys(document, source);
  if (key !== undefined) {
    const { line, col } = counter.linePos(key);
    return { value: null, messages: inFile(name, [tell('error', 'yaml', NO_NAME, line, col)]) };
  }
  const lineOf: LineOf = (path) => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? counter.linePos(node.range[0]).line : undefined;
  };
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: LIMITS.yamlAliases });
  } catch {
    const message = {
      ar: 'في الملف إحالات YAML (‎*اسم) أكثر مما يُقرأ، أو إحالة إلى ما ليس فيه. اكتب القيم نفسها مكانها.',
      en: 'the file has more YAML aliases (*name) than can be read, or one of a name that it does not have. Write the values themselves.',
    };
    return { value: null, messages: inFile(name, [tell('error', 'yaml', message)]) };
  }
  const { value, messages } = validate(schema, data, lineOf);
  const shown = visibleIn(value);
  const hidden = shown === value ? [] : [tell('warning', 'bidi-control', HIDDEN_TEXT, lineOfHidden(source))];
  return { value: shown, messages: inFile(name, [...messages, ...hidden]) };
}
