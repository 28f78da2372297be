// Kept formulas as they are told: words and uses from the texts, who uses them toward whom from what is kept of documents.
// In: the tables of a record. Out: pages of formulas. Lists that a question needs whole are kept until the record changes.
import { type Formula, type FormulaUse, formulaOf, LEAST_DOCUMENTS, type Stretch, stretchesOf, useOf } from "../comparison/formulas.js"
import { contentWords } from "../comparison/pledge-items.js"
import type { Readers } from "../comparison/prepare-account.js"
import type { SourceDocument } from "../document/record.js"
import type { Database } from "../store/database.js"
import type { Found, RecordStore } from "../store/record-store.js"
import type { Span } from "../text/span.js"
import { accountOf } from "./bring-up-to-date.js"
import type { FormulaQuery } from "./chronicle.js"
import { type KeptFormula, type KeptUse, loadFormulas, type Sides } from "./kept-formulas.js"

/** What is kept of each document that counts. */
interface KeptDocument {
  readonly key: string
  readonly published: string | null
  readonly pairs: string
  readonly sides: Sides
}

interface Kept {
  readonly version: number
  readonly formulas: readonly KeptFormula[]
  readonly documents: ReadonlyMap<number, KeptDocument>
  readonly spoken: ReadonlyMap<string, readonly string[]>
}

export interface FormulaTeller {
  list(record: RecordStore, query: FormulaQuery, version: number, readers: Readers): Found<Formula>
  one(record: RecordStore, id: string, version: number, readers: Readers): Formula | null
}

const USUAL = 20

/** Opens the formulas of a record's tables. */
export function formulaTeller(database: Database): FormulaTeller {
  let kept: Kept | null = null
  const at = (version: number): Kept => {
    if (kept?.version !== version) kept = loadKept(database, version)
    return kept
  }
  return {
    list: (record, { between, by, toward, limit = USUAL, offset = 0 }, version, readers) => {
      const all = at(version)
      const pair = between === undefined ? null : `"${[...between].sort().join(" ")}"`
      const wanted = all.formulas.flatMap((formula) => {
        const uses = pair === null ? formula.uses : formula.uses.filter((use) => all.documents.get(use.document)?.pairs.includes(pair))
        const documents = pair === null ? formula.documents : new Set(uses.map((use) => use.document)).size
        if (documents < LEAST_DOCUMENTS || !isUsedBy(uses, all, by, toward)) return []
        return [{ formula, uses, documents }]
      })
      const opening = ({ formula }: (typeof wanted)[number]): string => all.documents.get(formula.document)?.key ?? ""
      wanted.sort(
        (a, b) =>
          b.documents - a.documents ||
          (opening(a) < opening(b) ? -1 : opening(a) > opening(b) ? 1 : 0) ||
          a.formula.stretch - b.formula.stretch ||
          a.formula.first - b.formula.first,
      )
      const texts = openTexts(record, database, readers)
      const items = wanted.slice(offset, offset + limit).map(({ formula, uses }) => told(formula, uses, all, texts, false, between))
      return { total: wanted.length, items }
    },
    one: (record, id, version, readers) => {
      const all = at(version)
      const [key] = id.split(".")
      const texts = openTexts(record, database, readers)
      for (const formula of all.formulas) {
        if (all.documents.get(formula.document)?.key !== key) continue
        const one = told(formula, formula.uses, all, texts, true)
        if (one.id === id) return one
      }
      return null
    },
  }
}

function isUsedBy(uses: readonly KeptUse[], { documents }: Kept, by?: readonly string[], toward?: readonly string[]): boolean {
  if (by === undefined && toward === undefined) return true
  return uses.some((use) => {
    const [party, heard] = documents.get(use.document)?.sides[use.stretch] ?? [null, []]
    return party !== null && (by?.includes(party) ?? true) && (toward === undefined || heard.some((one) => toward.includes(one)))
  })
}

/** A formula with its uses; without their words where nobody asks for them. */
function told(
  formula: KeptFormula,
  kept: readonly KeptUse[],
  { documents, spoken }: Kept,
  texts: Texts,
  withWords: boolean,
  between?: readonly [string, string],
): Formula {
  const opening = texts(formula.document)
  const span: Span = [
    ((opening.stretches[formula.stretch] as Stretch).words[formula.first] as Span)[0],
    ((opening.stretches[formula.stretch] as Stretch).words[formula.last - 1] as Span)[1],
  ]
  const uses = kept.map((use): FormulaUse => {
    const document = documents.get(use.document) as KeptDocument
    if (withWords) {
      const { source, stretches } = texts(use.document)
      return useOf(source, document.published, stretches[use.stretch] as Stretch, use.first, use.last, use.isWhole)
    }
    const [party, toward] = document.sides[use.stretch] ?? [null, []]
    return { day: document.published, document: document.key, outlet: null, party, toward, span: [0, 0], words: "", isWhole: use.isWhole }
  })
  const one = formulaOf(opening.source, span, uses, spoken)
  if (between === undefined) return one
  return { ...one, habits: one.habits.filter(({ party, toward }) => between.includes(party) && between.includes(toward)) }
}

type Texts = (document: number) => { readonly source: SourceDocument; readonly stretches: readonly Stretch[] }

/** Texts with their statements, each read once. */
function openTexts(record: RecordStore, database: Database, readers: Readers): Texts {
  const known = new Map<number, ReturnType<Texts>>()
  return (document) => {
    let text = known.get(document)
    if (text === undefined) {
      const account = accountOf(record, database, document)
      if (account === null) throw new RangeError(`the record has no document in row ${document}`)
      text = { source: account.document, stretches: stretchesOf(account, contentWords(account, readers)) }
      known.set(document, text)
    }
    return text
  }
}

function loadKept(database: Database, version: number): Kept {
  const documents = new Map<number, KeptDocument>()
  const spoken = new Map<string, string[]>()
  const rows = database.all(
    "SELECT document, key, published, pairs, sides FROM chronicle_document WHERE counts = 1 ORDER BY ifnull(published, ''), key",
  )
  for (const [document, key, day, pairs, packed] of rows) {
    const published = day === null ? null : String(day)
    const sides = JSON.parse(String(packed)) as Sides
    documents.set(Number(document), { key: String(key), published, pairs: String(pairs), sides })
    if (published !== null)
      for (const [party, toward] of sides)
        if (party !== null)
          for (const other of toward) {
            const list = spoken.get(`${party} ${other}`) ?? []
            if (list.at(-1) !== published) list.push(published)
            spoken.set(`${party} ${other}`, list)
          }
  }
  return { version, formulas: loadFormulas(database), documents, spoken }
}
