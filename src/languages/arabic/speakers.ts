// Who speaks, for which party, and the sides of the contact that a sentence belongs to. What the text has told so far is
// kept in one `Telling`, which attribution carries from sentence to sentence. Absent: what is said (attribution.ts).

import { isState } from "../../document/vocabulary.js"
import type { Trigger } from "../../stages/attribution/trigger.js"
import type { Mention } from "../../stages/entities/mention.js"
import { subjectOf } from "./arguments.js"
import { adjectiveParties } from "./company.js"
import type { Context } from "./context.js"
import type { DraftEncounter } from "./encounter-draft.js"
import { isGenericHead } from "./title-words.js"
import { Bit } from "./word-classes.js"

/** A person, a party, or both; neither where nobody is known. */
export interface Speaker {
  readonly person: number
  readonly party: string | null
  readonly feminine: boolean
  /** Somebody spoke whom the text does not name: whoever goes on from him is not known either. */
  readonly stranger?: true
}

/** Roles of participles that tell in passing (rules/statements/said-in-passing.ts). */
const PASSING = ["say", "express", "act", "blame"]

/** Before anybody has spoken. */
export const NOBODY: Speaker = { person: -1, party: null, feminine: false }

/** What the text has told so far that decides who speaks next. */
export interface Telling {
  readonly context: Context
  readonly encounters: readonly DraftEncounter[]
  /** The party whose outlet it is, null where unknown. */
  readonly home: string | null
  speaker: Speaker
  /** Who spoke before him. */
  before: Speaker
  /** The last party that spoke or issued a document, for a document without an issuer. */
  issuer: string | null
  /** Sentence of the last statement. */
  lastSpoken: number
  /** First encounter told at or after the sentence. */
  near: number
}

/** The speaker that a trigger names, or the one who goes on from before. */
export function resolveSpeaker(telling: Telling, trigger: Trigger): Speaker {
  const { context } = telling
  const { subject } = trigger
  if (subject.kind === "mention") {
    const mention = context.mentions[subject.mention] as Mention
    // على لسان وزيرها: by the mouth of its minister.
    if (mention.kind === "party" && context.key(mention.end) === "على" && context.key(mention.end + 1) === "لسان") {
      const mouth = context.mentionFrom(mention.end + 2)
      if (mouth !== null && (mouth.kind === "person" || mouth.kind === "role")) return speakerOf(telling, mouth)
    }
    // وتقدر الصين …: the sentence goes on reporting what its minister said.
    const own =
      mention.kind === "party" &&
      trigger.content === trigger.start &&
      mention.party === telling.speaker.party &&
      telling.speaker.person >= 0
    if (own && (context.sentences.of[trigger.start] as number) - telling.lastSpoken <= 1) return telling.speaker
    return speakerOf(telling, mention)
  }
  // التقى الأمير الوزير …، وأكد له …: he who met, in the same sentence, goes on.
  const host = subject.kind === "elided" && !subject.plural ? contactSubject(telling, trigger, subject.feminine) : null
  if (host !== null) return host
  const doer = doerBefore(telling, trigger)
  if (doer !== null) return doer
  if (telling.speaker.stranger && subject.kind === "elided" && subject.feminine !== telling.speaker.feminine) return telling.before
  // أوضحت الوزيرة أن نظيرها وعد بـ…. وذكرت …: a feminine verb goes on with the woman, not with him whose words she told.
  const { speaker, before } = telling
  const other =
    subject.kind === "elided" && !subject.plural && !trigger.passing && speaker.person >= 0 && subject.feminine !== speaker.feminine
  return other && (before.person >= 0 || before.party !== null) && before.feminine === subject.feminine ? before : speaker
}

/** How many encounters are looked at for the one of a sentence. */
const ENCOUNTERS = 40

/** وهو ما شدد عليه الوزير، قائلا: whoever a relative clause right before the comma tells held that too; null for nobody. */
function holderBefore(context: Context, at: number): Mention | null {
  const mention = context.isComma(at - 1) ? context.mention(at - 2) : null
  if (mention === null || mention.end !== at - 1 || (mention.kind !== "person" && mention.kind !== "role")) return null
  for (let i = mention.start - 1; i >= mention.start - 3; i--)
    if (context.verbCue(i, ["say", "act"]) !== null) return context.is(i - 1, Bit.WHAT | Bit.REL) ? mention : null
  return null
}

/**
 * ودأبت الولايات المتحدة على …، متهمة بكين بـ…: the subject of the verb that its sentence begins with, where a participle tells of
 * him and agrees with him. Null for none.
 */
function doerBefore(telling: Telling, { start: at, subject }: Trigger): Speaker | null {
  const { context } = telling
  if (subject.kind !== "elided" || subject.plural || context.participleCue(at, PASSING) === null) return null
  const held = holderBefore(context, at)
  if (held !== null) return speakerOf(telling, held)
  if (telling.lastSpoken === context.sentences.of[at]) return null
  const start = context.sentenceStart(at)
  const verb = context.is(start, Bit.ALSO | Bit.QAD) ? start + 1 : start
  const reading = context.is(verb, Bit.NOMINAL) && context.mentionFrom(verb + 1) === null ? null : context.finite(verb)
  if (reading === null || verb >= at) return null
  const found = subjectOf(context, verb, start, at, context.isFeminine(reading), false).subject
  const mention = found.kind === "mention" ? context.mentions[found.mention] : undefined
  if (mention === undefined || mention.start > verb + 2 || !/^(person|role|party)$/.test(mention.kind)) return null
  const doer = speakerOf(telling, mention)
  return doer.feminine === subject.feminine && doer.party !== null ? doer : null
}

/**
 * The subject of the verb of contact that stands before the trigger: in its own sentence, where nobody has spoken in it yet; or in
 * the one before, where nobody has spoken at all. Null for none.
 */
function contactSubject(telling: Telling, trigger: Trigger, feminine: boolean): Speaker | null {
  const { context, encounters, speaker } = telling
  const sentence = context.sentences.of[trigger.start] as number
  const silent = speaker.person < 0 && speaker.party === null && !speaker.stranger
  if (!silent && telling.lastSpoken === sentence) return null
  let at = -1
  for (const encounter of encounters.slice(0, ENCOUNTERS)) {
    if (encounter.at < 0 || encounter.at >= trigger.start || encounter.planned || context.finite(encounter.at) === null) continue
    const distance = sentence - (context.sentences.of[encounter.at] as number)
    if (distance <= (silent ? 1 : 0) && encounter.at > at) at = encounter.at
  }
  if (at < 0) return null
  const start = context.sentenceStart(at)
  const verb = context.finite(at)
  const found = subjectOf(context, at, start, context.sentenceEnd(at), verb !== null && context.isFeminine(verb), false).subject
  if (found.kind !== "mention") return null
  const mention = context.mentions[found.mention] as Mention
  if ((mention.kind !== "person" && mention.kind !== "role") || mention.start >= trigger.start) return null
  const host = speakerOf(telling, mention)
  return host.feminine === feminine && host.party !== null ? host : null
}

/** The speaker that a mention stands for; a document speaks for its issuer. */
export function speakerOf(telling: Telling, mention: Mention): Speaker {
  if (mention.kind === "self") return telling.speaker
  if (mention.kind === "person" || mention.kind === "role") {
    // المسؤول: he who spoke just now, where no name is known.
    if (
      mention.person < 0 &&
      mention.party === null &&
      isGenericHead(mention.head) &&
      telling.speaker.person < 0 &&
      telling.speaker.party !== null
    )
      return telling.speaker
    const person = mention.person >= 0 ? telling.context.register.persons[mention.person] : undefined
    return {
      person: mention.person,
      party: person?.party ?? mention.party ?? telling.home,
      feminine: mention.feminine || (person?.feminine ?? false),
    }
  }
  if (mention.kind === "document") {
    if (mention.party !== null) telling.issuer = mention.party
    return mention.party !== null
      ? { person: -1, party: mention.party, feminine: false }
      : telling.speaker.party !== null
        ? telling.speaker
        : { person: -1, party: telling.issuer, feminine: false }
  }
  // دبلوماسيون من جنوب شرق آسيا: officials without an article are not those of the home side.
  const unnamed =
    mention.kind === "group" &&
    !telling.context.is(mention.start, Bit.ARTICLE) &&
    (mention.end === mention.start + 1 || isGenericHead(mention.head))
  const party = mention.party ?? (unnamed ? null : telling.home)
  if (party === null) return { person: -1, party, feminine: mention.feminine, stranger: true }
  telling.issuer = party
  return { person: -1, party, feminine: mention.feminine }
}

/** Offices whose holders, in the plural and without a state, are those who take part in a conference. */
const GATHERED = new Set(["وزير", "رئيس", "قائد", "زعيم", "امير", "ملك"])

/**
 * Those for whom the ministers or leaders of a conference speak that the text tells of, رحب الوزراء بـ…: its organisations
 * (of which one alone speaks for itself: codebook section 3, ruling 5), else its states. Empty where the subject is none.
 */
export function gatheredSides(telling: Telling, { subject }: Trigger): readonly string[] {
  const mention = subject.kind === "mention" ? telling.context.mentions[subject.mention] : undefined
  if (mention === undefined || mention.kind !== "group" || mention.party !== null || !GATHERED.has(mention.head)) return []
  const told = telling.encounters.find((encounter) => encounter.kind === "conference" && !encounter.background)
  return told === undefined ? [] : gatheredParties(told.parties)
}

/** Those for whom the ministers of a conference speak: its organisations where it has any, else its states. */
function gatheredParties(parties: readonly string[]): readonly string[] {
  const bodies = parties.filter((party) => !isState(party))
  return bodies.length > 0 ? bodies : parties
}

/** The parties that a joint act is laid to: those that its trigger names, else the sides of the contact. */
export function jointSides(telling: Telling, trigger: Trigger, sides: readonly string[]): readonly string[] {
  const { context } = telling
  const parties: string[] = []
  const add = (party: string | null) => {
    if (party !== null && !parties.includes(party)) parties.push(party)
  }
  if (trigger.subject.kind === "both")
    for (const m of trigger.subject.mentions) add(speakerOf(telling, context.mentions[m] as Mention).party)
  if (trigger.subject.kind === "mention") {
    const mention = context.mentions[trigger.subject.mention] as Mention
    if (mention.kind !== "contact" && mention.kind !== "sides") add(speakerOf(telling, mention).party)
  }
  if (trigger.subject.kind === "elided" && !trigger.subject.plural) add(telling.speaker.party)
  // الجانبان السعودي والإيراني: the sides named by their adjectives, beside the verb.
  if (trigger.subject.kind === "both" && parties.length === 0)
    for (const at of [trigger.start - 1, trigger.start + 1, trigger.start + 2]) {
      const mention = context.mention(at)
      if (mention?.kind !== "sides") continue
      for (const party of adjectiveParties(context, mention.start + 1, mention.end)) add(party)
      break
    }
  // The other side behind مع, بين … و…
  if (parties.length < 2) {
    for (let i = trigger.cue[1]; i < Math.min(context.sentenceEnd(trigger.start), trigger.cue[1] + 30); i++) {
      if (!context.is(i, Bit.WITH) || context.key(i) !== "مع") continue
      const mention = context.mention(i + 1)
      if (mention !== null && (mention.kind === "person" || mention.kind === "role" || mention.kind === "party"))
        add(speakerOf(telling, mention).party)
    }
  }
  return parties.length >= 2
    ? parties
    : sides.length >= 2
      ? sides
      : parties.length === 1 && sides.length === 1 && sides[0] !== parties[0]
        ? [...parties, ...sides]
        : namedLast(telling, trigger.start, parties.length > 0 ? parties : sides)
}

/** How many mentions back the sides of a contact that nothing tells of may stand. */
const BACK = 40

/** The parties known so far, filled up to two with those of the officials named last before a token. */
function namedLast(telling: Telling, at: number, known: readonly string[]): readonly string[] {
  const { context } = telling
  const out = [...known]
  let m = -1
  for (let i = at; i >= 0 && m < 0; i--) m = context.mentionOf[i] as number
  for (let steps = 0; m >= 0 && steps < BACK && out.length < 2; m--, steps++) {
    const mention = context.mentions[m] as Mention
    if (mention.kind !== "person" && mention.kind !== "role") continue
    const { party } = speakerOf(telling, mention)
    if (party !== null && !out.includes(party)) out.push(party)
  }
  return out.length >= 2 ? out : known
}

/** The sides of the contact that holds at a sentence: the last one told before its end, else the first of all. */
export function sidesAt(telling: Telling, start: number): readonly string[] {
  let best: DraftEncounter | null = null
  const end = telling.context.sentenceEnd(start)
  // Encounters stand in the order of the text: start from those near the sentence.
  while (telling.near < telling.encounters.length && (telling.encounters[telling.near] as DraftEncounter).at < start) telling.near++
  const last = Math.min(telling.encounters.length, telling.near + 32)
  for (let n = Math.max(0, telling.near - 32); n < last; n++) {
    const encounter = telling.encounters[n] as DraftEncounter
    if (encounter.parties.length < 2 || (encounter.kind === "conference" && encounter.people.length < 2)) continue
    if (encounter.background && best !== null) continue
    if (encounter.at < end && (best === null || encounter.at >= best.at || best.background)) best = encounter
  }
  if (best?.kind === "conference") {
    const meeting = telling.encounters.find(
      (encounter) => encounter.kind === "meeting" && encounter.parties.length === 2 && !encounter.background,
    )
    if (meeting !== undefined) best = meeting
  }
  best ??= telling.encounters.find((encounter) => encounter.parties.length >= 2) ?? null
  const gathered = best?.kind === "conference" ? gatheredParties(best.parties) : []
  return gathered.length > 1 ? gathered : (best?.parties ?? statesOf(telling))
}

/** A joint statement that tells of no contact: the first two states that it names. */
function statesOf({ context }: Telling): readonly string[] {
  const found: string[] = []
  const end = Math.min(context.mentions.length, OPENING)
  for (let m = 0; m < end && found.length < 2; m++) {
    const { kind, party } = context.mentions[m] as Mention
    if (kind === "place" || kind === "media" || party === null || !isState(party) || found.includes(party)) continue
    found.push(party)
  }
  return found.length === 2 ? found : []
}

/** How many mentions from its head on may name the sides of a text. */
const OPENING = 12
