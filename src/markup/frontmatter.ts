/** The block of YAML at the top of an article: to plain data, with the place of every key. */
import type { Yaml } from 'mdast';
import type { VFile } from 'vfile';
import { isMap, isNode, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Document } from 'yaml';
import { LIMITS } from '../schema/limits.ts';
import { report } from './message.ts';
import { readYaml } from './yaml-document.ts';

/** From a path of keys and indexes to a one-based line of the file; the nearest ancestor's when the key is absent. */
export type LineOf = (path: readonly (string | number)[]) => number | undefined;

/** What a front-matter block holds. */
export interface Frontmatter {
  /** Plain objects, arrays, strings, numbers, booleans and nulls; `{}` when there is nothing to read. */
  data: unknown;
  lines: LineOf;
}

export const noFrontmatter: Frontmatter = { data: {}, lines: () => undefined };

/**
 * Reads a front-matter block: YAML 1.2, core schema (dates stay text), no tags of its own.
 *
 * Never throws. Faults become messages on `file`, and what could be read is still given, so that a draft with a slip in
 * its headline is still known for a draft.
 *
 * @param node the block as remark-frontmatter found it
 * @param file receives the messages
 */
export function readFrontmatter(node: Yaml, file: VFile): Frontmatter {
  const { document, counter, faults } = readYaml(node.value);
  // The value starts on the line under the fence.
  const fence = node.position?.start.line ?? 1;
  const lineAt = (offset: number): number => fence + counter.linePos(offset).line;

  const messages = (file.data.deskMessages ??= []);
  for (const { line, column, rule, message } of faults)
    messages.push({ line: fence + line, column, rule, severity: 'error', message });
  reportComments(document, file, lineAt);

  if (document.contents !== null && !isMap(document.contents)) {
    report(file, { line: fence + 1, column: 1 }, 'frontmatter-shape');
    return noFrontmatter;
  }
  return { data: toData(document), lines: (path) => lineOf(document, path, lineAt) };
}

/** `headline: كذا #وسم` is good YAML for `headline: كذا`. */
function reportComments(document: Document, file: VFile, lineAt: (offset: number) => number): void {
  visit(document, {
    Scalar(_, node) {
      if (!node.comment || node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return;
      const line = lineAt(node.range?.[0] ?? 0);
      report(file, { line, column: 1 }, 'frontmatter-comment', `#${node.comment}`);
    },
  });
}

/** Plain data; when an alias breaks the whole, key by key, without the keys that cannot be read. */
function toData(document: Document): unknown {
  if (document.contents === null) return {};
  try {
    return document.toJS({ maxAliasCount: LIMITS.frontmatterAliases });
  } catch {
    const entries: [string, unknown][] = [];
    for (const pair of isMap(document.contents) ? document.contents.items : []) {
      if (!isScalar(pair.key) || !isNode(pair.value)) continue;
      try {
        entries.push([String(pair.key.value), pair.value.toJS(document, { maxAliasCount: LIMITS.frontmatterAliases })]);
      } catch {
        // Already reported, as an alias.
      }
    }
    return Object.fromEntries(entries);
  }
}

function lineOf(
  document: Document,
  path: readonly (string | number)[],
  lineAt: (offset: number) => number,
): number | undefined {
  let node: unknown = document.contents;
  let line: number | undefined;
  for (const step of path) {
    const found: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : isSeq(node) && typeof step === 'number'
        ? node.items[step]
        : undefined;
    const key: unknown = isPair(found) ? found.key : found;
    if (!isNode(key) || !key.range) return line;
    line = lineAt(key.range[0]);
    node = isPair(found) ? found.value : found;
  }
  return line;
}
