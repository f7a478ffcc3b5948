/** Words of a list with what Arabic writes on to them: clitics before, endings behind. */

/** و and ف; then ب ك ل; then the article, which ل swallows the alef of. */
const BEFORE = /^([وف]?)([بكل]?)(ال|لل)?(?=.)/u;
const ENDINGS = ['', 'ي', 'ية', 'يا', 'يين', 'يون', 'يات', 'ات', 'ون', 'ين', 'ان', 'ة', 'تين', 'تان', 'ا', 'اً', 'ًا', 'يًا', 'ياً'];
const PRONOUNS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'نا'];
const VERB_ENDINGS = ['', 'ت', 'ا', 'تا', 'وا', 'نا'];

const bare = (word: string): string => word.replace(/[\u064b-\u0652]/gu, '');

/** The forms of a noun, without marks. */
export function nounForms(noun: string): string[] {
  const stem = noun.replace(/ة$/u, '');
  const forms = ENDINGS.flatMap((ending) => PRONOUNS.map((pronoun) => (noun.endsWith('ة') ? `${stem}${ending || 'ة'}` : `${noun}${ending}`).replace(/ة$/u, pronoun ? 'ت' : 'ة') + pronoun));
  // «أعضاء», «أعضائه», «أعضاؤه».
  const seated = noun.endsWith('اء') ? PRONOUNS.filter((one) => one !== '').flatMap((pronoun) => ['ئ', 'ؤ'].map((seat) => `${noun.slice(0, -1)}${seat}${pronoun}`)) : [];
  return [...new Set([noun, ...forms, ...seated].map(bare))];
}

/** The forms of a verb of the past, without marks. */
export function verbForms(verb: string): string[] {
  return VERB_ENDINGS.flatMap((ending) => PRONOUNS.map((pronoun) => (ending === 'وا' && pronoun ? `${verb}و${pronoun}` : `${verb.replace(/ى$/u, ending === '' && !pronoun ? 'ى' : ending === 'ت' ? '' : 'ا')}${ending}${pronoun}`)));
}

/** What may stand before a word of a list, in front of the rest of it: each cut that Arabic allows, the whole word first. */
export function cuts(word: string): { before: string; rest: string }[] {
  const found = [{ before: '', rest: word }];
  const match = BEFORE.exec(word);
  if (!match) return found;
  const [, join = '', clitic = '', article = ''] = match;
  for (const before of new Set([join, join + clitic, join + clitic + article, join + article, `${join}لل`])) {
    if (before !== '' && word.startsWith(before) && word.length > before.length + 1) found.push({ before, rest: word.slice(before.length) });
  }
  return found;
}
