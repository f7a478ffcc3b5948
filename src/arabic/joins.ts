/** Where a text may be cut without breaking the joins of its letters. */

// Letters, marks, tatweel and joiners of the Arabic blocks; not digits and signs, to which no letter joins.
const JOINING = String.raw`[\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u200c\u200d]`;
const ENDING = new RegExp(`(?<!${JOINING})${JOINING}+$`);
const BEGINNING = new RegExp(`^${JOINING}+`);

/**
 * The two parts of an Arabic word that a boundary between two texts cuts.
 * @returns `null` where the boundary cuts none: an element may begin or end there
 */
export function cutWord(before: string, after: string): readonly [head: string, tail: string] | null {
  const [head] = ENDING.exec(before) ?? [];
  const [tail] = BEGINNING.exec(after) ?? [];
  return head === undefined || tail === undefined ? null : [head, tail];
}
