/**
 * Words that tell nothing of what a text is about: particles, pronouns, question words, the verb to be. A query that has other words
 * does not look for them outside quotes. Folded.
 */
import { fold } from './fold.ts';

const WRITTEN = `
من في على إلى عن مع منذ حتى خلال بعد قبل عند عندما حول ضد دون بين تحت فوق أمام وراء لدى نحو عبر سوى غير بدون بعض كل كلا
أن إن أنه إنه أنها إنها أنهم إنهم لأن كأن لكن ولكن و أو ثم أم بل إذ إذا إذن لو لولا كما كي لكي حيث بينما فيما مما عما كلما حين
هذا هذه ذلك تلك هؤلاء أولئك هنا هناك هنالك كذلك لذلك بذلك ذات ذو ذي
الذي التي الذين اللذين اللتين اللذان اللتان اللاتي اللواتي
هو هي هم هن هما أنا نحن أنت أنتم به بها بهم له لها لهم فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه إليها إليهم عنه عنها عنهم معه معها
ما ماذا متى أين كيف كم هل لماذا لمن أي أية أيهما بماذا ممن وما ومن
لا لم لن ليس ليست لما ألا إلا قد لقد سوف
كان كانت كانوا يكون تكون يكن تكن وكان وكانت
تم يتم أيضا جدا فقط حاليا
`;

const STOP_WORDS: ReadonlySet<string> = new Set(WRITTEN.trim().split(/\s+/).map(fold));

const LETTER = /[\u0621-\u064a]/;

/** @param folded a folded word */
export const isStopWord = (folded: string): boolean => (folded.length === 1 && LETTER.test(folded)) || STOP_WORDS.has(folded);
