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
