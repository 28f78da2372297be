// A set for ties, generated from the samples and the same on every machine: 50 encounters of 2 to 5 accounts each, and 200
// distractors: the same people on other days. It was written before the method over a record was tuned.
// An encounter is a sample, or the sample half a year later with other persons. An account of it leaves out lines, but not
// those that tell the encounter itself, changes their order, spells names in other ways (hamza, ج for غ, joined عبد), has a misprint in a name (one in
// three), drops the dateline, comes out a day later (one in four, where no word such as "today" forbids it).
// A distractor is an account of the sample moved by two days or more, weekdays and dates with it.
import { readdirSync, readFileSync } from "node:fs"
import type { SourceDocument } from "../../src/document/record.js"
import { createQuantityReader } from "../../src/engine/quantities.js"

export interface TieDocument {
  readonly document: SourceDocument
  /** The encounter that it tells; no two distractors share one. */
  readonly encounter: string
}

const SAMPLES = new URL("../../samples/", import.meta.url)
const DAY = 86_400_000
const WEEKDAYS = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"]
const MONTHS = "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر".split("|")
const DIGIT = /[\d٠-٩]/
/** A day and month that were not moved: 12 و13 جانفي, 22 - 9, ١٨ فبراير, 19 جمادى. */
const LEFT =
  /[\d٠-٩]{1,2}(?: و ?[\d٠-٩]{1,2})? (?:\p{L}+[/ ])?(?:جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذي|ذو|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)|[\d٠-٩]{1,2} ?[-/] ?[\d٠-٩]{1,2}/u
const ENCOUNTERS = 50
const DISTRACTORS = 200
/** Days between the encounters that one sample makes; no distractor is as far from the first. */
const ROUND_DAYS = 196

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface Sample {
  readonly slug: string
  readonly published: string
  readonly text: string
}

/** The samples with a day of publication, second accounts of one encounter left out. */
export function samples(): Sample[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".txt") && !name.endsWith("-b.txt"))
    .sort()
    .map((name) => {
      const source = readFileSync(new URL(name, SAMPLES), "utf8")
      const published = /^# published: (.*)$/m.exec(source)?.[1] ?? ""
      return { slug: name.slice(0, -4), published, text: source.slice(source.indexOf("\n\n") + 2).trim() }
    })
    .filter(({ published }) => published !== "")
}

/** What an encounter of a text is told by. */
export interface Telling {
  /** Names of those who take part. */
  readonly names: readonly string[]
  /** Words that tell it; the lines that hold them stay in every account. */
  readonly evidence: readonly (readonly [number, number])[]
}

/** The set: accounts of encounters, then distractors. `tell` gives the first encounter of two parties in a text, null for none. */
export function makeTieSet(tell: (sample: Sample) => Telling | null): TieDocument[] {
  const random = randomNumbers(20241122)
  const out: TieDocument[] = []
  const bases = samples().flatMap((sample) => {
    const telling = tell(sample)
    return telling === null || telling.names.length === 0 ? [] : [{ sample, telling }]
  })
  const { read } = createQuantityReader()
  /** The sample some days later; null where a date is written in a way that cannot be moved. */
  const move = (sample: Sample, days: number, names: readonly string[]): Sample | null => {
    const later = (day: string): Date => new Date(Date.parse(day) + days * DAY)
    const published = later(sample.published).toISOString().slice(0, 10)
    let [text, end] = ["", 0]
    for (const { span, value, precision } of read(sample.text, sample.published).times) {
      const words = sample.text.slice(...span)
      const isWeekday = WEEKDAYS.some((day) => words.includes(day))
      if (precision !== "day" || (!DIGIT.test(words) && !isWeekday)) continue
      const day = later(value)
      const named = `يوم ${WEEKDAYS[day.getUTCDay()]}`
      text +=
        sample.text.slice(end, span[0]) +
        (DIGIT.test(words) ? `${named} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}` : named)
      end = span[1]
    }
    text = renamed(text + sample.text.slice(end), names)
    const year = sample.published.slice(0, 4)
    const held = read(text, published).times.some(
      (time) =>
        time.precision !== "year" && time.value.startsWith(sample.published.slice(0, 7)) && !published.startsWith(time.value.slice(0, 7)),
    )
    return held ||
      LEFT.test(text.replace(new RegExp(`\\d{1,2} (${MONTHS.join("|")}) \\d{4}`, "g"), "")) ||
      (text.includes(year) && !published.startsWith(year))
      ? null
      : { slug: sample.slug, published, text }
  }
  const isTold = (sample: Sample | null): boolean => sample !== null && tell(sample) !== null
  const movable = bases.filter(({ sample }) => [2, ROUND_DAYS, 2 * ROUND_DAYS].every((days) => isTold(move(sample, days, []))))
  for (let n = 0; n < ENCOUNTERS; n++) {
    const isFirst = n < bases.length
    const { sample, telling } = (isFirst ? bases[n] : movable[(n - bases.length) % movable.length]) as (typeof bases)[number]
    const round = isFirst ? 0 : 1 + Math.floor((n - bases.length) / movable.length)
    // Where other names make a text unreadable it keeps its own.
    const days = ROUND_DAYS * round
    const moved = [telling.names, []].map((names) => move(sample, days, names)).find(isTold)
    const told = round === 0 ? sample : (moved as Sample)
    const accounts = 2 + Math.floor(random() * 4)
    for (let k = 0; k < accounts; k++)
      out.push({ encounter: `e${n}`, document: accountOf(`e${n}-${k}`, told, tell(told) ?? telling, k === 0 ? null : random) })
  }
  for (let n = 0, made = 0; made < DISTRACTORS && n < 4 * DISTRACTORS; n++) {
    const { sample, telling } = movable[n % movable.length] as (typeof bases)[number]
    const round = Math.floor(n / movable.length)
    // 2, 6, 12, 20 … days after the sample: no two are within a day of each other or of an encounter.
    const told = move(sample, 2 + 3 * round + round * round, [])
    if (told === null) continue
    made++
    out.push({ encounter: `d${n}`, document: accountOf(`d${n}`, told, tell(told) ?? telling, random) })
  }
  return out
}

/** Other persons: each part of a name that is no office takes another letter pattern. */
function renamed(text: string, names: readonly string[]): string {
  const others = ["راشد الكعبي", "طارق المنذري", "جاسم الهلالي", "وليد الشامسي", "إلياس بوزيد", "حسام الدراجي"]
  return names.reduce((whole, name, n) => {
    const other = others[n % others.length] as string
    const [first = name] = name.split(" ")
    const last = name.split(" ").at(-1) ?? name
    return whole
      .replaceAll(name, other)
      .replaceAll(` ${last}`, ` ${other.split(" ")[1]}`)
      .replaceAll(` ${first} `, ` ${other.split(" ")[0]} `)
  }, text)
}

function accountOf(id: string, sample: Sample, { names, evidence }: Telling, random: (() => number) | null): SourceDocument {
  if (random === null) return { id, text: sample.text, published: sample.published }
  let start = 0
  const lines = sample.text.split("\n").map((line) => {
    const from = start
    start += line.length + 1
    return { line, isNeeded: evidence.some(([a, b]) => a < start && b > from) }
  })
  const [first = "", ...kept] = lines.flatMap(({ line, isNeeded }, n) =>
    line.trim() !== "" && (n === 0 || isNeeded || random() > 0.3) ? [line] : [],
  )
  if (kept.length > 2 && random() < 0.5) kept.splice(1, 0, kept.pop() as string)
  let text = [first.replace(/^[^()\n]{0,40}\([^)\n]{2,20}\)\s*(-\s*)?/, (line) => (random() < 0.5 ? line : "")), ...kept].join("\n")
  if (random() < 0.4) text = text.replaceAll(/[أإ]/g, "ا")
  if (random() < 0.3) text = text.replaceAll("عبد ال", "عبدال")
  if (random() < 0.3) for (const name of names) text = text.replaceAll(name, name.replaceAll("غ", "ج"))
  if (random() < 0.33 && names.length > 0) text = misprinted(text, names[Math.floor(random() * names.length)] as string, random)
  const isMovable = !/اليوم|أمس|امس|غدا|الليلة|مساء|الماضي|المقبل/.test(text)
  const published =
    isMovable && random() < 0.25 ? new Date(Date.parse(sample.published) + DAY).toISOString().slice(0, 10) : sample.published
  return { id, text, published }
}

/** A letter of the last part of a name doubled, left out or exchanged with the next. */
function misprinted(text: string, name: string, random: () => number): string {
  const part = name.split(" ").at(-1) ?? name
  if (part.length < 5) return text
  const at = 2 + Math.floor(random() * (part.length - 3))
  const kind = Math.floor(random() * 3)
  const middle = kind === 0 ? (part[at] as string).repeat(2) : kind === 1 ? "" : `${part[at + 1] ?? ""}${part[at] as string}`
  return text.replaceAll(part, part.slice(0, at) + middle + part.slice(at + (kind === 2 ? 2 : 1)))
}
