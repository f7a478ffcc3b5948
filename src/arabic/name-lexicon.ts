/** Names inside other names, and words that only look like a name with a clitic: what keeps «بنك عمان» from being a mention of Oman. */
import { fold } from './fold.ts';

const list = (written: string): string[] => written.split(/[،\n]/).map((one) => fold(one).trim()).filter((one) => one !== '');

/**
 * Things that are called after a place or a person. With one of them before it, a name is theirs and not its bearer's. Whatever is of a place
 * rather than called after it («مطار طهران»، «حكومة العراق»، «جزيرة قبرص») is not among them.
 */
const CALLED_AFTER = new Set(
  list(`
شارع، طريق، ميدان، ساحة، جسر، نفق، فندق، برج، مول، ملعب، استاد
جامعة، كلية، مدرسة، معهد، مستشفى، مسجد، جامع، كنيسة، متحف، مكتبة، مسرح، سينما
بنك، مصرف، شركة، مجموعة، مؤسسة، صحيفة، جريدة، مجلة، قناة، إذاعة، تلفزيون، شبكة، موقع، دار
فيلق، قوة، لواء، كتيبة، كتائب، سرايا، فرقة، عملية، قاعدة
حزب، حركة، تيار، جبهة، جماعة، جمعية، تنظيم
بحر، خليج، مضيق، جبل، جبال، نهر، وادي، بحيرة، دلتا، رأس، قناة
جائزة، كأس، وسام، نادي، سفينة، ناقلة، فيلم، رواية، مسلسل
`),
);

/** @param folded the word before a name */
export const isCalledAfter = (folded: string): boolean => CALLED_AFTER.has(folded) || CALLED_AFTER.has(folded.replace(/^(?:[وف]?[بكل]|[وف])(?=..)/, ''));

/** Names of the news that hold the name of something else, and words that begin with a clitic only to the eye. */
export const OTHER_NAMES: readonly string[] = list(`
الدولة الإسلامية في العراق والشام، الدولة الإسلامية في العراق وسوريا، الدولة الإسلامية في العراق، الدولة الإسلامية من العراق والشام، دولة العراق الإسلامية
القدس العربي، الصين الجديدة، روسيا اليوم، روسيا الموحدة، روسيا البيضاء، مصر للطيران، مصر الجديدة، مصر القديمة، الخطوط السعودية
أمريكا الشمالية، أمريكا الجنوبية، أمريكا اللاتينية، أمريكا الوسطى، أميركا الشمالية، أميركا الجنوبية، أميركا اللاتينية، أميركا الوسطى، بنك أوف أمريكا، بنك أوف أميركا
المغرب العربي، غرب أفريقيا، شرق آسيا، بليز كومباوري، بروسيا
`);
