/** What is said of a day's paper to take along, and in it. */
export const bookStrings = {
  label: 'عدد هذا اليوم',
  book: 'كتاب إلكتروني (EPUB)',
  print: 'نسخة للطباعة',
  contents: 'في هذا العدد',
  title: (paper: string, day: string) => `${paper}، ${day}`,
  description: (count: string, day: string) => `عدد ${day}: ${count}.`,
  printTitle: (day: string) => `عدد ${day} للطباعة`,
} as const;
