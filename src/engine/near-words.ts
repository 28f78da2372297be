// Which words accounts put for one another, for whoever lays texts side by side: by meaning (data/arabic/near-words.tsv) and
// by the consonants of the root, which a verb shares with its verbal noun and adjective. Words are folded lemmas, as an
// indexer of terms gives them. Absent: which sense of a word a sentence means.
import { foldKey, foldName } from "../languages/arabic/fold.js"
import { NEAR_WORDS } from "../languages/arabic/generated/tables.js"
import { rows, values } from "../languages/arabic/table-rows.js"

export interface NearWords {
  /** Words of the genre that tell next to nothing of what a statement is about. */
  readonly light: ReadonlySet<string>
  /** Meanings of a folded lemma; a lemma may have several. */
  readonly meanings: ReadonlyMap<string, readonly string[]>
}

let opened: NearWords | null = null

/** The table data/arabic/near-words.tsv. */
export function nearWords(): NearWords {
  if (opened !== null) return opened
  const light = new Set<string>()
  const meanings = new Map<string, string[]>()
  for (const [meaning, forms] of rows(NEAR_WORDS) as [string, string][])
    for (const form of values(forms)) {
      const key = foldName(foldKey(form))
      if (meaning === "light") light.add(key)
      else {
        const known = meanings.get(key) ?? []
        if (!known.includes(meaning)) known.push(meaning)
        meanings.set(key, known)
      }
    }
  opened = { light, meanings }
  return opened
}

/** Shortest spelling of which consonants are taken: shorter ones are words whose letters prove nothing. */
const SHORTEST = 4

/**
 * The consonants of a lemma without the letters that measures add (مـ, ت, است, ان, the ت of measure 8, ـة, ـي, ـات) and without
 * weak letters: تدريب (training) and درب (train) give درب. "" where fewer than three are left, or the word is short.
 */
export function consonantsOf(lemma: string): string {
  if (lemma.length < SHORTEST && !/^[^اويى]{3}$/.test(lemma)) return ""
  let rest = lemma.replace(/(ات|ون|ين|يه|ه|ي)$/, "")
  if (/^(است|مست)./.test(rest) && rest.length > 5) rest = rest.slice(3)
  else if (/^ان../.test(rest) && rest.length > 4) rest = rest.slice(2)
  else if (/^[مت]/.test(rest) && rest.length > 3) rest = rest.slice(1)
  rest = rest.replace(/[اويىءئؤآإأ]/g, "")
  // Measure 8: اجتمع, مجتمع and جمع.
  if (rest.length === 4 && rest[1] === "ت") rest = (rest[0] as string) + rest.slice(2)
  return rest.length === 3 ? rest : ""
}
