// Heads of titles: every form of a head in data/arabic/titles.tsv (plural, feminine, dual) with the head that it is a form of.
// In: a folded spelling with its proclitics. Out: the head and what the form tells. Absent: titles of several words
// (the gazetteer, entries.ts), and heads that behave alike (title-words.ts).
import { splitsOf } from "./analyse.js"
import { foldKey } from "./fold.js"
import { TITLES } from "./generated/tables.js"
import { rows, values } from "./table-rows.js"
import { POSSESSED } from "./title-words.js"

/** A word that can start a title of office. */
export interface TitleHead {
  /** Masculine singular, folded: the same for all forms of one title. */
  readonly head: string
  readonly plural: boolean
  readonly feminine: boolean
  readonly article: boolean
  readonly prefix: string
  /** 1 head of state … 5 official. */
  readonly rank: number
  /** With a pronoun: زعيمها its leader. */
  readonly possessed: boolean
}

export interface HeadEntry {
  readonly head: string
  readonly plural: boolean
  readonly feminine: boolean
  readonly rank: number
}

/** His and her counterpart, counterparts and guest, and whether several are meant. */
const COUNTERPARTS: readonly [form: string, plural: boolean][] = [
  ["نظيره", false],
  ["نظيرها", false],
  ["نظيرته", false],
  ["نظيرتها", false],
  ["نظيري", false],
  ["نظرائه", true],
  ["نظرائها", true],
  ["نظراءه", true],
  ["نظراءها", true],
  ["نظراؤه", true],
  ["نظيريه", true],
  ["نظيريها", true],
  ["نظيراه", true],
  ["ضيفه", false],
  ["ضيفها", false],
  ["ضيف", false],
]

/** The table of heads: folded form to its head. */
export function headTable(): Map<string, HeadEntry> {
  const table = new Map<string, HeadEntry>()
  for (const [form, kind, plural, feminine, rank] of rows(TITLES) as [string, string, string, string, string][]) {
    if (kind !== "head" || form.includes(" ")) continue
    const head = foldKey(form)
    const put = (written: string, isPlural: boolean, isFeminine: boolean) => {
      const key = foldKey(written)
      if (!written.includes(" ") && !table.has(key))
        table.set(key, { head, plural: isPlural, feminine: isFeminine, rank: Number(rank) || 5 })
    }
    put(form, false, form.endsWith("ة"))
    for (const written of values(plural)) put(written, true, false)
    // محافظة is a province far oftener than a woman governor.
    for (const written of values(feminine)) if (written !== "محافظة") put(written, false, true)
    if (!form.endsWith("ة")) {
      // Dual of both cases, and the construct that drops its nun: وزيران, وزيرين, وزيرا, وزيري two ministers.
      for (const ending of ["ان", "ين", "ي"]) put(form + ending, true, false)
      // A short head with ا is too many other words: والا in كوالا لامبور.
      if (form.length > 3) put(`${form}ا`, true, false)
    }
  }
  // A counterpart is named by the office of the one that he faces: نظيره his counterpart.
  for (const [written, plural] of COUNTERPARTS)
    table.set(foldKey(written), {
      head: written.startsWith("ضيف") ? "ضيف" : "نظير",
      plural,
      feminine: written.startsWith("نظيرت"),
      rank: 2,
    })
  return table
}

/** The head that a spelling is a form of, behind its proclitics and before a pronoun; null for none. */
export function headOf(key: string, heads: ReadonlyMap<string, HeadEntry>): TitleHead | null {
  for (const split of splitsOf(key)) {
    if (split.future) continue
    const entry = heads.get(key.slice(split.skip))
    if (entry === undefined) continue
    const { head, plural, feminine, rank } = entry
    return { head, plural, feminine, rank, article: split.article, prefix: split.conjunction + split.preposition, possessed: false }
  }
  for (const pronoun of PRONOUNS) {
    if (!key.endsWith(pronoun) || key.length < pronoun.length + 3) continue
    for (const split of splitsOf(key)) {
      if (split.future || split.article) continue
      const stem = key.slice(split.skip, key.length - pronoun.length)
      const entry = heads.get(stem.endsWith("ت") ? `${stem.slice(0, -1)}ة` : stem)
      if (entry === undefined || entry.plural || !POSSESSED.has(entry.head)) continue
      const { head, feminine, rank } = entry
      return { head, plural: false, feminine, rank, article: false, prefix: split.conjunction + split.preposition, possessed: true }
    }
  }
  return null
}

/** Pronouns of the third person and of "our": her, his, their, of the two, our. */
const PRONOUNS = ["ها", "ه", "هم", "هما", "نا"]
