// Ties over the generated set: pairs of documents whose encounters are tied, beside the pairs that tell one encounter.
// Encounters with an even number were used in tuning, with half of the distractors; the others were kept aside.
import { recordedEncounters, type TiedEncounter, tieRecord } from "../../src/comparison/tie-record.js"
import { createReader } from "../../src/engine/read.js"
import { makeTieSet, type Sample, type Telling } from "./make-set.js"

export interface TieFigures {
  readonly name: string
  readonly documents: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly errors: readonly string[]
}

export function measureTies(): TieFigures[] {
  const reader = createReader()
  const tell = ({ slug, published, text }: Sample): Telling | null => {
    const record = reader.read({ id: slug, text, published })
    const main = record.encounters.find((one) => !one.background && one.parties.length > 1)
    if (main === undefined) return null
    const people = record.people.filter(({ id }) => main.participants.includes(id))
    return {
      names: people.map(({ name }) => name),
      evidence: [...main.evidence, ...people.flatMap(({ mentions }) => mentions.slice(0, 1))],
    }
  }
  const set = makeTieSet(tell)
  const groups = tieRecord(set.flatMap(({ document }) => recordedEncounters({ document, record: reader.read(document) })))
  return [figures("tuned on", (n) => n % 2 === 0), figures("kept aside", (n) => n % 2 === 1)]

  function figures(name: string, isOf: (number: number) => boolean): TieFigures {
    const own = set.filter(({ encounter }) => isOf(Number(encounter.slice(1))))
    const pairs = (lists: readonly (readonly string[])[]): Set<string> =>
      new Set(lists.flatMap((list) => list.flatMap((a) => list.filter((b) => a < b).map((b) => `${a} ${b}`))))
    const ids = new Set(own.map(({ document }) => document.id))
    const told = new Map<string, string[]>()
    for (const { document, encounter } of own) told.set(encounter, [...(told.get(encounter) ?? []), document.id])
    const wanted = pairs([...told.values()])
    // A tie counts on this side where one of its documents is of this half.
    const found = new Set(
      [...pairs(groups.map(({ members }: TiedEncounter) => [...new Set(members.map((one) => one.document))]))].filter((pair) =>
        pair.split(" ").some((id) => ids.has(id)),
      ),
    )
    const right = [...found].filter((pair) => wanted.has(pair)).length
    const [precision, recall] = [right / found.size, right / wanted.size]
    const errors = [
      ...[...found].filter((pair) => !wanted.has(pair)).map((pair) => `joined ${pair}`),
      ...[...wanted].filter((pair) => !found.has(pair)).map((pair) => `parted ${pair}`),
    ]
    return { name, documents: own.length, precision, recall, f1: (2 * precision * recall) / (precision + recall), errors }
  }
}
