// Readouts for measuring a whole record, made from the samples and the same on every machine. Each is a sample told of two
// other states by other ministers: names of its two states become those of the drawn pair (with their adjectives), its persons'
// names are drawn for each state once, figures change, half of its later sentences are left out, the rest stand in another
// order, and one in three sentences is one of another sample. Pairs are drawn by Zipf's law from 24 states (276 pairs), days
// over ten years, one in eight readouts is a second account of the one before it.
// Absent: variety of wording. Sentences of 26 samples recur thousands of times, so that formulas are met far more often than
// in the world, which makes the work of finding them harder, not easier.
import { readdirSync, readFileSync } from "node:fs"
import type { IncomingDocument } from "../../src/store/record-store.js"
import { randomNumbers } from "../ties/make-set.js"

interface State {
  readonly id: string
  readonly name: string
  /** Masculine adjective without article. */
  readonly adjective: string
}

const STATES: readonly State[] =
  `SAU السعودية سعودي;EGY مصر مصري;CHN الصين صيني;JOR الأردن أردني;KWT الكويت كويتي;QAT قطر قطري;OMN عمان عماني
BHR البحرين بحريني;IRQ العراق عراقي;LBN لبنان لبناني;TUN تونس تونسي;DZA الجزائر جزائري;MAR المغرب مغربي;MRT موريتانيا موريتاني
SDN السودان سوداني;FRA فرنسا فرنسي;DEU ألمانيا ألماني;ESP إسبانيا إسباني;ITA إيطاليا إيطالي;JPN اليابان ياباني;IND الهند هندي
BRA البرازيل برازيلي;TUR تركيا تركي;KEN كينيا كيني`
    .split(/[;\n]/)
    .map((row) => {
      const [id = "", name = "", adjective = ""] = row.split(" ")
      return { id, name, adjective }
    })
const FIRST = "سامي رائد فهد خالد ماجد طارق نادر وليد حسام كمال رفيق بدر".split(" ")
const LAST = "الحوامدة الصقلي الزياني الدوسري الجبوري الغربي المهيري الطيب العبادي الكتاني الرواحي النحاس".split(" ")
const SAMPLES = new URL("../../samples/", import.meta.url)
const DAY = 86_400_000
const START = Date.UTC(2014, 0, 5)

interface Base {
  readonly states: readonly [State, State]
  readonly people: readonly string[]
  readonly lines: readonly string[]
}

function bases(): Base[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => {
      const source = readFileSync(new URL(name, SAMPLES), "utf8")
      const record = JSON.parse(readFileSync(new URL(`records/${name.replace(".txt", ".json")}`, SAMPLES), "utf8")) as {
        people: { name: string; party: string | null }[]
      }
      const lines = source
        .slice(source.indexOf("\n\n") + 2)
        .trim()
        .split("\n")
        .filter((line) => line.length > 40)
      const text = lines.join(" ")
      const [a, b] = STATES.map((state) => ({ state, count: text.split(state.adjective).length + text.split(state.name).length }))
        .filter(({ count }) => count > 3)
        .sort((x, y) => y.count - x.count)
      if (a === undefined || b === undefined) return []
      const of = (id: string): string => record.people.find((person) => person.party === id)?.name ?? ""
      return [{ states: [a.state, b.state] as const, people: [of(a.state.id), of(b.state.id)], lines }]
    })
}

/** So many readouts, from the number `from` on, in the order of their days. */
export function makeReadouts(count: number, from = 0, total = count): IncomingDocument[] {
  const all = bases()
  const lines = all.flatMap((base) => base.lines.slice(1).map((line) => ({ base, line })))
  const pairs = STATES.flatMap((a, n) => STATES.slice(n + 1).map((b) => [a, b] as const))
  const mixing = randomNumbers(7)
  for (let i = pairs.length - 1; i > 0; i--) {
    const k = Math.floor(mixing() * (i + 1))
    ;[pairs[i], pairs[k]] = [pairs[k] as (typeof pairs)[number], pairs[i] as (typeof pairs)[number]]
  }
  const sums: number[] = []
  for (let i = 0; i < pairs.length; i++) sums.push((sums[i - 1] ?? 0) + 1 / (i + 1))
  const out: IncomingDocument[] = []
  for (let n = from; n < from + count; n++) {
    // A second account has its encounter's number, so that pair, day and persons are the same.
    const told = n % 8 === 7 ? n - 1 : n
    const of = randomNumbers(told * 2 + 1)
    const own = randomNumbers(n * 2 + 2)
    const draw = of() * (sums.at(-1) as number)
    const pair = pairs[sums.findIndex((sum) => sum >= draw)] as (typeof pairs)[number]
    const base = all[Math.floor(of() * all.length)] as Base
    const published = new Date(START + Math.floor((told / total) * 3650) * DAY).toISOString().slice(0, 10)
    const [head = "", ...rest] = base.lines
    const kept = rest.filter(() => own() < 0.5).map((line) => ({ base, line }))
    const mixed = kept.map((one) => (own() < 0.33 ? (lines[Math.floor(own() * lines.length)] as typeof one) : one))
    const text = [{ base, line: head }, ...mixed.sort(() => own() - 0.5)]
      .map(({ base: from, line }) => retold(line, from, pair))
      .join("\n")
      .replace(/(?<!\d)(?!(19|20)\d\d(?!\d))\d{3,}(?!\d)/g, () => String(100 + Math.floor(own() * 900)))
    out.push({ text: `${text}\nرقم الخبر ${n}.`, published, source: n % 8 === 7 ? "وكالة ثانية" : "وكالة أولى", address: `scale-${n}` })
  }
  return out
}

/** A line told of another pair. */
function retold(line: string, { states, people }: Base, pair: readonly [State, State]): string {
  let text = line
  for (const [n, state] of states.entries()) {
    const to = pair[n] as State
    const name = people[n] ?? ""
    if (name !== "") {
      const [first, last] = personOf(to)
      const parts = name.split(" ")
      text = text.replaceAll(name, `@${n}${first} ${last}`).replaceAll(parts.at(-1) as string, `@${n}${last}`)
    }
    const bare = (one: string): string => one.replace(/^ال/, "")
    text = text
      .replace(
        new RegExp(
          `(?<!\\p{L})([وفبكل]?)(ال|ل)?${state.adjective}(?!\\p{L})|(?<!\\p{L})([وفبكل]?)(ال|ل)?${state.adjective}(ة|ين|ان|ون)`,
          "gu",
        ),
        (whole) => whole.replace(state.adjective, `@${n}${to.adjective}`),
      )
      .replace(new RegExp(`(?<!\\p{L})([وفبك]?)${state.name}(?!\\p{L})`, "gu"), (_, prefix: string) => `${prefix}@${n}${to.name}`)
      .replace(new RegExp(`(?<!\\p{L})لل${bare(state.name)}(?!\\p{L})`, "gu"), () =>
        to.name.startsWith("ال") ? `@${n}لل${bare(to.name)}` : `@${n}ل${to.name}`,
      )
  }
  return text.replace(/@[01]/g, "")
}

/** The minister of a state: the same in every readout. */
function personOf({ id }: State): [string, string] {
  const n = STATES.findIndex((state) => state.id === id)
  return [FIRST[n % FIRST.length] as string, LAST[(n * 7 + 3) % LAST.length] as string]
}
