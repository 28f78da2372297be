// A comparison as a page: contradictions first, then what the accounts share side by side, then what each tells alone,
// then topics and words of atmosphere. Absent: the comparison itself (src/comparison).
import type { Account, Comparison, Difference, Evidence, StatementGroup } from "../comparison/comparison.js"
import { FAMILY_OF } from "../document/vocabulary.js"
import { cleanWords } from "../wording/clean-words.js"
import { type Labels, type Language, labelsIn } from "../wording/labels.js"
import { FAMILY_STYLE } from "./paint.js"
import { createPage, type PageOptions, type TextPage } from "./text-page.js"

export interface ComparisonPageOptions extends PageOptions {
  readonly language: Language
}

const LETTERS = "ABCDE"
const LABEL_WIDTH = 14

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    contradictions: "Contradictions",
    shared: "Told by several",
    alone: "Only in",
    topics: "Topics: order and share of words",
    atmosphere: "Words of atmosphere",
    reprint: "These are one text, reprinted: that they agree proves nothing.",
    stranger: "No encounter of the same parties and days is told by these accounts.",
    weaker: "weaker",
    stronger: "stronger",
    statements: "statements",
    warmth: "warmth",
  },
  ar: {
    contradictions: "تناقضات",
    shared: "ورد في أكثر من رواية",
    alone: "في هذه الرواية وحدها",
    topics: "الموضوعات: الترتيب ونسبة الكلمات",
    atmosphere: "ألفاظ الأجواء",
    reprint: "هذه رواية واحدة أعيد نشرها، فاتفاقها لا يثبت شيئا.",
    stranger: "لا تروي هذه النصوص لقاء واحدا للأطراف نفسها في الأيام نفسها.",
    weaker: "أضعف",
    stronger: "أقوى",
    statements: "أقوال",
    warmth: "الدفء",
  },
}

interface View {
  readonly page: TextPage
  readonly comparison: Comparison
  readonly accounts: readonly Account[]
  readonly labels: Labels
  readonly say: (key: string) => string
}

/** The page of a comparison. */
export function renderComparison(comparison: Comparison, accounts: readonly Account[], options: ComparisonPageOptions): string {
  const page = createPage(options)
  const view = { page, comparison, accounts, labels: labelsIn(options.language), say: (key: string) => WORDS[options.language][key] ?? key }
  renderHead(view)
  renderContradictions(view)
  renderShared(view)
  renderAlone(view)
  renderTopics(view)
  return page.toString()
}

function renderHead({ page, comparison, labels, say }: View): void {
  comparison.accounts.forEach((account, n) => {
    const told = [account.outlet, account.published, `${account.statements} ${say("statements")}`].filter((part) => part !== null)
    page.entry({ label: letter(n), labelStyles: ["bold"], labelWidth: 3, text: cleanWords(account.title ?? account.id), styles: ["bold"] })
    page.entry({ indent: 3, text: told.map((part) => cleanWords(part)).join(" · "), styles: ["dim"] })
  })
  const { encounter } = comparison
  page.blank()
  if (encounter === null) page.entry({ text: say("stranger"), styles: ["yellow"] })
  else
    page.entry({
      text: `${labels.kind(encounter.kind)} · ${encounter.parties.join(" + ")}${encounter.date === null ? "" : ` · ${encounter.date.value}`}`,
    })
  if (comparison.isReprint) page.entry({ text: say("reprint"), styles: ["yellow"] })
}

function renderContradictions({ page, comparison, say }: View): void {
  if (comparison.contradictions.length === 0) return
  page.blank()
  page.heading(say("contradictions"))
  for (const difference of comparison.contradictions) renderDifference(page, difference)
}

function renderDifference(page: TextPage, { kind, values, evidence, why }: Difference): void {
  page.entry({ indent: 2, label: kind, labelStyles: ["red", "bold"], labelWidth: LABEL_WIDTH, text: values.map(cleanWords).join("  ≠  ") })
  page.entry({ indent: 2 + LABEL_WIDTH, text: `${evidence.map(quote).join("  ")} · ${why}`, styles: ["dim"] })
}

function quote({ account, words }: Evidence): string {
  const clean = cleanWords(words)
  return `${letter(account)} «${clean.length > 90 ? `${clean.slice(0, 90)}…` : clean}»`
}

function renderShared(view: View): void {
  const shared = view.comparison.groups.filter((group) => told(group).length > 1)
  if (shared.length === 0) return
  view.page.blank()
  view.page.heading(view.say("shared"))
  for (const group of shared) {
    view.page.blank()
    for (const n of told(group)) renderMembers(view, group, n)
    const strength = group.differences.find((difference) => difference.strength !== null)
    if (strength !== undefined)
      view.page.entry({
        indent: 3 + LABEL_WIDTH,
        text: `${letter(strength.evidence[1]?.account ?? 1)}: ${view.say(strength.strength as string)} (${strength.values.join(" → ")})`,
        styles: ["yellow"],
      })
  }
}

function renderMembers({ page, accounts, labels }: View, group: StatementGroup, n: number): void {
  const account = accounts[n] as Account
  for (const id of group.statements[n] ?? []) {
    const statement = account.record.statements.find((one) => one.id === id)
    if (statement === undefined) continue
    const words = account.document.text.slice(statement.span[0], statement.span[1])
    page.entry({
      label: `${letter(n)}  ${labels.act(statement.act)}`,
      labelStyles: [FAMILY_STYLE[FAMILY_OF[statement.act]], "bold"],
      labelWidth: LABEL_WIDTH + 3,
      text: `${statement.joint ? statement.parties.join(" + ") : (statement.party ?? "—")}: ${cleanWords(words)}`,
    })
  }
}

function renderAlone(view: View): void {
  view.accounts.forEach((_, n) => {
    const alone = view.comparison.groups.filter((group) => told(group).length === 1 && told(group)[0] === n)
    if (alone.length === 0) return
    view.page.blank()
    view.page.heading(`${view.say("alone")} ${letter(n)}`)
    for (const group of alone) renderMembers(view, group, n)
  })
}

function renderTopics({ page, comparison, labels, say }: View): void {
  if (comparison.topics.length > 0) {
    page.blank()
    page.heading(say("topics"))
    for (const { topic, order, share } of comparison.topics) {
      const cells = order.map((place, n) => `${letter(n)} ${place === null ? "—" : `${place}. ${Math.round((share[n] as number) * 100)}%`}`)
      page.entry({ indent: 2, label: labels.topic(topic), labelWidth: 24, text: cells.join("   ") })
    }
  }
  if (comparison.atmosphere.length === 0) return
  page.blank()
  page.heading(say("atmosphere"))
  for (const { account, words, warmth } of comparison.atmosphere)
    page.entry({
      indent: 2,
      label: letter(account),
      labelWidth: 3,
      text: `${cleanWords(words)} (${say("warmth")} ${warmth > 0 ? "+" : ""}${warmth})`,
    })
}

/** Places of the accounts that have statements in the group. */
function told(group: StatementGroup): number[] {
  return group.statements.flatMap((ids, n) => (ids.length > 0 ? [n] : []))
}

function letter(account: number): string {
  return LETTERS[account] ?? String(account + 1)
}
