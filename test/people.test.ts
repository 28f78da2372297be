// Persons as news names them, family by family: chains of Arabic names, names of other peoples in Arabic letters, names that
// are also words, titles before and behind, titles with pronouns, lists under one title; and what is no name at all.
// Enters: sentences of our own with invented persons. Leaves: each person with the party, as `name PARTY`.
import { describe, expect, test } from "vitest"
import { createReader } from "../src/engine/read.js"

const reader = createReader()
const people = (text: string, source?: string, published = "2024-03-05"): string[] =>
  reader.read({ id: "t", text, published, ...(source === undefined ? {} : { source }) }).people.map((one) => `${one.name} ${one.party}`)

/** Prominent holders of office by their family names alone, or in full without a title: on a day, and on another. */
const KNOWN_ON: readonly [what: string, published: string, text: string, ...people: string[]][] = [
  ["a speaker", "2018-03-03", "وقال ترامب إن بلاده مستعدة.", "ترامب USA"],
  ["before and after the office", "2014-03-03", "وقال ترامب إن بلاده مستعدة."],
  ["a headline", "2018-03-03", "بوتين يستقبل ماكرون في موسكو.", "بوتين RUS", "ماكرون FRA"],
  ["behind a proclitic", "2018-03-03", "وأعرب أردوغان عن شكره لميركل.", "أردوغان TUR", "ميركل DEU"],
  ["one person with the full name behind", "2018-03-03", "قال بوتين إنه مستعد. وغادر الرئيس الروسي فلاديمير بوتين.", "فلاديمير بوتين RUS"],
  ["in full, of words", "2015-07-23", "دخلت إدارة الرئيس باراك أوباما في مفاوضات.", "باراك أوباما USA"],
  ["le is no if", "2018-03-03", "وقال وزير الخارجية الفرنسي جان إيف لو دريان إن بلاده مستعدة.", "جان إيف لو دريان FRA"],
  ["a given name", "2015-07-23", "وحضر اللقاء عباس الموظف في السفارة."],
  ["an adjective", "2018-02-24", "ودعا القرار إلى رفع فوري للحصار."],
]

const NAMED: readonly [family: string, text: string, ...people: string[]][] = [
  ["a member of a body", "وقال النائب عن ولاية تكساس جون باركر إن بلاده مستعدة.", "جون باركر USA"],
  ["a member of a body that nothing knows", "قال النائب في الكنسيت الإسرائيلي يائير لابيد إن بلاده مستعدة.", "يائير لابيد ISR"],
  ["a verb is no given name", "دان رئيس الوزراء القطري سالم كامل الهجوم.", "سالم كامل QAT"],
  ["the next title is no surname", "استقبل الأمير محمد بن سلمان وولي عهد أبوظبي الوفد السعودي.", "محمد بن سلمان SAU"],
  ["what is no surname", "وعزا الملك الأردني عبد الله ما تعيشه بلاده إلى الأزمة.", "عبد الله JOR"],
  ["on is no Ali", "يعتمد الأردن بشكل كبير على المساعدات الخارجية."],
  ["a counterpart's title ends before the topic", "بحث الوزير القطري سالم كامل مع نظيره الياباني العلاقات الثنائية.", "سالم كامل QAT"],
  ["son of", "وقال وزير الخارجية القطري سالم بن راشد بن خليفة الهديفي إن العلاقات متينة.", "سالم بن راشد بن خليفة الهديفي QAT"],
  ["house of", "استقبل ولي العهد السعودي الأمير فهد بن ماجد آل سعود الوفد.", "فهد بن ماجد آل سعود SAU"],
  ["father of", "وأكد الرئيس اللبناني أبو علي نصر الدين أن بلاده مستعدة.", "أبو علي نصر الدين LBN"],
  ["mother of", "قالت وزيرة الثقافة الجزائرية أم الخير بن عبد الرحمن إن بلادها مستعدة.", "أم الخير بن عبد الرحمن DZA"],
  ["boy of", "وقال وزير الخارجية الموريتاني محمد ولد الشيخ سيديا إن بلاده مستعدة.", "محمد ولد الشيخ سيديا MRT"],
  ["servant of", "وقال عبد الرزاق مقري رئيس البرلمان الجزائري إن بلاده مستعدة.", "عبد الرزاق مقري DZA"],
  ["Chinese", "وقال وزير الخارجية الصيني لي كه مينغ إن الصين مستعدة.", "لي كه مينغ CHN"],
  ["Chinese, words", "وقالت نائبة وزير الخارجية الصيني لان آنه إن الصين مستعدة.", "لان آنه CHN"],
  ["Korean, a pronoun", "قال وزير الخارجية الكوري الجنوبي بارك جين هو إن سول مستعدة.", "بارك جين هو KOR"],
  ["Vietnamese", "وقال رئيس الوزراء الفيتنامي فام مينه ثانه إن بلاده مستعدة.", "فام مينه ثانه VNM"],
  ["Chinese, of words", "قال وزير الخارجية الصيني لو جيان فنغ إن بلاده مستعدة. وقال لو إن بلاده تأمل.", "لو جيان فنغ CHN"],
  ["Turkish", "وقال وزير الخارجية التركي كمال تشاووش أوغلو إن أنقرة مستعدة.", "كمال تشاووش أوغلو TUR"],
  ["Persian", "وقال المتحدث باسم الخارجية الإيرانية بهرام صالحي زاده إن طهران مستعدة.", "بهرام صالحي زاده IRN"],
  ["Russian", "وقال نائب وزير الخارجية الروسي أندريه فيكتوروفيتش بيلوف إن موسكو مستعدة.", "أندريه فيكتوروفيتش بيلوف RUS"],
  ["French", "وقال وزير الخارجية الفرنسي إتيان دو مونفور إن باريس مستعدة.", "إتيان دو مونفور FRA"],
  ["German", "وقالت وزيرة الخارجية الألمانية أورسولا فون هاوزن إن برلين مستعدة.", "أورسولا فون هاوزن DEU"],
  ["both words", "وقال المتحدث باسم الرئاسة المصرية، بسام راضي، إن الزيارة مهمة.", "بسام راضي EGY"],
  ["posted", "بحث الأمير مع سفير ألمانيا لدى المملكة، بوريس هاغن، العلاقات الثنائية.", "بوريس هاغن DEU"],
  [
    "expatriates",
    "وقال وزير الشؤون الخارجية والتعاون الإفريقي والموريتانيين في الخارج سالم ولد أحمد إن بلاده مستعدة.",
    "سالم ولد أحمد MRT",
  ],
  ["a royal envoy", "وقال سفير خادم الحرمين الشريفين لدى الأردن نايف بن فهد السديري إن العلاقات متينة.", "نايف بن فهد السديري SAU"],
  ["a resident coordinator", "قالت المنسقة المقيمة للأمم المتحدة في مصر إلينا ستاين إن المنظمة مستعدة.", "إلينا ستاين united-nations"],
  ["a deputy in office", "قالت نائبة المفوض السامي لحقوق الإنسان إلينا ستاين إن المنظمة مستعدة.", "إلينا ستاين ohchr"],
  ["a chargé d'affaires", "وقالت القائمة بالأعمال الأمريكية ناتالي باركر إن بلادها مستعدة.", "ناتالي باركر USA"],
  ["a word before", "قال أمين المجلس الأعلى للأمن القومي الإيراني علي مرادي إن طهران مستعدة.", "علي مرادي IRN"],
  ["title between marks", "أكد وزير الخارجية العماني السيد بدر بن سالم الحارثي أن بلاده مستعدة.", "بدر بن سالم الحارثي OMN"],
  ["title behind", "وقالت باربرا ستاين، المتحدثة باسم الإدارة الأمريكية، إن واشنطن مستعدة.", "باربرا ستاين USA"],
  ["a pronoun on the title", "وصل وفد من حركة حماس برئاسة زعيمها خالد منصور إلى القاهرة.", "خالد منصور hamas"],
  [
    "a list under one title",
    "بحث وزراء الخارجية السعودي فهد بن ماجد والأردني سامر الحديدي والمصري بدر عبد الحليم الأزمة.",
    "فهد بن ماجد SAU",
    "سامر الحديدي JOR",
    "بدر عبد الحليم EGY",
  ],
  [
    "Vietnamese, before the office",
    "قالت معالي نغوين ثي لان آنه وزيرة الصناعة في جمهورية فيتنام إن بلادها مستعدة.",
    "نغوين ثي لان آنه VNM",
  ],
  ["a house in the plural", "وحضر اللقاء وزير الداخلية الأردني عمر القطيشات والسفير الصيني.", "عمر القطيشات JOR"],
  [
    "an office behind the ministry where he was received",
    "استقبلت وزيرة الخارجية التونسية نجلاء بوعزيزي بمقر الوزارة سفير ألمانيا ماتياس فون برغ.",
    "نجلاء بوعزيزي TUN",
    "ماتياس فون برغ DEU",
  ],
  ["a particle behind", "وكانت وزيرة الخارجية السنغالية السيدة ندياي قد حلت أمس بالرباط.", "ندياي SEN"],
  ["by the ministry's own voice", "قالت وزارة الخارجية الهندية، في بيان، إن وزير الخارجية سوريش باتنايك غادر أمس.", "سوريش باتنايك IND"],
  ["a list under a dual", "عقد الرئيسان المصري كمال المنشاوي والفرنسي جاك مارتان اجتماعا.", "كمال المنشاوي EGY", "جاك مارتان FRA"],
]

describe("a holder of office whom the text does not introduce", () => {
  test.each(KNOWN_ON.map(([what, published, text, ...named]) => ({ what, published, text, named })))(
    "$what",
    ({ published, text, named }) => expect(people(text, undefined, published)).toEqual(named),
  )
})

describe("persons are read", () => {
  for (const [family, text, ...expected] of NAMED) test(family, () => expect(people(text)).toEqual(expected))
})

const NAMELESS: readonly [family: string, text: string][] = [
  ["if, behind a Chinese title", "ودعا الوزير الصيني لو أمكن إلى الهدوء."],
  ["aid is no assistant", "وتقدم المساعدة للبنان في هذا المجال."],
  ["diplomacy is no diplomat", "وقدمت الدبلوماسية الروسية مقترحا بين الأطراف."],
  ["a summit that is scheduled", "وستكون قمة مقررة بين الرئيس الأميركي ونظيره الروسي."],
  ["a quotation behind a title", 'واعتبر الوزير الفرنسي أن انتخاب رئيس للجمهورية "شأن لبناني خالص".'],
  ["a noun behind a nationality", "وأدان وزير الخارجية المصري قتل المدنيين."],
  ["a gift to the ambassador", "وقدم الأمير للسفير الألماني هدية تذكارية."],
  ["what behind a minister", "ونفى الوزير المصري ما تداولته الصحف."],
  ["a quantity behind ministers", "وأدان الوزراء جميع الهجمات على السفن."],
  ["a minister behind a president", "وقد يستقبل الرئيس الروسي الوزير البحريني."],
  ["two adjectives of one dual", "أكد الوزيران المصري والروسي أهمية الحوار."],
]

describe("what is no name is not read as one", () => {
  for (const [family, text] of NAMELESS) test(family, () => expect(people(text)).toEqual([]))
})

describe("an official without a nationality", () => {
  test("is the home one in a national outlet", () =>
    expect(people("استقبل وزير الخارجية فهد بن ماجد السفير.", "spa")).toEqual(["فهد بن ماجد SAU"]))
  test("is none of a kingdom where he is a republic's", () =>
    expect(people("بحث ولي العهد مع الرئيس المصري. وقال المتحدث باسم رئاسة الجمهورية، علاء يونس، إن الزيارة مهمة.", "spa")).toEqual([
      "علاء يونس EGY",
    ]))
  test("is who held the office on that day", () =>
    expect(people("ودعا الرئيس هولاند إلى الحوار.", "spa", "2015-07-25")).toEqual(["هولاند FRA"]))
})
