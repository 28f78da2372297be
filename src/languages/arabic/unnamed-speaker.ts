// Whom a trigger makes the one who speaks where it names nobody that is known: a carrier of news, a stranger, several of no contact.
// In: what the text has told and the trigger. Out: a speaker, mostly nobody. Absent: who is a stranger (strangers.ts).

import type { Subject, Trigger } from "../../stages/attribution/trigger.js"
import type { Speaker, Telling } from "./speakers.js"

/**
 * Whom a carrier or somebody unnamed makes the one who speaks: the party of an official, the party that spoke just now where
 * the noun has its article (وأضافت الهيئة, وأضاف المصدر), else nobody who is known.
 */
export function strangerOf({ speaker }: Telling, { party, definite, feminine }: Extract<Subject, { kind: "carrier" }>): Speaker {
  if (party !== null) return { person: -1, party, feminine }
  if (definite && speaker.person < 0 && speaker.party !== null) return speaker
  return { person: -1, party: null, feminine, stranger: true }
}

/** وقالوا إن …: several who are not named, in a text that tells of no contact. */
export function isUnknownSeveral({ context, encounters }: Telling, { start, subject }: Trigger): boolean {
  return subject.kind === "both" && subject.mentions.length === 0 && encounters.length === 0 && /(وا|ون)$/.test(context.key(start))
}
