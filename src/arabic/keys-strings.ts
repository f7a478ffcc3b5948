/** What the list of keys says: its script carries these alone. */
export const keysStrings = {
  title: 'مفاتيح الاختصار',
  /** Each line: the keys, one after the other, and what they do. */
  lines: [
    [['j'], 'الخبر التالي'],
    [['k'], 'الخبر السابق'],
    [['o'], 'افتح الخبر'],
    [['s'], 'احفظ الخبر'],
    [['/'], 'البحث'],
    [['?'], 'هذه القائمة'],
    [['g', 'h'], 'الصفحة الأولى'],
    [['g', 't'], 'الموضوعات'],
    [['g', 'a'], 'الأرشيف'],
    [['g', 'm'], 'صحيفتي'],
  ],
  then: 'ثم',
  layout: 'تعمل بأي لوحة مفاتيح: على العربية يقوم «ت» مقام j و«ن» مقام k، وهكذا كل حرف بموضعه. ولا تعمل وأنت تكتب.',
  switch: 'مفاتيح الاختصار تعمل',
} as const;
