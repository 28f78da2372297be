// What the reader of times makes of phrases of Arabic news: each phrase holds its expression in square brackets,
// with its kind, its value and, for a range, its last day, worked out by hand from a printed calendar.
// 2018-03-19 was a Monday.
import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CalendarWords } from "../src/languages/arabic/time/calendar-words.js"
import { makeTimeFinder } from "../src/languages/arabic/time/find-times.js"
import { makeNumberReader } from "../src/languages/arabic/time/numbers.js"
import { dayNumber, dayOf, hijriDayNumber, hijriOf, isoDay, isValidDay, parseIsoDay, weekdayOf } from "../src/stages/time/calendar.js"
import { type Tokens, tokenise } from "../src/text/tokens.js"

const rows = readFileSync(new URL("../data/arabic/calendar.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
const table = rows
  .slice(1)
  .map((line) => line.split("\t").slice(0, 3).join("\t"))
  .join("\n")
const find = makeTimeFinder(new CalendarWords(table))
const numbers = makeNumberReader(new CalendarWords(table))

function wordsOf(text: string, tokens: Tokens) {
  return Array.from({ length: tokens.count }, (_, i) => {
    const form = text.slice(tokens.start[i], tokens.end[i])
    return { form, key: form.replace(/[أإآٱ]/g, "ا") }
  })
}

function timesOf(text: string, published: string | null) {
  const tokens = tokenise(text)
  return find(tokens, wordsOf(text, tokens), text, published).map((time) => ({
    words: text.slice(tokens.start[time.start], tokens.end[time.end - 1]),
    ...time,
  }))
}

type Case = readonly [phrase: string, kind: string, value: string | null, until?: string]

const MONDAY = "2018-03-19"

const DAYS: readonly Case[] = [
  ["التقى الوزير [الجمعة] نظيره", "date", "2018-03-16"],
  ["التقى الوزير [الاثنين] نظيره", "date", "2018-03-19"],
  ["التقى الوزير [الإثنين] نظيره", "date", "2018-03-19"],
  ["التقى الوزير [والاثنين] نظيره", "date", "2018-03-19"],
  ["التقى الوزير [الثلاثاء] نظيره", "date", "2018-03-13"],
  ["استقبل [الأحد الماضي] السفير", "date", "2018-03-18"],
  ["يعقد [الأحد المقبل] اجتماع", "date", "2018-03-25"],
  ["يعقد [الاثنين القادم] اجتماع", "date", "2018-03-26"],
  ["وصل [الاثنين الماضي] إلى", "date", "2018-03-12"],
  ["سيصل إلى روسيا [الجمعة] في", "date", "2018-03-23"],
  ["سيلتقي الوزير [الخميس] نظيره", "date", "2018-03-22"],
  ["من المقرر أن يجري [الجمعة] محادثات", "date", "2018-03-23"],
  ["ويصل [غدا الثلاثاء] إلى", "date", "2018-03-20"],
  ["ويصل [يوم غد] إلى", "date", "2018-03-20"],
  ["بحث [اليوم الاثنين] مع", "date", "2018-03-19"],
  ["بحث [اليوم] مع", "date", "2018-03-19"],
  ["بحث [أمس الأحد] مع", "date", "2018-03-18"],
  ["بحث [بالأمس] مع", "date", "2018-03-18"],
  ["بحث [مساء أمس] مع", "date", "2018-03-18"],
  ["قد وصل [صبيحة أمس الأحد] إلى", "date", "2018-03-18"],
  ["بحث [أمس الأول] مع", "date", "2018-03-17"],
  ["بحث [أول من أمس] مع", "date", "2018-03-17"],
  ["بحث [أول أمس السبت] مع", "date", "2018-03-17"],
  ["استقبل [صباح اليوم الاثنين] في", "date", "2018-03-19"],
  ["استقبل [صباح يوم السبت] في", "date", "2018-03-17"],
  ["استقبل [يوم السبت] في", "date", "2018-03-17"],
  ["استقبل [مساء يوم أمس الأحد] في", "date", "2018-03-18"],
  ["وصل [فجر الجمعة] إلى", "date", "2018-03-16"],
  ["وصل [بعد ظهر اليوم] إلى", "date", "2018-03-19"],
  ["يصل [بعد غد] إلى", "date", "2018-03-21"],
  ["يصل [بعد غد الأربعاء] إلى", "date", "2018-03-21"],
  ["وصل [البارحة] إلى", "date", "2018-03-18"],
  ["وصل [الليلة الماضية] إلى", "date", "2018-03-18"],
  ["يصل [الليلة] إلى", "date", "2018-03-19"],
  ["أجرى [اليوم، الاثنين 19 مارس]، جلسة", "date", "2018-03-19"],
  ["قال [الاثنين 19 آذار/مارس]، إن", "date", "2018-03-19"],
  ["أجرى [اليوم الاثنين الموافق 19 مارس 2018] جلسة", "date", "2018-03-19"],
  ["مقررة [ليوم الخميس المقبل] في", "date", "2018-03-22"],
  ["يزور [يومي الأربعاء والخميس المقبلين] تونس", "range", "2018-03-21", "2018-03-22"],
  ["عقد [من الأحد إلى الثلاثاء] لقاءات", "range", "2018-03-11", "2018-03-13"],
]

const DATES: readonly Case[] = [
  ["في [20 مارس الجاري]، في واشنطن", "date", "2018-03-20"],
  ["في [الرابع من مارس] الى", "date", "2018-03-04"],
  ["في [الرابع من مارس الجاري]، جولة", "date", "2018-03-04"],
  ["في [الثاني عشر من مارس] جولة", "date", "2018-03-12"],
  ["في [الحادي والعشرين من يناير 2017] جولة", "date", "2017-01-21"],
  ["في [14 يوليو (تموز)] اتفاقا", "date", "2017-07-14"],
  ["في [12 حزيران/يونيو المقبل].", "date", "2018-06-12"],
  ["المقبل في [كانون الثاني/يناير] وفد", "date", "2018-01"],
  ["أنه في [مارس/آذار 2015] وقع", "date", "2015-03"],
  ["بدأت في [20 مارس/ آذار الماضي].", "date", "2017-03-20"],
  ["المقرر في [مارس آذار 2019]، سيؤثر", "date", "2019-03"],
  ["صدر في [17 فيفري 2017]، مكالمة", "date", "2017-02-17"],
  ["كانت [غرة جوان الماضي] وقد", "date", "2017-06-01"],
  ["تونس [يومي 8 و9 مارس الجاري]، على", "range", "2018-03-08", "2018-03-09"],
  ["تونس [من 12 إلى 14 فيفري 2017].", "range", "2017-02-12", "2017-02-14"],
  ["موسكو [خلال الفترة من 21-23 مايو 2018] بموسكو", "range", "2018-05-21", "2018-05-23"],
  ["موسكو في [21 – 23 مايو 2018].", "range", "2018-05-21", "2018-05-23"],
  ["تنعقد [يومي17 و18 جويلية 2018] بالعاصمة", "range", "2018-07-17", "2018-07-18"],
  ["عقده [يومي 29 و30 نوفمبر 2016] بتونس", "range", "2016-11-29", "2016-11-30"],
  ["زيارة [من 28 مارس إلى 2 أبريل 2018] إلى", "range", "2018-03-28", "2018-04-02"],
  ["تونس [يومي 1 و2 مارس القادم]، بدعوة", "range", "2019-03-01", "2019-03-02"],
  ["برلين [25 شوال 1436 ه الموافق 10 أغسطس 2015 م] واس", "date", "2015-08-10"],
  ["اليوم العالمي [22 شعبان 1447ه] الموافق", "date", "2026-02-10"],
  ["عقد [اليوم الثلاثاء 22 شعبان 1447ه الموافق 10 فبراير 2026م] الاجتماع", "date", "2026-02-10"],
  ["صدر في [31/1/2018] عن", "date", "2018-01-31"],
  ["صدر في [9-9-2025] عن", "date", "2025-09-09"],
  ["صدر في [2018-03-05] عن", "date", "2018-03-05"],
  ["صدر في [25/10/1436ه] عن", "date", "2015-08-10"],
  ["ثورة [23 يوليو 1952]، أكد", "date", "1952-07-23"],
  ["في [نوفمبر الماضي] فشل", "date", "2017-11"],
  ["في [تشرين الثاني/نوفمبر الماضي] فشل", "date", "2017-11"],
  ["وأعلنت في [شباط/فبراير] تأجيل", "date", "2018-02"],
  ["وأعلنت في [فبراير] تأجيل", "date", "2018-02"],
  ["زار مصر في [شهر أبريل/نيسان 2010] والتقى", "date", "2010-04"],
  ["زيارة إلى قطر في [شهر ماي المقبل].", "date", "2018-05"],
  ["وتشهد [يناير الماضي] إلى", "date", "2018-01"],
  ["سيعقد في [أبريل] مؤتمر", "date", "2018-04"],
  ["ه الموافق [9 و10 / 12 / 2025م]. وعقد", "range", "2025-12-09", "2025-12-10"],
  ["وتصدر في [3 / 4 / 2018] عن", "date", "2018-04-03"],
  ["في [20 من الشهر الجاري] وفد", "date", "2018-03-20"],
  ["في [الخامس من الشهر المقبل] وفد", "date", "2018-04-05"],
  ["في [25 الجاري] وفد", "date", "2018-03-25"],
  ["المنامة في [05 فبراير]/ بنا", "date", "2018-02-05"],
  ["في [أول يوليو 2017] وقع", "date", "2017-07-01"],
  ["[بين يناير ومارس 2017] ارتفع", "range", "2017-01", "2017-03-31"],
  ["في [25 شتنبر 2016] بالرباط", "date", "2016-09-25"],
  ["في [3 غشت 2016] بالرباط", "date", "2016-08-03"],
  ["في [3 أوت 2016] بالجزائر", "date", "2016-08-03"],
  ["في [30 يوليوز 2016] بالرباط", "date", "2016-07-30"],
  ["في [20 صفر 1440 ه] بالرياض", "date", "2018-10-29"],
  ["[شهر رمضان المقبل] بالرياض", "date", "2018-05"],
  ["وقعت في [الثلاثين من أكتوبر] بالرياض", "date", "2017-10-30"],
]

const PERIODS: readonly Case[] = [
  ["يزور [الأسبوع المقبل] بكين", "date", "2018-03"],
  ["زار [الأسبوع الماضي] بكين", "date", "2018-03"],
  ["في [الأسبوع الأول من أبريل المقبل] بحسب", "date", "2018-04"],
  ["وقال دوتيرتي [الشهر الماضي] إن", "date", "2018-02"],
  ["زار بكين [العام الماضي] وفد", "date", "2017"],
  ["في [عام 2012] وقع", "date", "2012"],
  ["أن [العام الجاري] شهد", "date", "2018"],
  ["توترت [مطلع العام الجاري] بسبب", "date", "2018"],
  ["توترت [مطلع العام] بسبب", "date", "2018"],
  ["الرياض [نهاية الشهر الجاري].", "date", "2018-03"],
  ["عليها في [صيف العام الماضي] في", "season", "2017"],
  ["سيزور فلسطين [هذا الصيف]، تلبية", "season", "2018"],
  ["ابتداء من [صيف عام 2026م]", "season", "2026"],
  ["سيلتقي [هذا الأسبوع] نظيره", "date", "2018-03"],
  ["في [وقت لاحق من هذا العام]، بدعوة", "date", "2018"],
  ["انتظم [نهاية سنة 2016] دعا", "date", "2016"],
  ["خلال [النصف الثاني من العام الجاري]، وأن", "date", "2018"],
  ["خلال [الربع الأول من عام 2019]", "date", "2019"],
  ["في [عامي 2016 و2017] بلغ", "range", "2016", "2017-12-31"],
  ["تأسس في [عام ألفين وعشرة] ببكين", "date", "2010"],
  ["في موسم [عام 1448ه]", "date", "2026"],
  ["في [2016] وقع", "date", "2016"],
  ["منذ [2011] وقع", "date", "2011"],
  ["خطة [2016-2020] للتنمية", "range", "2016", "2020-12-31"],
  ["زاره [أواخر مارس/آذار 2015] وفد", "date", "2015-03"],
  ["[في القرن الماضي] كان", "horizon", null],
  ["قبل [نوفمبر/تشرين الثاني الماضي].", "date", "2017-11"],
]

const HORIZONS: readonly Case[] = [
  ["الاستثمار [في السنوات الخمس المقبلة] وذلك", "horizon", null],
  ["التعاون [خلال العشرين عاما المقبلة].", "horizon", null],
  ["العلاقات [في الخمسين عاما الماضية].", "horizon", null],
  ["الجولة [في أقرب وقت ممكن].", "horizon", null],
  ["الجولة [في أقرب وقت].", "horizon", null],
  ['دولار [بحلول عام 2030]".', "horizon", "2030"],
  ['دولار [بحلول 2030]".', "horizon", "2030"],
  ["يربط العقبة [قبل نهاية العام الحالي].", "horizon", "2018"],
  ["طارئا [قبل نهاية العام].", "horizon", "2018"],
  ["مراقبة [في القريب العاجل] بجانب", "horizon", null],
  ["التعاون [على المدى الطويل] بين", "horizon", null],
  ["المملكة [خلال العامين المقبلين].", "horizon", null],
  ["فرص [خلال الأعوام العشرة الماضية]، وحان", "horizon", null],
  ["دولار [خلال الأشهر ال12 الأخيرة]، في", "horizon", null],
  ["زيادته [خلال المرحلة القادمة] ليعكس", "horizon", null],
  ["قدمه [طوال الفترة الماضية] ومساندته", "horizon", null],
  ["مصر [خلال السنوات الأخيرة].", "horizon", null],
  ["اللجنة [في غضون أسبوعين] للنظر", "horizon", null],
  ["اللجنة [خلال خمس سنوات] للنظر", "horizon", null],
  ["اللجنة [خلال الأيام القليلة المقبلة] للنظر", "horizon", null],
  ["الوضع [حتى نهاية العام المقبل] على", "horizon", "2019"],
  ["الخطة [قبل نهاية نيسان/أبريل].", "horizon", "2018-04"],
  ["الملء [قبل يوليو/تموز المقبل]، محذرا", "horizon", "2018-07"],
  ["شهدت [في الآونة الأخيرة] تطورا", "horizon", null],
]

const SPANS: readonly Case[] = [
  ["وصل [قبل يومين] إلى", "date", "2018-03-17"],
  ["يصل [بعد أسبوعين] إلى", "date", "2018-04-02"],
  ["وصل [قبل ثلاثة أيام] إلى", "date", "2018-03-16"],
  ["قراري [بعد شهر] حياله", "date", "2018-04"],
  ["وقع [قبل 10 سنوات] اتفاقا", "date", "2008"],
  ["سلمت [منذ أيام] الدفعة", "duration", null],
  ["المستمرة [منذ أربعة أشهر] بالبلاد", "duration", null],
  ["بدأت [لمدة خمسة أيام].", "duration", null],
  ["زيارة رسمية [ليومين].", "duration", null],
  ["زيارة من [ثلاثة أيام]، حيث", "duration", null],
  ["الزيارة [3 أيام].", "duration", null],
  ["تتواصل [على مدى يومين] تهدف", "duration", null],
  ["دام [عشرة سنوات] هو", "duration", null],
  ["وتأتي [بعد أيام] من تسليم", "date", null],
  ["وتأتي [قبل أسابيع قليلة] من", "date", null],
  ["وتأتي [بعد يومين] من لقاء", "date", null],
  ["تبدأ [الساعة العاشرة والنصف صباحا] في", "clock", null],
  ["تبدأ [الساعة 10:30 بتوقيت غرينتش] في", "clock", null],
]

const NOTHING = [
  "الأمين العام للأمم المتحدة",
  "الأمين العام الحالي للجامعة",
  "القائد العام للقوات المسلحة",
  "بشكل عام",
  "قالت تيريزا ماي إن بريطانيا",
  "مارس الوزير ضغوطا",
  "الرئيس رجب طيب أردوغان",
  "درجة الحرارة صفر",
  "السفير محمد رمضان",
  "عقد الوزير اجتماعا",
  "بعد عقد اجتماع",
  "في اليوم الأول من الزيارة",
  "اليوم العالمي للمرأة",
  "ربيع العلاقات",
  "الربيع العربي",
  "صلاة الجمعة",
  "مدى التوافق في الرؤى",
  "في مرحلة دقيقة",
  "7 مليارات دولار",
  "القرار 2254 للمجلس",
  "وفد من 12 دولة",
  "كل من الأردن ومصر",
  "قناة روسيا اليوم",
  "العمل في اليوم",
  "شعار 2016 سنة حقوق الإنسان",
  "مقترح من ثلاث مراحل",
  "يتعافى عاما بعد عام",
]

function check(cases: readonly Case[], published: string | null): void {
  for (const [marked, kind, value, until] of cases) {
    it(marked, () => {
      const from = marked.indexOf("[")
      const words = marked.slice(from + 1, marked.indexOf("]"))
      const found = timesOf(marked.replace(/[[\]]/g, ""), published)
      const got = found.find((time) => time.words === words)
      expect(got, JSON.stringify(found)).toBeDefined()
      expect({ kind: got?.kind, value: got?.value, until: got?.until }).toEqual({ kind, value, until: until ?? null })
      if (value !== null) expect(got?.precision).toBe(value.length === 10 ? "day" : value.length === 7 ? "month" : "year")
    })
  }
}

describe("days", () => check(DAYS, MONDAY))
describe("dates", () => check(DATES, MONDAY))
describe("periods", () => check(PERIODS, MONDAY))
describe("horizons", () => check(HORIZONS, MONDAY))
describe("spans and hours", () => check(SPANS, MONDAY))

describe("no time", () => {
  for (const phrase of NOTHING) it(phrase, () => expect(timesOf(phrase, MONDAY)).toEqual([]))
})

describe("against other days of publication", () => {
  const cases: readonly [published: string, Case][] = [
    ["2018-03-18", ["سيستقبل [الاثنين] نظيره", "date", "2018-03-19"]],
    ["2021-07-17", ["في طشقند [يوم الجمعة] على", "date", "2021-07-16"]],
    ["2018-12-30", ["التقى في [2 يناير الماضي] وفدا", "date", "2018-01-02"]],
    ["2018-12-30", ["سيلتقي في [2 يناير] وفدا", "date", "2019-01-02"]],
    ["2019-01-02", ["التقى في [31 ديسمبر] وفدا", "date", "2018-12-31"]],
    ["2025-07-23", ["ومن المنتظر أن يزور وفد من رجال الأعمال نواكشوط في [الأسبوع الأول من سبتمبر].", "date", "2025-09"]],
    ["2020-02-28", ["يلتقي [غدا] وفدا", "date", "2020-02-29"]],
    ["2020-02-28", ["يلتقي [بعد غد] وفدا", "date", "2020-03-01"]],
    ["2020-01-31", ["يلتقي [الشهر المقبل] وفدا", "date", "2020-02"]],
    ["2020-01-31", ["التقى [الشهر الماضي] وفدا", "date", "2019-12"]],
    ["2020-01-01", ["التقى [أمس الثلاثاء 31 ديسمبر] وفدا", "date", "2019-12-31"]],
    ["2015-07-24", ["التقى [أمس الأربعاء] وفدا", "date", "2015-07-22"]],
    ["2025-12-10", ["الرياض [19 جمادى الآخرة 1447 ه الموافق 10 ديسمبر 2025 م] واس", "date", "2025-12-10"]],
    ["2015-08-10", ["الرياض [25 شوال] واس", "date", "2015-08-10"]],
    ["2024-01-16", ["كانت [مطلع الشهر الجاري]، وعن", "date", "2024-01"]],
    ["2025-01-20", ["في [30 سبتمبر الماضي]، واتفقا", "date", "2024-09-30"]],
    ["2025-01-20", ["زارها [الصيف الماضي] وفد", "season", "2024"]],
    ["2025-05-20", ["يزورها [الصيف المقبل] وفد", "season", "2025"]],
  ]
  for (const [published, one] of cases) check([one], published)
})

describe("without a day of publication", () => {
  check(
    [
      ["التقى [أمس الأربعاء] وفدا", "date", null],
      ["التقى [الخميس] وفدا", "date", null],
      ["في [20 مارس الجاري] وفد", "date", null],
      ["في [العام الماضي] وفد", "date", null],
      ["في [20 مارس 2018] وفد", "date", "2018-03-20"],
      ["وصل [قبل يومين] وفد", "date", null],
      ["[بحلول عام 2030] وفد", "horizon", "2030"],
      ["[يومي 8 و9 مارس الجاري] وفد", "range", null],
    ],
    null,
  )
})

describe("guesses", () => {
  const cases: readonly [phrase: string, ambiguous: boolean][] = [
    ["في 20 مارس 2018", false],
    ["وقع في 14 أبريل اتفاقا", true],
    ["أمس الأحد", false],
    ["أمس السبت", true],
    ["الثلاثاء 19 مارس 2018", true],
    ["25 شوال 1436 ه الموافق 20 أغسطس 2015", true],
    ["شهر رمضان المقبل", true],
  ]
  for (const [phrase, ambiguous] of cases)
    it(phrase, () => expect(timesOf(phrase, MONDAY).map((time) => time.ambiguous)).toEqual([ambiguous]))
})

describe("numbers", () => {
  const cases: readonly [string, number | null, number][] = [
    ["ثلاثة وعشرون يوما", 23, 2],
    ["مئة وخمسون ألفا", 150_000, 3],
    ["3,5 مليار", 3_500_000_000, 2],
    ["عشرين", 20, 1],
    ["الخمس", 5, 1],
    ["خمسة عشر عاما", 15, 2],
    ["أحد عشر شهرا", 11, 2],
    ["اثنتي عشرة اتفاقية", 12, 2],
    ["ألفين وثمانية عشر", 2018, 3],
    ["ألف وتسعمئة وستة وخمسين", 1956, 4],
    ["ثلاثمئة وخمسة وستون", 365, 3],
    ["ثلاث مئة", 300, 2],
    ["خمسة ملايين ومئتي ألف", 5_200_000, 4],
    ["6 مليارات و 700 مليون", 6_700_000_000, 5],
    ["مليارين ونصف المليار", 2_500_000_000, 2],
    ["1,250,000", 1_250_000, 1],
    ["66.49", 66.49, 1],
    ["8 و9", 8, 1],
    ["ثلاثة وأربعة", 3, 1],
    ["21-23", null, 0],
    ["ملايين الدولارات", null, 0],
    ["أحد الوزراء", null, 0],
  ]
  for (const [text, value, end] of cases) {
    it(text, () => {
      const words = wordsOf(text, tokenise(text))
      expect(numbers.readNumber(words, 0, words.length)).toEqual(value === null ? null : { value, end })
    })
  }
  it("stops at its limit", () => {
    const words = wordsOf("ثلاثة وعشرون", tokenise("ثلاثة وعشرون"))
    expect(numbers.readNumber(words, 0, 1)).toEqual({ value: 3, end: 1 })
  })
})

describe("calendar", () => {
  it("knows days that were printed", () => {
    expect(isoDay(0)).toBe("1970-01-01")
    expect(weekdayOf(parseIsoDay("2018-03-19") as number)).toBe(1)
    expect(isoDay(hijriDayNumber(1436, 10, 25))).toBe("2015-08-10")
    expect(isoDay(hijriDayNumber(1444, 4, 9))).toBe("2022-11-03")
    expect(isoDay(hijriDayNumber(1447, 6, 19))).toBe("2025-12-10")
    expect(isoDay(hijriDayNumber(1, 1, 1))).toBe("0622-07-19")
    expect(isValidDay(2019, 2, 29)).toBe(false)
    expect(parseIsoDay("2018-02-30")).toBeNull()
  })
  it("gives back the day that went in", () => {
    fc.assert(
      fc.property(fc.integer({ min: -490_000, max: 2_000_000 }), (day) => {
        const gregorian = dayOf(day)
        const hijri = hijriOf(day)
        return (
          dayNumber(gregorian.year, gregorian.month, gregorian.day) === day && hijriDayNumber(hijri.year, hijri.month, hijri.day) === day
        )
      }),
    )
  })
})

describe("any text", () => {
  const forms = rows.slice(1).map((line) => line.split("\t")[0] as string)
  const piece = fc.oneof(
    fc.constantFrom(...forms),
    fc.constantFrom(...forms.map((form) => `ال${form}`)),
    fc.constantFrom(
      "و",
      "،",
      "(",
      ")",
      "/",
      "-",
      "\n",
      ".",
      "2018",
      "12",
      "9",
      "31/1/2018",
      "21-23",
      "1436",
      "ه",
      "الوزير",
      "و9",
      "0",
      "99999999999",
    ),
    fc.string(),
  )
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" "))
  it("never throws, and its expressions stand in order without overlap", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("2018-03-19", "2020-02-29", "no day", null), (text, published) => {
        const tokens = tokenise(text)
        let floor = 0
        for (const time of find(tokens, wordsOf(text, tokens), text, published)) {
          expect(time.start).toBeGreaterThanOrEqual(floor)
          expect(time.end).toBeGreaterThan(time.start)
          expect(time.end).toBeLessThanOrEqual(tokens.count)
          if (time.value !== null) expect(time.value).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
          floor = time.end
        }
      }),
      { numRuns: 3000 },
    )
  })
  it("reads a long text in one pass", () => {
    const text = "من 8 و9 و10 إلى يومي الأحد والاثنين السنوات الخمس ".repeat(4000)
    const tokens = tokenise(text)
    expect(find(tokens, wordsOf(text, tokens), text, MONDAY).length).toBe(4000)
  })
})
