// An instrument through time, formulas, and encounters with all their accounts, as pages.
import type { InstrumentStory } from "../comparison/follow-instrument.js"
import type { Formula } from "../comparison/formulas.js"
import type { TiedEncounter } from "../comparison/tie-record.js"
import { cleanWords } from "../wording/clean-words.js"
import { type Language, labelsIn } from "../wording/labels.js"
import type { ThreadPageOptions } from "./render-threads.js"
import { createPage } from "./text-page.js"

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    will: "Will of each side",
    mentions: "Mentions",
    dropped: "dropped",
    changed: "changed",
    documents: "documents",
    none: "No wording recurs in three documents.",
    named: "named",
    to: "to",
    accounts: "accounts",
    nothing: "No encounter is told.",
  },
  ar: {
    will: "إرادة كل جانب",
    mentions: "المواضع",
    dropped: "تركت",
    changed: "تغيرت",
    documents: "وثائق",
    none: "لا تتكرر عبارة في ثلاث وثائق.",
    named: "ذكر",
    to: "إلى",
    accounts: "روايات",
    nothing: "لا يروى لقاء.",
  },
}

const DAY_WIDTH = 12

/** The page of an instrument: a bar for each side and day, then every mention. */
export function renderInstrument(story: InstrumentStory, options: ThreadPageOptions): string {
  const page = createPage(options)
  const words = WORDS[options.language] as Readonly<Record<string, string>>
  const labels = labelsIn(options.language)
  page.heading(`${cleanWords(story.name)} (${story.id})`)
  page.blank()
  page.heading(words.will as string)
  for (const { party, days } of story.wills) {
    page.entry({ indent: 2, text: party, styles: ["bold"] })
    for (const { day, will } of days)
      page.entry({
        indent: 4,
        label: day,
        labelWidth: DAY_WIDTH,
        text: will > 0 ? `${"●".repeat(will)}${"○".repeat(5 - will)} ${will}` : `${will}`,
      })
  }
  page.blank()
  page.heading(words.mentions as string)
  for (const mention of story.mentions) {
    const who = [
      mention.parties.join(" + "),
      mention.speaker ?? "",
      mention.act === null ? (words.named as string) : labels.act(mention.act),
    ]
    page.entry({
      indent: 2,
      label: mention.day ?? "—",
      labelWidth: DAY_WIDTH,
      text: cleanWords(who.filter((part) => part !== "").join(" · ")),
    })
    page.entry({ indent: DAY_WIDTH + 2, text: cleanWords(mention.words) })
  }
  return page.toString()
}

/** The page of formulas, those in most documents first. */
export function renderFormulas(formulas: readonly Formula[], options: ThreadPageOptions): string {
  const page = createPage(options)
  const words = WORDS[options.language] as Readonly<Record<string, string>>
  if (formulas.length === 0) page.entry({ text: words.none as string })
  for (const formula of formulas) {
    page.blank()
    page.entry({ text: cleanWords(formula.words), styles: ["bold"] })
    page.entry({
      indent: 2,
      text: `${formula.documents} ${words.documents} · ${formula.first ?? "—"} – ${formula.last ?? "—"}`,
      styles: ["dim"],
    })
    for (const { party, toward, uses, first, last, changed, isDropped } of formula.habits) {
      const fate = [changed === null ? "" : `${words.changed} ${changed}`, isDropped ? (words.dropped as string) : ""].filter(
        (part) => part !== "",
      )
      page.entry({ indent: 2, text: [`${party} ${words.to} ${toward}`, `${uses}`, `${first} – ${last}`, ...fate].join(" · ") })
    }
  }
  return page.toString()
}

/** The page of encounters, each with its accounts and why they are one. */
export function renderEncounters(encounters: readonly TiedEncounter[], options: ThreadPageOptions): string {
  const page = createPage(options)
  const words = WORDS[options.language] as Readonly<Record<string, string>>
  const labels = labelsIn(options.language)
  if (encounters.length === 0) page.entry({ text: words.nothing as string })
  for (const { members, ties } of encounters) {
    const [first] = members
    if (first === undefined) continue
    const { kind, parties, date } = first.encounter
    page.blank()
    const day = date?.value ?? first.published ?? "—"
    page.entry({
      label: day,
      labelWidth: DAY_WIDTH,
      text: `${labels.kind(kind)} · ${parties.join(" + ")} · ${members.length} ${words.accounts}`,
      styles: ["bold"],
    })
    for (const { id, people } of members)
      page.entry({ indent: DAY_WIDTH, text: `${id} ${people.map(({ name }) => cleanWords(name)).join(", ")}`.trimEnd() })
    for (const { sureness, why } of ties)
      page.entry({ indent: DAY_WIDTH, text: `${sureness.toFixed(2)}: ${why.map(cleanWords).join("; ")}`, styles: ["dim"] })
  }
  return page.toString()
}
