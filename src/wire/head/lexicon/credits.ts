/** Words that introduce who made a report: «كتب», «بقلم», «إعداد وترجمة», «مراسل». */
import { keysOf } from './list.ts';

// A person's name follows.
const BY = new Set(
  keysOf(`
كتب، كتبت، كتبه، كتبها، كتبا، كتبوا، كتابة، بقلم، إعداد، أعد، أعده، أعدها، أعدته، أعدت، ترجمة، ترجمها، تحرير، حرره، حاور، حاوره، حاورها، حاورته، حاورتها، أجرى، أجراه، أجرته، أجرت، تصوير، عدسة، بعدسة، رصد، رصدها، مراسل، مراسلة، مراسلنا، مراسلتنا، مراسلو، مراسلونا، مراسلها، موفد، موفدة، موفدنا، موفدتنا، موفدو، المحرر، المحررة، المراسل
`),
);
// Said of the report itself: it may be followed by a name, an agency or nothing.
const KIND = new Set(
  keysOf(`
تقرير، تقارير، تحقيق، تحقيقات، تغطية، متابعة، متابعات، خاص، حصري، حوار، الحوار، لقاء، استطلاع، ريبورتاج، روبرتاج، ربورتاج، تحليل، التحليل، قراءة، مكتب، المصدر، نقلا، إلى، الخاص، الميداني، الصحفي
`),
);

/** `by`: a name is expected after it; `kind`: nothing need follow. */
export type CreditKind = 'by' | 'kind';

const one = (word: string): CreditKind | null => (BY.has(word) ? 'by' : KIND.has(word) ? 'kind' : null);

/** What a folded word is among the words of credit; «وترجمة» counts with its conjunction. */
export const creditWord = (folded: string): CreditKind | null => one(folded) ?? (folded.startsWith('و') ? one(folded.slice(1)) : null);
