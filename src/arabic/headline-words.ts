/**
 * The word lists by which a headline is cut out of a lead. All entries are folded (`fold`), one per line of sense; a leading
 * و or ف is taken off before a word is looked up.
 */

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

/** Words that promise another one: no headline ends on them. */
export const NEVER_LAST = list(`
  في من الي علي عن مع بين بعد قبل عند لدي منذ حتي خلال ضد دون بدون حول نحو فوق تحت امام وراء خلف ضمن عبر وسط بشان بسبب بهدف
  لاجل اجل اثناء عقب اثر ازاء تجاه حيال صوب قرب لصالح بفضل بموجب طوال طيله مقابل باتجاه نتيجه بحضور بمشاركه بمناسبه جراء
  ان انه انها انهم انهما انني بان بانه بانها بانهم لان لانه لانها لانهم كان كانه لكن لكنه لكنها او ام ثم بل اذا اذ حيث فيما بينما عندما
  حينما كما كي لكي لو لولا حين ريثما مثلما بعدما قبلما طالما كلما سواء اما
  الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي هذا هذه ذلك تلك هولاء اولئك هذان هذين هاتين هو هي هم هما نحن انا
  بهذا بهذه لهذا لهذه بذلك لذلك بتلك
  ما مما ممن عما بما لما لمن بمن فيمن كمن
  لا لم لن قد سوف هل ليس ليست ليسوا الا غير سوي كل بكل لكل بعض اي ايه جميع كافه معظم اغلب احد احدي باحدي عدد عده
  حوالي قرابه زهاء اكثر اقل مثل شبه ذات ذو ذي ذوي ذوو نفس مجرد عدم لعدم بعدم يا ايها ايتها
  حسب بحسب وفق وفقا نقلا نظرا بناء اضافه فضلا علاوه ابتداء بدءا انطلاقا اعتبارا رغم برغم بالرغم كلا كلتا سيما لاسيما
  تم يتم سيتم جري يجري كانت كانوا يكون تكون سيكون ستكون بات باتت اصبح اصبحت ظل ظلت زال زالت يزال تزال مازال مازالت
  يمكن يجب ينبغي يلي بن ابن بنت ابو ابي ابا عبد ال لل ام
`);

/** Words that usually want another one: titles before a name, numbers in words before what they count. */
export const WEAK_LAST = list(`
  المهندس الدكتور الاستاذ الشيخ الامير اللواء الفريق العميد العقيد السيد السيده الجنرال النائب القاضي السفير المطران صاحب السمو
  اول ثاني ثالث رابع اخر ابرز اهم اكبر اصغر اعلي ادني افضل اسوا احدث
  ثلاثه ثلاث اربعه اربع خمسه خمس سته ست سبعه سبع ثمانيه ثماني تسعه تسع عشره عشر عشرون عشرين ثلاثون ثلاثين اربعون اربعين
  خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئه مائه مئتا مئتي الف الفا الاف مليون ملايين مليار مليارات
  عشرات مئات نصف ثلث ربع
  وزير رييس مدير امير ملك نايب مستشار سفير قايد زعيم عضو متحدث منظمه وكاله شركه مدينه محافظه منطقه بلديه وزاره هييه مجلس
  شان عمليه بدء بدايه نهايه انتهاء اتخاذ
`);

/** Adverbs of time and place: a headline is never made of these alone. */
export const ADVERBS = list(`
  اليوم امس غدا الان حاليا موخرا قريبا لاحقا سابقا مساء صباحا ليلا فجرا ظهرا هنا هناك الاول الماضي المقبل الجاري القادم
  السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه ايضا كذلك يوم فجر ليله صباح
`);

/** Verbs that only announce: what was said follows after «أن» or a colon. */
export const SPEECH_VERBS = list(`
  قال قالت قالوا ذكر ذكرت افاد افادت اكد اكدت اكدوا اضاف اضافت اوضح اوضحت صرح صرحت اشار اشارت راي رات اعتبر اعتبرت نقل نقلت نشرت
  كشف كشفت اعلن اعلنت اعلنوا اعترف اعترفت زعم زعمت توقع توقعت حذر حذرت شدد شددت بينت اظهر اظهرت ابلغ ابلغت كتب كتبت يري تري
  يقول تقول يوكد توكد علم علمت رجح رجحت
`);

/** What a speech verb's content begins with. */
export const SAID = list('ان بان انه بانه انها بانها انهم بانهم انهما بانهما');

/** Words that begin a new clause: the best places to stop before. */
export const NEW_CLAUSE = list('فيما بينما حيث اذ كما لكن لكنه لكنها غير مما ذلك حين بعدما عندما حينما لان لانه لانها كي لكي اذا');

/** Clauses that can stand as a headline by themselves once this word is gone. */
export const SIDE_CLAUSE = list('فيما بينما');

/** Words that begin a circumstance, participles of saying among them: good places to stop before. */
export const CIRCUMSTANCE = list(`
  بهدف وسط خلال بعد قبل عقب اثر بسبب نتيجه جراء بحسب حسب وفق وفقا منذ اثناء رغم برغم بالرغم بحضور بمشاركه بمناسبه بالتزامن تزامنا
  اضافه فضلا علاوه نقلا بناء ردا استعدادا تمهيدا احتجاجا طوال لمده بدلا ابتداء بدءا
  انطلاقا اعتبارا
  مشيرا مشيره موكدا موكده موضحا موضحه مضيفا مضيفه لافتا لافته مطالبا مطالبه معتبرا معتبره محذرا محذره مبينا مبينه مشددا مشدده
  متهما متهمه داعيا داعيه معربا معربه منوها منوهه مذكرا مذكره
`);

/** Particles that need their verb, which in turn needs what it governs. */
export const BEFORE_VERB = list('قد لم لن سوف لا ان');

/** Words that begin a relative clause. */
export const RELATIVE = list('الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي');

/** Prepositions: a headline may stop before them, though the verb may have needed what they bring. */
export const PREPOSITIONS = list('في مع من الي علي عن بين لدي ضد حول بشان دون بدون عبر ضمن نحو تجاه حيال ازاء امام تحت حتي');

/** First words of an opening that only sets the scene: the sentence proper comes after its comma. */
export const SCENE = list(`
  في بعد قبل خلال منذ مع عقب اثر عندما حينما بينما فيما اذا لما رغم وسط بحضور بمناسبه علي من الي تفاعلا ردا حسب بحسب وفق وفقا بالتزامن
  تزامنا استعدادا
`);

/**
 * Openings that only tie a paragraph to the one before; they carry no news, and the sentence is whole without them. Folded, up to
 * and without their comma.
 */
export const CONNECTOR =
  /^و?(?:في (?:موازاه ذلك|غضون ذلك|المقابل|التفاصيل|الاثناء|(?:هذا|هذه|ذات) (?:السياق|الاطار|الصدد|الاثناء)|(?:السياق|الاطار|الوقت) (?:نفسه|ذاته)|سياق (?:متصل|اخر|منفصل|ذي صله)|تطور \S+)|من (?:جهه|ناحيه) (?:اخري|ثانيه)|من جانب اخر|من (?:جهت|جانب|ناحيت)(?:ه|ها|هم|هما)|الي ذلك|علي صعيد (?:اخر|متصل|ذي صله)|بدور(?:ه|ها|هم)|كذلك|بالمقابل)$/;
