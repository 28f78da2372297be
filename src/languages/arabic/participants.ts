// Who takes part in a contact: the subject of the verb and the mentions that its prepositions bring in.
import type { Mention } from "../../stages/entities/mention.js"
import { subjectAfter, subjectBefore } from "./arguments.js"
import type { Context } from "./context.js"
import { isLocated } from "./encounter-place.js"
import { foldName } from "./fold.js"
import { venueAt } from "./venues.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Whether a mention can take part in a contact. */
export function canTakePart(mention: Mention): boolean {
  if (mention.kind === "party" && mention.prefix.endsWith("ب")) return false
  return (
    mention.kind === "person" || mention.kind === "role" || mention.kind === "party" || mention.kind === "group" || mention.kind === "self"
  )
}

/** The subject of the verb at token `at`, after or before it, with those joined to it by و; empty where it is elided. */
export function doers(context: Context, at: number): number[] {
  const end = context.sentenceEnd(at)
  // أن الرئيس …، سيستقبل …: in a clause that opens with its subject, what follows the verb is the object.
  const before = subjectBefore(context, at, context.sentenceStart(at))
  if (before >= 0) {
    const mention = context.mentions[before] as Mention
    const opens =
      mention.start === context.sentenceStart(at) ||
      context.is(mention.start - 1, Bit.COMP | Bit.KANA | Bit.REL) ||
      (context.isQuote(mention.start - 1) && context.is(mention.start - 2, Bit.COMP)) ||
      context.is(at - 1, Bit.REL)
    if (opens && canTakePart(mention)) return [before]
  }
  const after = subjectAfter(context, at, end)
  const first = after?.mention ?? before
  // زيارة إلى برلين، التقى …: where the trip went is no subject.
  if (first < 0 || (first === before && isWhereabouts(context, context.mentions[first] as Mention))) return []
  const mention = context.mentions[first] as Mention
  if (!canTakePart(mention)) return []
  return [first, ...joined(context, mention.end)]
}

/** Whether a preposition governs a party's name, so that it says where: إلى برلين, في العاصمة طهران. */
function isWhereabouts(context: Context, mention: Mention): boolean {
  if (mention.kind !== "party") return false
  if (context.is(mention.start - 1, Bit.PREP) || /^[وف]?(من|الى|في)$/.test(context.key(mention.start - 1))) return true
  return isLocated(context, mention.start) || isVisited(context, mention)
}

/** Visits, leaves: what they take as their object is where somebody is. */
const VISITS = new Set(["زار", "غادر"])

/** زار A بكين: whether a city or state is the object of a verb of visiting, right behind it or its subject. */
function isVisited(context: Context, mention: Mention): boolean {
  const before = context.mention(mention.start - 1)
  const verb = before !== null && before.kind !== "party" ? before.start - 1 : mention.start - 1
  if (context.verbAmong(verb, VISITS) !== null) return true
  return before !== null && context.verbAmong(mention.start - 1, VISITS) !== null
}

/** Mentions joined by و from token `from` on: A وB، وC. */
export function joined(context: Context, from: number): number[] {
  const out: number[] = []
  let i = from
  for (;;) {
    if (context.isComma(i)) i++
    const mention = context.mentionFrom(i)
    if (mention === null || !mention.prefix.startsWith("و") || !canTakePart(mention)) return out
    out.push(context.mentionOf[i] as number)
    i = mention.end
  }
}

/**
 * The first mention in the clause from `from` on that a preposition of company brings in (مع، بـ، من، إلى, لـ as the rule
 * asks), -1 for none. Stops at a complementiser, a quotation, or a clause that tells of something else; passes over venues.
 */
export function firstPartner(context: Context, from: number, prepositions: ReadonlySet<string>, bare: boolean, reach = 45): number {
  const end = Math.min(context.sentenceEnd(Math.max(0, from - 1)), from + reach)
  // Between the preposition and its mention only words of number and of an office may stand: مع عدد من كبار المسؤولين.
  let open = false
  for (let i = from; i < end; i++) {
    if ((context.timeAt[i] as number) > i) {
      i = (context.timeAt[i] as number) - 1
      continue
    }
    if (context.is(i, Bit.COMP) || context.isColon(i)) break
    if (context.is(i, Bit.WHILE | Bit.ALSO) && i > from) break
    if (context.key(i) === "بين" && i > from + 3) break
    const venue = venueAt(context, i)
    if (venue !== null) {
      i = venue.end - 1
      open = false
      continue
    }
    // على هامش اجتماعات …: the occasion takes no part.
    if (context.key(i) === "هامش") {
      i = endOfOccasion(context, i, end) - 1
      continue
    }
    if ((bare || open) && context.fits(i, DELEGATION)) {
      const leader = leaderOf(context, i, end)
      if (leader >= 0) return leader
    }
    const mention = context.mentionFrom(i)
    if (mention === null) {
      if (prepositions.has(context.bareKey(i)) && context.bareKey(i) !== "من") open = true
      else if (!context.fits(i, QUANTITY) && !(open && isOfOffice(context, i))) open = false
      continue
    }
    const before = context.bareKey(KIN.test(context.key(i - 1)) || context.isQuote(i - 1) ? i - 2 : i - 1)
    const own = mention.prefix
    const fits =
      canTakePart(mention) &&
      !(mention.kind === "party" && own === "" && isLocated(context, i)) &&
      !(mention.kind === "party" && SEAT_NOUN.test(before)) &&
      ((own === "" && (open || prepositions.has(before) || (bare && !context.is(i - 1, Bit.PREP)))) ||
        (own !== "" && prepositions.has(own)))
    if (fits) return context.mentionOf[i] as number
    i = mention.end - 1
    open = false
  }
  return -1
}

/** A delegation. */
const DELEGATION = new WordTest(/^(وفد|وفدا|الوفد)$/)
/** Headed by, who is headed by, led by. */
const HEADED = /^(برئاسة|براسة|بقيادة|يراسه|يتراسه|تتراسه|تراسه|تراسته|يقوده|تقوده)$/

/** استقبل وفدا من شركة … برئاسة السفير …: whoever heads a delegation stands for it, else the body that it comes from; -1 for neither. */
function leaderOf(context: Context, at: number, end: number): number {
  let sender = -1
  for (let i = at + 1; i < Math.min(end, at + 18); i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) {
      if (context.isColon(i) || context.is(i, Bit.COMP)) break
      continue
    }
    if (HEADED.test(context.key(i - 1)) && mention.kind !== "party" && canTakePart(mention)) return context.mentionOf[i] as number
    if (sender < 0 && context.key(i - 1) === "من" && mention.kind === "party") sender = context.mentionOf[i] as number
    i = mention.end - 1
  }
  return sender
}

/** His brother, his sister, their brother: between a preposition and a head of state. */
const KIN = /^(اخيه|اخيها|شقيقه|شقيقته|شقيقها|اخته|صديقه)$/

/** One past the gathering that a contact is held beside: its comma, or the organisation that holds it. */
function endOfOccasion(context: Context, at: number, end: number): number {
  let last = at + 1
  for (let i = at + 1; i < Math.min(end, at + 16); i++) {
    if (context.isComma(i)) return i + 1
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    if (mention.kind !== "party") return last
    last = mention.end
    i = last - 1
  }
  return last
}

/** Whether a word belongs to an office that a state stands behind: وزيري خارجية …. */
function isOfOffice(context: Context, i: number): boolean {
  const word = context.word(i)
  return word !== undefined && (word.title !== null || context.index.officeWords.has(foldName(word.key)))
}

/** The first such mention with those joined to it by و. */
export function partners(context: Context, from: number, prepositions: ReadonlySet<string>, bare: boolean, reach = 45): number[] {
  const first = firstPartner(context, from, prepositions, bare, reach)
  return first < 0 ? [] : [first, ...joined(context, (context.mentions[first] as Mention).end)]
}

/** A number of, some, senior, several, each of, his brother. */
const QUANTITY = new WordTest(/^(عدد|من|كبار|سامي|عدة|بعض|كل|كلا|مجموعة|نخبة|اخيه|شقيقه|السيد|السيدة|كافة|ابرز)$/)

/** Seat, palace, building, office, residence, headquarters: what follows is where they met, not who. */
const SEAT_NOUN = /^[وبل]?(ال)?(مقر|قصر|مبنى|مكتب|ديوان|دار|دارة|مقار|قاعة|بمقر|ضيافة|استراحة|اقامة)$/

/** Who speaks for others takes no part in what he tells. */
function isSpokesperson(context: Context, mention: Mention): boolean {
  const head = context.register.persons[mention.person]?.heads[0] ?? mention.head
  return /^(متحدثة?|ناطقة?)$/.test(head) || /^(متحدثة?|ناطقة?)$/.test(mention.head)
}

/** بناء على توجيهات الملك، غادر …: whose directives they are; an indefinite noun before an official owns no verb. */
function isOwner(context: Context, i: number, start: number): boolean {
  return i > start && context.mention(i - 1) === null && context.is(i - 1, Bit.NOMINAL) && !context.is(i - 1, Bit.FINITE | Bit.ARTICLE)
}

/** Who the sentence is about: the subject of its first verb, or the mention that opens it; else whom the one before is about. */
export function mainSubject(context: Context, at: number): number {
  const start = Math.max(context.sentenceStart(at), at - 150)
  const told = subjectOfClause(context, start, at)
  if (told >= 0) return told
  const own = subjectWithin(context, start, at)
  if (own >= 0) return own
  const ahead = subjectAhead(context, start, at)
  if (ahead >= 0) return ahead
  // Told without a subject: whom the sentence before is about, or the last person before.
  if (start > 0) {
    const before = Math.max(context.sentenceStart(start - 1), start - 120)
    const carried = subjectWithin(context, before, start)
    const kind = context.mentions[carried]?.kind
    if (kind === "person" || kind === "role") return carried
  }
  for (let i = start - 1; i >= 0 && i > start - 120; i--) {
    const mention = context.mention(i)
    if (mention !== null && mention.kind === "person") return context.mentionOf[i] as number
  }
  return -1
}

/** How far behind a contact that opens its sentence the verb of saying may stand, in tokens. */
const AHEAD = 30
/** How far from the beginning of its sentence such a contact may stand. */
const FRONTED = 9

/** وحول قمته مع B، أفاد A: of a contact fronted with its pronoun, he who is told to speak behind its comma; -1 for none. */
function subjectAhead(context: Context, start: number, at: number): number {
  if (
    at - start > FRONTED ||
    !/(ه|ها)$/.test(context.key(at)) ||
    !/^[وف]?(حول|عن|بشان|بعد|عقب|قبل|قبيل|خلال|في|لدى|اثناء|بخصوص)$/.test(context.key(start))
  )
    return -1
  const end = Math.min(context.sentenceEnd(at), at + AHEAD)
  for (let i = at + 1; i < end; i++) {
    if (!context.isComma(i - 1) || context.verbCue(i, ["say"]) === null) continue
    const after = subjectAfter(context, i, end)
    const mention = after === null ? undefined : context.mentions[after.mention]
    const official = mention !== undefined && (mention.kind === "person" || mention.kind === "role")
    return after !== null && official && !isSpokesperson(context, mention) ? after.mention : -1
  }
  return -1
}

/** How far behind a complementiser the contact of its clause's subject may be told. */
const CLAUSE = 30

/** قال المتحدث إن الرئيس A شدد خلال محادثاته …: the official who is the subject right behind the last complementiser, -1 for none. */
function subjectOfClause(context: Context, start: number, at: number): number {
  for (let i = at - 1; i > Math.max(start, at - CLAUSE); i--) {
    if (context.key(i) === "وذلك") return -1
    if (!context.is(i, Bit.COMP)) continue
    const direct = context.mentionFrom(i + 1)
    const after = direct === null && context.finite(i + 1) !== null ? subjectAfter(context, i + 1, Math.min(at, i + 6)) : null
    const index = direct !== null ? (context.mentionOf[i + 1] as number) : (after?.mention ?? -1)
    const mention = context.mentions[index]
    const official = mention !== undefined && (mention.kind === "person" || mention.kind === "role") && mention.prefix === ""
    return official && !isSpokesperson(context, mention) ? index : -1
  }
  return -1
}

/** The first mention of tokens [from, to) that can be their subject, -1 for none. */
function subjectWithin(context: Context, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const mention = context.mentionFrom(i)
    if (
      mention !== null &&
      canTakePart(mention) &&
      mention.prefix === "" &&
      !isSpokesperson(context, mention) &&
      !isOwner(context, i, from) &&
      !isWhereabouts(context, mention) &&
      !(i > from && /^(مع|بين)$/.test(context.key(i - 1))) // حول قمته مع B: with him, not he
    )
      return context.mentionOf[i] as number
    if (context.finite(i) !== null) {
      const after = subjectAfter(context, i, to)
      const found = after === null ? undefined : context.mentions[after.mention]
      if (after !== null && found !== undefined && canTakePart(found) && !isSpokesperson(context, found)) return after.mention
      if (found !== undefined && isSpokesperson(context, found)) {
        i = found.end - 1
        continue
      }
      const before = subjectBefore(context, i, from)
      if (before >= 0 && !isWhereabouts(context, context.mentions[before] as Mention)) return before
    }
  }
  return -1
}
