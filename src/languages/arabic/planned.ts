// Whether a contact is told as still to come: a future verb of contact, or words that announce it.
import type { Context } from "./context.js"
import { Kind, kindOf } from "./morphology/features.js"
import { Bit } from "./word-classes.js"
import { bareTest, WordTest } from "./word-test.js"

/** It is scheduled, expected, awaited; intends. */
const ANNOUNCES = bareTest(
  /^(ال)?(مقرر|متوقع|منتظر|مرتقب|مرتقبة|مقررة|يعتزم|تعتزم|ينوي|سوف|سيكون|ستكون|سيتم|ستتم|يتوقع|تتوقع|نتوقع|توقعت|مزمع|مرتقبا|مقررا)$/,
)
/** Due, coming: behind the noun. */
const DUE = /^(ال)?(مقررة|مقرر|مرتقبة|مرتقب|مقبلة|مقبل|قادمة|قادم)$/
/** Awaited, expected, intended: behind a noun that names a contact by itself. */
const AWAITED = /^(ال)?(منتظرة|منتظر|متوقعة|متوقع|مزمعة|مزمع)$/
/** Preparing, arranging, paving the way: for what is still to come. */
const PREPARING =
  /^[وف]?[بل]?(ال)?(تحضير|اعداد|ترتيب|تمهيد|تحضيرات|ترتيبات|استعدادات|استعداد|تحضيراته|تحضيراتها|يحضر|تحضر|يعد|تعد|يمهد|تمهد)$/
/** Verbs that a contact's noun hangs on: hold, conduct, pay, make, take place, visit, meet. */
const CARRY = new Set([
  "عقد",
  "أجرى",
  "قام",
  "أدّى",
  "التقى",
  "زار",
  "ترأّس",
  "شارك",
  "تمّ",
  "جرى",
  "بدأ",
  "شهد",
  "استقبل",
  "اجتمع",
  "وصل",
  "بحث",
  "وقّع",
  "استضاف",
  "انعقد",
])
/** Verbs that in the present tense tell what will be: meets, receives, holds, arrives, heads for, travels. */
const PRESENT = new Set(["التقى", "استقبل", "اجتمع", "عقد", "أجرى", "وصل", "توجّه", "سافر", "غادر"])

/** Call off; put off. */
const CANCEL = new Set(["ألغى"])
const PUT_OFF = new Set(["أجّل", "أرجأ", "تأجّل"])
/** Their verbal nouns. */
const CANCELLING = new WordTest(/^[وف]?[بل]?(ال)?الغاء$/)
const PUTTING_OFF = new WordTest(/^[وف]?[بل]?(ال)?(تاجيل|ارجاء)$/)

/** Whether the contact at token `at` is told only as called off: it did not and will not take place. */
export function isCancelled(context: Context, at: number): boolean {
  return isGoverned(context, at, CANCEL, CANCELLING)
}

/** Hope, wish, look forward, ask, invite, the importance and need of, before أن. */
const WISH =
  /^[وفبل]*(ال)?(امل|امله|املها|ياملون|يامل|تامل|نامل|املا|املة|اعرب|رغبته|رغبتها|رغبة|يتمنى|تمنى|نتمنى|ضرورة|اهمية|يطلب|طلب|دعا|دعاه|دعوته|اقترح|يتطلع|تطلع|تطلعه|تطلعها|نتطلع|يرغب|يود|نود|يريد|تريد|نريد)$/

/** Whether the verb of contact at token `at` stands behind أن under a word of wishing: a vague contact to come is none. */
export function isWishedFor(context: Context, at: number): boolean {
  if (context.imperfect(at) === null || context.key(at - 1) !== "ان") return false
  for (let i = at - 2; i >= Math.max(context.sentenceStart(at), at - 5); i--) if (WISH.test(context.key(i))) return true
  return false
}

/** Whether the contact at token `at` is told as put off: to come, on no day that its sentence names. */
export function isPutOff(context: Context, at: number): boolean {
  return isGoverned(context, at, PUT_OFF, PUTTING_OFF)
}

/** Whether one of the verbs or verbal nouns has the contact at token `at` as its object: only its subject stands between. */
function isGoverned(context: Context, at: number, verbs: ReadonlySet<string>, nouns: WordTest): boolean {
  const start = Math.max(context.sentenceStart(at), at - 14)
  for (let i = at; i >= start; i--) {
    if (context.fits(i, nouns)) return true
    if (context.verbAmong(i, verbs) !== null && context.key(i - 1) !== "من") return true // من أجل: for the sake of
    const mention = context.mention(i)
    if (mention !== null) i = mention.start
    else if (i < at && !context.isComma(i) && !context.is(i, Bit.NOMINAL)) return false
  }
  return false
}

/** الرئيس يستقبل نظيره on the first line of a text, before its story: a headline's present tense tells what has been. */
function isInHeadline(context: Context, at: number): boolean {
  if (context.sentences.of[at] !== 0 || context.sentences.count < 2 || context.mention(at - 1) === null) return false
  const next = context.sentences.first[1] as number
  return (context.tokens.breaks[next] as number) > 0 && !context.isSign(next - 1)
}

/** Whether the contact at token `at` is announced rather than reported. */
export function isPlanned(context: Context, at: number): boolean {
  const reading = context.finite(at)
  if (reading?.future) return true
  const present = context.verbAmong(at, PRESENT)
  if (
    present !== null &&
    kindOf(present.features) === Kind.IMPERFECT &&
    !context.is(at - 1, Bit.NEG | Bit.KANA) &&
    !context.is(at - 1, Bit.REL) &&
    !isInHeadline(context, at)
  )
    return true
  if (isPutOff(context, at)) return true
  const start = context.sentenceStart(at)
  for (let i = Math.max(start, at - 9); i < at; i++) {
    if (context.fits(i, ANNOUNCES)) return true
    if (i >= at - 8 && context.verbAmong(i, CARRY)?.future) return true
  }
  if (isPurposeOfTrip(context, at) || isPrepared(context, at) || isBesideToCome(context, at)) return true
  if (isAwaited(context, at)) return true
  return context.is(at - 1, Bit.FUTURE) || isToldOfAsToCome(context, at) || isAhead(context, at)
}

/** لقاء A مع B سيضع …, القمة بين A وB ستبحث …: a future verb whose subject is the contact, right behind those who meet. */
function isAhead(context: Context, at: number): boolean {
  if ((context.word(at)?.contact ?? null) === null || context.is(at - 1, Bit.DURING | Bit.AFTER)) return false
  const end = Math.min(context.sentenceEnd(at), at + TAKEN_UP)
  let named = false
  for (let i = at + 1; i < end; i++) {
    if (context.isSign(i) || context.is(i, Bit.COMP | Bit.REL | Bit.WHILE) || (context.timeAt[i] as number) > i) return false
    const mention = context.mentionFrom(i)
    if (mention !== null) {
      named = true
      i = mention.end - 1
      continue
    }
    const reading = context.finite(i)
    if (reading !== null && !context.is(i, Bit.NOMINAL)) return named && reading.future
  }
  return false
}

/** لقاؤه المرتقب, الاجتماع المقبل: whether the noun of a contact is told to be awaited. */
export function isAwaited(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + 3)
  for (let i = at + 1; i < end; i++)
    if (DUE.test(context.key(i)) || (AWAITED.test(context.key(i)) && (context.word(at)?.contact ?? null) !== null)) return true
  return false
}

/** How far behind a contact its noun may be taken up again, in tokens. */
const TAKEN_UP = 24

/** لقاء A بـB …، ومن المقرر أن يتناول اللقاء …: what the noun, taken up again with the article, is told to be about to do. */
function isToldOfAsToCome(context: Context, at: number): boolean {
  if (!context.is(at, Bit.NOMINAL) || context.is(at - 1, Bit.DURING | Bit.AFTER | Bit.PREP)) return false
  const end = Math.min(context.sentenceEnd(at), at + TAKEN_UP)
  const definite = `ال${context.bareKey(at)}`
  for (let i = at + 2; i < end; i++) {
    if (context.key(i) !== definite || context.mention(i)?.kind === "person") continue
    return context.finite(i - 1)?.future === true || (context.imperfect(i - 1) !== null && context.fits(i - 3, ANNOUNCES))
  }
  return false
}

/** على هامش اللقاء مع B، سيلتقي A …: whether what is told beside the contact, behind it, is still to come. */
function isBesideToCome(context: Context, at: number): boolean {
  if (context.key(at - 1) !== "هامش") return false
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + TAKEN_UP); i++) {
    const reading = context.isComma(i - 1) ? context.finite(i) : null
    if (reading !== null) return reading.future
  }
  return false
}

/** Agree, accept. */
const AGREE = new Set(["اتّفق", "وافق", "توافق"])

/** For a meeting, for holding: the contact with ل. */
const FOR = /^ل(ل|اجتماع|محادثات|مباحثات|قمة|عقد|اجراء|تنظيم)/

/** الإعداد للقمة بين …, ترتيب تفاصيل الاجتماع, يعد لعقد قمة: whether preparing governs the contact, three words before it at most. */
function isPrepared(context: Context, at: number): boolean {
  if (!context.is(at, Bit.NOMINAL) || context.finite(at) !== null) return false
  // اتفقا على إجراء محادثات: agreed upon, still to be held.
  if (/^(اجراء|عقد)$/.test(context.key(at - 1)) && context.key(at - 2) === "على")
    for (let i = at - 3; i >= Math.max(context.sentenceStart(at), at - 6); i--) if (context.verbAmong(i, AGREE) !== null) return true
  for (let i = at - 1; i >= Math.max(context.sentenceStart(at), at - 4); i--) {
    if (context.isSign(i) || context.is(i, Bit.COMP | Bit.DURING | Bit.AFTER)) return false
    // يعد ترامب لعقد قمة: a verb of preparing prepares for something; يعد اللقاء الأول counts as.
    const verb = /^[وف]?[يت]/.test(context.key(i))
    if (PREPARING.test(context.key(i)) && (!verb || FOR.test(context.key(at - 1)) || FOR.test(context.key(at)))) return true
  }
  return false
}

/** Travels, heads for, arrives, leaves, visits; is in. */
const TRAVEL = new Set(["توجّه", "سافر", "وصل", "غادر", "زار", "قام", "أدّى", "تواجد", "انتقل", "ذهب", "طار", "عاد"])
/** Heading for; the visit of. */
const ON_THE_WAY = /^متوجه(ا|ة)$/

/** توجه إلى … لإجراء محادثات, سيزور … لعقد اجتماع: what a trip is made for lies ahead where it is told. */
export function isPurposeOfTrip(context: Context, at: number): boolean {
  if (!/^ل(اجراء|عقد)$/.test(context.key(at - 1))) return false
  const start = context.sentenceStart(at)
  for (let i = at - 2; i >= Math.max(start, at - 20); i--) {
    if (ON_THE_WAY.test(context.key(i))) return true
    const reading = context.finite(i)
    if (reading === null || context.mention(i) !== null) continue
    if (reading.future && !context.is(i, Bit.NOMINAL)) return true
    if (context.verbAmong(i, TRAVEL) !== null && !context.is(i - 1, Bit.KANA)) return true
  }
  return false
}

/** Verbs of asking, wishing and refusing: a contact that hangs on them has not been held. */
const ASK = new Set(["طلب", "طالب", "اقترح", "دعا", "أيّد", "رفض", "ناشد", "اشترط", "رجّح", "استبعد", "سعى", "حثّ"])

/** A verbal noun or noun of contact behind a verb of asking (طلبت عقد جلسة), at most a preposition and a noun between them. */
export function isAskedFor(context: Context, at: number): boolean {
  if (!context.is(at, Bit.NOMINAL) || context.is(at, Bit.AND)) return false
  const start = context.sentenceStart(at)
  if (isArrangedAtWill(context, at, start)) return true
  for (let i = at - 1; i >= Math.max(start, at - 4); i--) {
    if (context.isSign(i) || context.is(i, Bit.COMP)) return false
    if (context.verbAmong(i, ASK) !== null) return true
    // مستعدة لاستضافة جولة من المحادثات: what somebody would host has not been held.
    if (/^ل(استضافة|احتضان|تنظيم|رعاية)$/.test(context.key(i)) && context.mention(i) === null) return true
    if (i < at - 1 && !context.is(i, Bit.PREP) && context.mention(i) === null && !/^(ال)?(جولة|جولات|عقد|سلسلة|دورة)$/.test(context.key(i)))
      return false
  }
  return false
}

/** Organising, holding, arranging, conducting, with or without ل: what governs the noun of a contact to come. */
const ARRANGING = new WordTest(/^[بل]?(تنظيم|عقد|ترتيب|اجراء|تحديد|اجرائه|عقده|اقامة)$/)
/** Asked, asks, demand, readiness, ready, wish, possibility, chance, condition, time, ground, refusal …: no more than a will. */
const WILL = new WordTest(
  /^[وفبل]*(ال)?(طلب|طلبت|طلبا|طلبه|طلبها|يطلب|تطلب|مطالبة|مطالبته|اقتراح|اقترح|اقترحت|مقترح|مقترحا|استعداد|استعداده|استعدادها|استعدادهم|مستعد|مستعدة|مستعدون|رغبة|رغبته|رغبتها|رغبتهما|امكانية|احتمال|احتمالات|فرصة|فرص|شرط|شروط|شروطا|وقت|مناسب|رفض|رفضه|رفضها|يرفض|ترفض|رفضت|عرض|عرضا|عرضه|يريد|تريد|يرغب|ترغب|ضرورة|اهمية|الحاجة|دعا|دعت|دعوة|دعوته|دعوات|يدعو|تدعو|بدون|فكرة|سعي|يسعى|تسعى|مساع|مساعي|جهود)$/,
)

/** طلب … تنظيم لقاء, استعداده لإجراء محادثات: a contact whose arranging hangs on a word of asking or will. */
function isArrangedAtWill(context: Context, at: number, start: number): boolean {
  if (!context.fits(at - 1, ARRANGING) && !/^لل?(لقاء|محادثات|مباحثات|مفاوضات|اجتماع)$/.test(context.key(at))) return false
  for (let i = at - 1; i >= Math.max(start, at - 12); i--) {
    if (context.fits(i, WILL) && !(context.mention(i) !== null)) return true
    if (context.is(i, Bit.COMP) || context.isColon(i)) return false
    if (context.finite(i) !== null && !context.is(i, Bit.NOMINAL) && context.mention(i) === null) return false
  }
  return false
}
