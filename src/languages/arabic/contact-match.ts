// A match of a contact, put together from those on its two sides: one place for the fields that most rules leave as they are.
import type { EncounterKind } from "../../document/vocabulary.js"
import { type Company, countOfCompany } from "./company.js"
import type { Context } from "./context.js"
import type { EncounterMatch } from "./encounter-draft.js"
import { isPlanned } from "./planned.js"

/** The match of a contact of one side with another; null where fewer than two take part. */
export function contactMatch(
  context: Context,
  kind: EncounterKind,
  at: number,
  end: number,
  sides: { subject: Company; others: Company },
  what: string,
  more: Partial<EncounterMatch> = {},
): EncounterMatch | null {
  const { subject } = sides
  const others = sides.others.mentions.filter((m) => !subject.mentions.includes(m))
  const both = subject.both || (sides.others.both && countOfCompany(subject) === 0)
  if (!both && countOfCompany(subject) + others.length + sides.others.parties.length < 2) return null
  return {
    kind,
    at,
    end,
    participants: [...subject.mentions, ...others],
    members: [...subject.parties, ...sides.others.parties],
    inherits: both,
    destination: -1,
    planned: isPlanned(context, at),
    background: false,
    steps: [{ what, span: null }],
    ...more,
  }
}

/** The match of a gathering that those named attend: a conference, whose noun stands at `gathering`. */
export function gatheringMatch(
  context: Context,
  at: number,
  gathering: number,
  those: { readonly participants: readonly number[]; readonly members: readonly string[] },
  background: boolean,
  what: string,
): EncounterMatch {
  return {
    kind: "conference",
    at,
    end: gathering + 1,
    participants: those.participants,
    members: those.members,
    destination: -1,
    planned: isPlanned(context, at),
    background,
    steps: [{ what, span: null }],
  }
}
