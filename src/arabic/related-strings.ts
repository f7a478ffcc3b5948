/** What is said of copies of one story, on its page and to the desk. */
export const relatedStrings = {
  /** Over a link to the copy. */
  newer: 'نسخة أحدث من هذا الخبر:',
  older: 'نسخة سابقة من هذا الخبر:',
  other: 'نسخة أخرى من هذا الخبر:',
  nearDuplicate: (other: string) => ({
    ar: `نص هذا الخبر يكاد يكون نص ${other}، فتُعرض أحدث النسختين وحدها في القوائم المختارة. احذف إحداهما، أو اكتب ignore: [near-duplicate] إن كانا خبرين.`,
    en: `The text is nearly that of ${other}, so only the newer one stands in selected lists. Delete one of them, or write ignore: [near-duplicate] where they are two stories.`,
  }),
} as const;
