// mahdar people, gold export, evaluate: the register, and what a person's reviewed documents say of the engine.
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Argument, type Command } from "commander"
import type { Evaluation, Measure } from "../store/evaluate.js"
import type { EntryKind } from "../store/record-store.js"
import { FINE } from "./exit-codes.js"
import { onRecord } from "./on-record.js"
import { type RecordOptions, recordOption } from "./record-option.js"

type End = (code: number) => void

interface PeopleOptions extends RecordOptions {
  readonly party?: string
  readonly limit: string
  readonly format: string
}

/** Adds the commands to the program; `end` takes their exit code. */
export function addRegisterCommands(program: Command, end: End): void {
  program
    .command("people")
    .summary("list the people of a record")
    .description("Lists the people of a record with the spellings of their names, offices with dates, and what was found to be one person.")
    .argument("[NAME...]", "a name or a part of it, in any spelling")
    .option("--party <id>", "people of a party")
    .option("--limit <number>", "people at most", "20")
    .option("--format <format>", "text or json", "text")
    .addOption(recordOption())
    .action(async (name: string[], options: PeopleOptions) => end(await people(name.join(" "), options)))
  program
    .command("entries")
    .summary("list the parties, instruments or places of a record")
    .description("Lists parties, instruments or places with their facts, the words by which documents name them, and what is the same.")
    .addArgument(new Argument("<KIND>", "what is listed").choices(["party", "instrument", "place"]))
    .argument("[NAME...]", "a part of the name, in any spelling")
    .option("--limit <number>", "entries at most", "20")
    .option("--format <format>", "text or json", "text")
    .addOption(recordOption())
    .action(async (kind: EntryKind, name: string[], options: PeopleOptions) => end(await entries(kind, name.join(" "), options)))
  const gold = program
    .command("gold")
    .summary("make gold records of reviewed documents")
    .description("Makes gold records of the documents that somebody has reviewed (mahdar correct review).")
  gold
    .command("export <FOLDER>")
    .summary("write them into a folder")
    .description("Writes each reviewed document as a text and its corrected record as JSON into a folder.")
    .addOption(recordOption())
    .action(async (folder: string, options: RecordOptions) => end(await exportGold(folder, options)))
  program
    .command("evaluate")
    .summary("measure the engine on reviewed documents")
    .description("Reads the reviewed documents of a record afresh and gives precision, recall and F1 against their corrected records.")
    .option("--format <format>", "text or json", "text")
    .addOption(recordOption())
    .action(async (options: RecordOptions & { readonly format: string }) => end(await evaluateRecord(options)))
}

function people(name: string, options: PeopleOptions): Promise<number> {
  return onRecord(options, (record) => {
    const limit = Math.max(1, Math.trunc(Number(options.limit)) || 20)
    const found = record.people({ name, limit, ...(options.party === undefined ? {} : { party: options.party }) })
    if (options.format === "json") console.log(JSON.stringify(found, null, 2))
    else {
      for (const person of found.items) {
        console.log(`${person.name} · ${person.party ?? "—"} · ${person.documents} documents · ${person.id}`)
        const [first, ...others] = person.variants.map(({ value, count }) => `${value} ${count}`)
        if (others.length > 0) console.log(`  written  ${[first, ...others].join(", ")}`)
        for (const { title, since, until } of person.offices.slice(0, 6))
          console.log(`  office   ${title}${since === null ? "" : `, ${since} to ${until}`}`)
        for (const { id, name: other, reason } of person.merged) console.log(`  merged   ${other} (${id}): ${reason}`)
      }
      console.log(`${found.items.length} of ${found.total}`)
    }
    return FINE
  })
}

function entries(kind: EntryKind, name: string, options: PeopleOptions): Promise<number> {
  return onRecord(options, (record) => {
    const limit = Math.max(1, Math.trunc(Number(options.limit)) || 20)
    const found = record.entries(kind, { name, limit })
    const items = found.items.flatMap(({ id }) => record.entry(kind, id) ?? [])
    if (options.format === "json") console.log(JSON.stringify({ total: found.total, items }, null, 2))
    else {
      for (const entry of items) {
        console.log(`${entry.name} · ${entry.facts} facts · ${entry.id}`)
        if (entry.variants.length > 1) console.log(`  written  ${entry.variants.map(({ value, count }) => `${value} ${count}`).join(", ")}`)
        for (const { id, name: other, reason } of entry.merged) console.log(`  merged   ${other} (${id}): ${reason}`)
      }
      console.log(`${items.length} of ${found.total}`)
    }
    return FINE
  })
}

async function exportGold(folder: string, options: RecordOptions): Promise<number> {
  const { reviewedDocuments } = await import("../store/evaluate.js")
  const { goldRecord } = await import("../store/gold-record.js")
  return onRecord(options, (record) => {
    mkdirSync(folder, { recursive: true })
    const ids = reviewedDocuments(record)
    for (const id of ids) {
      const document = record.document(id)
      const corrected = record.corrected(id)
      if (document === null || corrected === null) continue
      writeFileSync(join(folder, `${id}.txt`), document.text)
      writeFileSync(join(folder, `${id}.gold.json`), `${JSON.stringify(goldRecord(document, corrected), null, 1)}\n`)
    }
    console.log(`${ids.length} reviewed documents were written to ${folder}.`)
    return FINE
  })
}

async function evaluateRecord(options: RecordOptions & { readonly format: string }): Promise<number> {
  const [{ evaluate }, { createReader }] = await Promise.all([import("../store/evaluate.js"), import("../engine/read.js")])
  return onRecord(options, (record) => {
    const result: Evaluation = evaluate(record, createReader())
    if (options.format === "json") console.log(JSON.stringify(result, null, 2))
    else if (result.documents === 0)
      console.log("No document was reviewed yet: mahdar correct review DOCUMENT says that one is right as it stands.")
    else {
      console.log(`${result.documents} reviewed documents`)
      console.log(
        `${"".padEnd(20)}${"precision".padStart(10)}${"recall".padStart(10)}${"F1".padStart(10)}${"right".padStart(8)}${"gold".padStart(8)}${"system".padStart(8)}`,
      )
      for (const [name, key] of ROWS) console.log(row(name, result[key]))
    }
    return FINE
  })
}

const ROWS = [
  ["encounters", "encounters"],
  ["statements found", "statementsFound"],
  ["statements right", "statementsRight"],
  ["actions", "actions"],
] as const

function row(name: string, { precision, recall, f1, right, gold, system }: Measure): string {
  const rates = [precision, recall, f1].map((rate) => rate.toFixed(3).padStart(10)).join("")
  return `${name.padEnd(20)}${rates}${[right, gold, system].map((count) => String(count).padStart(8)).join("")}`
}
