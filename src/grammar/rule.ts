// A rule: one sentence that says what it reads, where it may start, how it matches, and examples that run as tests.
// The matcher tries rules in the order of one list, at the tokens where they may start. No words of any language here.

/** A sentence with what the rule must read in it. */
export interface Example {
  readonly text: string
  /** Facts that must be read, in the notation of `describeFact`: "ready CHN→KWT: words", "meeting CHN KWT". */
  readonly reads: readonly string[]
}

/** A sentence that the rule must leave alone, and why. */
export interface CounterExample {
  readonly text: string
  readonly because: string
}

export interface Rule<Context, Match> {
  readonly id: string
  /** What the rule reads, in one sentence. */
  readonly reads: string
  /** Whether the rule may start at token `at`: cheap, asked at every token. */
  readonly starts: (context: Context, at: number) => boolean
  /** What the rule reads from token `at` on, or null. */
  readonly match: (context: Context, at: number) => Match | null
  readonly examples: readonly Example[]
  readonly counterExamples: readonly CounterExample[]
}

/** Checks a rule's own form: a rule without examples or without a sentence is no rule. */
export function rule<Context, Match>(definition: Rule<Context, Match>): Rule<Context, Match> {
  if (!/^[a-z]+(-[a-z]+)*$/.test(definition.id)) throw new RangeError(`rule id ${definition.id}: use lower-case words joined by hyphens`)
  if (definition.examples.length === 0) throw new RangeError(`rule ${definition.id}: give at least one example`)
  return definition
}

/** The first rule of the list that matches at the token, with its match. */
export function firstMatch<Context, Match>(rules: readonly Rule<Context, Match>[], context: Context, at: number): { rule: Rule<Context, Match>; match: Match } | null {
  for (const candidate of rules) {
    if (!candidate.starts(context, at)) continue
    const match = candidate.match(context, at)
    if (match !== null) return { rule: candidate, match }
  }
  return null
}
