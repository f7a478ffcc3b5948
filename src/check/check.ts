/** An article file judged as a sub-editor would: what the intake says of it, and the rules of style. */
import type { Root } from 'mdast';
import remarkMessageControl from 'remark-message-control';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { spelt } from '../arabic/hidden.ts';
import { readArticle } from '../intake/article.ts';
import type { IntakeContext } from '../intake/article.ts';
import { render } from '../intake/body.ts';
import { atLevels } from '../intake/messages.ts';
import { contentPath } from '../intake/paths.ts';
import type { Article } from '../schema/article.ts';
import type { Level } from '../schema/check.ts';
import type { Message } from '../schema/message.ts';
import { entryOf, ignoredIn } from './entry.ts';
import type { Entry } from './entry.ts';
import { proseOf } from './prose.ts';
import type { HeadText } from './prose.ts';
import { plugin, SOURCE } from './rule.ts';
import type { Fix } from './rule.ts';
import { rules } from './rules.ts';

/** A message with the correction that can be made without an editor's judgement. */
export interface CheckMessage extends Message {
  readonly fix?: Fix;
}

export interface Checked {
  /** `null` where nothing can be published. */
  readonly article: Article | null;
  readonly entry: Entry;
  /** The text as decoded, in which corrections count. */
  readonly source: string;
  /** In reading order. */
  readonly messages: readonly CheckMessage[];
}

type Levels = Readonly<Partial<Record<string, Level>>>;

/** `<!--check disable missing-hamza-->` … `<!--check enable missing-hamza-->`, `<!--check ignore-->` before a paragraph. */
const control = { name: 'check', source: SOURCE } as const;

function judge(file: VFile, tree: Root, levels: Levels): VFileMessage[] {
  const processor = unified();
  for (const rule of rules) processor.use(plugin(rule), levels[rule.name] ?? rule.level);
  processor.use(remarkMessageControl, control);
  processor.runSync(tree, file);
  return file.messages;
}

const headOf = ({ headline, headlineOrigin, standfirst, kicker }: Article): HeadText[] => [
  ...(kicker ? [{ kind: 'kicker' as const, text: kicker }] : []),
  ...(headlineOrigin === 'given' ? [{ kind: 'headline' as const, text: headline }] : []),
  ...(standfirst ? [{ kind: 'standfirst' as const, text: standfirst }] : []),
];

/** A message of the intake on its way through the file's own switches. */
function add(file: VFile, one: Message): void {
  const told = file.message(one.message.ar, { ruleId: one.rule, source: SOURCE, place: { line: one.line, column: one.column } });
  told.desk = { message: one.message, level: one.severity };
}

function asMessage(told: VFileMessage, file: string): CheckMessage {
  const { desk, line, column, ruleId, reason } = told;
  return {
    file,
    line: line ?? 1,
    column: column ?? 1,
    rule: ruleId ?? 'check',
    severity: desk?.level ?? 'warning',
    message: { ar: spelt(desk?.message.ar ?? reason), en: spelt(desk?.message.en ?? reason) },
    ...(desk?.fix && { fix: desk.fix }),
  };
}

/**
 * Checks one file. Never throws for what is in it.
 * @param path absolute
 */
export async function checkFile(path: string, bytes: Uint8Array, context: IntakeContext): Promise<Checked> {
  const name = contentPath(context.content, path);
  const { article, tree, text, stated, messages } = await readArticle(path, bytes, context);
  const entry = entryOf(name, { article, tree, stated });
  if (!article || !tree || text === null) return { article: null, entry, source: '', messages };
  const body = await render(tree, name, context.content, '/');
  const levels = { ...context.site.check, ...Object.fromEntries(ignoredIn(stated).map((name) => [name, 'off'] as const)) };
  const file = new VFile({ path: name, value: text });
  const dated = article.publishedOrigin !== 'commit' && article.publishedOrigin !== 'timestamp';
  file.data.copy = { blocks: proseOf(tree, text, headOf(article)), facts: { dated, setsNumerals: context.site.copyNumerals === 'paper' } };
  for (const one of [...messages, ...atLevels(body.messages, levels)]) add(file, one);
  const told = judge(file, tree, levels).map((one) => asMessage(one, name));
  return { article, entry, source: text, messages: told.toSorted((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1)) };
}
