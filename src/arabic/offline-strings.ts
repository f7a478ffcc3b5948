/** The notice of a newer edition, which its script carries alone. */
export const noticeStrings = {
  newer: 'صدر عدد أحدث من هذا.',
  load: 'اعرضه',
  later: 'لاحقًا',
  label: 'عدد أحدث',
} as const;

/** The page of what can be read without a connection. */
export const offlineStrings = {
  title: 'القراءة بلا اتصال',
  intro: 'تحفظ الصحيفة في متصفحك صفحتها الأولى وأحدث أخبارها وما قرأته أخيرًا، لتقرأها حين ينقطع الاتصال.',
  unreachable: 'لا اتصال الآن، وهذه الصفحة ليست محفوظة في جهازك:',
  retry: 'أعد المحاولة',
  front: 'الصفحة الأولى كما وصلت آخر مرة',
  saved: 'ما حفظته للقراءة',
  read: 'ما يُقرأ الآن بلا اتصال',
  nothing: 'لم يُحفظ شيء بعد: افتح خبرًا والاتصال قائم يكن هنا.',
  limit: (size: string) => `لا يزيد ما تخزّنه الصحيفة من تلقاء نفسها على ${size} ميغابايت، وأقدم ما فيه أول ما يُمحى. وما حفظته أنت يبقى حتى تمحوه.`,
  forget: 'امحُ ما خُزّن من تلقاء نفسه',
  forgotten: 'مُحي ما كان مخزنًا.',
  noScript: 'القراءة بلا اتصال تحتاج إلى جافاسكربت، وهو غير مفعّل في متصفحك.',
} as const;
