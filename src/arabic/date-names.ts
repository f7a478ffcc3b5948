/** Every name that Arabic papers give the months, in every region and spelling, as they are read back. */

export type Calendar = 'gregorian' | 'hijri';

// Per month: Gulf and Egypt, Levant and Iraq, Tunisia and Algeria, Morocco, Mauritania; then English.
const GREGORIAN = [
  'يناير|كانون الثاني|كانون ثان|كانون ثاني|جانفي|january|jan',
  'فبراير|شباط|فيفري|february|feb',
  'مارس|اذار|march|mar',
  'ابريل|نيسان|افريل|april|apr',
  'مايو|ايار|ماي|may',
  'يونيو|يونيه|حزيران|جوان|june|jun',
  'يوليو|يوليه|يوليوز|تموز|جويليه|july|jul',
  'اغسطس|اب|اوت|غشت|اغشت|august|aug',
  'سبتمبر|ايلول|شتنبر|شتمبر|september|sept|sep',
  'اكتوبر|تشرين الاول|تشرين اول|october|oct',
  'نوفمبر|تشرين الثاني|تشرين ثان|تشرين ثاني|نونبر|november|nov',
  'ديسمبر|كانون الاول|كانون اول|دجنبر|دجمبر|december|dec',
];
const HIJRI = [
  'محرم|المحرم|محرم الحرام',
  'صفر',
  'ربيع الاول|ربيع اول',
  'ربيع الاخر|ربيع الثاني|ربيع ثاني|ربيع ثان|ربيع اخر',
  'جمادي الاولي|جمادي الاول|جمادي اولي',
  'جمادي الاخره|جمادي الثانيه|جمادي الاخر|جمادي الثاني',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعده|ذي القعده|ذوالقعده|ذيالقعده',
  'ذو الحجه|ذي الحجه|ذوالحجه|ذيالحجه',
];

/** The month that a folded name means: hamzas, marks and ة as `fold` leaves them, single spaces. */
export const MONTHS = new Map<string, { calendar: Calendar; month: number }>();
for (const [calendar, names] of [['gregorian', GREGORIAN], ['hijri', HIJRI]] as const) {
  names.forEach((list, index) => list.split('|').forEach((name) => MONTHS.set(name, { calendar, month: index + 1 })));
}
