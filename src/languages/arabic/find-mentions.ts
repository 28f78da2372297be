// Words in; mentions out: one pass over the tokens, title grammar first, then the gazetteer, then bare names.
// Who a title without a name stands for is settled by resolve-mentions.ts, once all names are known.
import type { PhraseMatch } from "../../stages/entities/gazetteer.js"
import type { Mention, MentionKind } from "../../stages/entities/mention.js"
import type { Tokens } from "../../text/tokens.js"
import { TokenKind } from "../../text/tokens.js"
import type { Entry, EntryIndex } from "./entries.js"
import { foldName } from "./fold.js"
import { type ArabicWord, NameBit } from "./make-word.js"
import { isFiniteVerb, Kind, kindOf, personOf } from "./morphology/features.js"
import { nameKeys, PersonRegister } from "./person-register.js"
import type { Phrases } from "./phrases.js"
import { Bit } from "./word-classes.js"

export interface FoundMentions {
  readonly mentions: Mention[]
  readonly register: PersonRegister
}

/** At most this many tokens make one title, and this many one name: longer runs are no title and no name. */
const LONGEST_TITLE = 28
const LONGEST_NAME = 8

const COMMA = 0x60c
const LATIN_COMMA = 0x2c

/** Heads that any official may be called by: official, guest, diplomat, counterpart, leader. */
const GENERIC_HEADS = new Set(["مسؤول", "ضيف", "دبلوماسي", "نظير", "زعيم", "قائد", "مبعوث", "شيخ", "امير", "ملك"])

/** Prepositions inside a title after which a state is where the office is held, not whose it is: to, at, for, in. */
const ABROAD = new Set(["لدى", "الى", "في", "عند"])

/** Nouns that a nationality adjective or a state turns into the party itself: side, government, presidency … */
const BODY_KINDS = new Set(["body", "side", "group"])

interface Title {
  readonly end: number
  readonly party: string | null
  readonly partyEntry: number
  readonly head: string
  /** All heads of the title, the first included. */
  readonly heads: readonly string[]
  readonly article: boolean
  readonly feminine: boolean
  readonly plural: boolean
  readonly prefix: string
  /** First and last token of the title's words, honorifics left out. */
  readonly from: number
  readonly complement: boolean
}

/** Finds all mentions of a text. Linear in its tokens. */
export function findMentions(
  tokens: Tokens,
  words: readonly ArabicWord[],
  text: string,
  index: EntryIndex,
  phrases: Phrases,
  times: Int32Array,
  dropped: Uint8Array,
): FoundMentions {
  return new Finder(tokens, words, text, index, phrases, times, dropped).run()
}

class Finder {
  readonly #mentions: Mention[] = []
  readonly #register = new PersonRegister()
  #partyKnown = false
  /** Tokens taken for surnames although the lexicon knows them as words. */
  readonly #surnames = new Set<number>()

  constructor(
    private readonly tokens: Tokens,
    private readonly words: readonly ArabicWord[],
    private readonly text: string,
    private readonly index: EntryIndex,
    private readonly phrases: Phrases,
    /** For each token one past the end of the time expression that begins there, or 0. */
    private readonly times: Int32Array,
    private readonly dropped: Uint8Array,
  ) {}

  run(): FoundMentions {
    const { count } = this.tokens
    let i = 0
    while (i < count) {
      if ((this.times[i] as number) > i) {
        i = this.times[i] as number
        continue
      }
      i = this.dropped[i] ? i + 1 : this.#at(i)
    }
    return { mentions: this.#mentions, register: this.#register }
  }

  /** Reads a mention at token i and gives the token to go on from. */
  #at(i: number): number {
    const word = this.words[i] as ArabicWord
    if (this.tokens.kind[i] !== TokenKind.WORD) return i + 1
    const phrase = this.phrases.at(i)
    const entry = phrase === null ? null : this.#entry(phrase)
    // الوزيران: both sides, before it is a title in the dual.
    const sides = phrase?.payloads.find((payload) => (this.index.entries[payload] as Entry).id === "sides")
    if (phrase !== null && sides !== undefined) return this.#contact(i, phrase, this.index.entries[sides] as Entry)
    if (word.title !== null || entry?.kind === "office" || entry?.kind === "honorific") {
      const end = this.#titled(i)
      if (end > i) return end
    }
    if (phrase !== null && entry !== null) {
      const end = this.#phrase(i, phrase, entry)
      if (end > i) return end
    }
    const end = this.#bareName(i)
    if (end > i) return end
    return this.#marker(i)
  }

  #entry(phrase: PhraseMatch): Entry {
    return this.index.entries[this.#best(phrase)] as Entry
  }

  /** The payload that matters most where a phrase stands for several things. */
  #best(phrase: PhraseMatch): number {
    let best = phrase.payloads[0] as number
    for (const payload of phrase.payloads)
      if (WEIGHT[(this.index.entries[payload] as Entry).kind] > WEIGHT[(this.index.entries[best] as Entry).kind]) best = payload
    return best
  }

  #phraseAt(i: number): PhraseMatch | null {
    return (this.times[i] as number) > i ? null : this.phrases.at(i)
  }

  // ---- titles -------------------------------------------------------------------------------------------------

  /** A title with or without a name after it. */
  #titled(i: number): number {
    const title = this.#title(i)
    if (title === null) return -1
    const gap = this.#gap(title.end)
    // راشد الكندي: behind a title with its nationality, an adjective of nationality is a family name.
    this.#partyKnown = title.party !== null
    const name = this.#name(gap, true)
    this.#partyKnown = false
    // للسفير الألماني هدية تذكارية: one plain word that goes on as a noun phrase is no name.
    const plainWord =
      name === gap + 1 &&
      (this.words[gap] as ArabicWord).name & NameBit.WORD &&
      title.party !== null &&
      !this.#endsPhrase(name) &&
      (this.words[name] as ArabicWord).title === null &&
      (this.words[name] as ArabicWord).name === 0 &&
      !((this.words[name] as ArabicWord).bits & (Bit.ARTICLE | Bit.AND | Bit.FINITE))
    if (name > gap && !plainWord && !(title.plural && name - gap > 5)) {
      let end = name
      let party = title.party
      let partyEntry = title.partyEntry
      let titleText = title.from < title.end ? this.#words(title.from, title.end) : ""
      // A further title may follow the name: … محمد بن نايف ولي العهد, … الثاني، ملك المملكة الأردنية
      const after = this.#apposition(end)
      if (after !== null) {
        end = after.end
        party ??= after.party
        if (partyEntry < 0) partyEntry = after.partyEntry
        titleText = titleText === "" ? this.#words(after.from, after.end) : titleText
      }
      const head = title.head === "نظير" ? "" : title.head // a counterpart's office is that of the one he faces
      this.#person(
        i,
        end,
        gap,
        name,
        party,
        titleText,
        head === "" ? (after?.heads ?? []) : [...title.heads, ...(after?.heads ?? []), ...this.#headsBetween(title.end, gap)],
        title.feminine,
        title.prefix,
        partyEntry,
      )
      return end
    }
    if (title.head === "") return -1
    const alone = title.article && OFFICE_HEADS.has(title.head) && !this.#describes(i)
    const isRole =
      alone || HONOURED.has(title.head) || title.party !== null || title.complement || title.head === "نظير" || title.head === "ضيف"
    if (!isRole) return -1
    this.#push({
      start: i,
      end: title.end,
      kind: title.plural ? "group" : "role",
      party: title.party,
      head: title.head,
      title: this.#words(title.from, title.end),
      feminine: title.feminine,
      plural: title.plural,
      prefix: title.prefix,
      entry: title.partyEntry,
    })
    return title.end
  }

  /** An adjective behind its noun, not a title: التطور الكبير */
  #describes(i: number): boolean {
    if (i === 0 || this.tokens.kind[i - 1] !== TokenKind.WORD) return false
    const before = this.words[i - 1] as ArabicWord
    return (before.bits & Bit.ARTICLE) !== 0 && (before.bits & Bit.NOMINAL) !== 0 && before.title === null
  }

  /** Honorifics and title words from token i on, or null where there is neither. */
  #title(i: number): Title | null {
    const limit = Math.min(this.tokens.count, i + LONGEST_TITLE)
    let at = i
    let from = -1
    let prefix: string | null = null
    let party: string | null = null
    let partyEntry = -1
    let head = ""
    const heads: string[] = []
    let article = false
    let feminine = false
    let plural = false
    let complement = false
    let abroad = false
    let end = i
    while (at < limit) {
      if (at > i && (this.tokens.breaks[at] as number) > 0) break
      if ((this.times[at] as number) > at) break
      const word = this.words[at] as ArabicWord
      if (this.tokens.kind[at] !== TokenKind.WORD) break
      const phrase = this.#phraseAt(at)
      const entry = phrase === null ? null : this.#entry(phrase)
      if (at > i && this.#startsNamePart(at)) break
      // A conjunction begins another mention, save inside one office: وزير الثقافة والإعلام
      const joined = at > i && (word.bits & Bit.AND) !== 0
      if (entry?.kind === "honorific" && phrase !== null) {
        if (at > i && phrase.prefix !== "") break
        prefix ??= phrase.prefix
        at = phrase.end
        end = at
        continue
      }
      if (entry?.kind === "pious" && phrase !== null) {
        at = phrase.end
        end = at
        continue
      }
      if (
        entry?.kind === "office" &&
        phrase !== null &&
        !(at > i && phrase.prefix !== "" && !(phrase.prefix === "ل" && DEPUTIES.has(head)))
      ) {
        if (at > i && phrase.prefix.startsWith("و")) break
        prefix ??= phrase.prefix
        if (head === "") {
          head =
            word.title?.head ??
            foldName((word.phrases[0] as { id: number; prefix: string }) === undefined ? word.key : word.key.slice(phrase.prefix.length))
          article = word.title?.article ?? word.key.startsWith("ال")
          feminine = word.title?.feminine ?? false
          plural = word.title?.plural ?? false
        }
        if (from < 0) from = at
        heads.push(head)
        for (let k = at + 1; k < phrase.end; k++) {
          const inner = (this.words[k] as ArabicWord).title
          if (inner !== null && inner.prefix === "" && inner.article) heads.push(inner.head)
        }
        complement = true
        if (word.key.endsWith("خادم") && party === null) party = "SAU"
        if (party === null) {
          const inner = this.#partyInside(at, phrase.end)
          party = inner.party
          partyEntry = inner.entry
        }
        at = phrase.end
        end = at
        continue
      }
      if (at > i && word.title !== null && HONOURED.has(word.title.head)) break
      // رئيس الدبلوماسية is the foreign minister.
      if (head === "" && word.title?.head === "رئيس" && /^الدبلوماسية$/.test((this.words[at + 1] as ArabicWord | undefined)?.key ?? ""))
        head = "وزير"
      if (
        word.title !== null &&
        !(at > i && joined) &&
        !(at > i && word.title.prefix !== "" && !(word.title.prefix === "ل" && DEPUTIES.has(head))) &&
        !(head !== "" && article && word.title.article && this.#name(at + 1, true) === at + 1)
      ) {
        if (head !== "" && word.name !== 0 && !word.title.article && this.#looksLikeName(at)) break
        prefix ??= word.title.prefix
        if (head === "") {
          head = word.title.head
          article = word.title.article
          feminine = word.title.feminine
          plural = word.title.plural
        }
        if (from < 0) from = at
        heads.push(word.title.head)
        at++
        end = at
        continue
      }
      if (head === "") break
      if (entry !== null && phrase !== null && (entry.kind === "nisba" || entry.kind === "organisation-nisba")) {
        if (phrase.prefix !== "") break
        if (party === null) {
          party = entry.id
          partyEntry = this.#best(phrase)
        }
        at = phrase.end
        end = at
        continue
      }
      if (
        entry !== null &&
        phrase !== null &&
        (entry.kind === "state" || entry.kind === "organisation" || entry.kind === "capital" || entry.kind === "place")
      ) {
        if (phrase.prefix.startsWith("و")) break
        const inside = phrase.prefix === "" ? !abroad : phrase.prefix === "ل" || phrase.prefix === "ب"
        if (phrase.prefix === "ب" && entry.kind !== "state" && entry.kind !== "organisation") break
        if (inside && party === null && (phrase.prefix === "" || (entry.kind !== "place" && entry.kind !== "capital"))) {
          party = entry.kind === "organisation" ? (this.#nationality(phrase.end - 1) ?? entry.id) : entry.id
          partyEntry = this.#best(phrase)
        }
        complement = true
        abroad = false
        at = phrase.end
        end = at
        continue
      }
      if (entry?.kind === "modifier" && phrase !== null && !joined) {
        at = phrase.end
        end = at
        continue
      }
      if (ABROAD.has(word.key)) {
        const next = this.#phraseAt(at + 1)
        const kind = next === null ? null : this.#entry(next).kind
        if (kind !== "state" && kind !== "organisation" && !((kind === "capital" || kind === "place") && POSTED.has(head))) break
        if (word.key === "في" && kind === "state" && head !== "سفير" && head !== "ممثل" && party !== null) break
        abroad = word.key !== "في" || party !== null
        at++
        continue
      }
      if (
        at === i + 1 &&
        !joined &&
        word.readings.some(
          (reading) =>
            reading.pronoun !== "" && reading.preposition === "" && this.index.officeWords.has(foldName(`ال${reading.stem ?? ""}`)),
        )
      ) {
        complement = true
        party ??= this.#lastParty()
        at++
        end = at
        continue
      }
      // A definite head takes no indefinite complement: what follows الملك without article is his name.
      if (article && at === i + 1 && !(word.bits & Bit.ARTICLE) && !joined) break
      if (this.#isOfficeComplement(at, joined, party, article && at === i + 1)) {
        complement = true
        at++
        end = at
        continue
      }
      break
    }
    if (end === i) return null
    return { end, party, partyEntry, head, heads, article, feminine, plural, prefix: prefix ?? "", from: from < 0 ? end : from, complement }
  }

  /** The state of a body that ends in its nationality: قائد القيادة المركزية الأميركية is an American officer. */
  #nationality(at: number): string | null {
    const phrase = this.#phraseAt(at)
    const entry = phrase === null ? null : this.#entry(phrase)
    return entry?.kind === "nisba" ? entry.id : null
  }

  #lastParty(): string | null {
    for (let m = this.#mentions.length - 1; m >= 0; m--) {
      const mention = this.#mentions[m] as Mention
      if (mention.kind === "party" && mention.party !== null) return mention.party
    }
    return null
  }

  /** The party that the words of an office name: الأمين العام للأمم المتحدة, المبعوث الأممي. */
  #partyInside(from: number, to: number): { party: string | null; entry: number } {
    for (let i = from + 1; i < to; i++) {
      const phrase = this.#phraseAt(i)
      if (phrase === null) continue
      const payload = phrase.payloads.find((p) =>
        ["organisation", "organisation-nisba", "nisba", "state"].includes((this.index.entries[p] as Entry).kind),
      )
      if (payload !== undefined) {
        const entry = this.index.entries[payload] as Entry
        return { party: entry.kind === "organisation" ? (this.#nationality(phrase.end - 1) ?? entry.id) : entry.id, entry: payload }
      }
    }
    return { party: null, entry: -1 }
  }

  /** A noun that goes on an office: known from the table of offices, or definite and no name. */
  #isOfficeComplement(at: number, joined: boolean, party: string | null, definite: boolean): boolean {
    const word = this.words[at] as ArabicWord
    if (word.bits & (Bit.COMP | Bit.REL | Bit.PREP | Bit.SELF | Bit.SUBJECT) || this.#actorHere(at)) return false
    if (word.name !== 0 && !(word.name & NameBit.WORD) && !(word.bits & Bit.ARTICLE)) return false
    if (word.title !== null && /^لل/.test(word.key)) return false
    const bare = foldName(joined ? word.key.slice(1) : word.key)
    if (this.index.officeWords.has(bare) || this.index.officeWords.has(foldName(word.key))) {
      if (word.bits & Bit.FINITE && !(word.bits & Bit.ARTICLE) && !this.index.officeWords.has(bare)) return false
      return !joined || (party === null && bare.startsWith("ال")) || bare.startsWith("شوون") || bare.startsWith("وزير")
    }
    if (word.name !== 0 && !(word.name & NameBit.WORD)) return false
    if (definite && !/(ي|ية)$/.test(word.key)) return false
    return (
      (word.bits & Bit.ARTICLE) !== 0 &&
      (word.bits & Bit.NOMINAL) !== 0 &&
      !joined &&
      !/^[بلفك]/.test(word.key) &&
      !(word.bits & Bit.AND) &&
      at + 1 < this.tokens.count &&
      !this.#contactHere(at)
    )
  }

  /** A side, both sides, a contact or a paper: the next actor or topic, no part of an office. */
  #actorHere(at: number): boolean {
    const phrase = this.#phraseAt(at)
    return (
      phrase !== null &&
      phrase.payloads.some((payload) => {
        const entry = this.index.entries[payload] as Entry
        return entry.kind === "contact" && (entry.id === "side" || entry.id === "sides" || entry.id === "doing" || entry.id === "document")
      })
    )
  }

  #contactHere(at: number): boolean {
    const phrase = this.#phraseAt(at)
    return phrase !== null && phrase.payloads.some((payload) => (this.index.entries[payload] as Entry).kind === "contact")
  }

  /** A title after a name, directly or behind a comma, that is not the title of the next person. */
  #apposition(at: number): Title | null {
    let from = at
    const comma = this.tokens.sign[at]
    if (comma === COMMA || comma === LATIN_COMMA) from = at + 1
    from = this.#gap(from, false)
    if (from >= this.tokens.count || (this.tokens.breaks[from] as number) > 0) return null
    const word = this.words[from] as ArabicWord
    const phrase = this.#phraseAt(from)
    const entry = phrase === null ? null : this.#entry(phrase)
    if (word.title === null && entry?.kind !== "office") return null
    if ((phrase?.prefix ?? "") !== "" || (word.title?.prefix ?? "") !== "" || (word.title !== null && word.title.head === "نظير"))
      return null
    const title = this.#title(from)
    if (title === null || title.head === "" || (!title.complement && title.party === null)) return null
    // Where a name follows, it is the next person's title: استقبل الملك سلمان وزير الخارجية سامح شكري
    const gap = this.#gap(title.end, from > at)
    if (this.#name(gap, true) > gap) return null
    return title
  }

  // ---- names --------------------------------------------------------------------------------------------------

  /** Skips what may stand between a title and its name: a comma, an opening quotation mark, honorifics. */
  #gap(at: number, comma = true): number {
    let i = at
    if (comma && i < this.tokens.count && (this.tokens.sign[i] === COMMA || this.tokens.sign[i] === LATIN_COMMA)) i++
    for (let turns = 0; turns < 4 && i < this.tokens.count && !this.tokens.breaks[i]; turns++) {
      const sign = this.tokens.sign[i]
      if (sign === 0x22 || sign === 0xab || sign === 0x201c) {
        i++
        continue
      }
      const phrase = this.#phraseAt(i)
      const head = (this.words[i] as ArabicWord).title
      if (head !== null && head.article && head.prefix === "" && OFFICE_HEADS.has(head.head) && this.#name(i + 1, true) > i + 1) {
        i++
        continue
      }
      if (phrase === null || phrase.prefix !== "" || this.#entry(phrase).kind !== "honorific") break
      i = phrase.end
    }
    return i
  }

  /** One past the name that begins at token i, or i. After a title words that are also names count as names. */
  #name(i: number, titled: boolean): number {
    if (i >= this.tokens.count) return i
    let at = i
    let parts = 0
    while (at < this.tokens.count && at - i < LONGEST_NAME) {
      if (at > i && (this.tokens.breaks[at] as number) > 0) break
      if ((this.times[at] as number) > at) break
      if (
        this.tokens.sign[at] === 0x2d &&
        at > i &&
        this.tokens.start[at] === this.tokens.end[at - 1] &&
        this.tokens.start[at + 1] === this.tokens.end[at] &&
        this.tokens.kind[at + 1] === TokenKind.WORD
      ) {
        at += 2
        parts++
        continue
      }
      if (this.tokens.kind[at] !== TokenKind.WORD) break
      const word = this.words[at] as ArabicWord
      if (!this.#isNamePart(at, i, titled)) break
      at++
      if (!(word.name & NameBit.PART) || word.name & (NameBit.GIVEN | NameBit.FAMILY)) parts++
    }
    // Glue at the end belongs to nothing.
    while (at > i && (this.words[at - 1] as ArabicWord).name === NameBit.PART && !this.#closesName(at - 1)) at--
    return parts > 0 ? at : i
  }

  #closesName(at: number): boolean {
    const key = (this.words[at] as ArabicWord).key
    return key === "الله" || key === "الدين" || key === "الرحمن"
  }

  #isNamePart(at: number, start: number, titled: boolean): boolean {
    const word = this.words[at] as ArabicWord
    const previous = at > start ? (this.words[at - 1] as ArabicWord) : null
    if (previous !== null && previous.name & NameBit.PART && !(word.bits & (Bit.COMP | Bit.PREP))) return true // بن X, عبد X, آل X
    if (word.bits & (Bit.COMP | Bit.REL | Bit.SELF | Bit.SWITCH | Bit.SUBJECT | Bit.DURING | Bit.AFTER | Bit.TAIL)) return false
    if (word.key.length === 1) return false
    const phrase = this.#phraseAt(at)
    if (phrase !== null && phrase.prefix !== "" && word.name === 0) return false
    if (phrase !== null && phrase.prefix === "") {
      const kind = this.#entry(phrase).kind
      if (kind === "nisba" && titled && at > start && word.name & NameBit.FAMILY && this.#partyKnown) return true
      if (
        kind === "state" ||
        kind === "organisation" ||
        kind === "nisba" ||
        kind === "people" ||
        kind === "outlet" ||
        kind === "honorific" ||
        kind === "pious"
      )
        return word.name !== 0 && !(word.name & NameBit.WORD) && at > start && kind !== "state"
    }
    if (word.name !== 0) {
      if (word.name === NameBit.PART) return word.key !== "الله" || at > start
      if (!(word.name & NameBit.WORD)) return !(word.bits & Bit.PREP) || (titled && this.#nameLike(at + 1))
      // A name that is also a word: after a title, or beside a name that is nothing else.
      if (word.bits & (Bit.PREP | Bit.MUST | Bit.WITH))
        return (
          titled &&
          at === start &&
          word.key.length > 1 &&
          this.#nameLike(at + 1) &&
          !((this.words[at + 1] as ArabicWord).bits & Bit.KNOWN && (this.words[at + 1] as ArabicWord).name === 0)
        )
      if (
        word.readings.some((reading) => reading.preposition !== "") &&
        !this.#looksLikeName(at) &&
        !(previous !== null && previous.name & NameBit.GIVEN)
      )
        return false
      if (at === start) return titled || this.#looksLikeName(at)
      // A verb of news behind a name is its predicate: البشير وصل
      if (word.readings.some((reading) => isFiniteVerb(reading.features)) && PREDICATES.has(word.key)) return false
      if (word.title !== null && (CORE_HEADS.has(word.title.head) || !this.#looksLikeName(at))) return false
      return !this.#isVerbHere(at)
    }
    if (this.#register.knows(word.nameKey) && !(word.bits & Bit.FINITE)) return true
    if (at > start && ORDINALS.has(word.key) && titled) return true
    // Beside one plain given name, a noun before a mark, a verb or a preposition is the surname.
    if (
      at === start + 1 &&
      titled &&
      (this.words[start] as ArabicWord).name & NameBit.GIVEN &&
      !((this.words[start] as ArabicWord).name & NameBit.WORD) &&
      this.#couldBeSurname(at) &&
      this.#endsPhrase(at + 1)
    )
      return true
    // سامر الحديد: a definite noun that ends the phrase behind a given name is the family's.
    if (
      at === start + 1 &&
      titled &&
      word.bits & Bit.ARTICLE &&
      word.bits & Bit.NOMINAL &&
      !(word.bits & (Bit.AND | Bit.COMP)) &&
      word.key.startsWith("ال") &&
      word.title === null &&
      !this.#contactHere(at) &&
      this.#endsPhrase(at + 1) &&
      previous !== null &&
      (previous.name & NameBit.GIVEN || !(previous.bits & Bit.NOMINAL))
    )
      return true
    // An imperative or first person that the spelling could be is none behind a title: سامر
    if (
      at === start &&
      titled &&
      word.readings.length > 0 &&
      word.readings.every(
        (reading) => isFiniteVerb(reading.features) && (kindOf(reading.features) === Kind.IMPERATIVE || personOf(reading.features) === 1),
      )
    )
      return true
    // Unknown to the lexicon, and without clitics that it could be a word behind.
    if (word.bits & Bit.KNOWN) return false
    if (/^[وف]?[بل]?ال/.test(word.key)) return /^ال/.test(word.key) && at > start
    if (at === start) return titled && !(word.key.startsWith("و") && this.tokens.kind[at - 1] === TokenKind.SIGN)
    return !(/^[وفبلك]/.test(word.key) && this.#isKnownTail(word.key.slice(1)))
  }

  /** Whether nothing that could complete a noun stands at the token. */
  #endsPhrase(at: number): boolean {
    if (
      at >= this.tokens.count ||
      this.tokens.kind[at] === TokenKind.SIGN ||
      (this.tokens.breaks[at] as number) > 0 ||
      (this.times[at] as number) > at
    )
      return true
    const word = this.words[at] as ArabicWord
    return (
      (word.bits & (Bit.PREP | Bit.COMP | Bit.DURING | Bit.AFTER | Bit.REL | Bit.WITH)) !== 0 ||
      ((word.bits & Bit.FINITE) !== 0 && !(word.bits & Bit.NOMINAL))
    )
  }

  /** A plain word that can be a surname beside a given name: one noun without clitics, and no verb. */
  #couldBeSurname(at: number): boolean {
    const word = this.words[at] as ArabicWord | undefined
    if (word === undefined || this.tokens.kind[at] !== TokenKind.WORD || (this.tokens.breaks[at] as number) > 0) return false
    return (
      !(word.bits & (Bit.FINITE | Bit.PREP | Bit.ARTICLE | Bit.AND | Bit.COMP | Bit.REL)) &&
      word.title === null &&
      word.readings.some((reading) => reading.conjunction === "" && reading.preposition === "" && reading.pronoun === "")
    )
  }

  /** Whether what follows a clitic letter is itself a name or word that the article knows. */
  #isKnownTail(key: string): boolean {
    return this.#register.knows(nameKeys([key])[0] ?? "")
  }

  #headsBetween(from: number, to: number): string[] {
    const out: string[] = []
    for (let i = from; i < to; i++) {
      const head = (this.words[i] as ArabicWord).title
      if (head !== null) out.push(head.head)
    }
    return out
  }

  #nameLike(at: number): boolean {
    const word = this.words[at] as ArabicWord | undefined
    return (
      word !== undefined &&
      this.tokens.kind[at] === TokenKind.WORD &&
      (word.name !== 0 || !(word.bits & Bit.KNOWN)) &&
      !(word.bits & (Bit.PREP | Bit.COMP))
    )
  }

  /** Whether the token, though also a word, stands where a name stands: before glue or before a plain name. */
  #looksLikeName(at: number): boolean {
    const next = this.words[at + 1]
    if (next === undefined || this.tokens.kind[at + 1] !== TokenKind.WORD || (this.tokens.breaks[at + 1] as number) > 0) return false
    if (next.key === "بن" || next.key === "ابن" || next.key === "ال" || next.key === "بنت") return true
    if (next.readings.length === 0 && next.name === 0 && next.key.startsWith("ال") && (this.words[at] as ArabicWord).name !== 0) return true
    return next.name !== 0 && (!(next.name & NameBit.WORD) || (next.name & NameBit.PART) !== 0) && !(next.bits & Bit.PREP)
  }

  #startsNamePart(at: number): boolean {
    const word = this.words[at] as ArabicWord
    if (word.name === 0) return false
    const next = this.words[at + 1] as ArabicWord | undefined
    return next !== undefined && (next.key === "بن" || next.key === "ابن") && (word.name & (NameBit.GIVEN | NameBit.FAMILY)) !== 0
  }

  /** A known verb that the name before it governs: وانغ أكد is no name of two words. */
  #isVerbHere(at: number): boolean {
    const word = this.words[at] as ArabicWord
    return word.cues.some((cue) => cue.role === "say") && (word.bits & Bit.FINITE) !== 0
  }

  /** A name without a title: remembered from before, or clearly a name by its parts. */
  #bareName(i: number): number {
    const word = this.words[i] as ArabicWord
    if (word.bits & (Bit.COMP | Bit.REL)) return -1
    let prefix = ""
    let keyWord = word.form
    if (word.name === 0 && !(word.bits & Bit.KNOWN && word.bits & (Bit.FINITE | Bit.NOMINAL | Bit.PREP))) {
      if (!this.#register.knows(word.nameKey)) {
        const stripped = word.strippedNames.find((name) => this.#register.knows(name.key))
        if (stripped !== undefined) {
          prefix = stripped.prefix
          keyWord = stripped.form
        }
      }
    }
    if (GLUE_START.has(word.key) && i + 1 < this.tokens.count) {
      const next = (this.words[i + 1] as ArabicWord).key === "الشيخ" ? i + 2 : i + 1
      const own = nameKeys(
        /^اب/.test(word.key)
          ? [word.form, (this.words[next] as ArabicWord | undefined)?.form ?? ""]
          : [(this.words[next] as ArabicWord | undefined)?.form ?? ""],
      )
      const found = own.length > 0 && this.#register.knows(own[0] as string) ? this.#register.find(own, null) : -1
      if (found >= 0) {
        this.#push({
          start: i,
          end: next + 1,
          kind: "person",
          person: found,
          party: this.#register.persons[found]?.party ?? null,
          nameStart: i,
          nameEnd: next + 1,
          prefix,
        })
        return next + 1
      }
    }
    const known = this.#register.knows(prefix === "" ? word.nameKey : (nameKeys([keyWord])[0] ?? ""))
    if (known && (prefix !== "" || !this.#isOnlyWord(i))) {
      const end = Math.max(this.#name(i, true), i + 1)
      const names = this.#nameWords(i, end)
      names[0] = keyWord
      let found = this.#register.find(nameKeys(names), null)
      let last = end
      while (found < 0 && last > i + 1) {
        last--
        found = this.#register.find(nameKeys([keyWord, ...this.#nameWords(i + 1, last)]), null)
      }
      if (found >= 0) {
        const person = this.#register.persons[found]
        if (last === end && end > i + 1 && prefix === "") this.#register.add(names, null, "", [], false)
        this.#push({
          start: i,
          end: last,
          kind: "person",
          person: found,
          party: person?.party ?? null,
          nameStart: i,
          nameEnd: last,
          prefix,
        })
        return last
      }
    }
    // وعادل الجبير وزير الخارجية: in a list, the conjunction is written onto the given name.
    if (word.nameBehindAnd & NameBit.GIVEN && prefix === "") {
      const end = this.#name(i + 1, true)
      const after = end > i + 1 ? this.#apposition(end) : null
      if (after !== null) {
        const person = this.#register.add(
          [word.form.slice(1), ...this.#nameWords(i + 1, end)],
          after.party,
          this.#words(after.from, after.end),
          after.heads,
          after.feminine,
        )
        this.#push({
          start: i,
          end: after.end,
          kind: "person",
          person,
          party: after.party,
          nameStart: i,
          nameEnd: end,
          head: after.head,
          title: this.#words(after.from, after.end),
          prefix: "و",
          entry: after.partyEntry,
        })
        return after.end
      }
    }
    if (word.name & NameBit.GIVEN && prefix === "") {
      let end = this.#name(i, false)
      // سامح شكري وزير الخارجية: two words that are also names, told to be one by the title behind them.
      if (
        end === i &&
        (this.words[i + 1] as ArabicWord | undefined)?.name &&
        this.tokens.kind[i + 1] === TokenKind.WORD &&
        !this.tokens.breaks[i + 1] &&
        this.#apposition(i + 2) !== null
      )
        end = i + 2
      // إبراهيم محلب، رئيس الوزراء: the title behind the comma tells that the word before it is a name.
      if (
        end === i + 1 &&
        !(word.name & NameBit.WORD) &&
        this.#couldBeSurname(i + 1) &&
        this.tokens.sign[i + 2] !== 0 &&
        this.#apposition(i + 2) !== null
      ) {
        this.#surnames.add(i + 1)
        end = i + 2
      }
      const plain = this.#plainNames(i, end)
      if (end - i >= 2 && ((plain >= 1 && !(word.name & NameBit.WORD && plain < 2)) || this.#apposition(end) !== null)) {
        const after = this.#apposition(end)
        const stop = after?.end ?? end
        this.#person(
          i,
          stop,
          i,
          end,
          after?.party ?? null,
          after === null ? "" : this.#words(after.from, after.end),
          after?.heads ?? [],
          after?.feminine ?? false,
          "",
          after?.partyEntry ?? -1,
        )
        return stop
      }
    }
    return -1
  }

  /** A word that the article also knows as a name, but that stands here as a word. */
  #isOnlyWord(i: number): boolean {
    const word = this.words[i] as ArabicWord
    const before = this.words[i - 1] as ArabicWord | undefined
    if (word.name !== 0 && before !== undefined && before.cues.some((cue) => cue.role === "say")) return false
    return (word.bits & (Bit.PREP | Bit.COMP)) !== 0 || (word.name === 0 && word.cues.length > 0 && (word.bits & Bit.FINITE) !== 0)
  }

  #plainNames(from: number, to: number): number {
    let n = 0
    for (let i = from; i < to; i++) {
      const name = (this.words[i] as ArabicWord).name
      if (name !== 0 && !(name & NameBit.WORD)) n++
    }
    return n
  }

  #nameWords(from: number, to: number): string[] {
    const out: string[] = []
    for (let i = from; i < to; i++) if (this.tokens.kind[i] !== TokenKind.SIGN) out.push((this.words[i] as ArabicWord).form)
    return out
  }

  #person(
    start: number,
    end: number,
    nameStart: number,
    nameEnd: number,
    party: string | null,
    title: string,
    heads: readonly string[],
    feminine: boolean,
    prefix: string,
    entry: number,
  ): void {
    const person = this.#register.add(this.#nameWords(nameStart, nameEnd), party, title, heads, feminine)
    this.#push({ start, end, kind: "person", person, party, nameStart, nameEnd, head: heads[0] ?? "", title, feminine, prefix, entry })
  }

  // ---- parties, places, the rest ------------------------------------------------------------------------------

  #phrase(i: number, phrase: PhraseMatch, entry: Entry): number {
    const index = this.#best(phrase)
    const base = { start: i, end: phrase.end, prefix: phrase.prefix, entry: index }
    switch (entry.kind) {
      case "state":
      case "organisation":
      case "capital":
      case "seat":
        this.#push({ ...base, kind: "party", party: entry.id, feminine: true })
        return phrase.end
      case "people":
        this.#push({ ...base, kind: "group", party: entry.id, plural: true })
        return phrase.end
      case "outlet":
        this.#push({ ...base, kind: "media", feminine: true })
        return phrase.end
      case "place":
        this.#push({ ...base, kind: "place" })
        return phrase.end
      case "nisba":
      case "organisation-nisba":
        // A nationality in the plural is the officials or people of the state: الإيرانيون, السعوديين
        if (/(ون|ين)$/.test((this.words[phrase.end - 1] as ArabicWord).key) && (this.words[i] as ArabicWord).bits & Bit.ARTICLE)
          this.#push({ ...base, kind: "group", party: entry.id, plural: true })
        return phrase.end
      case "contact":
        return this.#contact(i, phrase, entry)
      case "instrument":
        // The parties in an instrument's name are not addressed by it.
        return phrase.end
      default:
        return -1
    }
  }

  /** Sides, bodies, documents, media: a contact noun and the party that stands beside it. */
  #contact(i: number, phrase: PhraseMatch, entry: Entry): number {
    const base = { start: i, prefix: phrase.prefix, entry: this.#best(phrase) }
    const first = this.words[i] as ArabicWord
    if (entry.id === "sides") {
      let end = phrase.end
      // الوزيران المصري والروسي: both sides named by their adjectives.
      const next = this.#phraseAt(end)
      if (next !== null && this.#entry(next).kind === "nisba") {
        end = next.end
        const second = this.#phraseAt(end)
        if (second !== null && second.prefix === "و" && this.#entry(second).kind === "nisba") end = second.end
      }
      this.#push({ ...base, end, kind: "sides", plural: true })
      return end
    }
    if (BODY_KINDS.has(entry.id) || entry.id === "document" || entry.id === "media") {
      if (
        entry.id === "media" &&
        /^[وف]?(مصدر|مصادر|المصدر|المصادر|موقع|خبراء|مراقبون|شهود|محللون)$/.test(first.key) &&
        i > 0 &&
        this.tokens.kind[i - 1] !== TokenKind.SIGN &&
        !((this.words[i - 1] as ArabicWord).bits & Bit.FINITE)
      )
        return -1
      if (entry.id === "media" && phrase.prefix.endsWith("ب")) return -1
      const owner = this.#owner(phrase.end)
      const end = owner.end
      const kind: MentionKind =
        entry.id === "media" ? "media" : entry.id === "document" ? "document" : entry.id === "group" ? "group" : "party"
      const feminine = /[ةه]$/.test((this.words[phrase.end - 1] as ArabicWord).key) || entry.id === "body"
      if (kind === "party" && owner.party === null && !((first.bits & Bit.ARTICLE) !== 0 || owner.end > phrase.end)) return -1
      this.#push({ ...base, end, kind, party: owner.party, feminine, plural: entry.id === "group" })
      return end
    }
    if (entry.id === "doing") {
      this.#push({ ...base, end: phrase.end, kind: "contact" })
      return phrase.end
    }
    return -1
  }

  /** The party named by what follows a body noun: adjectives, states, offices' words between. */
  #owner(at: number): { party: string | null; end: number } {
    let end = at
    let party: string | null = null
    let i = at
    for (let steps = 0; steps < 8 && i < this.tokens.count && !this.tokens.breaks[i]; steps++) {
      if ((this.times[i] as number) > i || this.tokens.kind[i] !== TokenKind.WORD) break
      const word = this.words[i] as ArabicWord
      const phrase = this.#phraseAt(i)
      const entry = phrase === null ? null : this.#entry(phrase)
      if (
        phrase !== null &&
        entry !== null &&
        (entry.kind === "nisba" ||
          entry.kind === "state" ||
          entry.kind === "organisation" ||
          entry.kind === "organisation-nisba" ||
          entry.kind === "capital" ||
          entry.kind === "seat" ||
          entry.kind === "outlet")
      ) {
        if (phrase.prefix.startsWith("و") || (phrase.prefix !== "" && entry.kind !== "state")) break
        if (party === null && entry.kind !== "outlet") party = entry.id
        i = phrase.end
        end = i
        if (entry.kind !== "nisba") break
        continue
      }
      if (entry?.kind === "modifier" && phrase !== null) {
        i = phrase.end
        end = i
        continue
      }
      if (word.bits & (Bit.COMP | Bit.REL | Bit.PREP) || word.bits & Bit.AND) break
      if (
        this.index.officeWords.has(foldName(word.key)) ||
        ((word.bits & Bit.ARTICLE) !== 0 && (word.bits & Bit.NOMINAL) !== 0 && word.title === null && !this.#contactHere(i))
      ) {
        i++
        end = i
        continue
      }
      break
    }
    return { party, end }
  }

  #marker(i: number): number {
    const word = this.words[i] as ArabicWord
    if (word.bits & Bit.SELF) {
      this.#push({ start: i, end: i + 1, kind: "self", prefix: "", feminine: true })
    }
    return i + 1
  }

  #words(from: number, to: number): string {
    return this.text.slice(this.tokens.start[from] as number, this.tokens.end[to - 1] as number)
  }

  #push(part: Partial<Mention> & { start: number; end: number; kind: MentionKind }): void {
    const mention: Mention = {
      person: -1,
      party: null,
      nameStart: -1,
      nameEnd: -1,
      head: "",
      title: "",
      feminine: false,
      plural: false,
      prefix: "",
      entry: -1,
      ...part,
    }
    if (mention.person >= 0) this.#register.persons[mention.person]?.mentions.push(this.#mentions.length)
    this.#mentions.push(mention)
  }
}

/** Heads that name an official by themselves, with the article: the minister, the president, the envoy … */
const OFFICE_HEADS = new Set([
  "وزير",
  "رئيس",
  "ملك",
  "امير",
  "سلطان",
  "سفير",
  "مبعوث",
  "مسؤول",
  "ضيف",
  "متحدث",
  "ناطق",
  "زعيم",
  "عاهل",
  "قائد",
  "مستشار",
  "دبلوماسي",
  "معاليه",
  "سموه",
  "فخامته",
  "جلالته",
  "سعادته",
  "سيادته",
  "سموها",
  "معاليها",
  "جلالتها",
  "امين",
  "حاكم",
  "محافظ",
  "مدير",
  "شيخ",
  "قنصل",
  "مندوب",
  "ممثل",
  "رئيسة",
  "وزيرة",
  "ملكة",
  "امبراطور",
  "بابا",
])

/** Honorifics with their pronoun stand for the official told of last: His Excellency. */
export const HONOURED = new Set(["معاليه", "سموه", "فخامته", "جلالته", "سعادته", "سيادته", "سموها", "معاليها", "جلالتها"])

/** Verbs that open the predicate behind a name: arrived, met, visited, held, conducted, discussed, left, got, said … */
const PREDICATES = new Set([
  "وصل",
  "التقى",
  "زار",
  "عقد",
  "اجرى",
  "بحث",
  "غادر",
  "تلقى",
  "قال",
  "اكد",
  "حل",
  "قام",
  "ادى",
  "شارك",
  "حضر",
  "استقبل",
  "بعث",
  "وقع",
  "نقل",
  "دعا",
  "رحب",
  "شدد",
  "سلم",
  "قدم",
  "وجه",
  "طلب",
  "عبر",
])

/** Heads that never continue a name: president, king, minister, ambassador, envoy. */
const CORE_HEADS = new Set(["رئيس", "ملك", "وزير", "سفير", "مبعوث", "ملكة", "رئيسة", "وزيرة", "مستشار", "متحدث"])

/** Heads that are posted to a city: consul, ambassador, representative, chargé. */
const POSTED = new Set(["مبعوث", "نائب", "قنصل", "سفير", "ممثل", "قائم", "مندوب", "منسق"])

/** Heads whose chief stands behind لـ: deputy, adviser, assistant, envoy, representative. */
const DEPUTIES = new Set(["نائب", "مستشار", "مساعد", "مبعوث", "ممثل", "وكيل", "سكرتير", "منسق", "مندوب"])

/** Which reading of a phrase wins where it has several. */
const WEIGHT: Readonly<Record<Entry["kind"], number>> = {
  office: 9,
  honorific: 8,
  pious: 8,
  contact: 7,
  state: 6,
  organisation: 6,
  nisba: 6,
  "organisation-nisba": 5,
  people: 5,
  seat: 5,
  capital: 4,
  outlet: 4,
  instrument: 3,
  modifier: 2,
  place: 1,
}

/** Glue that may open a short name: son of, boy of, father of, house of. */
const GLUE_START = new Set(["بن", "ابن", "ولد", "ال", "ابو", "ابي"])

/** Regnal ordinals: the first … the eighth, the sixteenth. */
const ORDINALS = new Set(["الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "عشر"])

/** Whether the head may stand for any official of a party. */
export function isGenericHead(head: string): boolean {
  return GENERIC_HEADS.has(head)
}
