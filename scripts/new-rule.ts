// npm run new-rule statements/said-thus: makes the file of a new rule, with its imports and the parts that a rule must have,
// and says where to list it. Absent: any change of a file that is there; the list has an order, which only a person knows.
import { existsSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const FOLDERS = ["statements", "encounters"] as const
type Folder = (typeof FOLDERS)[number]

/** The part of the name that code uses: said-thus gives saidThus. */
const inCamelCase = (id: string): string => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const statements = (id: string): string => `// Reads …: the wordings that this rule is for, in Arabic, one or two.
import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import { subjectOf } from "../../arguments.js"
import type { Context } from "../../context.js"

export const ${inCamelCase(id)} = rule<Context, Trigger>({
  id: "${id}",
  reads: "One sentence that says what this rule reads.",
  // Asked at every token: look at the word alone.
  starts: (context, at) => context.key(at) === "…",
  match: (context, at) => {
    const { subject } = subjectOf(context, at, context.sentenceStart(at), context.sentenceEnd(at), false, false)
    return {
      start: at,
      cue: [at, at + 1],
      subject,
      act: "affirm",
      evidence: at,
      content: at + 1,
      shape: "noun",
      quoted: false,
      joint: false,
      passing: false,
      steps: [{ what: "what the rule saw", span: null }],
    }
  },
  examples: [{ text: "…", reads: ["affirm CHN"] }],
  counterExamples: [{ text: "…", because: "why this is left alone" }],
})
`

const encounters = (id: string): string => `// Reads …: the wordings that this rule is for, in Arabic, one or two.
import { rule } from "../../../../grammar/rule.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { doers, partners } from "../../participants.js"
import { isPlanned } from "../../planned.js"

/** Words that name the other side: with. */
const COMPANY = new Set(["مع"])

export const ${inCamelCase(id)} = rule<Context, EncounterMatch>({
  id: "${id}",
  reads: "One sentence that says what this rule reads.",
  // Asked at every token: look at the word alone.
  starts: (context, at) => context.key(at) === "…",
  match: (context, at) => {
    const participants = [...doers(context, at), ...partners(context, at + 1, COMPANY, false)]
    if (participants.length < 2) return null
    return {
      kind: "meeting",
      at,
      end: at + 1,
      participants,
      destination: -1,
      planned: isPlanned(context, at),
      background: false,
      steps: [{ what: "what the rule saw", span: null }],
    }
  },
  examples: [{ text: "…", reads: ["meeting CHN JOR"] }],
  counterExamples: [{ text: "…", because: "why this is left alone" }],
})
`

const TEMPLATES: Readonly<Record<Folder, (id: string) => string>> = { statements, encounters }

/** Writes the file of a rule; gives what to do next, or null and what is wrong with the name. */
export function makeRule(name: string): { readonly next: string } | { readonly fault: string } {
  const match = /^(statements|encounters)\/([a-z]+(?:-[a-z]+)*)$/.exec(name)
  const [, folder, id] = match ?? []
  if (folder === undefined || id === undefined) {
    return {
      fault: `${JSON.stringify(name)} is no name of a rule. Say statements/NAME or encounters/NAME, NAME in lower-case words joined by hyphens`,
    }
  }
  const path = `src/languages/arabic/rules/${folder}/${id}.ts`
  if (existsSync(join(root, path))) return { fault: `${path} is there already. Choose another name` }
  writeFileSync(join(root, path), TEMPLATES[folder as Folder](id))
  const list = folder === "statements" ? "statementRules" : "encounterRules"
  return {
    next: `${path} is made. Now
  1. in src/languages/arabic/rules/index.ts, add
       import { ${inCamelCase(id)} } from "./${folder}/${id}.js"
     and put ${inCamelCase(id)} into ${list}, before every rule that would take its words
  2. write its sentence, examples and counter-examples, then what it matches
  3. npm test -- test/rules.test.ts
  4. npm run rules, which writes docs/rules.md`,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = makeRule(process.argv[2] ?? "")
  if ("next" in made) console.log(made.next)
  else {
    console.error(`new-rule: ${made.fault}.`)
    process.exitCode = 64
  }
}
