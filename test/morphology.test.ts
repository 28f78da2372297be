// Enters: paradigms written by hand, small word lists, random strings.
// Leaves: the verdict on conjugation, declension, folding, the automaton and the lexicon.
// Absent: the word lists of data/arabic, which are checked when they are compiled.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { buildAutomaton } from "../scripts/data/build-automaton.js"
import { compileLexicon } from "../scripts/data/lexicon.js"
import { conjugate } from "../src/languages/arabic/morphology/conjugate.js"
import { decline, type NominalEntry } from "../src/languages/arabic/morphology/decline.js"
import {
  ACCUSATIVE,
  BROKEN,
  CONSTRUCT,
  Count,
  countOf,
  FEMININE,
  has,
  isFiniteVerb,
  JUSSIVE,
  Kind,
  kindOf,
  PASSIVE,
  pack,
  personOf,
} from "../src/languages/arabic/morphology/features.js"
import { foldForm, withoutMarks } from "../src/languages/arabic/morphology/fold.js"
import { lookup, openAutomaton } from "../src/stages/morphology/automaton.js"
import { decodeBase64, openLexicon } from "../src/stages/morphology/lexicon.js"

type Paradigm = [lemma: string, root: string, measure: string, masdars: string, forms: string, absent: string]

// Measure I is written with its vowels: 1 a-u.
const PARADIGMS: Paradigm[] = [
  [
    "كتب",
    "ك-ت-ب",
    "1 a-u",
    "كتابة",
    "كتبت كتبا كتبوا كتبن كتبتم يكتب يكتبان يكتبون يكتبن تكتبين أكتب نكتب يكتبوا اكتب اكتبوا كاتب كاتبا مكتوب مكتوبة كتابات",
    "تكاتب كتبوان",
  ], // write
  [
    "قال",
    "ق-و-ل",
    "1 a-u",
    "قول",
    "قالت قالوا قلت قلنا قلن يقول يقولون يقولوا يقل يقلن قل قولوا قيل يقال قائل مقول قولا",
    "قالن اقل يقولن",
  ], // say
  ["زار", "ز-و-ر", "1 a-u", "زيارة", "زارت زرنا يزور يزر زائر زيارتان زيارات زيارتي", "زورت ازر"], // visit
  ["باع", "ب-ي-ع", "1 a-i", "بيع", "بعت باعوا يبيع يبع بيع مبيع بائع", "يبوع مبيوع"], // sell
  ["خاف", "خ-و-ف", "1 i-a", "خوف", "خفت خافوا يخاف يخف خائف مخوف", "يخوف"], // fear
  ["نال", "ن-ي-ل", "1 i-a", "نيل", "نلت ينال ينل نائل", "ينيل"], // obtain
  [
    "دعا",
    "د-ع-و",
    "1 a-u",
    "دعوة;دعاء",
    "دعت دعوا دعوت دعونا دعتا يدعو يدعون يدع يدعوان تدعين ادع داعي داع داعيا داعون داعية مدعو مدعوة مدعوون دعي يدعى دعوات",
    "دعات دعاوا يدعوون",
  ], // call
  ["رمى", "ر-م-ي", "1 a-i", "رمي", "رمت رموا رميت رمينا يرمي يرمون يرم يرميان ارم رامي رام مرمي يرمى", "رماوا يرميون"], // throw
  ["لقي", "ل-ق-ي", "1 i-a", "لقاء", "لقيت لقوا لقينا يلقى يلقون يلق تلقين لاق لقاء لقاءات لقاءان", "لقت لقاءاا"], // meet
  ["سعى", "س-ع-ي", "1 a-a", "سعي", "سعت سعوا سعينا يسعى يسعون يسع سعيا ساع", "يسعي"], // strive
  ["وعد", "و-ع-د", "1 a-i", "وعد", "وعدت يعد يعدون عد عدوا يوعد واعد موعود وعدا", "اوعد"], // promise
  ["وضع", "و-ض-ع", "1 a-a", "وضع", "وضعوا يضع يضعون ضع يوضع موضوع", "اوضع"], // put
  ["وقع", "و-ق-ع", "1 a-a", "وقوع", "وقعت يقع تقع واقع", "يوقعوون"], // fall
  ["ولي", "و-ل-ي", "1 i-i", "ولاية", "وليت ولوا يلي يلون يل وال موليا", "يولوون"], // follow
  ["روى", "ر-و-ي", "1 a-i", "رواية", "روت رووا روينا يروي يروون يرو راو", "رات"], // narrate
  ["وعى", "و-ع-ي", "1 a-i", "وعي", "وعت وعوا يعي يعون يع واع", "عوون"], // be aware
  ["مدّ", "م-د-د", "1 a-u", "مد", "مد مدت مدوا مددت مددنا يمد يمدون يمددن يمدد مد امدد ممدود ماد مدا", "مدنا يمدن"], // extend
  ["ودّ", "و-د-د", "1 i-a", "ود", "ود ودت وددت يود يودون", "يد"], // wish
  ["سأل", "س-ء-ل", "1 a-a", "سؤال", "سألت سألوا يسأل يسألون سئل سئلوا اسأل سل سائل مسؤول مسئول مسؤولون مسؤولو", "يسال مسأول"], // ask
  ["بدأ", "ب-د-ء", "1 a-a", "بدء;بداية", "بدأت بدؤوا بدأوا بدآ يبدأ يبدؤون يبدأون يبدآن تبدئين بادئ بدءا بدايات", "بدأا بدائ"], // begin
  ["قرأ", "ق-ر-ء", "1 a-a", "قراءة", "قرؤوا قرأوا يقرؤون يقرأون قرئ مقروء مقروءة قراءات", "يقرئون"], // read
  ["أخذ", "ء-خ-ذ", "1 a-u", "أخذ", "أخذوا يأخذ آخذ نأخذ خذ خذوا يؤخذ مأخوذ آخذا", "اؤخذ أأخذ"], // take
  ["أمر", "ء-م-ر", "1 a-u", "أمر", "يأمر مر اؤمر آمر مأمور", "أأمر"], // order
  ["أتى", "ء-ت-ي", "1 a-i", "إتيان", "أتت أتوا أتينا يأتي يأتون يأت ائت آت آتيا", "أتات"], // come
  ["جاء", "ج-ي-ء", "1 a-i", "مجيء", "جاءت جاؤوا جاءوا جئت جئنا يجيء يجيئون يجئ جيء", "جاأت جائوا"], // come
  ["شاء", "ش-ي-ء", "1 i-a", "مشيئة", "شاءت شئت يشاء يشأ يشاؤون", "يشيء"], // want
  ["ساء", "س-و-ء", "1 a-u", "سوء", "ساءت سؤت يسوء يسؤ يسوؤون يسوءون", "ساأت"], // be bad
  ["رأى", "ر-ء-ي", "1 a-a", "رؤية", "رأت رأوا رأيت رأينا يرى ترى أرى نرى يرون يريان ير رئي راء مرئي", "يرأى"], // see
  ["يئس", "ي-ء-س", "1 i-a", "يأس", "يئست ييأس يائس", "ييئس"], // despair
  ["آل", "ء-و-ل", "1 a-u", "مآل", "آلت يؤول يؤولون ألت آئل", "يأول"], // end in
  ["أكّد", "ء-ك-د", "2", "تأكيد", "أكد أكدت أكدوا يؤكد يؤكدون أؤكد مؤكد مؤكدا مؤكدين تأكيدا تأكيدات", "يأكد أأكد"], // stress
  ["قرّر", "ق-ر-ر", "2", "تقرير", "قررت قرروا يقرر قررنا مقرر مقررات", "قرت"], // decide
  ["أدّى", "ء-د-ي", "2", "تأدية", "أدت أدوا أديت يؤدي يؤدون يؤد مؤدي مؤد مؤديا مؤدى", "أدات"], // perform
  ["هنّأ", "ه-ن-ء", "2", "تهنئة", "هنأت هنؤوا يهنئ يهنئون مهنئ مهنئا تهنئتين", "يهناء"], // congratulate
  ["حيّا", "ح-ي-ي", "2", "تحية", "حيت حيوا حييت يحيي يحيون محيا محياة", "محياان حيى"], // greet
  ["شارك", "ش-ر-ك", "3", "مشاركة", "شاركت يشارك مشارك مشاركون مشاركات شورك", "شركت"], // take part
  ["عانى", "ع-ن-ي", "3", "معاناة", "عانت عانوا يعاني يعان معان معاناة", "عانات"], // suffer
  ["آزر", "ء-ز-ر", "3", "مؤازرة", "آزرت يؤازر أؤازر مؤازر أوزر", "يآزر"], // support
  ["ضادّ", "ض-د-د", "3", "مضادة", "ضاد ضاددت يضاد مضاد", "ضددت"], // oppose
  ["أعلن", "ع-ل-ن", "4", "إعلان", "أعلنت أعلنا أعلنوا يعلن أعلن معلن معلنا إعلانا إعلانات", "يأعلن اعلن"], // announce
  ["أدان", "د-و-ن", "4", "إدانة", "أدانت أدنت أدانوا يدين يدن تدين أدين يدان مدان مدين إدانات", "أدينوان"], // condemn
  ["أبدى", "ب-د-و", "4", "إبداء", "أبدت أبدوا أبديت يبدي يبدون يبد مبد مبدي مبديا مبدين يبدى", "أبدات أبدوت"], // show
  ["أحيا", "ح-ي-ي", "4", "إحياء", "أحيت أحيوا أحييت يحيي يحي محيي", "أحيى"], // revive
  ["آمن", "ء-م-ن", "4", "إيمان", "آمنت آمنوا يؤمن أومن أؤمن نؤمن مؤمن مؤمنون", "يأمن أأمن"], // believe
  ["أرى", "ر-ء-ي", "4", "إراءة", "أرت أروا أريت يري ير أري", "يرئي"], // show
  ["أعدّ", "ع-د-د", "4", "إعداد", "أعد أعدت أعددت أعدوا يعد يعددن معد معدا", "أعدنا"], // prepare
  ["أيقن", "ي-ق-ن", "4", "إيقان", "أيقنت يوقن موقن", "ييقن"], // be sure
  ["أوضح", "و-ض-ح", "4", "إيضاح", "أوضحت يوضح موضحا إيضاحات", "يضح"], // clarify
  ["أساء", "س-و-ء", "4", "إساءة", "أساءت أساؤوا أسأت يسيء يسيئون يسئ مسيء إساءات", "يساي"], // offend
  ["تحدّث", "ح-د-ث", "5", "تحدث", "تحدثت تحدثوا يتحدث يتحدثون متحدث متحدثا تحدثا", "يتحدثوان"], // speak
  ["تلقّى", "ل-ق-ي", "5", "تلقي", "تلقت تلقوا تلقيت يتلقى يتلقون يتلق متلق تلق تلقيا متلقيا", "يتلقي"], // receive
  ["ترأّس", "ر-ء-س", "5", "ترؤس", "ترأست يترأس مترئس مترئسا", "يترئس"], // chair
  ["تبادل", "ب-د-ل", "6", "تبادل", "تبادلا تبادلوا يتبادل متبادل متبادلة", "يتبدال"], // exchange
  ["تآمر", "ء-م-ر", "6", "تآمر", "تآمروا يتآمر متآمرون", "تأامر"], // conspire
  ["تفادى", "ف-د-ي", "6", "تفادي", "تفادت يتفادى تفاديا تفاد متفاد", "يتفادي"], // avoid
  ["انعقد", "ع-ق-د", "7", "انعقاد", "انعقدت ينعقد منعقد انعقادا", "نعقد"], // be held
  ["انضمّ", "ض-م-م", "7", "انضمام", "انضمت انضممت ينضم ينضمون منضم", "انضمنا"], // join
  ["انحاز", "ح-و-ز", "7", "انحياز", "انحازت انحزت ينحاز ينحز منحاز", "ينحيز"], // side with
  ["اجتمع", "ج-م-ع", "8", "اجتماع", "اجتمعا اجتمعوا يجتمع مجتمع اجتماعين اجتماعات", "أجتمعت"], // meet
  ["اتّفق", "و-ف-ق", "8", "اتفاق", "اتفقا اتفقوا يتفق متفق متفقا", "اوتفق"], // agree
  ["اتّخذ", "ء-خ-ذ", "8", "اتخاذ", "اتخذت يتخذ متخذا", "ائتخذ"], // adopt
  ["اختار", "خ-ي-ر", "8", "اختيار", "اخترت اختاروا يختار يختر مختار اختير", "يختير"], // choose
  ["التقى", "ل-ق-ي", "8", "التقاء", "التقت التقوا التقيا التقينا يلتقي يلتقون يلتق ملتق ملتقى التق", "التقات"], // meet
  ["انتهى", "ن-ه-ي", "8", "انتهاء", "انتهت انتهوا ينتهي ينته منته منتهيا", "انتهات"], // end
  ["ازدهر", "ز-ه-ر", "8", "ازدهار", "ازدهرت يزدهر مزدهر", "ازتهر"], // flourish
  ["اصطدم", "ص-د-م", "8", "اصطدام", "يصطدم مصطدم", "يصتدم"], // collide
  ["ادّعى", "د-ع-و", "8", "ادعاء", "ادعت ادعوا يدعي يدعون مدع مدعية", "ادتعى"], // claim
  ["ائتمر", "ء-م-ر", "8", "ائتمار", "يأتمر مؤتمر اؤتمر آتمر", "ياتمر"], // confer
  ["احمرّ", "ح-م-ر", "9", "احمرار", "احمرت احمررت يحمر محمر", "احمرنا"], // redden
  ["استقبل", "ق-ب-ل", "10", "استقبال", "استقبلت يستقبل أستقبل مستقبلا استقبالات", "يأستقبل"], // receive
  ["استعاد", "ع-و-د", "10", "استعادة", "استعادت استعدت يستعيد يستعد مستعيد مستعاد", "يستعود"], // regain
  ["استمرّ", "م-ر-ر", "10", "استمرار", "استمرت استمررت يستمر يستمرون مستمر مستمرة", "استمرنا"], // continue
  ["استدعى", "د-ع-و", "10", "استدعاء", "استدعت استدعوا يستدعي يستدع مستدعيا مستدعى", "استدعوت"], // summon
  ["استأنف", "ء-ن-ف", "10", "استئناف", "استأنفا يستأنف استؤنف مستأنفا", "استاءنف"], // resume
  ["استحيا", "ح-ي-ي", "10", "استحياء", "استحيت استحييت يستحيي يستحي", "استحيى"], // be shy
  ["ترجم", "ت-ر-ج-م", "Q1", "ترجمة", "ترجمت يترجم مترجم مترجمون ترجمات", "يتترجم"], // translate
  ["تزعزع", "ز-ع-ز-ع", "Q2", "تزعزع", "تزعزعت يتزعزع متزعزع", "يزعزع"], // be shaken
  ["اطمأنّ", "ط-م-ء-ن", "Q4", "اطمئنان", "اطمأنت اطمأنوا اطمأننت يطمئن يطمئنون مطمئن", "يطمأن"], // be at ease
]

function formsOf([lemma, root, kind, masdars]: Paradigm) {
  const [measure, vowels = ""] = kind.split(" ")
  const entry = { lemma, root: root.split("-"), measure, vowels, masdars: masdars.split(";") }
  return conjugate(entry)
}

describe("conjugation", () => {
  test.each(PARADIGMS)("%s", (...paradigm) => {
    const [lemma, , , , expected, absent] = paradigm
    const made = formsOf(paradigm)
    const forms = new Set(made.map(({ form }) => form))
    expect(made[0].form).toBe(withoutMarks(lemma))
    expect(expected.split(" ").filter((form) => !forms.has(form))).toEqual([])
    expect(absent.split(" ").filter((form) => forms.has(form))).toEqual([])
    expect([...forms].filter((form) => !/^[\u0621-\u063A\u0641-\u064A]{2,}$/.test(form))).toEqual([])
  })

  const features = (lemma: string, form: string) => {
    const paradigm = PARADIGMS.find(([known]) => known === lemma)
    if (!paradigm) throw new Error(lemma)
    return formsOf(paradigm)
      .filter((made) => made.form === form)
      .map((made) => made.features)
  }

  test("one writing carries all its persons", () => {
    // "wrote": she, you (m), you (f), I
    const found = features("كتب", "كتبت")
    const person = (p: 1 | 2 | 3, flags = 0) => pack(Kind.PERFECT, p, Count.SINGULAR, flags)
    expect(found.sort()).toEqual([person(1), person(2), person(2, FEMININE), person(3, FEMININE)].sort())
  })

  test("moods and voices are marked only where written", () => {
    // he says, let him say, (that) they say, is said, was said
    const third = (count: Count, flags = 0) => pack(Kind.IMPERFECT, 3, count, flags)
    expect(features("قال", "يقول")).toEqual([third(Count.SINGULAR)])
    expect(features("قال", "يقل")).toEqual([third(Count.SINGULAR, JUSSIVE)])
    expect(features("قال", "يقولوا")).toEqual([third(Count.PLURAL, JUSSIVE)])
    expect(features("قال", "يقال")).toEqual([third(Count.SINGULAR, PASSIVE)])
    expect(features("قال", "قيل")).toEqual([pack(Kind.PERFECT, 3, Count.SINGULAR, PASSIVE)])
    // "he writes" and "it is written" look alike
    expect(features("كتب", "يكتب")).toEqual([third(Count.SINGULAR)])
  })

  test("participles and verbal nouns", () => {
    // stressing (acc.), asked ones of, two visits of, conversations
    expect(features("أكّد", "مؤكدا")).toContain(pack(Kind.ACTIVE_PARTICIPLE, 0, Count.SINGULAR, ACCUSATIVE))
    expect(features("سأل", "مسؤولو")).toEqual([pack(Kind.PASSIVE_PARTICIPLE, 0, Count.PLURAL, CONSTRUCT)])
    expect(features("زار", "زيارتي")).toEqual([pack(Kind.VERBAL_NOUN, 0, Count.DUAL, FEMININE | CONSTRUCT | ACCUSATIVE)])
    expect(features("أعلن", "إعلانات")).toEqual([pack(Kind.VERBAL_NOUN, 0, Count.PLURAL)])
  })
})

describe("declension", () => {
  const noun = (lemma: string, plurals: string[], gender: "m" | "f" = "m"): NominalEntry => {
    return { lemma, plurals, gender, kind: "noun" }
  }
  const adjective = (lemma: string, plurals: string[], style: "plain" | "nisba" | "elative" | "colour"): NominalEntry => ({
    lemma,
    plurals,
    gender: "m",
    kind: "adjective",
    style,
  })

  test.each<[NominalEntry, string, string]>([
    // minister, official, ministry, meeting, encounter
    [noun("وزير", ["وزراء"]), "وزيرا وزيران وزيرين وزيري وزراء", "وزراءا وزيرون"],
    [noun("مسؤول", ["ون"]), "مسؤولون مسؤولين مسؤولو مسؤولي مسؤولان", "مسؤولات"],
    [noun("وزارة", ["ات"], "f"), "وزارتان وزارتين وزارتا وزارتي وزارات", "وزارةا وزارا"],
    [noun("اجتماع", ["ات"]), "اجتماعا اجتماعان اجتماعات", "اجتماعون"],
    [noun("لقاء", ["ات"]), "لقاءان لقاءين لقاءات", "لقاءاا"],
    // part, burden, principle, surprise, body, news agency's "event", desert
    [noun("جزء", ["أجزاء"]), "جزءا جزءان جزأين أجزاء", "جزئا"],
    [noun("عبء", ["أعباء"]), "عبئا عبئان عبئين", "عبءا"],
    [noun("مبدأ", ["مبادئ"]), "مبدآن مبدأين مبادئ", "مبدأا مبدءان"],
    [noun("مفاجأة", ["ات"], "f"), "مفاجآت مفاجأتان", "مفاجأات"],
    [noun("هيئة", ["ات"], "f"), "هيئتان هيئات", "هيآت"],
    [noun("حدث", ["أحداث"]), "حدثا أحداث أحداثا", "حدثات"],
    [noun("مدرسة", ["مدارس"], "f"), "مدارس مدرستا", "مدارسا"],
    [noun("مباراة", ["مباريات"], "f"), "مباراتان مباريات", "مباراات"],
    [noun("مباراة", ["ات"], "f"), "مباريات", "مباراات"],
    [noun("مستشفى", ["ات"]), "مستشفيان مستشفيات", "مستشفىات"],
    [noun("محامي", ["ون"]), "محام محاميا محامون محامين محاميان", "محامىا"],
    [noun("مباحثات", [], "f"), "مباحثات", "مباحثاتان مباحثاتا"],
    [adjective("مهم", [], "plain"), "مهما مهمة مهمان مهمتين مهمون مهمات", "أهم"],
    [adjective("قوي", ["أقوياء"], "plain"), "قويا قوية أقوياء", "قو"],
    [adjective("بريء", ["أبرياء"], "plain"), "بريئا بريئة بريئون بريئان", "بريءا"],
    [adjective("اقتصادي", [], "nisba"), "اقتصاديا اقتصادية اقتصاديون اقتصاديين", "اقتصاد"],
    [adjective("أكبر", ["أكابر", "كبرى"], "elative"), "أكابر كبرى كبريان كبريات", "أكبرة أكبرات"],
    [adjective("أحمر", ["حمر"], "colour"), "حمراء حمر حمراوان حمراوين", "أحمرة"],
  ])("%o", (entry, expected, absent) => {
    const forms = new Set(decline(entry).map(({ form }) => form))
    expect(expected.split(" ").filter((form) => !forms.has(form))).toEqual([])
    expect(absent.split(" ").filter((form) => forms.has(form))).toEqual([])
  })

  test("features of a noun", () => {
    // "minister", its plural and its dual before a noun
    const made = decline(noun("وزير", ["وزراء"]))
    const of = (form: string) => made.filter((m) => m.form === form).map((m) => m.features)
    expect(of("وزراء")).toEqual([pack(Kind.NOUN, 0, Count.PLURAL, BROKEN)])
    expect(of("وزيري")).toEqual([pack(Kind.NOUN, 0, Count.DUAL, CONSTRUCT | ACCUSATIVE)])
    expect(of("وزيرا")).toContain(pack(Kind.NOUN, 0, Count.DUAL, CONSTRUCT))
    expect(of("وزيرا")).toContain(pack(Kind.NOUN, 0, Count.SINGULAR, ACCUSATIVE))
  })
})

test("feature words read back", () => {
  const word = pack(Kind.IMPERFECT, 3, Count.DUAL, FEMININE | JUSSIVE)
  expect([kindOf(word), personOf(word), countOf(word)]).toEqual([Kind.IMPERFECT, 3, Count.DUAL])
  expect(has(word, JUSSIVE)).toBe(true)
  expect(has(word, PASSIVE)).toBe(false)
  expect(isFiniteVerb(word)).toBe(true)
  expect(isFiniteVerb(pack(Kind.NOUN, 0, Count.SINGULAR))).toBe(false)
  expect(pack(Kind.PARTICLE, 3, Count.PLURAL, FEMININE | JUSSIVE | BROKEN)).toBeLessThan(1 << 16)
})

test("folding keeps what tells words apart", () => {
  // stressed, to, believed; with marks; minister's ya, ta marbuta and seats stay
  expect(["أكّد", "إلى", "آمن", "ٱلله"].map(foldForm)).toEqual(["اكد", "الى", "امن", "الله"])
  expect(foldForm("مُؤَكِّدًا")).toBe("مؤكدا")
  expect(foldForm("بيئة مسؤولي بدء على")).toBe("بيئة مسؤولي بدء على")
})

describe("automaton", () => {
  // A small generator of its own, so that a failure can be repeated.
  let state = 12345
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const randomWord = () => {
    let word = ""
    for (let length = 1 + random(7); length > 0; length--) {
      word += String.fromCharCode(0x621 + random(40))
    }
    return word
  }

  test("members, and only they, have their place in sorted order", () => {
    const members = new Set(Array.from({ length: 5000 }, randomWord))
    const sorted = [...members].sort()
    const automaton = openAutomaton(buildAutomaton(sorted))
    expect(automaton.size).toBe(sorted.length)
    sorted.forEach((word, index) => {
      expect(lookup(automaton, `x${word}y`, 1, word.length + 1)).toBe(index)
    })
    for (let i = 0; i < 5000; i++) {
      const word = randomWord()
      if (!members.has(word)) expect(lookup(automaton, word, 0, word.length)).toBe(-1)
    }
    expect(lookup(automaton, "", 0, 0)).toBe(-1)
    expect(lookup(automaton, "latin \uffff", 0, 7)).toBe(-1)
  })

  test("words that share endings share states", () => {
    const packed = buildAutomaton(["tap", "taps", "top", "tops"])
    // After t; after a or o; after p; the end; the start.
    expect(packed[1]).toBe(5)
    const automaton = openAutomaton(packed)
    expect(["tap", "taps", "top", "tops", "ta", "t", "tapss"].map((w) => lookup(automaton, w, 0, w.length))).toEqual([
      0, 1, 2, 3, -1, -1, -1,
    ])
  })

  test("no words, unsorted words", () => {
    expect(lookup(openAutomaton(buildAutomaton([])), "a", 0, 1)).toBe(-1)
    expect(() => buildAutomaton(["b", "a"])).toThrow()
    expect(() => buildAutomaton(["a", "a"])).toThrow()
    expect(() => buildAutomaton([""])).toThrow()
  })
})

describe("lexicon", () => {
  const compile = (verbs: string[], nouns: string[] = []) => {
    const folder = mkdtempSync(join(tmpdir(), "lexicon-"))
    const table = (name: string, header: string, rows: string[]) => {
      writeFileSync(join(folder, `${name}.tsv`), ["# test", "", header, ...rows, ""].join("\n"))
    }
    table("verbs", "lemma\troot\tmeasure\tvowels\tmasdar\tgloss\tsource", verbs)
    table("nouns", "lemma\tplural\tgender\tgloss\tsource", nouns)
    // important; from
    table("adjectives", "lemma\tplural\tkind\tgloss\tsource", ["مهم\t\tplain\timportant\town"])
    table("particles", "form\tkind\tgloss\tsource", ["من\tprep\tfrom\town"])
    try {
      return compileLexicon(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const open = (source: string) => {
    const text = (name: string) => {
      const found = new RegExp(`export const ${name} = (".*")`).exec(source)
      return JSON.parse(found?.[1] ?? '""') as string
    }
    return openLexicon({
      LEMMAS: text("LEMMAS"),
      AUTOMATON: text("AUTOMATON"),
      FEATURE_SETS: text("FEATURE_SETS"),
      ANALYSES: text("ANALYSES"),
    })
  }

  test("gives every analysis of a folded form, verbs first", () => {
    const { source, problems, counts } = compile(
      ["وعد\tو-ع-د\t1\ta-i\tوعد\tpromise\town", "أعدّ\tع-د-د\t4\t\tإعداد\tprepare\town"], // promise; prepare
      ["وعد\tوعود\tm\tpromise\town"], // promise
    )
    expect(problems).toEqual([])
    expect(counts.lemmas).toBe(5)
    const lexicon = open(source)
    const analyses = (word: string) => {
      const key = foldForm(word)
      const form = lexicon.lookup(`(${key})`, 1, key.length + 1)
      if (form < 0) return []
      return Array.from({ length: lexicon.analysisCount(form) }, (_, i) => {
        const { lemma, pos, kind } = lexicon.lemmas[lexicon.lemmaAt(form, i)]
        return `${lemma} ${pos} ${kind} ${kindOf(lexicon.featuresAt(form, i))}`
      })
    }
    expect(analyses("يعد")).toEqual(["وعد V 1 2", "أعدّ V 4 2"]) // he promises, prepares
    expect(analyses("وعد")).toEqual(["وعد V 1 1", "وعد V 1 6", "وعد N m 7"]) // promised, promise
    expect(analyses("من")).toEqual(["من P prep 9"]) // from
    expect(analyses("مهمة")).toEqual(["مهم A plain 8"]) // important
    expect(analyses("غائب")).toEqual([]) // absent
  })

  test("says what is wrong and where", () => {
    const { problems } = compile([
      "مد\tم-د-د\t1\ta-u\tمد\textend\town", // extend, without its shadda
      "كتب\tك-ت\t1\ta-u\t\twrite\town", // write, a radical short
      "كتب\tك-ت-ب\t1\t\t\twrite\town", // write, without vowels
      "كتب\tك-ت-ب\t11\t\t\twrite\town", // write, of no measure
    ])
    expect(problems.map((problem) => problem.split(":").slice(0, 2).join(":"))).toEqual([
      "verbs.tsv:4",
      "verbs.tsv:5",
      "verbs.tsv:6",
      "verbs.tsv:7",
    ])
  })

  test("base64 of every length", () => {
    for (let length = 0; length < 10; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 89 + 200) & 255)
      expect([...decodeBase64(Buffer.from(bytes).toString("base64"))]).toEqual([...bytes])
    }
  })
})
