/** What is said where an article is read aloud. */
export const listenStrings = {
  listen: 'استمع',
  bar: 'الاستماع',
  pause: 'توقف',
  go: 'تابع',
  back: 'الفقرة السابقة',
  on: 'التالية',
  speed: (factor: string) => `السرعة ${factor}`,
  stop: 'أنهِ',
  noVoice: 'لا صوت عربيًا في هذا المتصفح. أضِف العربية إلى أصوات القراءة في إعدادات الجهاز، أو افتح الصفحة في متصفح آخر.',
} as const;
