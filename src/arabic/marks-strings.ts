/** What is said where a reader selects and marks text. */
export const marksStrings = {
  tools: 'أدوات النص المحدد',
  mark: 'علِّم',
  note: 'علِّم واكتب',
  copy: 'انسخ',
  copied: 'نُسخ',
  failed: 'تعذّر ذلك',
  title: 'علاماتك في هذا الخبر',
  yourNote: 'ملاحظتك',
  remove: 'أزِل العلامة',
  lost: 'تغيّر نص الخبر فلم يعد فيه ما علّمته:',
} as const;
