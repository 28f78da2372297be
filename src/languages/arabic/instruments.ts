// Instruments of a text: names of the table, resolutions by number, and names read by their shape (codebook section 4).
// Names of one instrument in one text share an id: a fuller and a shorter one, and a bare "the agreement" after either.
// Absent: summits, dams, operations and policies of the table, which are names and no instruments.
import { TokenKind } from "../../text/tokens.js"
import type { Context } from "./context.js"
import type { Entry } from "./entries.js"
import type { HeadForm, InstrumentHead } from "./instrument-heads.js"
import { instrumentId, sameInstrument } from "./instrument-ids.js"
import { extendName, nameBehind } from "./instrument-shapes.js"
import type { NameShape } from "./instrument-tails.js"
import { JOINT, partyAt } from "./instrument-words.js"
import { stemOf } from "./topic-context.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

export interface InstrumentMention {
  readonly from: number
  readonly to: number
  /** Code units of proclitics at its beginning that are no part of the name. */
  readonly skip: number
}

export interface DraftInstrument {
  id: string
  readonly kind: string
  parties: readonly string[]
  readonly mentions: InstrumentMention[]
}

/** A name kept to compare later ones with it. */
export interface Named {
  readonly draft: DraftInstrument
  readonly noun: string
  words: readonly string[]
  number: string
}

/** Kinds of the table that are names and no instruments. */
const NO_INSTRUMENT = new Set(["site", "event", "operation", "policy"])

/** A later name is compared with so many earlier ones. */
const MEMORY = 24

/** Finds the instruments of a text, in the order of their first mentions. */
export function findInstruments(context: Context, dropped: Uint8Array): DraftInstrument[] {
  const drafts: DraftInstrument[] = []
  const byId = new Map<string, DraftInstrument>()
  const named: Named[] = []
  let pair: readonly string[] | undefined
  const put = (id: string, kind: string, parties: readonly string[], mention: InstrumentMention): DraftInstrument => {
    let draft = byId.get(id)
    if (draft === undefined) {
      draft = { id, kind, parties, mentions: [] }
      byId.set(id, draft)
      drafts.push(draft)
    }
    draft.mentions.push(mention)
    return draft
  }
  const { count } = context.tokens
  for (let i = 0; i < count; i++) {
    const word = context.word(i)
    if (word === undefined || dropped[i]) continue
    const holder = context.mention(i)
    if (holder !== null && (holder.kind === "person" || holder.kind === "role" || holder.kind === "media")) {
      i = holder.end - 1 // رئيس لجنة …, عضو مجلس …: a title names no instrument
      continue
    }
    const known = entryAt(context, i)
    const form = word.instrumentHead
    const found = form === null || (known !== null && !NO_INSTRUMENT.has(known.entry.sort)) ? null : headAt(context, i, form)
    const skip = form?.skip ?? prefixLength(known?.prefix ?? "", word.key)
    if (known !== null && NO_INSTRUMENT.has(known.entry.sort) && (found === null || found.name.end <= known.end)) {
      context.instrumentOf.fill(1, i, known.end)
      i = known.end - 1
      continue
    }
    if (known !== null || found !== null) {
      const inside = known ?? (found === null ? null : entryWithin(context, i + 1, found.name.end))
      const end = Math.max(known === null ? 0 : extendName(context, known.end), found?.name.end ?? 0, inside?.end ?? 0)
      const mention = { from: i, to: end, skip }
      if (inside !== null && (known !== null || isPartOf(found as Found, inside.entry))) {
        const draft = put(inside.entry.id, inside.entry.sort, inside.entry.parties, mention)
        named.push({
          draft,
          noun: form?.heads[0]?.noun ?? "",
          words: wordsOf(context, i + 1, inside.end, inside.entry.id),
          number: found?.name.number ?? "",
        })
      } else if (found !== null) {
        const { head, name } = found
        if (name.both && name.parties.length < 2) {
          pair ??= pairOf(context)
          name.parties.splice(0, name.parties.length, ...pair)
        }
        const before = earlier(named, head.noun, name)
        if (before !== undefined) {
          before.draft.mentions.push(mention)
          enrich(before, head, name)
        } else
          named.push({
            draft: put(instrumentId(head, name.parties, name.words, name.number), head.kind, name.parties, mention),
            noun: head.noun,
            words: name.words,
            number: name.number,
          })
      }
      i = end - 1
      continue
    }
    const resolution = resolutionsAt(context, i)
    if (resolution !== null) {
      for (const number of resolution.numbers)
        put(`unsc-resolution-${number}`, "resolution", ["united-nations"], { from: i, to: resolution.end, skip: resolution.skip })
      i = resolution.end - 1
      continue
    }
    if (form?.article && isBare(context, i)) {
      // الاتفاق, هذه المبادرة: the last of its noun that was named.
      const before = lastOf(named, form)
      if (before !== undefined) before.draft.mentions.push({ from: i, to: i + 1, skip: form.skip })
    }
  }
  return drafts
}

interface Found {
  readonly head: InstrumentHead
  readonly name: NameShape
}

/** The two states that the text names most, for "the two countries": none where it names but one. */
function pairOf(context: Context): readonly string[] {
  const times = new Map<string, number>()
  for (const { party, kind } of context.mentions)
    if (party !== null && party.length === 3 && kind !== "media") times.set(party, (times.get(party) ?? 0) + 1)
  const states = [...times].sort((a, b) => b[1] - a[1]).map(([party]) => party)
  return states.length < 2 ? [] : states.slice(0, 2)
}

/** The name that the head at i opens. */
function headAt(context: Context, i: number, form: HeadForm): Found | null {
  const holder = context.mention(i)
  // مجلس التعاون is a party; اللجنة الرباعية المشتركة is more than the Quartet.
  if (holder !== null && holder.kind === "party" && holder.end > i + 1 && !JOINT.test(context.key(holder.end))) return null
  for (const head of form.heads) {
    if (head.second !== "") {
      const next = context.key(i + 1)
      if (next !== head.second && next !== `ال${head.second}` && next !== `${head.second}ا`) continue
    }
    const article = form.article || (head.second !== "" && context.key(i + 1).startsWith("ال"))
    // مفاوضات اللجنة الفنية الثلاثية: talks of a body that has a name.
    const inner = head.kind === "talks" ? context.word(i + 1)?.instrumentHead : undefined
    const name = (inner != null ? headAt(context, i + 1, inner)?.name : undefined) ?? nameBehind(context, i, head, article)
    if (name !== null) return { head, name }
  }
  return null
}

interface Known {
  readonly entry: Entry
  readonly end: number
  readonly prefix: string
}

/** The instrument of the table that is named at token i. */
function entryAt(context: Context, i: number): Known | null {
  const phrase = context.phrases.at(i)
  const payload = phrase === null ? -1 : (context.index.instruments[phrase.node] as number)
  return phrase === null || payload < 0 ? null : { entry: context.index.entries[payload] as Entry, end: phrase.end, prefix: phrase.prefix }
}

/** The first instrument of the table inside tokens [from, to). */
function entryWithin(context: Context, from: number, to: number): Known | null {
  for (let k = from; k < to; k++) {
    const known = entryAt(context, k)
    if (known !== null && !NO_INSTRUMENT.has(known.entry.sort)) return known
  }
  return null
}

/** The words that a name of the table is known by, parties aside, to compare others with: النووي in الاتفاق النووي الإيراني. */
function wordsOf(context: Context, from: number, to: number, id: string): string[] {
  const words: string[] = []
  for (let k = from; k < to; k++) if (!context.isSign(k) && partyAt(context, k) === null) words.push(stemOf(context.key(k)))
  return words.length === 0 ? [id] : words
}

/** Whether a name of the table inside another is that one's own name: منتدى … "تونس 2020", and not مذكرة بشأن الحزام والطريق. */
function isPartOf(found: Found, entry: Entry): boolean {
  return found.head.kind === entry.sort || found.head.kind === "talks" || entry.sort === "talks"
}

function earlier(named: readonly Named[], noun: string, name: NameShape): Named | undefined {
  for (let n = named.length - 1; n >= 0 && n >= named.length - MEMORY; n--) {
    const before = named[n] as Named
    if (sameInstrument(before, noun, name)) return before
  }
  return undefined
}

/** A fuller name gives the earlier, shorter one its parties and words: اللجنة المشتركة, then اللجنة المصرية الروسية المشتركة. */
function enrich(before: Named, head: InstrumentHead, name: NameShape): void {
  if (name.words.length <= before.words.length && name.parties.length <= before.draft.parties.length) return
  const parties = name.parties.length > before.draft.parties.length ? name.parties : before.draft.parties
  const words = name.words.length > before.words.length ? name.words : before.words
  before.words = words
  if (before.number === "") before.number = name.number
  before.draft.parties = parties
  before.draft.id = instrumentId(head, parties, words, before.number)
}

function lastOf(named: readonly Named[], form: HeadForm): Named | undefined {
  for (let n = named.length - 1; n >= 0 && n >= named.length - MEMORY; n--) {
    const before = named[n] as Named
    if (form.heads.some((head) => head.noun === before.noun)) return before
  }
  return undefined
}

/** الاتفاق with nothing behind it that would make it another: no noun, no على. */
function isBare(context: Context, i: number): boolean {
  const next = context.word(i + 1)
  if (next === undefined || context.isSign(i + 1)) return true
  if (/^(على|علي|بين|مع|ان)$/.test(next.key)) return false
  return !context.is(i + 1, Bit.ARTICLE)
}

/** A resolution or several, with their proclitics. */
const RESOLUTION = new WordTest(/قرار(ا|ي|ين|ات)?$/)

/** قرار مجلس الأمن (الدولي) (رقم) 2216, قراري مجلس الأمن 242 و338, القرار الأممي 2254, القرار 1701. */
function resolutionsAt(context: Context, i: number): { numbers: string[]; end: number; skip: number } | null {
  if (!context.fits(i, RESOLUTION)) return null
  const head = /^(و?[بلك]?)(ال)?(قرار|قراري|قرارا|قرارات|قرارين)$/.exec(context.key(i)) ?? /^(و?)(لل)(قرار|قرارات)$/.exec(context.key(i))
  if (head === null) return null
  let council = head[2] !== undefined
  let end = -1
  const numbers: string[] = []
  for (let k = i + 1; k < Math.min(context.tokens.count, i + 12); k++) {
    const key = context.bareKey(k)
    if (context.tokens.kind[k] === TokenKind.NUMBER) {
      const digits = context.word(k)?.form ?? ""
      if (/^[0-9]{2,4}$/.test(digits) && council) {
        numbers.push(digits)
        end = k + 1
      } else break
      continue
    }
    if (key === "مجلس" || key === "الامن" || key === "الاممي" || key === "الاممية" || key === "الدولي") council = true
    else if (numbers.length > 0 && (context.isComma(k) || key === "و" || context.key(k) === "و")) continue
    else if (!/^(رقم|ارقام|رقمي|ذي|ذو|الرقم|الامم|المتحدة)$/.test(key)) break
  }
  return numbers.length === 0 ? null : { numbers, end, skip: (head[1] ?? "").length }
}

/** Code units of proclitics that can be left off the first word of a phrase: all but the ل that has swallowed an alif. */
function prefixLength(prefix: string, key: string): number {
  if (prefix === "") return 0
  return prefix.endsWith("ل") && key.startsWith("لل", prefix.length - 1) ? prefix.length - 1 : prefix.length
}
