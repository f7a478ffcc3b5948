/** What the tools of a reader say. */
export const readerStrings = {
  tools: 'أدوات القراءة',
  print: 'اطبع',
} as const;
