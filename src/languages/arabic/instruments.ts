// Instruments of a text: those of the gazetteer, resolutions by number, and named mechanisms read by their shape
// (codebook section 4). Variants of one name share an id.
import { TokenKind } from "../../text/tokens.js"
import type { Context } from "./context.js"
import type { Entry } from "./entries.js"
import { Bit } from "./word-classes.js"

export interface DraftInstrument {
  readonly id: string
  readonly kind: string
  readonly parties: readonly string[]
  /** Tokens of each mention. */
  readonly mentions: [from: number, to: number][]
}

/** Heads of mechanisms that two or more sides share: a joint committee, forum, council. */
const MECHANISM = /^[وبل]?(ال|ل)?(لجنة|منتدى|مجلس|حوار)$/

/** Finds the instruments of a text, in the order of their first mentions. */
export function findInstruments(context: Context, dropped: Uint8Array): DraftInstrument[] {
  const found = new Map<string, DraftInstrument>()
  const put = (id: string, kind: string, parties: readonly string[], from: number, to: number) => {
    const known = found.get(id)
    if (known === undefined) found.set(id, { id, kind, parties, mentions: [[from, to]] })
    else known.mentions.push([from, to])
  }
  const { count } = context.tokens
  for (let i = 0; i < count; i++) {
    const word = context.word(i)
    if (word === undefined || dropped[i]) continue
    if (word.opens) {
      const phrase = context.phrases.at(i)
      const payload = phrase?.payloads.find((p) => (context.index.entries[p] as Entry).kind === "instrument")
      if (phrase !== null && payload !== undefined) {
        const entry = context.index.entries[payload] as Entry
        put(entry.id, entry.sort, entry.parties, i, phrase.end)
        i = phrase.end - 1
        continue
      }
    }
    const resolution = resolutionAt(context, i)
    if (resolution !== null) {
      put(resolution.id, "resolution", ["united-nations"], i, resolution.end)
      i = resolution.end - 1
      continue
    }
    const mechanism = mechanismAt(context, i)
    if (mechanism !== null) {
      put(mechanism.id, mechanism.kind, mechanism.parties, i, mechanism.end)
      i = mechanism.end - 1
    }
  }
  return [...found.values()]
}

/** قرار مجلس الأمن (الدولي) (رقم) 2216 */
function resolutionAt(context: Context, i: number): { id: string; end: number } | null {
  if (!/^[وبل]?(ال)?(قرار|قراري)$/.test(context.key(i)) || context.key(i + 1) !== "مجلس" || context.key(i + 2) !== "الامن") return null
  for (let k = i + 3; k < i + 8; k++) {
    if (context.tokens.kind[k] === TokenKind.NUMBER) return { id: `unsc-resolution-${context.word(k)?.form}`, end: k + 1 }
    if (context.isComma(k) || context.is(k, Bit.PREP)) return null
  }
  return null
}

/** اللجنة المشتركة التونسية السنغالية, مجلس رجال الأعمال التونسي العراقي, منتدى التعاون العربي الروسي: a head and two nationalities. */
function mechanismAt(context: Context, i: number): { id: string; kind: string; parties: string[]; end: number } | null {
  const head = MECHANISM.exec(context.key(i))
  if (head === null) return null
  const words: string[] = []
  const parties: string[] = []
  let end = i + 1
  for (let k = i + 1; k < Math.min(context.tokens.count, i + 16); k++) {
    if (context.isSign(k) || context.is(k, Bit.COMP | Bit.REL)) break
    const phrase = context.phrases.at(k)
    const entry = phrase === null ? undefined : (context.index.entries[phrase.payloads[0] as number] as Entry)
    if (
      entry !== undefined &&
      phrase !== null &&
      (entry.kind === "nisba" || entry.kind === "state" || entry.kind === "organisation" || entry.kind === "organisation-nisba")
    ) {
      if (!parties.includes(entry.id)) parties.push(entry.id)
      k = phrase.end - 1
      end = phrase.end
      continue
    }
    const kind = SORTS.find(([pattern]) => pattern.test(context.key(k)))
    if (kind !== undefined) {
      if (kind[1] !== "" && !words.includes(kind[1])) words.push(kind[1])
      if (parties.length < 2 || kind[1] !== "") end = Math.max(end, parties.length >= 2 ? end : k + 1)
      continue
    }
    break
  }
  if (parties.length < 2 || words.length === 0) return null
  const kind = head[0].includes("منتدى")
    ? "forum"
    : head[0].includes("مجلس")
      ? "council"
      : head[0].includes("حوار")
        ? "mechanism"
        : "committee"
  return { id: [...[...parties].sort().map((party) => party.toLowerCase()), ...words, kind].join("-"), kind, parties, end }
}

/** Words that may stand inside a mechanism's name, with what they add to its id. */
const SORTS: readonly [RegExp, string][] = [
  [/^ال(مشتركة|مشترك)$/, "joint"],
  [/^ال(عليا|اعلى)$/, "high"],
  [/^ال(اقتصادية|اقتصادي)$/, "economic"],
  [/^ال(وزارية|وزاري)$/, "ministerial"],
  [/^ال?(استراتيجي|استراتيجية|استراتيجى)$/, "strategic"],
  [/^(ال)?(تعاون|التعاون)$/, "cooperation"],
  [/^(رجال|الاعمال)$/, "business"],
  [/^(ال)?(تشاور|التشاور)$/, "consultation"],
  [/^ال(سياسي|سياسية)$/, "political"],
  [/^ال(عسكرية|عسكري)$/, "military"],
  [/^ال(تجارية|تجاري)$/, "trade"],
  [/^ال(فنية|فني)$/, "technical"],
  [/^ال(ثنائية|ثنائي|ثلاثية)$/, ""],
  [/^(بين|و)$/, ""],
  [/^ال(حكومية)$/, "governmental"],
]
