// Encounter matches in; encounters out: matches of one contact are merged, and each gets its people, parties, place,
// date, and whether it is planned or background (codebook section 2).

import type { Step } from "../../document/explanation.js"
import type { EncounterKind } from "../../document/vocabulary.js"
import type { Rule, RuleSet } from "../../grammar/rule.js"
import type { Mention } from "../../stages/entities/mention.js"
import type { TimeExpression } from "../../stages/time/time-expression.js"
import type { Context } from "./context.js"
import { foldName } from "./fold.js"
import { Bit } from "./word-classes.js"

/** What an encounter rule reads. */
export interface EncounterMatch {
  readonly kind: EncounterKind
  /** Token of the word that names the contact. */
  readonly at: number
  /** One past the last token that the rule read. */
  readonly end: number
  /** Mentions that take part, by index, in the order of the text. */
  readonly participants: readonly number[]
  /** Destination of a visit: a mention, -1 for none. */
  readonly destination: number
  readonly planned: boolean
  readonly background: boolean
  /** The first participant meets each of the others by himself (codebook section 2, ruling 9). */
  readonly each?: boolean
  /** The sentence's dates are not the contact's. */
  readonly undated?: boolean
  /** Parties that an instrument named in it stands for: a forum's members. */
  readonly members?: readonly string[]
  /** Takes its parties from the contact told before it. */
  readonly inherits?: boolean
  readonly steps: readonly Step[]
}

export interface DraftEncounter {
  readonly kind: EncounterKind
  /** First token of the evidence. */
  readonly at: number
  readonly people: number[]
  readonly attendees: number[]
  readonly parties: string[]
  place: DraftPlace | null
  time: TimeExpression | null
  planned: boolean
  background: boolean
  readonly evidence: [from: number, to: number][]
  readonly rule: string
  readonly reads: string
  readonly steps: Step[]
}

export interface DraftPlace {
  readonly name: string
  readonly country: string | null
  /** Tokens, both -1 where the place was inferred. */
  readonly start: number
  readonly end: number
  readonly rank: number
}

/** Finds the encounters of a text. */
export function findEncounters(
  context: Context,
  rules: RuleSet<Context, EncounterMatch>,
  dropped: Uint8Array,
  published: string | null,
): DraftEncounter[] {
  const drafts: DraftEncounter[] = []
  const { sentences } = context
  const consumed = new Uint8Array(context.tokens.count)
  for (let s = 0; s < sentences.count; s++) {
    const start = sentences.first[s] as number
    const end = sentences.first[s + 1] as number
    if (dropped[start]) continue
    if (ATTENDANCE.test(context.key(start))) {
      attend(context, drafts, start, end)
      continue
    }
    let i = start
    while (i < end) {
      const word = context.word(i)
      if (word === undefined || word.readings.length === 0 || context.instrumentOf[i] === 1 || consumed[i] === 1) {
        i++
        continue
      }
      const found = rules.firstMatch(context, i, word)
      if (found !== null && found.match.end > i + 1) consumed[found.match.end - 1] = 1
      if (found !== null) for (const match of apart(found.match)) add(context, drafts, match, found.rule, published)
      i++
    }
  }
  settlePlaces(drafts)
  settleTimes(context, drafts)
  // A contact is between parties; a conference may name but one of those who attend.
  return drafts.filter(
    (draft, n) =>
      (draft.parties.length > 1 || (draft.kind === "conference" && draft.rule !== "sidelines" && draft.parties.length > 0)) &&
      !isSecondTelling(drafts, draft, n),
  )
}

/** A match for each counterpart where the rule says so. */
function apart(match: EncounterMatch): readonly EncounterMatch[] {
  const [first, ...others] = match.participants
  return match.each && first !== undefined ? others.map((other) => ({ ...match, participants: [first, other] })) : [match]
}

/** Opens a list of those present: attended, accompanied, the delegation comprises, in the presence of. */
const ATTENDANCE = /^[وف]?(حضر|حضرها|حضره|حضرت|يرافق|رافق|ويضم|يضم|ضم|كما يضم|شهد اللقاء)$/

/** Adds the persons of an attendance list to the contact told of last. */
function attend(context: Context, drafts: readonly DraftEncounter[], start: number, end: number): void {
  const last = drafts[drafts.length - 1]
  if (last === undefined) return
  for (let i = start; i < end; i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    if (
      mention.kind === "person" &&
      mention.person >= 0 &&
      !last.people.includes(mention.person) &&
      !last.attendees.includes(mention.person)
    )
      last.attendees.push(mention.person)
    i = mention.end - 1
  }
}

function add(
  context: Context,
  drafts: DraftEncounter[],
  match: EncounterMatch,
  rule: Rule<Context, EncounterMatch>,
  published: string | null,
): void {
  const people: number[] = []
  const parties: string[] = []
  for (const m of match.participants) {
    const mention = context.mentions[m] as Mention
    const person = mention.person >= 0 ? context.register.persons[mention.person] : undefined
    if (mention.person >= 0 && !people.includes(mention.person)) people.push(mention.person)
    const party = person?.party ?? mention.party
    if (party !== null && party !== undefined && !parties.includes(party)) parties.push(party)
  }
  let host: DraftEncounter | null = null
  for (const member of match.members ?? []) if (!parties.includes(member)) parties.push(member)
  if (match.inherits) {
    const last = drafts.findLast((draft) => draft.parties.length > 1)
    if (last === undefined) return
    parties.push(...last.parties)
    host = last
  }
  const destination = match.destination >= 0 ? (context.mentions[match.destination] as Mention) : null
  let inheritedTime: TimeExpression | null = null
  let place = destination !== null ? placeOf(context, destination) : findPlace(context, match)
  if (place === null && host !== null) place = (host as DraftEncounter).place
  if (match.kind === "visit") {
    if (destination === null) {
      // زيارة لافروف without a country: where the traveller is told to be meeting others.
      const abroad = drafts
        .slice(-MEMORY)
        .find(
          (draft) =>
            draft.place !== null &&
            draft.place.country !== null &&
            !parties.includes(draft.place.country) &&
            draft.people.some((person) => people.includes(person)) &&
            draft.parties.includes(draft.place.country),
        )
      if (
        abroad === undefined ||
        drafts.slice(-MEMORY).some((draft) => draft.kind === "visit" && draft.people.some((person) => people.includes(person)))
      )
        return
      place = abroad.place
      inheritedTime = abroad.time
    }
    const country =
      (destination !== null && /^[A-Z]{3}$/.test(destination.party ?? "") ? destination.party : null) ?? place?.country ?? null
    if (country === null) return
    if (country !== null && !parties.includes(country)) parties.push(country)
    // A trip within one's own country, or with nobody who travels, is no visit between parties.
    if (people.length === 0 && parties.length < 2) return
    if (parties.length < 2) return
  }
  const time = match.undated
    ? laterTime(context, match, published)
    : (findTime(context, match) ?? inheritedTime ?? timeOfTelling(context, match) ?? (host as DraftEncounter | null)?.time ?? null)
  const planned = match.planned || isAfter(time, published)
  const background = !planned && (match.background || isBackground(context, match, time, published))
  const same = drafts.slice(-MEMORY).find((draft) => isSame(draft, match.kind, people, parties, time, planned, background))
  const evidence: [number, number] = [match.at, match.end]
  if (same !== undefined) {
    for (const person of people) if (!same.people.includes(person)) same.people.push(person)
    for (const party of parties) if (!same.parties.includes(party)) same.parties.push(party)
    if (place !== null && (same.place === null || place.rank > same.place.rank)) same.place = place
    if (same.time === null || (time !== null && same.time.precision !== "day" && time.precision === "day")) same.time = time ?? same.time
    same.evidence.push(evidence)
    same.steps.push(...match.steps)
    if (!background) same.background = false
    return
  }
  drafts.push({
    kind: match.kind,
    at: match.at,
    people,
    attendees: [],
    parties,
    place,
    time,
    planned,
    background,
    evidence: [evidence],
    rule: rule.id,
    reads: rule.reads,
    steps: [...match.steps],
  })
}

/** How far from a contact's word its date and place may stand, in tokens. */
const NEAR = 70

/** How many encounters back a contact may be told again: keeps merging linear. */
const MEMORY = 48

/** Whether a match tells again of an encounter already found. */
function isSame(
  draft: DraftEncounter,
  kind: EncounterKind,
  people: readonly number[],
  parties: readonly string[],
  time: TimeExpression | null,
  planned: boolean,
  background: boolean,
): boolean {
  if (draft.kind !== kind || draft.planned !== planned) return false
  if (draft.background !== background) return false
  if (
    draft.time !== null &&
    time !== null &&
    draft.time.value !== null &&
    time.value !== null &&
    draft.time.value !== time.value &&
    draft.time.precision === time.precision
  )
    return false
  if (planned && kind === "meeting" && people.length !== draft.people.length) return false
  const samePeople = people.every((person) => draft.people.includes(person)) || draft.people.every((person) => people.includes(person))
  const sameParties = parties.every((party) => draft.parties.includes(party)) || draft.parties.every((party) => parties.includes(party))
  return samePeople && sameParties
}

// ---- place --------------------------------------------------------------------------------------------------------

const PLACE_RANK: Readonly<Record<string, number>> = { venue: 4, airport: 4, city: 3, island: 3, water: 2, crossing: 3, region: 2 }

/** The place that a mention names, null for a mention that is no place. */
export function placeOf(context: Context, mention: Mention): DraftPlace | null {
  if (mention.entry < 0) return null
  const entry = context.index.entries[mention.entry]
  if (entry === undefined) return null
  // The gazetteer's form without the proclitic of the text: بالرياض is الرياض.
  const start = mention.start
  const written = context.text.slice(context.tokens.start[start] as number, context.tokens.end[mention.end - 1] as number)
  const name = mention.prefix === "" ? written : stripPrefix(context, written, mention.prefix)
  const base = { name, start, end: mention.end }
  if (entry.kind === "place") return { ...base, country: entry.id || null, rank: PLACE_RANK[entry.sort] ?? 3 }
  if (entry.kind === "capital" || entry.kind === "seat") return { ...base, country: entry.id, rank: entry.kind === "seat" ? 4 : 3 }
  if (entry.kind === "state") return { ...base, country: entry.id, rank: 1 }
  return null
}

function stripPrefix(context: Context, written: string, prefix: string): string {
  const rest = written.slice(prefix.length)
  if (!prefix.endsWith("ل") || !rest.startsWith("ل")) return rest
  // للكويت holds the article, للندن does not: the gazetteer knows which of the two is a name.
  const whole = `ا${rest}`
  return context.index.wordIds.has(foldName(whole.split(" ")[0] as string)) ? whole : rest
}

/** The narrowest place that the match's own sentence names with في or بـ. */
function findPlace(context: Context, match: EncounterMatch): DraftPlace | null {
  const start = Math.max(context.sentenceStart(match.at), match.at - NEAR)
  const end = Math.min(context.sentenceEnd(match.at), match.at + NEAR)
  let best: DraftPlace | null = null
  for (let i = start; i < end; i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    if (mention.kind === "place" || mention.kind === "party") {
      const inside = mention.prefix === "ب" || mention.prefix === "وب" || isLocated(context, i)
      if (inside && !(i > match.at && context.is(i - 2, Bit.COMP))) {
        const place = placeOf(context, mention)
        if (
          place !== null &&
          (best === null ||
            place.rank > best.rank ||
            (place.rank === best.rank && Math.abs(i - match.at) < Math.abs(best.start - match.at)))
        )
          best = place
      }
    }
    i = mention.end - 1
  }
  return best
}

/** في before the place, directly or behind "the capital", "the city", "the palace of". */
function isLocated(context: Context, i: number): boolean {
  for (let k = i - 1; k > i - 5 && k >= 0; k--) {
    const key = context.bareKey(k)
    if (key === "في" || key === "فى") return !TOPICAL.test(context.bareKey(k - 1))
    if (k === i - 1 && /^(احتضنت|احتضن|استضافت|استضاف|تستضيف|تحتضن|ستستضيف)$/.test(key)) return true
    if (
      !/^(ال)?(عاصمة|مدينة|العاصمة|منتجع|قصر|مكتبه|مقر|قاعة|جزيرة|ولاية|ضواحي|بمدينة|بالعاصمة)$/.test(key) &&
      !(context.mention(k) === null && context.is(k, Bit.ARTICLE) && /ية$|ي$/.test(key)) &&
      !NISBA_END.test(key)
    )
      return false
    if (/^ب/.test(key)) return true
  }
  return false
}

/** Nouns whose في names what they are about: the situation, the crisis, developments in … */
const TOPICAL =
  /^(ال)?(وضع|اوضاع|ازمة|تطورات|حرب|سلام|استقرار|شرعية|احداث|صراع|نزاع|تسوية|حل|انتخابات|مستجدات|امن|قضايا|تحالف|سلم|نفوذ|مشاريع|استثمار|استثمارات)$/

const NISBA_END = /^ال.*(ية|ي)$/

/** Contacts inside a visit take its place where they name none of their own. */
function settlePlaces(drafts: readonly DraftEncounter[]): void {
  for (const [n, draft] of drafts.entries()) {
    if (draft.place !== null || draft.kind !== "meeting") continue
    const visit = around(drafts, n).find(
      (other) =>
        other.kind === "visit" &&
        other.place !== null &&
        other.background === draft.background &&
        other.parties.every((party) => draft.parties.includes(party)) &&
        draft.parties.length > 1,
    )
    if (visit !== undefined) draft.place = visit.place
  }
}

/** "Talks" named in passing in a story of a call are that call told again. */
function isSecondTelling(drafts: readonly DraftEncounter[], draft: DraftEncounter, at: number): boolean {
  if (draft.kind !== "meeting" || draft.planned || (draft.rule !== "during" && draft.rule !== "talked")) return false
  if (draft.place !== null && draft.place.start >= 0) return false
  return around(drafts, at).some(
    (other) =>
      other.kind === "call" && other.background === draft.background && draft.parties.every((party) => other.parties.includes(party)),
  )
}

/** The contact that the story opens with takes the day of the opening sentence where its own sentence names none. */
function settleTimes(context: Context, drafts: readonly DraftEncounter[]): void {
  const first = drafts.find((draft) => draft.kind !== "message" && !draft.background && !draft.planned)
  for (const [n, draft] of drafts.entries()) {
    // A message handed over and a welcome are of the day of the contact that they belong to.
    if (
      draft.time !== null ||
      draft.planned ||
      draft.background ||
      (draft.kind !== "message" && draft.kind !== "ceremony" && draft.rule !== "sidelines")
    )
      continue
    const host = around(drafts, n).find(
      (other) =>
        other !== draft &&
        other.time !== null &&
        !other.planned &&
        !other.background &&
        other.people.some((person) => draft.people.includes(person)) &&
        (draft.rule === "sidelines" || other.parties.every((party) => draft.parties.includes(party))),
    )
    if (host !== undefined) draft.time = host.time
  }
  for (const [n, draft] of drafts.entries()) {
    // A trip told by its noun is still to come when the meeting that it is made for is.
    if (draft.kind !== "visit" || draft.planned || draft.background || draft.rule !== "visited" || draft.time !== null) continue
    const near = around(drafts, n).filter(
      (other) =>
        other.kind === "meeting" &&
        other.place?.country === draft.place?.country &&
        other.people.some((person) => draft.people.includes(person)),
    )
    const meeting = near.find((other) => other.planned)
    if (meeting === undefined || near.some((other) => !other.planned && !other.background)) continue
    draft.planned = true
    draft.time = meeting.time
  }
  if (first === undefined || first.time !== null || (context.sentences.of[first.at] as number) > 2) return
  const end = context.sentences.first[Math.min(1, context.sentences.count)] as number
  first.time = firstDay(context, 0, Math.min(end, 4 * NEAR))
}

// ---- time ---------------------------------------------------------------------------------------------------------

/** The first time to come that the text names behind a contact that was put off. */
function laterTime(context: Context, match: EncounterMatch, published: string | null): TimeExpression | null {
  for (let i = match.end; i < Math.min(context.tokens.count, match.end + 2 * NEAR); i++) {
    const time = context.times[context.timeFrom[i] as number]
    if (time?.value != null && published !== null && time.value > published.slice(0, time.value.length)) return time
  }
  return null
}

/** جاء ذلك خلال …: the contact is of the day of the sentence before. */
function timeOfTelling(context: Context, match: EncounterMatch): TimeExpression | null {
  const start = context.sentenceStart(match.at)
  if (!/^[وف]?(جاء|جاءت|ذلك|وذلك)$/.test(context.key(start)) || match.at - start > 12) return null
  const before = context.sentenceStart(Math.max(0, start - 1))
  return firstDay(context, Math.max(before, start - NEAR), start)
}

/** Encounters told near one: before and after it. */
function around(drafts: readonly DraftEncounter[], n: number): readonly DraftEncounter[] {
  return drafts.slice(Math.max(0, n - MEMORY), n + MEMORY)
}

/** The first day that tokens [from, to) name. */
function firstDay(context: Context, from: number, to: number): TimeExpression | null {
  for (let i = from; i < to; i++) {
    const time = context.times[context.timeFrom[i] as number]
    if (time !== undefined && time.precision === "day" && time.kind === "date") return time
  }
  return null
}

/** The date nearest to the contact word inside its sentence: days before months before years. */
function findTime(context: Context, match: EncounterMatch): TimeExpression | null {
  const start = context.sentenceStart(match.at)
  const end = context.sentenceEnd(match.at)
  let best: TimeExpression | null = null
  let bestScore = Number.POSITIVE_INFINITY
  for (let i = Math.max(start, match.at - NEAR); i < Math.min(end, match.at + NEAR); i++) {
    const index = context.timeFrom[i] as number
    if (index < 0) continue
    const time = context.times[index] as TimeExpression
    if (time.value === null || (time.kind !== "date" && time.kind !== "range" && time.kind !== "season")) continue
    // بعد يوم من …: the distance from another event dates that event, not this one.
    if (/^[وف]?(بعد|قبل|منذ)$/.test(context.key(time.start))) continue
    // ثورة 23 يوليو 1952: the day of an anniversary or a law is not the day of the contact.
    if (
      [1, 2].some((n) => /^(ل|ب)?(ال)?(ثورة|ذكرى|حرب|معركة|اتفاقية|اتفاق|قانون|قرار|انتفاضة|رؤية|مخطط)$/.test(context.key(time.start - n)))
    )
      continue
    const distance = Math.abs(time.start - match.at)
    // A date inside another clause (a relative clause, what is said) belongs to that clause.
    const crossed = crosses(context, Math.min(time.start, match.at), Math.max(time.start, match.at))
    const score = distance + crossed * 40 + (time.precision === "day" ? 0 : time.precision === "month" ? 8 : 20)
    if (score < bestScore) {
      best = time
      bestScore = score
    }
  }
  return bestScore > 60 ? null : best
}

function crosses(context: Context, from: number, to: number): number {
  let n = 0
  for (let i = from + 1; i < to; i++) if (context.is(i, Bit.COMP) || (context.is(i, Bit.REL) && i > from + 1)) n++
  return n
}

function isAfter(time: TimeExpression | null, published: string | null): boolean {
  return time !== null && time.value !== null && published !== null && time.value.length === published.length && time.value > published
}

function isBackground(context: Context, match: EncounterMatch, time: TimeExpression | null, published: string | null): boolean {
  if (time?.value != null && published !== null) {
    if (time.precision === "year" && time.value < published.slice(0, 4)) return true
    if (time.precision === "month" && time.value < published.slice(0, 7)) return true
    if (time.precision === "day" && daysApart(time.value, published) > 5) return true
  }
  if ([1, 2].some((n) => /^(عندما|حين|حينما)$/.test(context.bareKey(match.at - n)))) return true
  const start = context.sentenceStart(match.at)
  return context.is(start, Bit.STORY) && context.key(start) !== "يذكر" && match.at < start + 20 && context.key(start).endsWith("سبق")
}

/** Days between two ISO days, by months of thirty-one days: near enough to tell this week from last month. */
function daysApart(a: string, b: string): number {
  const day = (iso: string) => Number(iso.slice(0, 4)) * 372 + Number(iso.slice(5, 7)) * 31 + Number(iso.slice(8, 10))
  return day(b) - day(a)
}
