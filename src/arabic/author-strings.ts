/** What the pages of authors say in the paper's own voice. */
export const authorStrings = {
  title: 'الكتّاب',
  intro: 'من وقّعوا أخبار الصحيفة، مرتبين على حروف الهجاء.',
  none: 'لا أخبار موقّعة بعد.',
  about: (name: string) => `ما نشرته الصحيفة بتوقيع ${name}.`,
} as const;
