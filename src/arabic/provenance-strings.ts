/** How an article came to be, in the paper's own voice, under its text. */
export const provenanceStrings = {
  /** The names of the sources follow the first part, the last with «و»; the second ends the sentence. */
  received: {
    unstated: ['وردنا هذا النص من', '.'],
    original: ['كتبه محررو الصحيفة، واستندوا إلى ما ورد من', '.'],
    wire: ['نُشر هذا النص كما ورد من', '.'],
    edited: ['وردنا هذا النص من', '، وحرّرته الصحيفة.'],
    compiled: ['جمعت الصحيفة هذا النص مما ورد من', '.'],
    translated: ['نقلت الصحيفة هذا النص إلى العربية عن', '.'],
  },
  /** Where no source is named. */
  alone: {
    original: 'كتبه محررو الصحيفة.',
    wire: 'نُشر هذا النص كما ورد.',
    edited: 'حرّرت الصحيفة نصًا ورد إليها.',
    compiled: 'جمعت الصحيفة هذا النص من مصادر عدة.',
    translated: 'نقلت الصحيفة هذا النص إلى العربية.',
  },
  /** What was done to it without a hand. */
  derivedHeadline: 'اشتُق العنوان آليًا من أول النص.',
  date: {
    path: 'تاريخ النشر تاريخ ملفّه في الأرشيف.',
    commit: 'تاريخ النشر تاريخ دخوله الأرشيف.',
    timestamp: 'تاريخ النشر تاريخ حفظه.',
  },
  map: 'رسم الخريطة برنامج الصحيفة.',
  made: 'كيف أُعد هذا الخبر:',
  history: 'سجل الخبر',
  published: 'نُشر',
  updated: 'حُدِّث',
} as const;
