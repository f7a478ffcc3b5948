/** What the pages of topics and the command that proposes them say. */

const UNITS = { day: 'اليوم', month: 'الشهر', year: 'العام' } as const;
const EACH = { day: 'يومًا بعد يوم', month: 'شهرًا بعد شهر', year: 'عامًا بعد عام' } as const;

export const topicStrings = {
  facts: 'في سطور',
  course: 'المسار',
  next: 'لم يحن بعد',
  place: 'موضعه',
  places: 'أماكنه',
  /** After the number of a neighbour, for those who hear it. */
  together: (count: string) => `${count} مشتركة`,
  frequency: {
    caption: (unit: keyof typeof UNITS) => `عدد الأخبار في ${UNITS[unit]}`,
    /** What the bars say, oldest first. */
    title: (unit: keyof typeof EACH, from: string, to: string, numbers: readonly string[]) =>
      `عدد أخبار الموضوع ${EACH[unit]}، من ${from} إلى ${to}: ${numbers.join('، ')}`,
  },
} as const;

/** What `npm run topics` says, on the desk's screens in Arabic and on request in English. */
export const proposalStrings = {
  ar: {
    kinds: { person: 'شخص', place: 'مكان', organisation: 'هيئة', story: 'قضية' },
    often: (times: string, articles: string) => `${times} في ${articles}`,
    line: (name: string, kind: string, often: string) => `${name}  (${kind}، ${often})`,
    none: 'لا اسم جديدًا تكرر في الأرشيف بما يكفي. جرّب --min أصغر.',
    total: (names: string) => `${names} ليست موضوعات بعد. اكتب --write لتُنشأ ملفاتها، أو ‎--write "الاسم" لواحد منها.`,
    wrote: (file: string) => `كُتب ${file}`,
    kept: (file: string) => `${file} موجود، فلم يُمسّ.`,
    unknown: (name: string) => `«${name}» ليس بين المقترحات.`,
    draft: (often: string, example: string) => ` اقترحه npm run topics: ${often}.\n ${example}\n راجع الاسم والنوع، واكتب description في جملة.`,
    usage: 'الاستعمال: npm run topics -- [الاسم…] [--min 3] [--limit 30] [--json] [--write] [--lang en]',
    number: (flag: string) => `${flag}: اكتب عددًا صحيحًا موجبًا.`,
  },
  en: {
    kinds: { person: 'person', place: 'place', organisation: 'organisation', story: 'story' },
    often: (times: string, articles: string) => `${times} in ${articles}`,
    line: (name: string, kind: string, often: string) => `${name}  (${kind}, ${often})`,
    none: 'No new name recurs often enough in the archive. Try a smaller --min.',
    total: (names: string) => `${names} are no topics yet. --write makes their files, --write "NAME" that of one.`,
    wrote: (file: string) => `wrote ${file}`,
    kept: (file: string) => `${file} exists and was left alone.`,
    unknown: (name: string) => `"${name}" is not among the proposals.`,
    draft: (often: string, example: string) => ` Proposed by npm run topics: ${often}.\n ${example}\n Check name and kind, and write a description of one sentence.`,
    usage: 'usage: npm run topics -- [NAME…] [--min 3] [--limit 30] [--json] [--write] [--lang ar]',
    number: (flag: string) => `${flag}: write a whole number above 0.`,
  },
} as const;
