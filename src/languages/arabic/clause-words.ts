// The closed sets of words that decide what a clause does: verbs of duty, of thinking, of wrongs, of timetables, question
// words. Lemmas are written as in data/arabic/verbs.tsv, the words of patterns as keys are folded. Absent: verbs and nouns
// that carry an act of their own, which are rows of data/arabic/cues.tsv.

import type { Act } from "../../document/vocabulary.js"
import { bareTest, WordTest } from "./word-test.js"

/**
 * Verbs that only place a contact in time (visit, meet, arrive, hold, sign, discuss, attend, be, remain …): a timetable is no
 * pledge (codebook section 3, ruling 4).
 */
export const TIMETABLE = new Set([
  "زار",
  "التقى",
  "اجتمع",
  "وصل",
  "أجرى",
  "عقد",
  "استقبل",
  "بحث",
  "ناقش",
  "توجّه",
  "قام",
  "أدّى",
  "شارك",
  "حضر",
  "غادر",
  "ترأّس",
  "ألقى",
  "شهد",
  "أشرف",
  "تناول",
  "استعرض",
  "تباحث",
  "انعقد",
  "استضاف",
  "كان",
  "تمّ",
  "جرى",
  "شمل",
  "ضمّ",
  "انقسم",
  "استمرّ",
  "وقّع",
  "أصبح",
  "ظلّ",
  "بقي",
  "صار",
  "رافق",
  "التحق",
  "حلّ",
  "تطرّق",
  "أكد",
  "أطلع",
  "أحاط",
  "استمع",
  "تفقّد",
  "جال",
  "سافر",
  "انتقل",
  "انضمّ",
  "ترافق",
  "قابل",
  "اصطحب",
  "تشاور",
])

/** Verbs that lay a duty on somebody: require, call for, impose. */
export const DUTY = new Set(["تطلّب", "استدعى", "اقتضى", "حتّم", "استوجب", "استلزم", "فرض", "وجب", "تعيّن", "انبغى", "لزم", "توجّب", "احتاج"])

/** Verbs that only carry another predicate: be, remain, can, believe, see. */
export const CARRIES = new Set(["كان", "ظلّ", "بقي", "زال", "صار", "أصبح", "بات", "أمكن", "استطاع", "وسع", "عاد", "كاد", "أوشك"])

/** Think, see, say, know, recall, renew: what follows is what the speaker holds. */
export const THINKS = new Set([
  "اعتقد",
  "رأى",
  "ظنّ",
  "علم",
  "قال",
  "أكّد",
  "عرف",
  "آمن",
  "اعتبر",
  "أوضح",
  "ذكر",
  "كرّر",
  "جدّد",
  "أدرك",
  "شدّد",
])

/** Verbs that are a wrong only with a bad object: create, feed, launch … */
export const WRONG_BY_OBJECT = new Set([
  "خلق",
  "غذّى",
  "صعّد",
  "هرّب",
  "استهدف",
  "موّل",
  "سلّح",
  "دبّر",
  "دعا",
  "شجّع",
  "واصل",
  "أرسل",
  "زوّد",
  "آوى",
  "صدّر",
  "دافع",
  "برّر",
  "غطّى",
  "قام",
  "شنّ",
])

/** Wrongs that one party lays to another: violates, destabilises, finances, occupies, bombs … */
export const WRONGS = new Set([
  ...WRONG_BY_OBJECT,
  "زعزع",
  "انتهك",
  "خرق",
  "عرقل",
  "احتلّ",
  "اعتدى",
  "قصف",
  "قتل",
  "ارتكب",
  "حرّض",
  "أجّج",
  "ماطل",
  "تنصّل",
  "كذب",
  "اختلق",
  "تآمر",
  "قوّض",
  "ابتزّ",
  "شرّد",
])

/** What it is wrong to create, feed or finance: chaos, unrest, tension, crises, strife, terror, militias, civilians, plots … */
export const BAD_OBJECT =
  /^(ب|ال|لل|بال)?(فوضي|شغب|توتر|توترات|ازمة|ازمات|فتنة|فتن|عنف|ارهاب|ارهابيين|ارهابيون|تطرف|متطرفين|صراع|صراعات|نزاع|نزاعات|حرب|حروب|مشاكل|مشكلات|كراهية|طائفية|انقسام|انقسامات|ميليشيا|ميليشيات|مليشيا|مليشيات|جماعات|مسلحين|مدنيين|مدنيون|ابرياء|سكان|منشات|مستشفيات|سفن|ملاحة|مخدرات|سلاح|اسلحة|مؤامرات|مؤامرة|انقلاب|هجوم|هجمات|هجماتها|جرائم|جرائمه|جرائمها|اعتداءات|انتهاكات|استفزازات|استيطان|تسلح|تخريب|تدخل|تدخلات|تدخلاتها|عدوان|قصف|قتل|احتلال|صواريخ|عدم|امن|استقرار)(ها|ه|نا)?$/

/** It pleases me, gladdens, delights, honours me, warms my heart, fills me with pride. */
export const PLEASES = new Set(["طاب", "سرّ", "أسعد", "شرّف", "ودّ", "أثلج", "أبهج", "أفرح"])

/** Of these, what honours: it is praised, not welcomed. */
export const HONOURS = new Set(["شرّف", "أثلج"])

/** Come forward with (thanks, congratulations, condolences). */
export const OFFERS = new Set(["تقدّم", "قدّم", "وجّه", "رفع", "توجّه", "أسدى", "بعث", "أولى"])

/** Forget: what one will not forget is thanked for. */
export const FORGET = new Set(["نسي", "أنسى"])

/** Question words: a question promises nothing. */
export const ASKS = /^[وف]?(هل|متى|كيف|لماذا|ماذا|اين|لم|كم|اي)$/

/** Behind على: readiness, confidence, conviction. */
export const ON_STATE: Readonly<Record<string, Act>> = { استعداد: "ready", "اتم الاستعداد": "ready", ثقة: "affirm" }

/** Verbs of policy whose subject is hardly ever a thing: a definite noun behind them is their object. */
export const DOES_ITSELF = new Set([
  "واصل",
  "بذل",
  "دعم",
  "قدّم",
  "ساند",
  "كثّف",
  "ضاعف",
  "اتّخذ",
  "حمى",
  "بحث",
  "عزّز",
  "راعى",
  "احترم",
  "طبّق",
  "نفّذ",
])

/** Stand (beside, with). */
export const STANDS = new Set(["وقف", "اصطفّ"])

/** Accept, allow, agree, recognise, put up with, tolerate: what one does not, one opposes. */
export const ACCEPTS = new Set(["قبل", "سمح", "وافق", "اعترف", "رضي", "ارتضى", "أيّد", "شرعن"])

/** No role, no place (for somebody): opposition (codebook section 3, ruling 3). */
export const NO_PLACE = /^(مكان|دور|مجال)$/

/** بحاجة, بأمس حاجة: in (dire) need. */
export const NEED = new WordTest(/^(و)?(ب)(أمس )?حاجة$/)

/** With hands tied (stand idle), as spectators. */
export const IDLE = new WordTest(/^(مكتوف|مكتوفة|مكتوفي|مكتوفين|متفرجا|متفرجة|متفرجين|صامتا|صامتة|صامتين)$/)

/** Remains, goes on being. */
export const REMAINS = new Set(["بقي", "ظلّ"])

/** Rejected, unacceptable. */
export const UNACCEPTED = bareTest(/^(مرفوض|مرفوضة)$/)
/** Worries us, me; grieves us, me. */
export const WORRIES = bareTest(/^[يت](قلق|ؤسف|وسف)(نا|ني)$/)

/** Necessary, inevitable. */
export const NECESSARY = /^(ضروري|ضرورية|ضروريا|ضروريان|ضروريين|حتمي|حتمية|حتميا)$/

/** A matter, it is, remains, is counted, was, became: what they say of a thing behind them. */
export const IS_SO = bareTest(/^(امر|امرا|هو|هي|[يت]زال(ا|ان|ون)?|[يت]عد|كان|كانت|[يت]بقى|بات|باتت|اصبح|اصبحت|[يت]صبح)$/)

/** Acts of nouns that are there: a will, a resolve, a readiness, a need, worry. */
export const THERE_IS = new Set(["aspire", "commit", "ready", "urge", "concern"])
