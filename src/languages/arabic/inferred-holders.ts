// Who held an office that the text names without its holder: العاهل الأردني, نظيره التركي. The record's persons are those that
// a text names; a holder found by office and day is told beside them, as inferred, and joins none of them.
// In: a read text and its day of publication. Out: one holder for each office and party, with the words that name the office.
// Absent: the table itself (data/arabic/office-holders.tsv), and who of the persons in the text is meant (resolve-mentions.ts).
import { isState } from "../../document/vocabulary.js"
import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import { foldKey } from "./fold.js"
import { OFFICES, ORGANISATIONS, STATES } from "./generated/tables.js"
import { mayHold } from "./office-fit.js"
import { isOnDay, type OfficeTerm, officeTerms } from "./office-terms.js"
import { rows, values } from "./table-rows.js"

export interface InferredHolder {
  /** Tokens of the title, [start, end). */
  readonly start: number
  readonly end: number
  readonly name: string
  readonly party: string
  /** Id of data/arabic/offices.tsv. */
  readonly office: string
}

interface HolderTables {
  /** Terms by "party office". */
  readonly terms: ReadonlyMap<string, readonly OfficeTerm[]>
  /** Offices by the bare words of their phrases, joined by a space. */
  readonly offices: ReadonlyMap<string, string>
  /** Bare words that name a party: of its names and its nationality. */
  readonly partyWords: ReadonlyMap<string, ReadonlySet<string>>
  /** Bare words of its names alone, which need no article: رئيس أوكرانيا beside رئيس أوكراني. */
  readonly partyNames: ReadonlyMap<string, ReadonlySet<string>>
}

/** Longest office phrase, in words, that is looked up. */
const LONGEST = 8

/** How many mentions back the office of a counterpart is looked for: نظيره is of the office named last. */
const BACK = 6

/** Heads of state by a word that no office phrase holds by itself. */
const CHIEF = /^(رئيس|ملك|عاهل|امير|سلطان|امبراطور|خادم)$/

/** Offices that several hold at once. */
const SHARED = /^(deputy-|assistant-|spokesperson|special-envoy)|-member$/

/** Offices that an organisation has one of, by the head of the title. */
const ORGANISATION_OFFICES: readonly (readonly [head: string, office: RegExp])[] = [
  ["امين", /^[a-z]+-secretary-general$/],
  ["مدير", /-(director-general|executive-director|managing-director)$/],
  ["رئيس", /-(president|chair|speaker)$/],
]

let opened: HolderTables | null = null

/**
 * The holders of the offices that a text names without a person, as the dated table has them on a day.
 * `day` is the day of publication; without one nothing is inferred. Where the table knows two holders on the day, none is told.
 */
export function inferredHolders(context: Context, day: string | null): InferredHolder[] {
  if (day === null) return []
  const found: InferredHolder[] = []
  const told = new Set<string>()
  for (let m = 0; m < context.mentions.length; m++) {
    const mention = context.mentions[m] as Mention
    if (mention.kind !== "role" || mention.person >= 0 || mention.party === null || mention.plural) continue
    opened ??= openTables()
    const office = mention.head === "نظير" ? counterpartOffice(context, m, opened) : officeOf(context, mention, opened)
    if (office === null || told.has(`${mention.party} ${office}`)) continue
    told.add(`${mention.party} ${office}`)
    const name = holderOn(opened.terms.get(`${mention.party} ${office}`) ?? [], day)
    if (name !== null && !isNamed(context, name)) found.push({ start: mention.start, end: mention.end, name, party: mention.party, office })
  }
  return found
}

/** The one holder on a day, or null. */
function holderOn(terms: readonly OfficeTerm[], day: string): string | null {
  let found: string | null = null
  for (const term of terms) {
    if (!isOnDay(term, day)) continue
    if (found !== null && found !== term.name) return null
    found = term.name
  }
  return found
}

/** Whether the text itself names the holder: then the office was told of somebody whom the reader did not tie to it. */
function isNamed(context: Context, name: string): boolean {
  const last = bare(foldKey(name.split(" ").at(-1) as string))
  return context.register.persons.some(({ keys }) => keys.some((key) => bare(key) === last))
}

/** نظيره الفرنسي: the office of whoever was named before, in the other party. */
function counterpartOffice(context: Context, at: number, tables: HolderTables): string | null {
  const { party } = context.mentions[at] as Mention
  for (let m = at - 1; m >= Math.max(0, at - BACK); m--) {
    const before = context.mentions[m] as Mention
    if (before.title === "" || before.head === "نظير" || before.party === party) continue
    const office = officeOf(context, before, tables)
    if (office === null) return null
    return office
  }
  return null
}

/** The office that the title of a mention means when nothing but its party stands behind it; null for any other title. */
function officeOf(context: Context, mention: Mention, tables: HolderTables): string | null {
  const { party, head } = mention
  if (party === null || !isDefinite(context, mention, tables)) return null
  const end = mention.nameStart > mention.start ? mention.nameStart : mention.end
  const words: string[] = []
  for (let i = mention.start; i < end && words.length < LONGEST + 4; i++) words.push(bare(i === mention.start ? head : context.key(i)))
  if (!isState(party)) {
    const own = tables.partyWords.get(party)
    if (own === undefined || words.length < 2 || !words.slice(1).every((word) => word === "عام" || own.has(word))) return null
    const office = ORGANISATION_OFFICES.find(([first]) => first === head)?.[1]
    if (office === undefined) return null
    const fitting = [...tables.terms.keys()].filter((key) => key.startsWith(`${party} `) && office.test(key.slice(party.length + 1)))
    return fitting.length === 1 ? (fitting[0] as string).slice(party.length + 1) : null
  }
  if (!mayHold(party, head, mention.title)) return null
  for (let length = Math.min(words.length, LONGEST); length > 1; length--) {
    const office = tables.offices.get(words.slice(0, length).join(" "))
    if (office !== undefined) return !SHARED.test(office) && isOnlyParty(words, length, party, tables) ? office : null
  }
  return CHIEF.test(head) && isOnlyParty(words, 1, party, tables) ? "head-of-state" : null
}

/** Whether the words from `from` on name the party and nothing else: السابق or المنتخب behind a title mean another. */
function isOnlyParty(words: readonly string[], from: number, party: string, { partyWords }: HolderTables): boolean {
  const own = partyWords.get(party)
  for (let i = from; i < words.length; i++) if (!own?.has(words[i] as string)) return false
  return true
}

/** Whether a title means one holder: رئيس أوكرانيا and الرئيس الأوكراني, but not رئيس أوكراني nor وزيرا للخارجية. */
function isDefinite(context: Context, { start, end, party }: Mention, { partyNames }: HolderTables): boolean {
  const names = partyNames.get(party ?? "")
  for (let i = start; i < end; i++) {
    const key = i === start ? context.bareKey(i).replace(/^ل(?=ل)/, "ا") : context.key(i)
    if (key.startsWith("ال") || (i > start && names?.has(bare(key)))) return true
  }
  return false
}

/** A folded word without its article and its feminine ending, so that فرنسية and الفرنسي are one. */
function bare(key: string): string {
  return key.replace(/^(ال|لل|بال)(?=..)/, "").replace(/[هة]$/, "")
}

function openTables(): HolderTables {
  const terms = new Map<string, OfficeTerm[]>()
  for (const term of officeTerms()) {
    const key = `${term.party} ${term.office}`
    const list = terms.get(key)
    if (list === undefined) terms.set(key, [term])
    else list.push(term)
  }
  const bareWords = (phrase: string): string[] => phrase.split(" ").map((word) => bare(foldKey(word)))
  const offices = new Map<string, string>()
  for (const [form = "", office = ""] of rows(OFFICES)) offices.set(bareWords(form).join(" "), office)
  const partyWords = new Map<string, Set<string>>()
  const partyNames = new Map<string, Set<string>>()
  for (const [id = "", name = "", variants, nisba, people] of rows(STATES)) {
    const names = [name, ...values(variants)].flatMap(bareWords)
    partyNames.set(id, new Set(names))
    partyWords.set(id, new Set([...names, ...[...values(nisba), ...values(people), "دولة"].flatMap(bareWords)]))
  }
  for (const [id = "", , name = "", variants] of rows(ORGANISATIONS))
    partyWords.set(id, new Set([name, ...values(variants)].flatMap(bareWords)))
  return { terms, offices, partyWords, partyNames }
}
