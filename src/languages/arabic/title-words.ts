// The heads of titles that behave alike: which name an official by themselves, which stand for any official, which are
// posted abroad, which need their chief. All are folded (see fold.ts), masculine singular unless they differ in use.
// Which words are heads at all is in data/arabic/titles.tsv.

/** Heads that name an official by themselves, with the article: the minister, the president, the envoy … */
export const OFFICE_HEADS = new Set([
  "وزير",
  "رئيس",
  "ملك",
  "امير",
  "سلطان",
  "سفير",
  "مبعوث",
  "مسؤول",
  "ضيف",
  "متحدث",
  "ناطق",
  "زعيم",
  "عاهل",
  "قائد",
  "مستشار",
  "دبلوماسي",
  "معاليه",
  "سموه",
  "فخامته",
  "جلالته",
  "سعادته",
  "سيادته",
  "سموها",
  "معاليها",
  "جلالتها",
  "امين",
  "حاكم",
  "محافظ",
  "مدير",
  "شيخ",
  "قنصل",
  "مندوب",
  "ممثل",
  "رئيسة",
  "وزيرة",
  "ملكة",
  "امبراطور",
  "بابا",
])

/** Honorifics with their pronoun stand for the official told of last: His Excellency. */
export const HONOURED = new Set(["معاليه", "سموه", "فخامته", "جلالته", "سعادته", "سيادته", "سموها", "معاليها", "جلالتها"])

/** Heads that never continue a name: president, king, minister, ambassador, envoy. */
export const CORE_HEADS = new Set(["رئيس", "ملك", "وزير", "سفير", "مبعوث", "ملكة", "رئيسة", "وزيرة", "مستشار", "متحدث"])

/** Heads that are posted to a city: consul, ambassador, representative, chargé. */
export const POSTED = new Set(["مبعوث", "نائب", "قنصل", "سفير", "ممثل", "قائم", "مندوب", "منسق"])

/** Heads whose chief stands behind لـ: deputy, adviser, assistant, envoy, representative. */
export const DEPUTIES = new Set(["نائب", "مستشار", "مساعد", "مبعوث", "ممثل", "وكيل", "سكرتير", "منسق", "مندوب"])

/** Heads whose body stands behind باسم in the name of: spokesman, spokeswoman. */
export const SPOKESMEN = new Set(["متحدث", "متحدثة", "ناطق", "ناطقة"])
/** Words for the host, behind لدى "to" without a name: the Kingdom, the Sultanate, the country, the state, the republic. */
export const HOSTS = new Set(["المملكة", "السلطنة", "البلاد", "الدولة", "الجمهورية", "بلادنا", "بلاده"])

/** Forms of heads that are far oftener other words (aid, diplomacy, great, team …): a person only before a plain name. */
export const RARE_HEADS = /^[وف]?[بلك]?(ال|ل)?(مساعدة|دبلوماسية|كبيرة|برلمانية|مقررة|فريق|لواء|عماد|رائد|مقدم|مراقبة)$/

/** Heads that may carry the pronoun of the body or the chief whose office it is: رئيسها its president. */
export const POSSESSED = new Set([
  "رئيس",
  "زعيم",
  "امين",
  "قائد",
  "وزير",
  "سفير",
  "مبعوث",
  "مندوب",
  "ممثل",
  "نائب",
  "مستشار",
  "مدير",
  "نجل",
  "حاكم",
  "سكرتير",
  "مفوض",
  "منسق",
  "موفد",
  "مساعد",
  "وكيل",
  "معاون",
])

/** Heads that any official may be called by: official, guest, diplomat, counterpart, leader. */
const GENERIC_HEADS = new Set(["مسؤول", "وسيط", "ضيف", "دبلوماسي", "نظير", "زعيم", "قائد", "مبعوث", "شيخ", "امير", "ملك"])

/** Whether the head may stand for any official of a party. */
export function isGenericHead(head: string): boolean {
  return GENERIC_HEADS.has(head)
}

/** Courtesies of women: Mrs, sheikha, princess, doctor, professor, engineer. */
export const LADY = /^[وبل]*(ال|ل)?(سيدة|شيخة|اميرة|دكتورة|استاذة|مهندسة|انسة)$/

/** Heads of states and governments and those born to it, whose state stands behind them without لـ. */
export const CHIEFS = new Set([
  "رئيس",
  "رئيسة",
  "ملك",
  "ملكة",
  "امير",
  "اميرة",
  "ولي",
  "سلطان",
  "عاهل",
  "وزير",
  "وزيرة",
  "شيخ",
  "امبراطور",
  "مستشارة",
])

/** Heads of those who hold no office, whom a state named near says nothing of: researcher, expert, writer. */
export const PRIVATE = new Set(["باحث", "باحثة", "خبير", "خبيرة", "كاتب", "كاتبة", "محلل", "محللة", "ناشط", "ناشطة"])
