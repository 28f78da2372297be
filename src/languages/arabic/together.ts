// What one speaker tells of both sides together inside his own words: بحثنا we discussed, الجانبان اتفقا the sides agreed,
// كانت الزيارة فرصة لمناقشة … the visit was an occasion to discuss (codebook section 3: only `agree` and `discuss` are laid
// to both even where one side tells it). Absent: what the narrator lays to both sides (rules/statements/discussed.ts).

import type { Act } from "../../document/vocabulary.js"
import type { Mention } from "../../stages/entities/mention.js"
import type { Reading } from "../../stages/morphology/words.js"
import type { Context } from "./context.js"
import { Count, countOf, Kind, kindOf, personOf } from "./morphology/features.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** An act of both sides inside what one of them says. */
export interface Together {
  readonly act: Act
  /** Token that carries the act. */
  readonly at: number
  /** First token of what was discussed or agreed. */
  readonly complement: number
}

/** How far the noun of an act may stand behind the verb that brings it in, in tokens. */
const NEAR = 8

/** Was, made up, represented, gave, offered, formed: what they make of a contact is an occasion. */
const OFFERS_OCCASION = new Set(["كان", "شكّل", "مثّل", "أتاح", "وفّر", "منح", "أعطى"])

/** An occasion, an opportunity (to discuss). */
const OCCASION = new WordTest(/^[بك]?(فرصة|مناسبة|الفرصة|المناسبة|سانحة)$/)

/** Did, carried out, proceeded to, completed: the verbal noun behind them is the act. */
const DOES = new Set(["قام", "أجرى", "تمّ", "جرى", "أنهى", "استكمل", "واصل", "استأنف", "عقد"])

/** Signing, concluding, initialling (a document). */
const SIGNING = /^(ب|بال|ال|لل)?(توقيع|ابرام)(ه|ها|هما)?$/

const SIGNS = new Set(["وقّع", "أبرم"])

/** Roles of cues that may tell of both sides. */
const ROLES = new Set(["discuss", "agree", "cover", "act"])

/** Whether a document is signed: a signing is done, and pledges nothing beyond what the document says. */
export function isSigning(context: Context, at: number): boolean {
  return SIGNING.test(context.bareKey(at)) || context.verbAmong(at, SIGNS) !== null
}

/** Whether two parties are named together: X وY. */
export function isPair(context: Context, mention: Mention): boolean {
  const second = context.mentionFrom(mention.end)
  if (second === null || second.party === null || !second.prefix.startsWith("و")) return false
  return second.party !== mention.party
}

/**
 * The act of both sides that the verb at `i` tells in the perfect, null where it tells none. `sides`: whether its subject is
 * both sides, their contact, or two parties.
 */
export function togetherAct(context: Context, i: number, to: number, sides: boolean): Together | null {
  if (context.is(i - 1, Bit.NEG | Bit.FUTURE)) return null
  for (const reading of context.word(i)?.readings ?? []) {
    if (kindOf(reading.features) !== Kind.PERFECT) continue
    const found = toldBy(context, i, to, reading, sides)
    if (found !== null) return found
  }
  return null
}

/** What one reading of the verb tells of both. */
function toldBy(context: Context, i: number, to: number, verb: Reading, sides: boolean): Together | null {
  const lemma = context.lemma(verb)
  const we = personOf(verb.features) === 1 && countOf(verb.features) === Count.PLURAL
  if (OFFERS_OCCASION.has(lemma)) {
    const noun = occasionNoun(context, i, to)
    if (noun >= 0) return { act: "discuss", at: noun, complement: noun + 1 }
  }
  if (DOES.has(lemma) && (we || sides || lemma === "تمّ" || lemma === "جرى")) return nounOf(context, i, to)
  const cue = context.word(i)?.cues.find(({ reading, role }) => reading === verb && ROLES.has(role))
  if (cue === undefined) return null
  const own: Together = { act: cue.role === "cover" ? "discuss" : (cue.act as Act), at: i, complement: i + 1 }
  if (cue.role === "cover") return sides ? own : null
  // A document already signed is agreed, whoever tells it (codebook section 3, ruling 4).
  if (SIGNS.has(lemma) && signsDocument(context, i, to)) return own
  if (cue.role === "agree" || cue.role === "discuss") return we || sides || withOther(context, i, to) ? own : null
  // نيودلهي وبكين قررتا: what both have decided they have agreed.
  return lemma === "قرّر" && sides ? { ...own, act: "agree" } : null
}

/** Agreement, treaty, memorandum, protocol, contract, declaration, draft. */
export const PAPER =
  /^(ال|ل|لل)?(اتفاق|اتفاقا|اتفاقية|اتفاقيات|اتفاقات|معاهدة|معاهدات|مذكرة|مذكرات|مذكرتي|بروتوكول|بروتوكولا|عقد|عقدا|عقود|اعلان|وثيقة|مسودة|خطاب|ميثاق)$/

/** Whether a paper stands close behind the verb. */
function signsDocument(context: Context, verb: number, to: number): boolean {
  for (let i = verb + 1; i < Math.min(to, verb + NEAR); i++) {
    if (context.is(i, Bit.COMP | Bit.REL)) return false
    if (PAPER.test(context.key(i))) return true
  }
  return false
}

/** كانت فرصة لمناقشة: the noun of discussing behind an occasion, -1 for none. */
function occasionNoun(context: Context, verb: number, to: number): number {
  let occasion = -1
  for (let i = verb + 1; i < Math.min(to, verb + NEAR); i++) {
    if (context.isComma(i) || context.is(i, Bit.COMP | Bit.REL)) return -1
    if (context.fits(i, OCCASION)) occasion = i
    else if (occasion >= 0 && context.is(i, Bit.MASDAR)) {
      const cue = context.nounCue(i, ["discuss"])
      return cue !== null && cue.reading.preposition === "ل" ? i : -1
    }
  }
  return -1
}

/** قمنا بتوقيع …: the act of the verbal noun behind a verb of doing, null where it is none of both sides. */
function nounOf(context: Context, verb: number, to: number): Together | null {
  for (let i = verb + 1; i < Math.min(to, verb + NEAR); i++) {
    if ((context.timeAt[i] as number) > i) {
      i = (context.timeAt[i] as number) - 1
      continue
    }
    if (context.isComma(i) || context.is(i, Bit.COMP | Bit.REL)) return null
    if (SIGNING.test(context.key(i))) return { act: "agree", at: i, complement: i + 1 }
    const cue = context.nounCue(i, ["discuss"])
    if (cue !== null && cue.reading.conjunction === "") return { act: "discuss", at: i, complement: i + 1 }
    // تم التوصل إلى عقد قمة: reached, as an agreement is.
    // أجريا نقاشات حول …: talks with their topic are discussing; without it they only took place.
    if (TALKS.test(context.key(i)) && hasTopic(context, i, to)) return { act: "discuss", at: i, complement: i + 1 }
    if (context.key(i) === "التوصل" && /^(الى|لا?تفاق.*)$/.test(context.key(i + 1))) return { act: "agree", at: i, complement: i + 1 }
    if (context.key(i) === "الاتفاق") return { act: "agree", at: i, complement: i + 1 }
  }
  return null
}

/** Talks, discussions, consultations, dialogue. */
const TALKS = /^(ال)?(محادثات|مباحثات|مشاورات|نقاشات|نقاشا|مناقشات|حوار|حوارا|مفاوضات)$/

/** Whether about, on or concerning follows a noun of talks. */
function hasTopic(context: Context, at: number, to: number): boolean {
  for (let i = at + 1; i < Math.min(to, at + NEAR); i++) {
    if (/^(حول|بشان|بخصوص|تناولت|تناول|تتناول)$/.test(context.key(i))) return true
    if (context.is(i, Bit.COMP | Bit.REL)) return false
  }
  return false
}

/** تحدث مع X بشأن: discussed with somebody who is named. */
function withOther(context: Context, verb: number, to: number): boolean {
  for (let i = verb + 1; i < Math.min(to, verb + NEAR); i++) {
    if (context.is(i, Bit.COMP | Bit.REL) || context.isComma(i)) return false
    if (!context.is(i, Bit.WITH)) continue
    const mention = context.mentionFrom(i + 1)
    return mention === null ? context.key(i) !== "مع" : ["person", "role", "party"].includes(mention.kind)
  }
  return false
}
