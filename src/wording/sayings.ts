// A phrasebook: sentences that a program writes in English, from few patterns, and what they are in another language.
// A pattern is its English sentence with slots: {} for any words, {n} for a number, {day} for a day, month or year. What
// stands in the slots is handed to `say` in order. Absent: the sentences themselves.

/** What a pattern is in the other language: a sentence, or a function of what stands in its slots. */
export type Saying = readonly [pattern: string, said: string | ((...parts: string[]) => string)]

const SLOTS: Readonly<Record<string, string>> = {
  "{}": "(.+?)",
  "{n}": "([\\d.,]+)",
  "{day}": "(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)",
}
/** Longer sentences are no sentences of ours. */
const LONGEST = 1000

/** A phrasebook of these sentences; it gives null for a sentence that it does not know. The first pattern that fits is taken. */
export function phrasebook(sayings: readonly Saying[]): (sentence: string) => string | null {
  const whole = new Map<string, string>()
  const patterns: (readonly [RegExp, (...parts: string[]) => string])[] = []
  for (const [pattern, said] of sayings) {
    if (typeof said === "string" && !pattern.includes("{")) whole.set(pattern, said)
    else patterns.push([expressionOf(pattern), typeof said === "string" ? () => said : said])
  }
  return (sentence) => {
    const known = whole.get(sentence)
    if (known !== undefined || sentence.length > LONGEST) return known ?? null
    for (const [expression, say] of patterns) {
      const found = expression.exec(sentence)
      if (found !== null) return say(...found.slice(1))
    }
    return null
  }
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split(/(\{(?:n|day)?\})/)
  return new RegExp(`^${parts.map((part) => SLOTS[part] ?? part.replaceAll(/[.*+?^$()[\]|\\{}]/g, "\\$&")).join("")}$`, "su")
}
