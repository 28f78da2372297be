// The table of words of atmosphere, opened once: each adjective in all genders, numbers and with its proclitics.
import { inflectNisba } from "../languages/arabic/entry-forms.js"
import { foldKey, foldName } from "../languages/arabic/fold.js"
import { ATMOSPHERE } from "../languages/arabic/generated/tables.js"
import { rows } from "../languages/arabic/table-rows.js"

export interface AtmosphereTable {
  /** Warmth, -3 to 3, by folded spelling. */
  readonly warmth: ReadonlyMap<string, number>
  /** Folded nouns that such a word must stand beside. */
  readonly nouns: ReadonlySet<string>
}

/** Mood, climate, spirit; meeting, talks, discussion, dialogue, reception, exchange, relations. */
const NOUNS =
  "جو اجواء مناخ روح لقاء اجتماع مباحثات محادثات نقاش مناقشات حوار استقبال ترحيب حديث تبادل مشاورات جلسه زياره محادثه مباحثه مشاوره مناقشه"

let opened: AtmosphereTable | null = null

/** The table of data/arabic/atmosphere.tsv. */
export function warmthOfWords(): AtmosphereTable {
  if (opened !== null) return opened
  const warmth = new Map<string, number>()
  for (const [form, value] of rows(ATMOSPHERE) as [string, string][])
    for (const whole of inflectNisba(form))
      for (const prefix of ["", "و", "ب", "وب"]) warmth.set(foldName(foldKey(prefix + whole)), Number(value))
  opened = { warmth, nouns: new Set(NOUNS.split(" ")) }
  return opened
}
