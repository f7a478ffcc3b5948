/** How much a text looks like Arabic: the judge between encodings that can all decode the same bytes. */

const LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';
const BOUNDARY = LETTERS.length;

// Row: a character; column: the one after it, both in the order of LETTERS, then a word boundary. Each is the cost
// -3 ln P(next | this) of the pair, rounded, as a base-36 digit (0 … z). Counted over 179,398 pairs of Arabic news and
// encyclopaedia prose with 0.3 added to each count.
const PAIR_COSTS = [
  'nnnnnn9ncfnnnnnnnnnnnnnnnnnniinnfnni0', // ء
  'jjjjjjjajj8jj4cj8eajjjjjjjjjc5e5jjj9j', // آ
  'ssssssscjdccbabjaf9dafdi9edb8b75e6s9c', // أ
  'jjjjjjfjjaajjbbf9j57jjjjjjjb99aj85j8b', // ؤ
  'pppppppepefbdiaadf9ecbcj9fdce495lpp6l', // إ
  'nnnnnnab7cnegn9i8bfnfiinbncei6abcen3a', // ئ
  'byyoydych8gfegbk9gbgfgfmckdde3a8gfyd7', // ا
  'tndnhm5dabhgbgbk7ldcjkdp8hjbd9cbcat66', // ب
  'tttttttttttttttttttttttttttttttttptt0', // ة
  'umejum9bjdhc9bdl9fcbbgdkafcadb9ba9g84', // ت
  'oooooo5dagokoooo6ooooooookhbo699g8i75', // ث
  'rrmrrk5babjrhr8iabckrrrrdiimr878a7r77', // ج
  'rrrrrr6gb8derr6h7dcmbdffrrb999aff9r78', // ح
  'pppppp5ag7pppp7f7hjj9a9pppapp5aijbpaa', // خ
  'mtdttj6f7eejofco9kdottttdtefgb9ce8d64', // د
  'oooooj4cfgoboooobooooooojooob5og7bo57', // ذ
  'ouhkqd6a8bjcejdujgahicjuefccaedbc8d65', // ر
  'cokoof6c9foifidoakiooooodoekib7cd7k55', // ز
  'ttjftl69b6tdhijtbtetttbtctega899f9t66', // س
  'ppbgpj59hapegcdl5pppppalbebl7e9bcaj79', // ش
  'pppppp6a9ipp9h9p9pppdpfpdb9ip6a9g7f78', // ص
  'oooook5ebfooedbo7ooooogo9aioob8ie9d64', // ض
  'lqgqqf589fqqdqqq8qhqqqiqbkc9q8h8d7e76', // ط
  'llllll5lcfllllll4lllllllllcllc5l8ch69', // ظ
  'tttttt6b9ahntt7tahgddchettici599ebk96', // ع
  'oooooo6dbeooooci6cdcoo9ooojoo89bj7o57', // غ
  'ssooeh8jaasjgmgk8hchechgcmjbedgddaj27', // ف
  'ssssss5989ssms6i9ndidfbscsfhn9ceh8e86', // ق
  'ssisos59a9ajkkff9dafokmsomhlj898e7o77', // ك
  'sh9scs8bc9ecbdbecgbdehdpaebbaa6bdb997', // ل
  'vvlevj6caadcbfal9gadfgfp9hfdcad6e9i95', // م
  'vvvvvq8eb9ndfhbhhfbegldcgecegldoa9i72', // ن
  'rrrirr4gferfrra89gnnrllkrrnnid7an7l84', // ه
  'nndvfq69fbgbejbg8dbheedibfbbc797def98', // و
  'ppppppkppppppppppppppppppppppppppppp0', // ى
  'mwpkwh8e6ceefiak8ebfhfencicccaa7dbwc4', // ي
  'zi9zbz48z9iddfdgejbegigm9g9db97dd8zbz', // a word boundary
];

const COST = Uint8Array.from(PAIR_COSTS.join(''), (digit) => Number.parseInt(digit, 36));
const INDEX = new Map([...LETTERS].map((letter, index) => [letter.charCodeAt(0), index]));

// Costs, in the same unit, of what is no Arabic letter. Punctuation and marks of Arabic print are rarer than letters,
// not wrong; letters of other alphabets are what a wrong table makes of Arabic.
const MARK = 8;
const STRAY_MARK = 26;
const PUNCTUATION = 12;
const DIGIT = 8;
const PERSIAN = 22;
const FOREIGN_LETTER = 27;
const SYMBOL = 27;
const CONTROL = 60;
const TOUCHING = 14;
// Mac Arabic has ASCII's punctuation twice; the second set is written with Arabic, the signs of programmers never.
const SPACE = 5;

const PRINT = new Set([...'،؛؟«»“”‘’„‚‹›–—…•\u00a0\u200c\u200d\u200e\u200f٪٫٬°!"\'()*,-./:'].map((char) => char.charCodeAt(0)));

const isAsciiLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** The cost of one character that is none of the 36 letters. */
function costOf(code: number, afterLetter: boolean): number {
  if ((code >= 0x064b && code <= 0x0652) || code === 0x0640) return afterLetter ? MARK : STRAY_MARK;
  if (code === 0x20) return SPACE;
  if (PRINT.has(code)) return PUNCTUATION;
  if (code >= 0x0660 && code <= 0x0669) return DIGIT;
  if (code >= 0x066e && code <= 0x06d5) return PERSIAN;
  if (code >= 0x80 && code < 0xa0) return CONTROL;
  return code >= 0xc0 && code <= 0x24f ? FOREIGN_LETTER : SYMBOL;
}

/** The measure of one text. */
export interface Likelihood {
  /** -3 ln P, summed: of two readings of the same bytes the one with the lower cost is the likelier. */
  readonly cost: number;
  /** The characters on which encodings differ: those from the high half of the table. */
  readonly characters: number;
  /** How many of those are Arabic letters. */
  readonly letters: number;
}

/**
 * Measures how likely a text is as Arabic prose, by pairs of letters. ASCII costs nothing but where it touches an Arabic
 * letter, so markup and Latin names in a text do not count against it. Linear.
 * @param bytes the bytes the text was read from, one a character: what came from 0x80–0xFF is then judged though it be ASCII
 */
export function likelihood(text: string, bytes?: Uint8Array): Likelihood {
  let cost = 0;
  let characters = 0;
  let letters = 0;
  let previous = BOUNDARY;
  let latinBefore = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const index = INDEX.get(code);
    if (index !== undefined) {
      cost += (COST[previous * (BOUNDARY + 1) + index] ?? 0) + (latinBefore ? TOUCHING : 0);
      letters++;
      characters++;
      previous = index;
      latinBefore = false;
      continue;
    }
    const mark = (code >= 0x064b && code <= 0x0652) || code === 0x0640;
    if (code >= 0x80 || (bytes?.[i] ?? 0) >= 0x80) {
      characters++;
      cost += costOf(code, previous !== BOUNDARY);
      if (mark) continue;
    }
    const latin = isAsciiLetter(code) || (code >= 0xc0 && code <= 0x24f);
    if (previous !== BOUNDARY) {
      cost += (COST[previous * (BOUNDARY + 1) + BOUNDARY] ?? 0) + (latin ? TOUCHING : 0);
      previous = BOUNDARY;
    }
    latinBefore = latin;
  }
  return { cost, characters, letters };
}
