// Makes a word type of a spelling: readings from the lexicon, class bits from the markers, cues, name and phrase keys.
// Runs once for each spelling that a program meets; everything after it works on the result.
// In: a spelling. Out: all that is known of it. Absent: anything that depends on where it stands in a text.

import type { EncounterKind } from "../../document/vocabulary.js"
import type { PhraseTrie } from "../../stages/entities/gazetteer.js"
import type { Lexicon } from "../../stages/morphology/lexicon.js"
import { intern } from "../../text/intern.js"
import { CharClass, charClass } from "../../text/script.js"
import { analyse } from "./analyse.js"
import { contactKindOf } from "./contact-nouns.js"
import { foldKey, foldName } from "./fold.js"
import { type HeadForm, instrumentHeadOf, instrumentHeadTable } from "./instrument-heads.js"
import { nameTable, type StrippedName, strippedNamesOf } from "./name-table.js"
import { nameKeys } from "./person-register.js"
import { phraseKeys } from "./phrase-keys.js"
import { type CalendarWords, foldTime, type Mark, NO_MARKS } from "./time/calendar-words.js"
import { headOf, headTable, type TitleHead } from "./title-heads.js"
import { exactOf, looseOf } from "./topic-keys.js"
import { VenueHead, venueHeadOf, venueTable } from "./venue-heads.js"
import { bitsOf, markerTable, plausibleReadings } from "./word-bits.js"
import { Bit } from "./word-classes.js"
import { cuesOf, cueTables } from "./word-cues.js"
import type { Asked } from "./word-test.js"

export interface ArabicWord extends Asked {
  readonly title: TitleHead | null
  /** Kind of contact that the spelling names, null for none. */
  readonly contact: EncounterKind | null
  /** Whether the spelling heads the name of a venue (see venues.ts). */
  readonly venue: VenueHead
  /** Whether an expression of time may begin with the spelling. */
  readonly timely: boolean
  /** What the spelling says about time. */
  readonly marks: readonly Mark[]
  /** The spelling as words of time are compared. */
  readonly timeKey: string
  /** Whether some phrase of the gazetteer begins with the spelling. */
  readonly opens: boolean
  /** First key of the spelling as a name (see person-register.ts). */
  readonly nameKey: string
  /** The spelling as a name behind proclitics that may be written onto it: لشكري, والسيسي. */
  readonly strippedNames: readonly StrippedName[]
  /** The head of an instrument's name that the spelling is, null for none. */
  readonly instrumentHead: HeadForm | null
  /** Id among the words of topics that count in this spelling alone, -1 for none. */
  readonly exact: number
  /** What the table of names says of the spelling behind a conjunction و, 0 where the word is something else. */
  readonly nameBehindAnd: number
}

/** Makes word types over one lexicon and one set of phrase ids. */
export function wordMaker(
  lexicon: Lexicon,
  wordIds: ReadonlyMap<string, number>,
  trie: PhraseTrie,
  looseIds: ReadonlyMap<string, number>,
  calendar: CalendarWords,
): (form: string) => ArabicWord {
  const markers = markerTable()
  const names = nameTable()
  const heads = headTable()
  const cueRows = cueTables()
  const venues = venueTable()
  const instrumentHeads = instrumentHeadTable()

  return (form) => {
    if (charClass[form.charCodeAt(0)] !== CharClass.ARABIC)
      return {
        starts0: -1,
        starts1: -1,
        known0: 0,
        true0: 0,
        known1: 0,
        true1: 0,
        form,
        key: form,
        readings: [],
        bits: 0,
        cues: [],
        phrases: phraseKeys(form, wordIds),
        name: 0,
        loose: -1,
        exact: -1,
        instrumentHead: null,
        title: null,
        nameBehindAnd: 0,
        contact: null,
        venue: VenueHead.NONE,
        timely: false,
        marks: NO_MARKS,
        timeKey: form,
        opens: phraseKeys(form, wordIds).some((phrase) => trie.step(0, phrase.id) >= 0),
        nameKey: form,
        strippedNames: [],
      }
    const key = intern(foldKey(form))
    const marks = calendar.marks(key)
    const readings = plausibleReadings(analyse(key, lexicon), key, lexicon, markers)
    const phrases = phraseKeys(key, wordIds)
    const cues = cuesOf(readings, key, lexicon, cueRows)
    const name = names.get(key) ?? names.get(foldName(key)) ?? 0
    const head = headOf(key, heads)
    // أمام in front of folds to إمام imam, which keeps its hamza below, or its article.
    const title = head?.head === "امام" && !head.article && !form.includes("إ") ? null : head
    const nameBehindAnd = name === 0 && key.startsWith("و") ? (names.get(key.slice(1)) ?? 0) : 0
    const folded = bitsOf(key, form, readings, cues, markers, name !== 0 || title !== null)
    // هنا here folds to هنأ congratulated, which keeps its hamza.
    if (/^[وف]?هنا$/.test(form)) for (let c = cues.length - 1; c >= 0; c--) if (cues[c]?.act === "congratulate") cues.splice(c, 1)
    // آنا the name folds to أنا I.
    const bits = form.startsWith("آنا") ? folded & ~Bit.SUBJECT : folded
    const opens = phrases.some((phrase) => trie.step(0, phrase.id) >= 0)
    const contact = contactKindOf(key, (bits & Bit.AND) !== 0)
    return {
      starts0: -1,
      starts1: -1,
      known0: 0,
      true0: 0,
      known1: 0,
      true1: 0,
      form,
      key,
      readings,
      bits,
      contact,
      venue: venueHeadOf(key, venues),
      timely: key === "ال" || marks.length > 0,
      marks,
      timeKey: intern(foldTime(key)),
      opens,
      nameKey: intern(nameKeys([form])[0] ?? ""),
      strippedNames: strippedNamesOf(form),
      cues,
      phrases,
      name,
      loose: looseOf(key, readings, lexicon, looseIds),
      exact: exactOf(key, readings, lexicon, looseIds),
      instrumentHead: bits & Bit.PREP ? null : instrumentHeadOf(key, instrumentHeads), // إليه to him is no آلية
      title,
      nameBehindAnd,
    }
  }
}
