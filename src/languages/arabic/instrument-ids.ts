// Ids of instruments that no table knows, made of their kind, parties and words, and the question whether two names are one.
// In: a head and the name behind it. Out: a lower-case id, the same for the same name in every text.
import type { InstrumentHead } from "./instrument-heads.js"
import type { NameShape } from "./instrument-tails.js"
import type { Named } from "./instruments.js"

/** Words of mechanisms with their English, for ids that can be read. */
const ENGLISH: Readonly<Record<string, string>> = {
  مشتركة: "joint",
  مشترك: "joint",
  عليا: "high",
  اعلى: "high",
  اقتصادية: "economic",
  اقتصادي: "economic",
  وزارية: "ministerial",
  وزاري: "ministerial",
  استراتيجي: "strategic",
  استراتيجية: "strategic",
  تعاون: "cooperation",
  رجال: "",
  اعمال: "business",
  تشاور: "consultation",
  سياسي: "political",
  سياسية: "political",
  عسكرية: "military",
  عسكري: "military",
  تجارية: "trade",
  تجاري: "trade",
  تجارة: "trade",
  فنية: "technical",
  فني: "technical",
  ثنائية: "",
  ثنائي: "",
  ثلاثية: "tripartite",
  رباعية: "quadripartite",
  حكومية: "governmental",
  تنسيق: "coordination",
  شراكة: "partnership",
  استثمار: "investment",
  سلام: "peace",
  تنمية: "development",
  وطنية: "national",
  وطني: "national",
}

const LETTERS: Readonly<Record<string, string>> = {
  ا: "a",
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  ة: "a",
  و: "w",
  ي: "y",
  ى: "a",
  ء: "",
  ئ: "y",
  ؤ: "w",
}

/** At most so many words of a name stand in its id. */
const WORDS = 4

/** The id of a name: parties in order of their codes, words, number, kind. */
export function instrumentId(head: InstrumentHead, named: readonly string[], content: readonly string[], digits: string): string {
  const parties = [...named].sort().map((party) => party.toLowerCase())
  const words: string[] = []
  for (const word of content) {
    const latin = ENGLISH[word] ?? latinOf(word)
    if (latin !== "" && !words.includes(latin)) words.push(latin)
    if (words.length === WORDS) break
  }
  const number = digits === "" ? [] : [digits.replace(/[^0-9a-z]+/g, "-")]
  return [...parties, ...words, ...number, head.kind].join("-").replace(/-+/g, "-").replace(/^-|-$/g, "")
}

/** Whether an earlier name of the text and this one name one instrument: same noun, and neither says what the other denies. */
export function sameInstrument(before: Named, noun: string, name: NameShape): boolean {
  if (before.noun !== noun) return false
  if (before.number !== "" && name.number !== "" && before.number !== name.number) return false
  const parties = before.draft.parties
  if (parties.length > 0 && name.parties.length > 0 && !isWithin(parties, name.parties) && !isWithin(name.parties, parties)) return false
  return isWithin(before.words, name.words) || isWithin(name.words, before.words)
}

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((word) => whole.includes(word))
}

function latinOf(word: string): string {
  let out = ""
  for (const letter of word) out += LETTERS[letter] ?? (/[0-9a-z]/.test(letter) ? letter : "")
  return out
}
