/**
 * Messages of the desk quote what an editor types: paths, keys, Markdown. Such a run reads from left to right as a whole, its slash,
 * quotation marks and brackets included, which no bidi algorithm can know.
 */

export interface TextRun {
  readonly text: string;
  /** Whether it is to be set from left to right, apart from what stands around it. */
  readonly code: boolean;
}

/** A word of ASCII, and behind a key its value; `…` stands for what an editor fills in. */
const RUN = /[!-~…]+(?:(?<=[A-Za-z]:) +[!-~…]+(?: \d\d:\d\d)?)*/gu;
/** The run without the sentence's own signs round it: a stop, a closing bracket that it does not open. */
function trimmed(run: string): { before: string; code: string; after: string } {
  let [from, to] = [0, run.length];
  const count = (sign: string): number => run.split(sign).length - 1;
  /** Closing brackets that nothing opens. */
  const stray = new Map([[')', count(')') - count('(')], [']', count(']') - count('[')]]);
  for (; to > from; to -= 1) {
    const last = run[to - 1] ?? '';
    const more = stray.get(last) ?? 0;
    if (more > 0) stray.set(last, more - 1);
    else if (!/[.,:;?…]/u.test(last)) break;
  }
  if (run[from] === '(' && (stray.get(')') ?? 0) < 0) from += 1;
  return { before: run.slice(0, from), code: run.slice(from, to), after: run.slice(to) };
}

/** Whether a run is more than a number or a lone sign. */
const isCode = (run: string): boolean => /[A-Za-z]/.test(run) || /^!\[/.test(run);

/** The text cut into runs; together they are the text. */
export function codeRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  const add = (part: string, code: boolean): void => {
    const last = runs.at(-1);
    if (part === '') return;
    if (last && last.code === code && !code) runs[runs.length - 1] = { text: last.text + part, code };
    else runs.push({ text: part, code });
  };
  let at = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    add(text.slice(at, index), false);
    const { before, code, after } = trimmed(run);
    add(before, false);
    add(code, isCode(code));
    add(after, false);
    at = index + run.length;
  }
  add(text.slice(at), false);
  return runs;
}
