/** What feeds, and the page about them, say in the paper's own voice. */
export const feedStrings = {
  title: 'الخلاصات',
  intro: 'تابع الصحيفة في قارئ الخلاصات: يصلك كل خبر كاملًا ساعة نشره، بلا حساب ولا إعلان ولا تتبّع.',
  how: 'كيف تتابع',
  steps: [
    'اختر قارئ خلاصات، على الهاتف أو الحاسوب.',
    'انسخ عنوان الخلاصة التي تريدها من هذه الصفحة، أو انسخ عنوان أي صفحة من صفحات الصحيفة: القارئ يجد خلاصتها.',
    'ألصقه في القارئ حيث يُضاف المصدر.',
  ],
  paper: (name: string) => `أخبار ${name} كلها.`,
  section: (name: string) => `أخبار قسم ${name}.`,
  author: (name: string) => `ما كتبه ${name}.`,
  whole: 'الصحيفة كلها',
  sections: 'الأقسام',
  sources: 'المصادر',
  authors: 'الكتّاب',
  corrections: 'التصحيحات',
  /** What is not listed one by one; sources only where they are many. */
  others: (withSources: boolean) => `${withSources ? 'المصادر و' : ''}الموضوعات والكتّاب`,
  othersText: (withSources: boolean) =>
    `${withSources ? 'لكل مصدر و' : ''}لكل موضوع ولكل كاتب خلاصة: انسخ عنوان صفحته في قارئك. وفي هذا الملف خلاصات الصحيفة كلها، تستوردها القارئات دفعة واحدة:`,
  /** In the list of feeds, to open one. */
  name: 'خلاصة',
  developers: 'للمبرمجين',
  developersText: 'الصحيفة كلها بيانات أيضًا: العدد والأقسام والموضوعات، وكل خبر بصيغة ninjs، في ملفات JSON ثابتة العناوين. تبدأ من هنا:',
  /** Over a feed that is opened in a browser. */
  opened: 'هذه خلاصة تُقرأ في قارئ خلاصات: انسخ عنوانها من شريط المتصفح وألصقه فيه. وهذه آخر أخبارها.',
  about: 'ما الخلاصات؟',
  toPage: 'إلى الصفحة',
  /** Of a correction in the feed of corrections. */
  corrected: (kind: string, headline: string) => `${kind}: ${headline}`,
  /** Where an article was before. */
  moved: 'انتقل هذا الخبر إلى عنوان آخر في الصحيفة:',
  movedTo: 'اقرأه هناك',
} as const;
