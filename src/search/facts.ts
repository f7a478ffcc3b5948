/** Day and section of every article, which results can be narrowed to. */

/** By number of the article. */
export interface Facts {
  /** `YYYY-MM-DD`, rising. */
  readonly days: readonly string[];
  /** Places in the manifest's list of sections. */
  readonly sections: readonly number[];
}

/** The file of {@link Facts}: one line a day: `YYYY-MM-DD` and the sections of its articles. */
export const FACTS = 'facts.bin';

export const encodeFacts = (articles: readonly { readonly day: string; readonly section: number }[]): string => {
  const lines: string[] = [];
  let day = '';
  for (const one of articles) {
    if (one.day !== day) lines.push(`${one.day} `);
    day = one.day;
    lines.push(`${lines.pop() ?? ''}${one.section.toString(36).padStart(2, '0')}`);
  }
  return lines.join('\n');
};

export function decodeFacts(text: string): Facts {
  const days: string[] = [];
  const sections: number[] = [];
  for (const line of text.split('\n')) {
    const [day = '', list = ''] = line.split(' ');
    for (const one of list.match(/../g) ?? []) {
      days.push(day);
      sections.push(Number.parseInt(one, 36));
    }
  }
  return { days, sections };
}
