/** What the tools that keep an article say on its own page. */
export const keepStrings = {
  save: 'احفظ',
  saved: 'محفوظ',
  saving: 'يُحفظ…',
  failed: 'تعذّر الحفظ. تحقق من الاتصال ثم أعد المحاولة.',
  full: 'امتلأ المكان المخصص للمحفوظات. أزِل بعضها من صفحة المحفوظات ثم أعد المحاولة.',
  resume: 'تابع من حيث توقفت',
} as const;

/** What stands beside a headline that was opened on this device. */
export const readMarks = { finished: 'قُرئ', begun: 'بدأت قراءته' } as const;
