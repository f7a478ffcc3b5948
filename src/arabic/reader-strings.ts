/** What the tools of a reader say. */
export const readerStrings = {
  tools: 'أدوات القراءة',
  print: 'اطبع',
  close: 'أغلق',
  settings: 'إعدادات',
  ofReading: 'القراءة',
} as const;
