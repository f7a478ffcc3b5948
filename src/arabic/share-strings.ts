/** What the share tool says. Names of services as Arabic papers write them. */
export const shareStrings = {
  share: 'شارك',
  ways: 'طرق المشاركة',
  services: { whatsapp: 'واتساب', telegram: 'تيليغرام', x: 'إكس', facebook: 'فيسبوك', email: 'البريد' },
} as const;

/** What its script says. */
export const sharingStrings = {
  system: 'تطبيقات جهازك',
  link: 'انسخ الرابط',
  excerpt: 'انسخ مقتطفًا ومصدره',
  quote: 'انسخ الاقتباس',
  passage: 'شارك المقطع',
  copied: 'نُسخ',
  refused: 'تعذّر النسخ',
} as const;
