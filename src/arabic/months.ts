/**
 * Which names a paper gives the Gregorian months. `gulf` also serves Egypt, Sudan and Libya, `levant` Iraq,
 * `tunisia` Algeria, `morocco` Morocco alone; `dual` prints the Levantine and the Gulf name side by side, as
 * papers read across the region do. Source: CLDR 48 (`ar`, `ar-SY`, `ar-TN`, `ar-MA`).
 */
export type MonthNames = 'gulf' | 'levant' | 'tunisia' | 'morocco' | 'dual';

const GULF = [
  'يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر',
] as const;

const LEVANT = [
  'كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني',
  'كانون الأول',
] as const;

const TUNISIA = [
  'جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر',
] as const;

const MOROCCO = [
  'يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر',
] as const;

/** The twelve month names of each usage, January first. */
export const MONTHS: Record<MonthNames, readonly string[]> = {
  gulf: GULF,
  levant: LEVANT,
  tunisia: TUNISIA,
  morocco: MOROCCO,
  dual: LEVANT.map((name, index) => `${name}/${GULF[index]}`),
};

/** The days of the week, Sunday first: index them with `weekdayIndex`. */
export const WEEKDAYS: readonly string[] = [
  'الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت',
];

/** The twelve Hijri months in the nominative, Muharram first. */
export const HIJRI_MONTHS: readonly string[] = [
  'محرّم', 'صفر', 'ربيع الأول', 'ربيع الآخر', 'جمادى الأولى', 'جمادى الآخرة', 'رجب', 'شعبان', 'رمضان', 'شوّال',
  'ذو القعدة', 'ذو الحجة',
];
