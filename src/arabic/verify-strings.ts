/** What `npm run verify`, `npm run headers` and `npm run compress` say, on the desk's screens in Arabic and on request in English. */

const say = (ar: string, en: string) => ({ ar, en });

export const verifyStrings = {
  language: say('الصفحة لا تقول إنها عربية من اليمين إلى اليسار. اكتب <html lang="ar" dir="rtl">.', 'the page does not say that it is Arabic, right to left. Write <html lang="ar" dir="rtl">.'),
  title: say('لا عنوان للصفحة. اكتب <title>.', 'the page has no title. Write a <title>.'),
  headings: (n: number) => say(`في الصفحة ${n} من عناوين h1. اجعله واحدًا.`, `the page has ${n} headings h1. Make it one.`),
  canonical: (own: string) => say(`عنوان الصفحة المعتمد ليس عنوانها. اكتب <link rel="canonical" href="${own}">، أو صحّح url في site.yaml.`, `the canonical address is not the page’s own. Write <link rel="canonical" href="${own}">, or correct url in site.yaml.`),
  id: (id: string) => say(`المعرّف «${id}» لأكثر من عنصر في الصفحة. غيّر أحدهما.`, `the id “${id}” is that of more than one element. Change one of them.`),
  image: (src: string, missing: string) => say(`الصورة ${src} ينقصها: ${missing}.`, `the picture ${src} lacks: ${missing}. Write them.`),
  noAddress: (address: string) => say(`«${address}» ليس عنوانًا. صحّحه.`, `“${address}” is no address. Correct it.`),
  outside: (address: string, base: string) => say(`العنوان ${address} خارج مسار الصحيفة ${base}. ابدأه به.`, `the address ${address} is outside the paper’s path ${base}. Begin it with that.`),
  dead: (address: string) => say(`لا ملف عند ${address}. صحّح الرابط أو أعد البناء.`, `there is no file at ${address}. Correct the link, or build again.`),
  fragment: (address: string) => say(`لا موضع بهذا المعرّف: ${address}. صحّح ما بعد #.`, `nothing has this id: ${address}. Correct what follows the #.`),
  noPolicy: say('لا تذكر الصفحة سياسة أمن المحتوى. ابنِ الصحيفة بـ npm run build.', 'the page states no Content-Security-Policy. Build the paper with npm run build.'),
  latePolicy: say('سياسة أمن المحتوى بعد ما يجب أن تحكمه. ضعها بعد <meta charset> مباشرة.', 'the Content-Security-Policy stands after what it is to govern. Put it right after <meta charset>.'),
  weakPolicy: (sources: string) => say(`سياسة أمن المحتوى تسمح بـ ${sources}. احذفه.`, `the Content-Security-Policy allows ${sources}. Take it out.`),
  inline: (name: string, text: string) => say(`عنصر <${name}> في الصفحة لا تسمح به سياستها: ${text}. احذفه أو أعد البناء.`, `a <${name}> in the page that its policy does not allow: ${text}. Remove it, or build again.`),
  attribute: (name: string, attribute: string) => say(`للعنصر <${name}> خاصية ${attribute} ولا تسمح بها السياسة. انقلها إلى ملف.`, `<${name}> has an attribute ${attribute}, which the policy forbids. Move it to a file.`),
  foreign: (address: string) => say(`الصفحة تحمّل ${address} من موقع آخر. ضع الملف في media/.`, `the page loads ${address} from another site. Put the file into media/.`),
  heavy: (kb: number, most: number) => say(`وزن الصفحة مع ما تحمّله فورًا ${kb} كيلوبايت، وأقصاه ${most}. صغّر صورها أو قسّم نصها.`, `the page weighs ${kb} KB with what it loads at once, at most ${most}. Make its pictures smaller, or divide its text.`),
  noHeaders: say('لا ملف ترويسات. ابنِ الصحيفة بـ npm run build.', 'there is no file of headers. Build the paper with npm run build.'),
  otherHeaders: say('ملف الترويسات غير ما يُكتب اليوم. أعد البناء.', 'the file of headers is not what is written today. Build again.'),
  longHeaders: (most: number) => say(`سطر أطول من ${most} حرف لا تقبله Cloudflare Pages.`, `a line is longer than ${most} characters, which Cloudflare Pages does not take. Shorten it in src/hosting/rules.ts.`),
  manyHeaders: (most: number) => say(`القواعد أكثر من ${most} ولا تقبلها Cloudflare Pages.`, `there are more than ${most} rules, which Cloudflare Pages does not take. Join some in src/hosting/rules.ts.`),
  unread: (reason: string) => say(`لا تقرأه القارئات: ${reason}. أعد البناء.`, `readers can’t read it: ${reason}. Build again.`),
  relative: (address: string) => say(`العنوان ${address} ليس كاملًا. اكتبه من https://.`, `the address ${address} is not absolute. Write it from https:// on.`),
  noWorker: say('لا ملف sw.js. أعد البناء: الأجهزة التي عليها نسخة قديمة تبقى عليها.', 'there is no sw.js. Build again: devices that keep an older edition would stay with it.'),
  emptyWorker: say('قائمة ما يُحفظ على الأجهزة فارغة. أعد البناء.', 'the list of what devices keep is empty. Build again.'),
  oldWorker: (url: string) => say(`في sw.js بصمة أخرى لـ ${url}. أعد البناء ولا تغيّر الملفات بعده.`, `sw.js has another digest of ${url}. Build again, and change no file after that.`),
  oldCompressed: say('الملف المضغوط غير ما بجانبه. شغّل npm run compress.', 'the compressed file is not what lies beside it. Run npm run compress.'),
  missing: say('ملف ينقص الصحيفة. أعد البناء.', 'a file that every paper has is missing. Build again.'),
  noPaper: (dir: string) => say(`لا صحيفة في ${dir}. ابنِها أولًا بـ npm run build.`, `there is no paper in ${dir}. Build it first with npm run build.`),
  verified: (pages: number, files: number, faults: number, seconds: string) =>
    say(faults === 0 ? `لا عيب في ${files} ملف، منها ${pages} صفحة (${seconds} ث).` : `${faults} من العيوب في ${files} ملف، منها ${pages} صفحة (${seconds} ث).`, `${faults === 0 ? 'nothing wrong' : `${faults} fault${faults === 1 ? '' : 's'}`} in ${files} files, ${pages} of them pages (${seconds} s).`),
  compressed: (made: number, kept: number, from: string, to: string, seconds: string) =>
    say(`ضُغط ${made} ملف (${from} ← ${to})، وبقي ${kept} كما كان (${seconds} ث).`, `${made} files compressed (${from} → ${to}), ${kept} as they were (${seconds} s).`),
  usage: {
    verify: say('الاستعمال: npm run verify -- [المجلد] [--json] [--lang en]', 'usage: npm run verify -- [FOLDER] [--json] [--lang ar]'),
    headers: say('الاستعمال: npm run headers -- nginx|caddy|netlify [--root مجلد الصحيفة على الخادم] [--listen :8080]', 'usage: npm run headers -- nginx|caddy|netlify [--root the paper’s folder on the server] [--listen :8080]'),
    compress: say('الاستعمال: npm run compress -- [المجلد] [--quality 0-11] [--lang en]', 'usage: npm run compress -- [FOLDER] [--quality 0-11] [--lang ar]'),
  },
} as const;
