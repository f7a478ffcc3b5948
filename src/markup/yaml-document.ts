/**
 * YAML as editors write it. The commonest slip is a value that needed quotes (`headline: عاجل: كذا`); left alone it makes the
 * parser file the rest of the block, `status: draft` too, under the headline. So the line is read as if it had been
 * quoted, and the fault is reported all the same.
 */
import { isAlias, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode } from 'yaml';
import type { Bilingual } from '../schema/message.ts';
import { rules } from './rules.ts';
import { explainYamlError } from './yaml-errors.ts';
import { plainKeys } from './yaml-keys.ts';

/** A fault at a place of the block, both one-based. */
export interface YamlFault {
  line: number;
  column: number;
  rule: string;
  message: Bilingual;
  /** Whether quotes around the value would have prevented it. */
  wantsQuotes: boolean;
}

export interface YamlReading {
  document: Document;
  counter: LineCounter;
  /** At most one for each line, for the parser's later complaints about a line follow from its first. */
  faults: YamlFault[];
}

const QUOTES_HELP: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'TAG_RESOLVE_FAILED',
  'UNEXPECTED_TOKEN',
]);

/** Each repair reads the block again. An honest one needs a few. */
const MAX_REPAIRS = 20;

/** Reads YAML 1.2 with the core schema (dates stay text) and no tags of its own. Never throws. */
export function readYaml(source: string): YamlReading {
  const lines = source.split(/\r\n?|\n/);
  const faults: YamlFault[] = [];
  const seen = new Set<number>();
  for (;;) {
    const { document, counter, keys } = parse(lines.join('\n'));
    const found = faultsOf(document, counter, keys).filter(({ line }) => !seen.has(line));
    const [first] = found;
    const quoted = first?.wantsQuotes && seen.size < MAX_REPAIRS ? quote(lines[first.line - 1] ?? '') : undefined;
    // Without a repair nothing changes on another reading: what is left is reported as it stands.
    for (const fault of quoted === undefined ? found : found.slice(0, 1)) {
      if (!seen.has(fault.line)) faults.push(fault);
      seen.add(fault.line);
    }
    if (!first || quoted === undefined) return { document, counter, faults };
    lines[first.line - 1] = quoted;
  }
}

function parse(source: string): { document: Document; counter: LineCounter; keys: readonly number[] } {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return { document, counter, keys: plainKeys(document, source) };
}

/** @param keys where keys stand that are no names */
function faultsOf(document: Document, counter: LineCounter, keys: readonly number[]): YamlFault[] {
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    ...place(error.pos[0]),
    rule: 'frontmatter-yaml',
    message: explainYamlError(error),
    wantsQuotes: QUOTES_HELP.has(error.code),
  }));
  for (const key of keys) {
    const message = rules['frontmatter-key'].text('', '');
    faults.push({ ...place(key), rule: 'frontmatter-key', message, wantsQuotes: true });
  }
  visit(document, {
    // Good YAML, but no front matter needs it and it drops a part of what was written: `headline: &كذا`, `headline: *كذا*`.
    Node(_, node) {
      const name = isAlias(node) ? `*${node.source}` : node.anchor === undefined ? '' : `&${node.anchor}`;
      if (name === '') return;
      const message = rules['frontmatter-alias'].text(name, '');
      faults.push({ ...place(node.range?.[0] ?? 0), rule: 'frontmatter-alias', message, wantsQuotes: true });
    },
  });
  return faults.sort((a, b) => a.line - b.line);
}

/** `key: value` with the value quoted, or nothing when the line is no such thing. */
function quote(line: string): string | undefined {
  const [, key, value] = /^(\s*(?:-\s+)?[\w-]+:)[ \t]*(\S.*)$/u.exec(line.trimEnd()) ?? [];
  return key !== undefined && value !== undefined ? `${key} ${JSON.stringify(value)}` : undefined;
}
