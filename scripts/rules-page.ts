// npm run rules: writes docs/rules.md from the rules themselves: what each reads, its examples, its counter-examples with
// their reasons. A test fails when the page is stale. Absent: how a rule matches; its file says that.
import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { CounterExample, Example } from "../src/grammar/rule.js"
import { encounterRules, statementRules } from "../src/languages/arabic/rules/index.js"

/** Where the page stands. */
export const rulesPage = join(dirname(fileURLToPath(import.meta.url)), "..", "docs", "rules.md")

/** What the page shows of a rule. */
interface ShownRule {
  readonly id: string
  readonly reads: string
  readonly examples: readonly Example[]
  readonly counterExamples: readonly CounterExample[]
}

const HEAD = `# Rules

<!-- Written by \`npm run rules\` from src/languages/arabic/rules: do not edit. -->

Every rule that reads Arabic, in the order in which they are tried. Each sentence here runs as a test: the examples must be read as they say, the counter-examples must be left alone by the rule.

After an example stands what is read: the act and the party that speaks (\`ready CHN\`), an act of both sides (\`agree joint\`), or the kind of an encounter and its parties (\`meeting CHN JOR\`). Parties are named by their codes in \`data/arabic\`.

To add a rule: \`npm run new-rule statements/NAME\` or \`npm run new-rule encounters/NAME\`.
`

/** The text of docs/rules.md. */
export function renderRulesPage(): string {
  return `${HEAD}\n${renderFolder("Statements", "statements", statementRules)}\n${renderFolder("Encounters", "encounters", encounterRules)}`
}

function renderFolder(heading: string, folder: string, rules: readonly ShownRule[]): string {
  return `## ${heading}\n\n${rules.map((rule) => renderRule(folder, rule)).join("\n")}`
}

function renderRule(folder: string, { id, reads, examples, counterExamples }: ShownRule): string {
  const lines = [`### ${id}`, "", `${reads} ([source](../src/languages/arabic/rules/${folder}/${id}.ts))`, "", "Reads:", ""]
  for (const { text, reads: facts } of examples) lines.push(`- ${text}  `, `  ${facts.map((fact) => `\`${fact}\``).join(", ")}`)
  if (counterExamples.length > 0) lines.push("", "Leaves alone:", "")
  for (const { text, because } of counterExamples) lines.push(`- ${text}  `, `  ${because}`)
  return `${lines.join("\n")}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = renderRulesPage()
  if (process.argv.includes("--check")) {
    const isStale = readFileSync(rulesPage, "utf8") !== page
    if (isStale) console.error("docs/rules.md is stale: run npm run rules and commit what it writes")
    process.exitCode = isStale ? 1 : 0
  } else {
    writeFileSync(rulesPage, page)
    console.log(`docs/rules.md: ${statementRules.length + encounterRules.length} rules`)
  }
}
