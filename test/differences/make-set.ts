// Planted differences and harmless rewordings, generated from the samples and the same on every machine: each is a sample and
// its copy with one change. Planted: a line with its only statement dropped; a pledge made weaker or stronger (table ACTS);
// a figure in digits of a statement, the name of a participant, a weekday, a country of a statement that is not the
// speakers', put in another's place. Harmless: another verb of saying, hamza left out, a conjunction, two neighbouring
// lines of one speaker exchanged, an honorific left out, a figure in letters. 200 of each, taken in turn by kind.
import type { ReadoutRecord } from "../../src/document/record.js"
import type { QuantityReader } from "../../src/engine/quantities.js"
import type { Sample } from "../ties/make-set.js"

export type Planted = "dropped" | "act" | "figure" | "name" | "date" | "country"

export interface Change {
  readonly sample: Sample
  /** What was planted, null for a harmless rewording. */
  readonly kind: Planted | null
  readonly how: string
  readonly text: string
  /** The changed words in the sample's text. */
  readonly span: readonly [number, number]
}

const COUNT = 200

/** Wordings of pledges and what makes them weaker or stronger; the first group is what stands before. */
const ACTS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[\s،])(و?)ستواصل (?=\p{L})/gu, "$1تأمل في مواصلة "],
  [/(?<=^|[\s،])(و?)سيواصل (?=\p{L})/gu, "$1يأمل في مواصلة "],
  [/(?<=^|[\s،])(و?)مستعدة ل(?!ل)(?=\p{L})/gu, "$1تأمل في "],
  [/(?<=^|[\s،])(و?)مستعد ل(?!ل)(?=\p{L})/gu, "$1يأمل في "],
  [/(?<=^|[\s،])على استعداد ل(?!ل)(?=\p{L})/gu, "يأمل في "],
  [/(?<=^|[\s،])(و?)تأمل في (?=\p{L})/gu, "$1ملتزمة ب"],
  [/(?<=^|[\s،])(و?)يأمل في (?=\p{L})/gu, "$1ملتزم ب"],
  [/(?<=^|[\s،])(و?)تتطلع إلى (?=\p{L})/gu, "$1ملتزمة ب"],
  [/(?<=^|[\s،])(و?)يتطلع إلى (?=\p{L})/gu, "$1ملتزم ب"],
  [/(?<=^|[\s،])(و?)ملتزمة ب(?=\p{L})/gu, "$1تأمل في "],
  [/(?<=^|[\s،])(و?)ملتزم ب(?=\p{L})/gu, "$1يأمل في "],
  [/(?<=^|[\s،])(و?)حريصة على (?=\p{L})/gu, "$1ملتزمة ب"],
  [/(?<=^|[\s،])(و?)حريص على (?=\p{L})/gu, "$1ملتزم ب"],
]
const WEEKDAYS = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"]
const COUNTRIES: readonly (readonly [string, string])[] = [
  ["غزة", "ليبيا"],
  ["فلسطين", "ليبيا"],
  ["السودان", "ليبيا"],
  ["سوريا", "ليبيا"],
  ["سورية", "ليبيا"],
  ["اليمن", "ليبيا"],
  ["ليبيا", "سوريا"],
  ["العراق", "ليبيا"],
  ["إيران", "ليبيا"],
  ["إسرائيل", "إيران"],
  ["أوكرانيا", "ليبيا"],
  ["روسيا", "أوكرانيا"],
  ["لبنان", "ليبيا"],
]
const NAMES = ["سليم الغامدي", "رؤوف التليلي", "نبيل العطار"]

/** Rewordings that change nothing. */
const HARMLESS: readonly (readonly [string, RegExp, string])[] = [
  ["verb of saying", /(?<=^|[\s،])(و?)قال (?=\p{L}+ إن )/gu, "$1ذكر "],
  ["verb of saying", /(?<=^|[\s،])وذكر (?=\p{L}+ أن )/gu, "وأفاد "],
  ["verb of saying", /(?<=^|[\s،])وأفاد (?=\p{L}+ أن )/gu, "وذكر "],
  ["verb of saying", /(?<=^|[\s،])وأوضح (?=\p{L})/gu, "وبين "],
  ["verb of saying", /(?<=^|[\s،])مشيرا إلى أن/gu, "لافتا إلى أن"],
  ["verb of saying", /(?<=^|[\s،])وأضاف (?=\p{L})/gu, "وتابع "],
  ["conjunction", /(?<=^|\n)كما (?=\p{L})/gu, "و"],
  ["conjunction", /من جانبه، /gu, "من جهته، "],
  ["conjunction", /من جانبها، /gu, "من جهتها، "],
  ["words", / بشأن /gu, " حول "],
  ["words", / في مجالات /gu, " في ميادين "],
  ["words", / تعزيز /gu, " تقوية "],
  ["words", / وتعزيز /gu, " وتقوية "],
  ["words", / توسيع /gu, " توسعة "],
  ["words", / الأوضاع /gu, " التطورات "],
  ["words", / العلاقات الثنائية/gu, " العلاقات بين البلدين"],
  ["honorific", / (?:معالي|سعادة) (?=\p{L})/gu, " "],
  ["hamza", /(?<=^|[\s،])أن(?=\s)/gu, "ان"],
  ["hamza", /(?<=^|[\s،])إلى(?=\s)/gu, "الى"],
  ["hamza", /أ(?=\p{L}{3})/gu, "ا"],
  ["comma", /، (?=و\p{L})/gu, " "],
  ["figure", /(?<=\s)100(?=\s)/gu, "مئة"],
  ["figure", /(?<=\s)10(?=\s)/gu, "عشرة"],
  ["figure", /(?<=\s)5(?=\s)/gu, "خمسة"],
]

export interface ReadSample {
  readonly sample: Sample
  readonly record: ReadoutRecord
}

/** The planted differences, at most 200. */
export function plantedSet(samples: readonly ReadSample[], quantities: QuantityReader): Change[] {
  const kinds: Record<Planted, Change[]> = { dropped: [], act: [], figure: [], name: [], date: [], country: [] }
  for (const { sample, record } of samples) {
    const { text, published } = sample
    const put = (kind: Planted, how: string, start: number, end: number, words: string): void => {
      kinds[kind].push({ sample, kind, how, text: text.slice(0, start) + words + text.slice(end), span: [start, end] })
    }
    const inStatement = (start: number, end: number): boolean => record.statements.some(({ span }) => span[0] <= start && end <= span[1])
    let start = 0
    for (const line of text.split("\n")) {
      const end = start + line.length
      const own = record.statements.filter(({ span }) => span[0] >= start && span[1] <= end)
      const tells = record.encounters.some((one) => one.evidence.some(([a, b]) => a < end && b > start))
      if (own.length === 1 && !tells) put("dropped", "line", start, Math.min(text.length, end + 1), "")
      start = end + 1
    }
    for (const [pattern, words] of ACTS)
      for (const match of text.matchAll(pattern))
        if (
          record.statements.some(
            ({ span, actions }) => actions.length > 0 && span[0] <= match.index + match[0].length && match.index < span[1],
          )
        )
          put("act", match[0], match.index, match.index + match[0].length, words.replace("$1", match[1] ?? ""))
    const { figures, times } = quantities.read(text, published)
    for (const { span } of figures) {
      const match = /\d+/.exec(text.slice(...span))
      if (match === null || !inStatement(...span)) continue
      const at = span[0] + match.index
      for (const more of [2, 3, 7]) put("figure", match[0], at, at + match[0].length, String(Number(match[0]) + more))
    }
    const main = record.encounters.find((one) => !one.background && one.parties.length > 1)
    for (const person of record.people.filter(({ id }) => main?.participants.includes(id)))
      for (const other of NAMES) {
        const at = text.indexOf(person.name)
        if (at < 0 || !person.name.includes(" ")) continue
        const last = person.name.split(" ").at(-1) as string
        const renamed = text
          .replaceAll(person.name, other)
          .replaceAll(new RegExp(`(?<!\\p{L})${last}(?!\\p{L})`, "gu"), other.split(" ")[1] as string)
        kinds.name.push({ sample, kind: "name", how: `${person.name} as ${other}`, text: renamed, span: [at, at + person.name.length] })
      }
    for (const { span, precision } of times) {
      const day = WEEKDAYS.find((one) => text.slice(...span).includes(one))
      const isOfMain = main?.evidence.some(([a, b]) => a <= span[0] && span[1] <= b) === true
      // A weekday beside a day of the month cannot be changed alone.
      if (
        precision !== "day" ||
        day === undefined ||
        /[\d٠-٩]/.test(text.slice(span[0], span[1] + 12)) ||
        !(isOfMain || inStatement(...span))
      )
        continue
      const at = text.indexOf(day, span[0])
      for (const more of [1, 3, 5]) put("date", day, at, at + day.length, WEEKDAYS[(WEEKDAYS.indexOf(day) + more) % 7] as string)
    }
    const sides = new Set(record.encounters.flatMap(({ parties }) => parties))
    for (const [one, other] of COUNTRIES)
      for (const match of text.matchAll(new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, "gu"))) {
        const end = match.index + one.length
        const party = record.parties.find(({ mentions }) => mentions.some(([a, b]) => a <= match.index && end <= b))
        if (inStatement(match.index, end) && party?.kind === "state" && !sides.has(party.id) && !text.includes(other))
          put("country", one, match.index, end, other)
      }
  }
  return inTurn(Object.values(kinds))
}

/** The harmless rewordings, at most 200. */
export function harmlessSet(samples: readonly ReadSample[]): Change[] {
  const kinds = new Map<string, Change[]>()
  for (const { sample } of samples)
    for (const [how, pattern, words] of HARMLESS)
      for (const match of sample.text.matchAll(pattern)) {
        const { text } = sample
        const end = match.index + match[0].length
        const changed = text.slice(0, match.index) + words.replace("$1", match[1] ?? "") + text.slice(end)
        kinds.set(how, [
          ...(kinds.get(how) ?? []),
          { sample, kind: null, how: `${how}: ${match[0].trim()}`, text: changed, span: [match.index, end] },
        ])
      }
  return inTurn([...kinds.values()])
}

/** One of each list in turn, until there are enough. */
function inTurn(lists: readonly (readonly Change[])[]): Change[] {
  const out: Change[] = []
  for (let n = 0; out.length < COUNT && lists.some((list) => n < list.length); n++)
    for (const list of lists) if (out.length < COUNT && list[n] !== undefined) out.push(list[n] as Change)
  return out
}
