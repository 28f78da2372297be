// Reasons in Arabic: why a step belongs to a thread, why a status holds, why two accounts are of one encounter, why two
// values differ, why two entries are one person, what a note says. The engine, the comparison and the store write them in
// English. Absent: rules and their steps (rules-arabic.ts), what fails (troubles-arabic.ts).
import type { EncounterKind } from "../document/vocabulary.js"
import { ARABIC } from "./labels-arabic.js"
import { STEPS } from "./rules-arabic.js"
import { phrasebook, type Saying } from "./sayings.js"

const ACTS: Readonly<Record<string, string>> = { agree: "اتفاق", commit: "تعهّد", ready: "استعداد", aspire: "تطلّع" }
const REPORTS: Readonly<Record<string, string>> = { begun: "أنه بدأ", done: "أنه تم", dropped: "أنه أُلغي", renewed: "أنه تجدّد" }

const THREADS: readonly Saying[] = [
  ["no earlier promise of this party is like it", "لا تعهّد سابق لهذا الطرف يشبهه"],
  ["like the promise before it by {n}", (likeness) => `يشبه التعهّد الذي قبله بمقدار ${likeness}`],
  [
    "like the promise before it by {n}; {} is stronger than {}",
    (likeness, now = "", before = "") => `يشبه التعهّد الذي قبله بمقدار ${likeness}؛ و«${actOf(now)}» أقوى من «${actOf(before)}»`,
  ],
  [
    "like the promise before it by {n}; {} is weaker than {}",
    (likeness, now = "", before = "") => `يشبه التعهّد الذي قبله بمقدار ${likeness}؛ و«${actOf(now)}» أضعف من «${actOf(before)}»`,
  ],
  ["reported by {}, with {n} % of the promise's words", (cue, share) => `يُخبر عنه «${cue}»، وفيه ${share}٪ من كلمات التعهّد`],
  ["reported {} on an unknown day", (kind = "") => `ذُكر ${REPORTS[kind] ?? kind} في يوم غير معلوم`],
  ["reported {} on {day}", (kind = "", day = "") => `ذُكر ${REPORTS[kind] ?? kind} في ${day}`],
  ["promised for {day}, nothing reported by {day}", (due, today) => `كان موعده ${due}، ولم يُذكر عنه شيء حتى ${today}`],
  ["promised for {day}, which is yet to come", (due) => `موعده ${due}، ولم يحن بعد`],
  ["last told on {day}, silent for {n} months", (day, months) => `ذُكر آخر مرة في ${day}، ولم يُذكر بعدها (عدد الأشهر: ${months})`],
  ["last told on {day}", (day) => `ذُكر آخر مرة في ${day}`],
  ["its documents have no day", "وثائقه بلا تاريخ"],
  ["nothing is known", "لا يُعرف عنه شيء"],
  ["by hand: {}", (reason) => `بقرار من مراجع: ${reason}`],
]

const FIT: readonly Saying[] = [
  ["a day is not told", "أحدهما بلا تاريخ"],
  ["published on one day or the next", "نُشرا في يوم واحد أو يومين متتاليين"],
  ["published {n} days apart", (days) => `بين نشرهما أيام (عددها ${days})`],
]
const fitInArabic = phrasebook(FIT)

const TIES: readonly Saying[] = [
  ...FIT,
  ["they share fewer than two parties", "لا يجمعهما طرفان"],
  ["one is yet to come", "أحدهما لم يحن بعد"],
  ["a {} is no {}", (one = "", other = "") => `${kindOf(one)} غير ${kindOf(other)}`],
  ["parties {}", (parties) => `الأطراف: ${parties}`],
  ["people {}", (people = "") => `الأشخاص: ${people.replaceAll(", ", "، ")}`],
  ["both on {day}", (day) => `كلاهما في ${day}`],
  ["{day} is not {day}", (one, other) => `${one} غير ${other}`],
  ["{day} and {day} are neighbours", (one, other) => `${one} و${other} متجاوران`],
  ["{day} and {day} are neighbours, and kind or people differ", (one, other) => `${one} و${other} متجاوران، لكن النوع أو الأشخاص مختلفون`],
  ["{day} and {day} are {n} days apart", (one, other, days) => `بين ${one} و${other} أيام (عددها ${days})`],
  ["{day} and {day} fit, {}", (one, other, rest = "") => `${one} و${other} متوافقان، ${fitInArabic(rest) ?? rest}`],
  ["{day} is near {day}", (published, day) => `${published} قريب من ${day}`],
  ["in {}", (country) => `في ${country}`],
]

const COMPARISON: readonly Saying[] = [
  ["the words carry another act", "اللفظ يحمل فعلًا آخر"],
  ["the pledge is stronger in the second account", "التعهّد أقوى في الرواية الثانية"],
  ["the pledge is weaker in the second account", "التعهّد أضعف في الرواية الثانية"],
  ["one account gives to both sides what the other gives to one", "رواية تنسبه إلى الطرفين، وأخرى إلى أحدهما"],
  ["another party says it", "القائل في الأخرى طرف آخر"],
  ["the accounts give another figure for one thing", "رقمان مختلفان لأمر واحد"],
  ["the accounts give another date", "تاريخان مختلفان"],
  ["the accounts give another day", "يومان مختلفان"],
  ["the accounts name another person", "شخصان مختلفان"],
  ["the accounts name another person for one side", "شخصان مختلفان لطرف واحد"],
  ["the accounts name another party", "طرفان مختلفان"],
  ["the accounts call it another kind of contact", "نوع اللقاء مختلف في الروايتين"],
  ["the accounts put it in another country", "البلد مختلف في الروايتين"],
  ["no account tells the same", "لا رواية أخرى تذكر مثله"],
  ["content alike by {n}", (likeness) => `تشابه المضمون ${likeness}`],
  ["its words stand in a longer statement of another account", "كلماته ضمن قول أطول في رواية أخرى"],
  ["one account tells in two statements what another tells in one", "رواية تذكر في قولين ما تذكره أخرى في قول"],
]

const REGISTER: readonly Saying[] = [
  ["another spelling of {}, of the same party and office", (name) => `رسم آخر لاسم ${name}، من الطرف نفسه وبالمنصب نفسه`],
  ["another spelling of {}", (name) => `رسم آخر لاسم ${name}`],
  [
    "part of the name {}, of the same party and office, and of no other",
    (name) => `جزء من اسم ${name}، من الطرف نفسه وبالمنصب نفسه، ولا يصلح لغيره`,
  ],
  ["part of the name {}, of the same party, and of no other", (name) => `جزء من اسم ${name}، من الطرف نفسه، ولا يصلح لغيره`],
]

const NOTES: readonly Saying[] = [
  ["No party is named for this person, and no dated office settles it.", "لم يُذكر طرف لهذا الشخص، ولا منصب مؤرَّخ يحسمه."],
  ["Somebody says this, and the text does not tell who.", "قولٌ لا يذكر النص قائله."],
  ["This date can be read as another day as well.", "يمكن أن يُفهم هذا التاريخ يومًا آخر أيضًا."],
  ["The document has no letters: there is nothing to read.", "ليس في الوثيقة حروف، فلا شيء يُقرأ."],
  [
    "The document is not in Arabic, the one language that is read so far: it was kept and no facts were taken.",
    "ليست الوثيقة بالعربية، وهي اللغة الوحيدة التي تُقرأ حتى الآن؛ حُفظت ولم تُستخرج منها معلومات.",
  ],
  [
    "Half of a surrogate pair stands alone here: the text was damaged before it came, and reading went on.",
    "هنا نصف رمز مفرد: تلف النص قبل وصوله، واستمرت القراءة.",
  ],
  [
    'No day of publication was given: weekdays and words like أمس cannot be dated. Give --published YYYY-MM-DD or the field "published".',
    "لم يُذكر يوم النشر، فلا تُعرف تواريخ أيام الأسبوع ولا ألفاظ مثل «أمس». اذكره عند القراءة أو الإضافة.",
  ],
  [
    "Inferred from the dated table: {} held this office ({}) on {day}. The text does not name the holder.",
    (name, _office, day) => `استنتاج من جدول المناصب المؤرَّخ: شاغل هذا المنصب في ${day} هو ${name}. والنص لا يسمّيه.`,
  ],
]

const said = phrasebook([
  ...THREADS,
  ...COMPARISON,
  ...REGISTER,
  ...NOTES,
  ["set aside as not part of the readout: {}", (reason) => `تُرك لأنه ليس من البيان (${reason})`],
  ...TIES,
])

/** A reason in Arabic; null where it is not known. */
export function reasonInArabic(reason: string): string | null {
  return STEPS[reason] ?? said(reason)
}

function actOf(act: string): string {
  return ACTS[act] ?? act
}

function kindOf(kind: string): string {
  return ARABIC.kind(kind as EncounterKind) ?? kind
}
