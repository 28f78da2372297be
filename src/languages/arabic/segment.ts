// Enters: a word type: a spelling with all its readings.
// Leaves: the proclitics and the pronoun that are written onto it, as its likeliest reading has them.
// Absent: the sentence around it, and the rules: those take the reading that suits them. This is one for whoever needs just one.
import type { Lexicon } from "../../stages/morphology/lexicon.js"
import type { Reading } from "../../stages/morphology/words.js"
import type { ArabicWord } from "./make-word.js"
import {
  ACCUSATIVE,
  CONSTRUCT,
  Count,
  countOf,
  has,
  isFiniteVerb,
  JUSSIVE,
  Kind,
  kindOf,
  PASSIVE,
  personOf,
} from "./morphology/features.js"

/** What is written onto a word; "" and false for what is not. */
export interface Clitics {
  /** و and, ف so. */
  readonly conjunction: string
  /** ب in, ل for, ك as. */
  readonly preposition: string
  readonly article: boolean
  readonly future: boolean
  readonly pronoun: string
}

const NONE: Clitics = { conjunction: "", preposition: "", article: false, future: false, pronoun: "" }
const ARTICLE = "ال"
/** Pronouns that news writes onto words of closed classes, longest first. */
const PRONOUNS = ["هما", "كما", "هم", "هن", "كم", "ها", "نا", "ني", "ه", "ك", "ي"]
/**
 * Words of closed classes that begin like a proclitic or an article and have none: after, between, some, rather, while, but, not,
 * if, may, as, how, all, whenever, only, above, in; who (relatives), to, except; God.
 */
const SOLID: ReadonlySet<string> = new Set(
  (
    "بعد بين بعض بل بلى بلي بينما بيد بعدما بعيد لكن لم لن لا لو لولا ليت لعل لقد لدى لدي ليس كان كما كيف كيفما كي كل كلا كلتا كلما كذا كم " +
    "ولي بناء فقط فوق في فى فيما فور فلا وراء وسط وفق وحده وحدها وقت واحد واحدة وحيد الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي " +
    "الى الي الا الله الف الاف لله"
  ).split(" "),
)

/** Heads of foreign names whose و is no conjunction: Wiki-, Will-, Wind-, West-, Wash-, War-, Walt-. */
const FOREIGN_HEADS = ["ويكي", "ويل", "ويند", "ويست", "واشنط", "وارن", "وولت", "وست"]
/** A reading less likely than this is worse than none. */
const LEAST = -1

/** Makes the reader of clitics over a lexicon. A word type is asked once: its answer is kept as long as the type is. */
export function cliticReader(lexicon: Lexicon): (word: ArabicWord) => Clitics {
  const known = new WeakMap<ArabicWord, Clitics>()
  const closedKind = (key: string): string => {
    const id = lexicon.lookup(key, 0, key.length)
    if (id < 0) return ""
    for (let i = 0; i < lexicon.analysisCount(id); i++)
      if (kindOf(lexicon.featuresAt(id, i)) === Kind.PARTICLE) return lexicon.lemmas[lexicon.lemmaAt(id, i)]?.kind ?? ""
    return ""
  }
  return (word) => {
    let clitics = known.get(word)
    if (clitics === undefined) {
      clitics = new CliticGuess(word, closedKind, (key) => lexicon.lookup(key, 0, key.length) >= 0).best()
      known.set(word, clitics)
    }
    return clitics
  }
}

class CliticGuess {
  constructor(
    readonly word: ArabicWord,
    readonly closedKind: (key: string) => string,
    readonly isForm: (key: string) => boolean,
  ) {}

  best(): Clitics {
    const { key, readings } = this.word
    const first = key[0] ?? ""
    const joins = (first === "و" || first === "ف") && key.length > 2 && !SOLID.has(key)
    const plain = joins && this.isPlain(key.slice(1), first)
    const whole = plain ? null : this.closed(key, "")
    if (whole !== null) return whole
    if (plain || (joins && !this.isWholeNoun())) {
      const joined = this.closed(key.slice(1), first)
      if (joined !== null) return joined
    }
    const article = this.withArticle()
    if (article !== null) return article
    const named = this.named()
    let best: Clitics | null = null
    let most = Number.NEGATIVE_INFINITY
    for (const reading of readings) {
      const value = scoreOf(reading, this.word)
      if (value > most) {
        best = reading
        most = value
      }
    }
    if (named !== null && most < 0.5) return named
    if (best === null || most < LEAST) return this.unknown()
    const { conjunction, preposition, article: definite, future, pronoun } = best
    return { conjunction, preposition, article: definite, future, pronoun }
  }

  /** A word of a closed class, with what is written onto it: لأنه, بهذا, فيها, وقد. */
  private closed(key: string, conjunction: string): Clitics | null {
    if (SOLID.has(key)) return { ...NONE, conjunction }
    const kind = this.closedKind(key)
    if (kind === "kana") return { ...NONE, conjunction, future: key.startsWith("س") && this.closedKind(key.slice(1)) === "kana" }
    if (kind === "interj") return null
    const pronoun = kind === "prep-pron" ? this.pronounOf(key) : ""
    if (pronoun !== "") return { ...NONE, conjunction, pronoun }
    const first = key[0] ?? ""
    if ("بلك".includes(first) && key.length > 2) {
      const rest = key.slice(1)
      const inner = this.closedKind(rest) !== "" || SOLID.has(rest) ? this.closed(rest, conjunction) : null
      if (inner !== null && inner.preposition === "") return { ...inner, preposition: first }
      // بسبب, باسم: a preposition that is a noun behind one.
      if (kind !== "" && this.word.readings.some((reading) => reading.preposition === first && reading.pronoun === ""))
        return { ...NONE, conjunction, preposition: first, article: rest.startsWith(ARTICLE) && rest.length > 4 }
    }
    if (key.startsWith(ARTICLE) && kind !== "" && key.length > 3) return { ...NONE, conjunction, article: true }
    if (kind === "dem" || kind === "rel") return { ...NONE, conjunction }
    const ending = kind === "" || kind === "num" || kind === "ord" ? "" : this.pronounOf(key)
    if (ending !== "") return { ...NONE, conjunction, pronoun: ending }
    // ثاني, خمسة: numerals are declined like nouns, and take clitics as those do.
    if (kind === "" || kind === "num" || kind === "ord") return null
    const bare = this.word.readings.some((reading) => reading.conjunction === conjunction && reading.preposition === "")
    return conjunction === "" || bare ? { ...NONE, conjunction } : null
  }

  /** Whether what stands behind a conjunction is so common that the whole, were it a word, would be rarer: وفي, وكان, فقد. */
  private isPlain(rest: string, conjunction: string): boolean {
    const kind = this.closedKind(rest)
    if (rest === "قد" || rest === "ان" || rest === "لا") return true
    if (conjunction === "ف") return kind === "kana" || kind === "inna" || kind === "neg"
    return SOLID.has(rest) || ["kana", "inna", "neg", "prep", "conj", "sub", "pron", "dem", "rel"].includes(kind)
  }

  /** The pronoun behind a word of a closed class: فيه, أنهم, كلها; "" for none. */
  private pronounOf(key: string): string {
    for (const pronoun of PRONOUNS) {
      if (!key.endsWith(pronoun) || key.length === pronoun.length) continue
      const stem = key.slice(0, -pronoun.length)
      if (stem.length === 1) {
        if (stem === "ل" || stem === "ب") return pronoun
        continue
      }
      const bare = stem.endsWith("ي") || stem.endsWith("ا") ? `${stem.slice(0, -1)}ى` : stem
      if (this.closedKind(stem) !== "" || this.closedKind(bare) !== "" || (pronoun.length > 1 && this.isForm(stem))) return pronoun
    }
    return ""
  }

  /** Whether some reading takes the whole spelling as a noun or an adjective. */
  private isWholeNoun(): boolean {
    return this.word.readings.some(
      ({ conjunction, features, pronoun }) =>
        conjunction === "" && pronoun === "" && !isFiniteVerb(features) && kindOf(features) !== Kind.PARTICLE,
    )
  }

  /** ال, وال, بال, لل …: an article, unless the letters belong to the word (التقى, والد). */
  private withArticle(): Clitics | null {
    const { key, form, readings } = this.word
    const definite = readings.find((reading) => reading.article && scoreOf(reading, this.word) > LEAST)
    const parts = /^([وف]?)([بك]?)(?=ال..)|^([وف]?)(ل)(?=ل..)/.exec(form)
    if (parts === null) return null
    const conjunction = parts[1] ?? parts[3] ?? ""
    const preposition = parts[2] ?? parts[4] ?? ""
    const rest = key.slice(parts[0].length + (preposition === "ل" ? 1 : 2))
    const plain = readings.some(
      (reading) => !reading.article && reading.conjunction === conjunction && reading.preposition === preposition && reading.pronoun === "",
    )
    const other = readings.some((reading) => !reading.article && reading.conjunction.length + reading.preposition.length < parts[0].length)
    if (definite === undefined && (plain || other || rest.length < 2)) return null
    // فالنسيا, كاليفورنيا: ف and ك before an article need a word that is known.
    if (definite === undefined && /^[فك]/.test(parts[0]) && !this.isForm(rest)) return null
    if (definite !== undefined && rest.length < 3 && other) return null
    return { ...NONE, conjunction, preposition, article: true }
  }

  /** A name or a word of the gazetteer, bare or behind proclitics. */
  private named(): Clitics | null {
    const { name, phrases, strippedNames, readings } = this.word
    if (name !== 0) return NONE
    if (readings.length > 0) return null
    const prefix = phrases.find((phrase) => phrase.prefix !== "")?.prefix
    if (prefix === undefined || strippedNames.length === 0) return phrases.length > 0 ? NONE : null
    const conjunction = /^[وف]/.exec(prefix)?.[0] ?? ""
    return { ...NONE, conjunction, preposition: prefix.slice(conjunction.length) }
  }

  /** A spelling that nothing knows: و is nearly always "and", a long ending a pronoun. */
  private unknown(): Clitics {
    const { key } = this.word
    const conjunction = key.startsWith("و") && key.length > 4 && !FOREIGN_HEADS.some((head) => key.startsWith(head)) ? "و" : ""
    const rest = key.slice(conjunction.length)
    const pronoun = ["هما", "ها", "هم"].find((ending) => rest.endsWith(ending) && rest.length - ending.length > 2) ?? ""
    return { ...NONE, conjunction, pronoun }
  }
}

/** How likely a reading is beside the others of its spelling, by what news seldom writes. */
function scoreOf({ features, conjunction, preposition, article, future, pronoun }: Reading, word: ArabicWord): number {
  const kind = kindOf(features)
  let score = article ? 3 : 1
  // ألوان, إلغاء: the hamza belongs to the word.
  if (article && !/^[وف]?[بك]?ال|^[وف]?لل/.test(word.form)) return -9
  const prefix = conjunction.length + preposition.length
  if (prefix > 0 && !article && word.key.length - prefix - pronoun.length < 3) score -= 1
  if (conjunction === "و") score -= 0.4
  else if (conjunction === "ف") score -= isFiniteVerb(features) ? 1.4 : 2.2
  if (preposition === "ك") score -= 2
  else if (preposition !== "") score -= isFiniteVerb(features) ? 0.6 : 0.8
  if (future) score -= 0.2
  if (pronoun === "ك" || pronoun === "كم" || pronoun === "كما" || pronoun === "ي" || pronoun === "كن") score -= 2.5
  else if (pronoun !== "") score -= pronoun === "نا" ? 1.2 : 0.7
  if (kind === Kind.IMPERATIVE) score -= 3
  if (isFiniteVerb(features)) {
    score -= 0.3
    if (personOf(features) === 2) score -= 2.5
    else if (personOf(features) === 1) score -= 0.8
    if (countOf(features) === Count.DUAL) score -= 1.5
    if (has(features, PASSIVE)) score -= 0.8
    if (has(features, JUSSIVE)) score -= 1
  }
  if (has(features, CONSTRUCT)) score -= 0.7
  if (has(features, ACCUSATIVE) && countOf(features) === Count.SINGULAR && preposition !== "") score -= 3
  if (word.name !== 0 && conjunction + preposition + pronoun !== "") score -= 0.8
  return score
}
