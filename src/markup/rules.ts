/**
 * Every rule by which the Markdown front end and the renderer speak to the desk: how grave it is, and its sentence in
 * Arabic (shown) and English (for developers). Each says what is wrong and what to write instead.
 */
import { focusMessage } from '../schema/focus.ts';
import { figureRules } from './figure-blocks/rules.ts';
import { rule } from './rule.ts';
import type { Rule } from './rule.ts';

export const rules = {
  'directive-unknown': rule('warning', (name) => ({
    ar: `لا كتلة اسمها «${name}»، فتُركت علامتها نصًّا كما كُتبت. الكتل المعروفة: pull وfacts وnote وfigure وchart وtimeline.`,
    en: `No block is called "${name}", so its mark stays as text. The known blocks are pull, facts, note, figure, chart and timeline.`,
  })),
  'directive-leaf': rule('warning', (name) => ({
    ar: `تُرك «::${name}» نصًّا كما كُتب. افتح الكتلة بسطر «:::${name}» وأغلقها بسطر «:::».`,
    en: `"::${name}" stays as text. Open the block with a line ":::${name}" and close it with a line ":::".`,
  })),
  'directive-malformed': rule('warning', (name) => ({
    ar: `سطر يبدأ بنقطتين مكررتين ولا يُقرأ كتلةً: «${name}». اكتب اسم الكتلة بعد «:::» بلا مسافة، وضع قيم صفاتها بين علامتي اقتباس مستقيمتين، مثل :::note{title="ملاحظة"}، وأغلقها بسطر ليس فيه إلا «:::».`,
    en: `A line that starts with colons is not a block: "${name}". Write the block's name right after ":::", its values between straight quotes, as in :::note{title="…"}, and close it with a line that holds only ":::".`,
  })),
  'directive-unclosed': rule('error', (name) => ({
    ar: `كتلة «${name}» لم تُغلق، فضمّت كل ما بعدها. أضف سطرًا ليس فيه إلا «:::» حيث تنتهي.`,
    en: `The block "${name}" is not closed, so it takes in everything after it. Add a line that holds only ":::" where it ends.`,
  })),
  'directive-attribute': rule('warning', (attribute, name) => ({
    ar: `لا تعرف كتلة «${name}» الصفة «${attribute}»، فأُهملت. تحقق من اسم الصفة أو احذفها.`,
    en: `The block "${name}" has no attribute "${attribute}"; it is ignored. Check its name or remove it.`,
  })),
  'directive-empty': rule('warning', (name) => ({
    ar: `كتلة «${name}» ليس فيها شيء، فلم تظهر. اكتب نصها بين سطريها أو احذفها.`,
    en: `The block "${name}" holds nothing and is left out. Write its text between its two lines or remove it.`,
  })),
  'facts-item': rule('warning', () => ({
    ar: 'بند من بنود الحقائق ليس على صورة «- **المكان:** مسقط»، فعُرضت القائمة قائمةً عادية. ابدأ كل بند بعنوانه بين نجمتين مزدوجتين، ثم نقطتين، ثم قيمته.',
    en: 'An item of the facts does not read "- **Place:** Muscat", so the list is shown as an ordinary list. Start every item with its term in bold, a colon, then its value.',
  })),
  'figure-src': rule('error', () => ({
    ar: 'كتلة figure بلا صورة. أضف مسارها، مثل src="media/map.svg".',
    en: 'A figure block without a picture. Add its path, as in src="media/map.svg".',
  })),
  'figure-focus': rule('error', focusMessage),
  'missing-alt': rule('warning', (src) => ({
    ar: `الصورة «${src}» بلا وصف لمن لا يراها. صِف ما فيها: alt="…" في كتلة figure، أو بين القوسين في ![…](…)؛ وإن كانت للزينة وحدها فاكتب alt="".`,
    en: `The picture "${src}" has no text for those who cannot see it. Describe it: alt="…" in a figure block, or between the brackets of ![…](…); if it is only decoration write alt="".`,
  })),
  'missing-image': rule('error', (src) => ({
    ar: `لم يُعثر على الصورة «${src}»، فعُرض وصفها مكانها. تحقق من اسم الملف، وضعه في مجلد media.`,
    en: `The picture "${src}" was not found; its description stands in its place. Check the file's name and put it in the media folder.`,
  })),
  'remote-image': rule('error', (src) => ({
    ar: `الصورة «${src}» في موقع آخر، ولا تُعرض إلا صور الصحيفة، فعُرض وصفها مكانها. نزّلها إلى مجلد media واكتب مسارها فيه.`,
    en: `The picture "${src}" is on another site and only the paper's own pictures are shown; its description stands in its place. Save it in the media folder and write its path there.`,
  })),
  'unsafe-link': rule('error', (href) => ({
    ar: `حُذف رابط لا يُسمح به وبقي نصه: «${href}». المسموح: http وhttps وmailto وtel، والروابط داخل الصحيفة.`,
    en: `A link that is not allowed was removed and its text kept: "${href}". Allowed are http, https, mailto, tel and links inside the paper.`,
  })),
  'broken-link': rule('error', (href) => ({
    ar: `رابط لا يُقرأ عنوانه، فبقي نصه وحده: «${href}». صحّح العنوان.`,
    en: `A link whose address cannot be read; only its text is kept: "${href}". Correct the address.`,
  })),
  'link-scheme': rule('warning', (href) => ({
    ar: `رابط بلا https: «${href}»، فأُضيفت إليه. اكتب العنوان كاملًا.`,
    en: `A link without https: "${href}"; it was added. Write the whole address.`,
  })),
  'html-removed': rule('error', (tag) => ({
    ar: `حُذف الوسم <${tag}> وما فيه، فلا يُقبل في النص. استعمل Markdown أو كتلة من كتل الصحيفة.`,
    en: `<${tag}> and what it held were removed: it is not accepted in a text. Use Markdown or one of the paper's blocks.`,
  })),
  'html-unwrapped': rule('warning', (tag) => ({
    ar: `حُذف الوسم <${tag}> وبقي ما فيه من نص. استعمل Markdown أو كتلة من كتل الصحيفة.`,
    en: `<${tag}> was removed and its text kept. Use Markdown or one of the paper's blocks.`,
  })),
  'html-attribute': rule('warning', (attribute, tag) => ({
    ar: `حُذفت الصفة «${attribute}» من الوسم <${tag}>، فلا تُقبل في النص.`,
    en: `The attribute "${attribute}" was removed from <${tag}>: it is not accepted in a text.`,
  })),
  'html-unclosed': rule('error', (tag) => ({
    ar: `الوسم <${tag}> لم يُغلق، فعُرض نصًّا كما كُتب. احذفه أو أغلقه.`,
    en: `<${tag}> is not closed, so it is shown as text. Remove it or close it.`,
  })),
  'unused-definition': rule('warning', (label) => ({
    ar: `السطر «[${label}]:» تعريف رابط لا يشير إليه شيء، فتُرك نصًّا كما كُتب. إن أردته نصًّا فاكتب \\ قبل القوس، وإلا فاحذفه.`,
    en: `"[${label}]:" defines a link that nothing refers to, so it stays as text. If it is text, write \\ before the bracket; else remove it.`,
  })),
  'unused-footnote': rule('warning', (label) => ({
    ar: `الحاشية «[^${label}]» لا يشير إليها شيء، فبقيت في مكانها نصًّا. ضع [^${label}] حيث تُذكر، أو احذفها.`,
    en: `Nothing refers to the footnote "[^${label}]", so it stays as text where it is. Put [^${label}] where it belongs or remove it.`,
  })),
  'stray-emphasis': rule('warning', () => ({
    ar: 'نجمتان ظاهرتان في النص: لا يُقرأ التغليظ إذا لاصقت علامةُ ترقيم النجمتين من الداخل ولاصقتهما كلمة من الخارج. أخرج علامة الترقيم من بين النجمتين، أو اكتب \\*\\* إن قصدتهما.',
    en: 'Two asterisks show in the text: bold is not read when punctuation touches them inside and a word touches them outside. Move the punctuation out of the bold, or write \\*\\* if they are meant.',
  })),
  nesting: rule('error', () => ({
    ar: 'في النص كتل متداخلة أكثر من مئة مرة، أو وسوم HTML كثيرة لم تُغلق، فعُرض كله كما كُتب بلا تنسيق. تحقق من علامات «>» والوسوم.',
    en: 'Blocks nest more than a hundred deep, or many HTML tags are open, so the whole is shown as it was written. Check the ">" marks and the tags.',
  })),
  long: rule('error', () => ({
    ar: 'النص أطول من ربع مليون حرف، فعُرض كله كما كُتب بلا تنسيق. اقسمه.',
    en: 'The text is longer than a quarter of a million characters, so the whole is shown as it was written. Cut it into parts.',
  })),
  tangled: rule('error', () => ({
    ar: 'في فقرة واحدة أكثر من ألفي علامة من * و_ و~ و[ و] و<!، أو في النص أكثر من خمسمئة عنوان تحته خط، فعُرض كله كما كُتب بلا تنسيق. احذف العلامات التي لا معنى لها، أو اقسم النص.',
    en: 'One paragraph holds more than two thousand marks (*, _, ~, [, ], <!), or the text more than five hundred underlined headings, so the whole is shown as it was written. Remove the marks that mean nothing, or cut the text into parts.',
  })),
  'frontmatter-place': rule('error', () => ({
    ar: 'قبل بيانات المقال سطور فارغة، فلم تُقرأ. اجعل «---» أول سطر في الملف.',
    en: "Blank lines stand before the article's front matter, so it is not read. Make \"---\" the first line of the file.",
  })),
  'frontmatter-unclosed': rule('error', () => ({
    ar: 'بيانات المقال لم تُغلق، فلم تُقرأ. أضف سطرًا ليس فيه إلا «---» بعد آخر بيان.',
    en: 'The front matter is not closed, so it is not read. Add a line that holds only "---" after its last entry.',
  })),
  'frontmatter-shape': rule('error', () => ({
    ar: 'بيانات المقال ليست على صورة «مفتاح: قيمة». اكتب كل بيان في سطر، وضع مسافة بعد النقطتين، مثل headline: عنوان المقال.',
    en: 'The front matter is not made of "key: value" lines. Write each entry on its own line with a space after the colon, as in headline: A headline.',
  })),
  'frontmatter-comment': rule('warning', (comment) => ({
    ar: `ما بعد «#» في هذا السطر تعليق لا يُقرأ: «${comment}». إن كان من القيمة فضع القيمة كلها بين علامتي اقتباس مستقيمتين.`,
    en: `What follows "#" on this line is a comment and is not read: "${comment}". If it belongs to the value, put the whole value between straight quotes.`,
  })),
  'frontmatter-key': rule('error', () => ({
    ar: 'قيمة تبدأ بقوس [ أو {، ولهما معنى خاص في YAML. ضع القيمة كلها بين علامتي اقتباس مستقيمتين.',
    en: 'A value starts with [ or {, which have a meaning of their own in YAML. Put the whole value between straight quotes.',
  })),
  'frontmatter-alias': rule('error', (name) => ({
    ar: `قيمة تبدأ بالرمز «${name}»، وله معنى خاص في YAML. ضع القيمة كلها بين علامتي اقتباس مستقيمتين.`,
    en: `A value starts with "${name}", which has a meaning of its own in YAML. Put the whole value between straight quotes.`,
  })),
  ...figureRules,
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
