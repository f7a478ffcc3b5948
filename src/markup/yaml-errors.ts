/** What the `yaml` package complains of, in words an editor can act on. */
import type { YAMLError } from 'yaml';
import type { Bilingual } from '../schema/message.ts';

const quoteIt: Bilingual = {
  ar: 'ضع القيمة كلها بين علامتي اقتباس مستقيمتين، مثل headline: "عاجل: كذا"؛ وإن كان فيها علامتا اقتباس مستقيمتان فاستعمل «».',
  en: 'Put the whole value between straight quotes, as in headline: "Breaking: so and so"; use «» inside it.',
};

const hints: Partial<Record<YAMLError['code'], Bilingual>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    ar: `في القيمة نقطتان بعدهما مسافة، أو السطر الذي بعدها مُزاح. ${quoteIt.ar}`,
    en: `The value holds a colon followed by a space, or the next line is indented. ${quoteIt.en}`,
  },
  UNEXPECTED_TOKEN: {
    ar: `القيمة تبدأ بعلامة لها معنى خاص وبعدها كلام. ${quoteIt.ar}`,
    en: `The value starts with a sign that has a meaning of its own and goes on after it. ${quoteIt.en}`,
  },
  BAD_SCALAR_START: {
    ar: `القيمة تبدأ برمز محجوز مثل @ أو % أو \`. ${quoteIt.ar}`,
    en: `The value starts with a reserved sign such as @, % or \`. ${quoteIt.en}`,
  },
  MISSING_CHAR: {
    ar: 'ينقص شيء: مسافة بعد النقطتين، أو علامة الاقتباس التي تغلق القيمة، أو القوس الذي يغلق القائمة. اكتب «المفتاح: القيمة»، وأغلق ما فتحت.',
    en: 'Something is missing: the space after a colon, or the quote or bracket that closes a value. Write "key: value" and close what is open.',
  },
  MULTILINE_IMPLICIT_KEY: {
    ar: 'سطر ليس على صورة «المفتاح: القيمة». ضع مسافة بعد النقطتين، ولا تقسم القيمة على سطرين.',
    en: 'A line does not read "key: value". Put a space after the colon, and keep a value on one line.',
  },
  TAB_AS_INDENT: {
    ar: 'السطر مُزاح بعلامة جدولة. أزحه بمسافتين بدلًا منها.',
    en: 'The line is indented with a tab. Indent it with two spaces.',
  },
  BAD_INDENT: {
    ar: 'إزاحة السطر لا توافق ما قبله، أو قوس لم يُغلق. سوِّ الإزاحة، وأغلق الأقواس [ ] و{ }.',
    en: 'The indent does not fit the lines before it, or a bracket is open. Align the line and close [ ] and { }.',
  },
  DUPLICATE_KEY: {
    ar: 'المفتاح مكرر. احذف أحد السطرين.',
    en: 'The key is there twice. Remove one of the two lines.',
  },
  TAG_RESOLVE_FAILED: {
    ar: `القيمة تبدأ بعلامة تعجب، ولها معنى خاص. ${quoteIt.ar}`,
    en: `The value starts with an exclamation mark, which has a meaning of its own. ${quoteIt.en}`,
  },
  BAD_DQ_ESCAPE: {
    ar: 'شرطة مائلة \\ داخل علامتي الاقتباس لا تُفهم. اكتبها مكررة \\\\ أو احذفها.',
    en: 'A backslash between the quotes is not understood. Write it twice or remove it.',
  },
};

const otherwise: Bilingual = {
  ar: 'لا تُقرأ بيانات المقال عند هذا السطر. اكتب كل بيان على صورة «المفتاح: القيمة»، وضع القيم التي فيها رموز بين علامتي اقتباس مستقيمتين.',
  en: 'The front matter cannot be read at this line. Write every entry as "key: value" and quote the values that hold signs.',
};

/** An editor's sentence for an error of the `yaml` package; the English one keeps the package's own words too. */
export function explainYamlError(error: YAMLError): Bilingual {
  const hint = hints[error.code] ?? otherwise;
  return { ar: hint.ar, en: `${hint.en} (YAML: ${error.message.split('\n', 1)[0] ?? error.code})` };
}
