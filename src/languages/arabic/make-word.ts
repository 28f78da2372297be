// Makes a word type of a spelling: readings from the lexicon, class bits from the markers, cues, name and phrase keys.
// Runs once for each spelling that a program meets; everything after it works on the result.
// In: a spelling. Out: all that is known of it. Absent: anything that depends on where it stands in a text.

import type { EncounterKind } from "../../document/vocabulary.js"
import type { PhraseTrie } from "../../stages/entities/gazetteer.js"
import type { Lexicon } from "../../stages/morphology/lexicon.js"
import type { PhraseKey, Reading } from "../../stages/morphology/words.js"
import { intern } from "../../text/intern.js"
import { CharClass, charClass } from "../../text/script.js"
import { analyse } from "./analyse.js"
import { contactKindOf } from "./contact-nouns.js"
import { foldKey, foldName } from "./fold.js"
import { type HeadForm, instrumentHeadOf, instrumentHeadTable } from "./instrument-heads.js"
import { isFiniteVerb, Kind, kindOf } from "./morphology/features.js"
import { nameTable, type StrippedName, strippedNamesOf } from "./name-table.js"
import { keyMark, nameKeys } from "./person-register.js"
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
  /** The first reading as a finite verb, and the first as an imperfect; null for none. */
  readonly finite: Reading | null
  readonly imperfect: Reading | null
  /** Its readings as finite verbs but imperatives, each with its verb. */
  readonly verbs: readonly { readonly lemma: string; readonly reading: Reading }[]
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
  readonly nameMark: number
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
    const arabic = charClass[form.charCodeAt(0)] === CharClass.ARABIC
    const key = arabic ? intern(foldKey(form)) : form
    const word = blankWord(form, key, phraseKeys(key, wordIds))
    word.openings = word.phrases.map(({ id, prefix }) => ({ node: trie.step(0, id), prefix })).filter(({ node }) => node >= 0)
    word.opens = word.openings.length > 0
    if (!arabic) return word
    const readings = plausibleReadings(analyse(key, lexicon), key, lexicon, markers)
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
    word.readings = readings
    if (readings.length > 0) word.starts0 = word.starts1 = -1
    word.finite = readings.find(({ features }) => isFiniteVerb(features)) ?? null
    word.verbs = readings
      .filter(({ features }) => isFiniteVerb(features) && kindOf(features) !== Kind.IMPERATIVE)
      .map((reading) => ({ lemma: lexicon.lemmas[reading.lemma]?.lemma ?? "", reading }))
    word.imperfect = readings.find(({ features }) => kindOf(features) === Kind.IMPERFECT) ?? null
    word.bits = bits
    word.cues = cues
    word.name = name
    word.nameBehindAnd = nameBehindAnd
    word.nameKey = intern(nameKeys([form])[0] ?? "")
    word.nameMark = keyMark(word.nameKey)
    word.strippedNames = strippedNamesOf(form)
    word.title = title
    word.contact = contactKindOf(key, (bits & Bit.AND) !== 0)
    word.venue = venueHeadOf(key, venues)
    word.instrumentHead = bits & Bit.PREP ? null : instrumentHeadOf(key, instrumentHeads) // إليه to him is no آلية
    // آلان the name folds to الآن now.
    word.marks = form.startsWith("آلا") ? NO_MARKS : calendar.marks(key)
    word.timely = key === "ال" || word.marks.length > 0
    word.timeKey = intern(foldTime(key))
    word.loose = looseOf(key, readings, lexicon, looseIds)
    word.exact = exactOf(key, readings, lexicon, looseIds)
    return word
  }
}

/**
 * A word of which nothing but its spelling is known: every word type is made here, so that all have one shape in memory.
 * What is asked at every token stands first: a word that was met long ago is no longer in the processor's caches, and each
 * stretch of 64 bytes that is asked for is waited for.
 */
function blankWord(form: string, key: string, phrases: readonly PhraseKey[]): { -readonly [Field in keyof ArabicWord]: ArabicWord[Field] } {
  return {
    bits: 0,
    key,
    timely: false,
    opens: false,
    title: null,
    name: 0,
    // No rule starts at a word that has no reading.
    starts0: 0,
    starts1: 0,
    nameKey: form,
    nameMark: keyMark(form),
    loose: -1,
    exact: -1,
    phraseId: phrases[0]?.prefix === "" ? phrases[0].id : -1,
    phrases,
    openings: [],
    verbs: [],
    readings: [],
    finite: null,
    imperfect: null,
    cues: [],
    instrumentHead: null,
    asked0: 0,
    asked1: 0,
    asked2: 0,
    asked3: 0,
    asked4: 0,
    asked5: 0,
    asked6: 0,
    asked7: 0,
    asked8: 0,
    asked9: 0,
    asked10: 0,
    asked11: 0,
    nameBehindAnd: 0,
    strippedNames: [],
    contact: null,
    venue: VenueHead.NONE,
    marks: NO_MARKS,
    timeKey: form,
    form,
  }
}
