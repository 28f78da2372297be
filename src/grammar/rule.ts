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
  /** Whether the rule may start at token `at`. The answer must hang on the word alone: it is asked once for each word type. */
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

/** A word type with what rule sets have learned of it. */
export interface Startable {
  /** For each of two sets, by its slot, the rules that may start at the word, as bits; -1 while that is not known. */
  starts0: number
  starts1: number
}

/**
 * An ordered list of rules. Whether a rule may start at a token is asked once for each word type and remembered, so that
 * at most tokens nothing is tried at all.
 */
export class RuleSet<Context, Match> {
  readonly rules: readonly Rule<Context, Match>[]

  readonly #slot: 0 | 1

  /** `slot`: under which of the two fields of `Startable` this set keeps what it has learned of a word type; each set has its own. */
  constructor(rules: readonly Rule<Context, Match>[], slot: 0 | 1) {
    this.#slot = slot
    if (rules.length > 31) throw new RangeError(`${rules.length} rules: a set holds at most 31`)
    this.rules = rules
  }

  /** Whether it is already known that no rule starts at the word. */
  startsNone(word: Startable): boolean {
    return (this.#slot === 0 ? word.starts0 : word.starts1) === 0
  }

  /** The first rule that matches at the token, with its match; null where none does. `word` is the token's type. */
  firstMatch(context: Context, at: number, word: Startable): { rule: Rule<Context, Match>; match: Match } | null {
    let mask = this.#slot === 0 ? word.starts0 : word.starts1
    if (mask < 0) {
      mask = 0
      this.rules.forEach((candidate, bit) => {
        if (candidate.starts(context, at)) mask |= 1 << bit
      })
      if (this.#slot === 0) word.starts0 = mask
      else word.starts1 = mask
    }
    for (let bit = 0; mask !== 0; bit++, mask >>>= 1) {
      if ((mask & 1) === 0) continue
      const candidate = this.rules[bit] as Rule<Context, Match>
      const match = candidate.match(context, at)
      if (match !== null) return { rule: candidate, match }
    }
    return null
  }
}
