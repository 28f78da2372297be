// mahdar instrument: one instrument through time, with each side's will; mahdar formulas: wordings that recur; mahdar
// encounters: the encounters of a record, each with all its accounts.
import { type Command, Option } from "commander"
import type { Account } from "../comparison/comparison.js"
import type { SearchQuery, WritableRecord } from "../store/open-record.js"
import type { Language } from "../wording/labels.js"
import { COULD_NOT_RUN, FINE } from "./exit-codes.js"
import { onRecord } from "./on-record.js"
import { type RecordOptions, recordOption } from "./record-option.js"
import type { ThreadPageOptions } from "./render-threads.js"

interface Options extends RecordOptions {
  readonly format: "text" | "json"
  readonly lang: Language
  readonly between?: readonly string[]
}

const INSTRUMENT_HELP = `
ID is the instrument's, as records give it (mahdar search --facets lists them).
Will: 5 signed, 4 agree, 3 commit, 2 ready, 1 aspire or in favour, 0 told of, -1 against.

Example:
  mahdar instrument china-gcc-fta
`
const FORMULAS_HELP = `
Wordings of at least four words of content that stand in three documents or more, with
first and last use, who uses them toward whom, and where one was changed or dropped.

Example:
  mahdar formulas --between CHN KWT
`
const ENCOUNTERS_HELP = `
Accounts of one encounter are tied by parties, day, people and kind, each with the reason.
Wrong ties are split, and missing ones made, with mahdar correct split and mahdar correct tie.

Example:
  mahdar encounters --between CHN KWT
`

/** Adds the commands to the program; `end` takes their exit code. */
export function addInstrumentCommands(program: Command, end: (code: number) => void): void {
  const common = (name: string, summary: string, help: string): Command =>
    program
      .command(name)
      .summary(summary)
      .description(`Reads a record: ${summary}.`)
      .addOption(recordOption())
      .addOption(new Option("--format <format>", "how it is written").choices(["text", "json"]).default("text"))
      .addOption(new Option("--lang <language>", "language of the labels").choices(["en", "ar"]).default("en"))
      .addHelpText("after", help)
  common("instrument", "follow an instrument through time", INSTRUMENT_HELP)
    .argument("<ID>", "the instrument")
    .action(async (id: string, options: Options) => end(await showInstrument(id, options)))
  common("formulas", "find wordings that recur", FORMULAS_HELP)
    .option("--between <parties...>", "of documents between two parties")
    .action(async (options: Options, command: Command) => end(await showFormulas(checked(options, command))))
  common("encounters", "list encounters with all their accounts", ENCOUNTERS_HELP)
    .option("--between <parties...>", "of two parties")
    .action(async (options: Options, command: Command) => end(await showEncounters(checked(options, command))))
}

function checked(options: Options, command: Command): Options {
  if (options.between !== undefined && options.between.length !== 2) command.error("error: --between takes two parties, such as CHN KWT")
  return options
}

function queryOf({ between }: Options): { between?: [string, string] } {
  const [a, b] = between ?? []
  return a === undefined || b === undefined ? {} : { between: [a, b] }
}

async function showInstrument(id: string, options: Options): Promise<number> {
  const [{ followInstrument }, { renderInstrument }] = await Promise.all([
    import("../comparison/follow-instrument.js"),
    import("./render-instrument.js"),
  ])
  return onRecord(options, async (record) => {
    const story = followInstrument(await accounts(record, { instrument: [id] }), id, await readers())
    if (story !== null) return print(options, story, (page) => renderInstrument(story, page))
    console.error(`mahdar: no statement of the record names the instrument ${id}; mahdar search --facets lists instruments`)
    return COULD_NOT_RUN
  })
}

/** All of a list: a page of the command is as long as what is there. */
const WHOLE = { limit: 1_000_000 }

async function showFormulas(options: Options): Promise<number> {
  const [{ openChronicle }, { renderFormulas }] = await Promise.all([import("../chronicle/chronicle.js"), import("./render-instrument.js")])
  return onRecord(options, async (record) => {
    const formulas = openChronicle(record).formulas({ ...queryOf(options), ...WHOLE }).items
    return print(options, formulas, (page) => renderFormulas(formulas, page))
  })
}

async function showEncounters(options: Options): Promise<number> {
  const [{ openChronicle }, { renderEncounters }] = await Promise.all([
    import("../chronicle/chronicle.js"),
    import("./render-instrument.js"),
  ])
  return onRecord(options, async (record) => {
    const tied = openChronicle(record)
      .encounters({ ...queryOf(options), ...WHOLE })
      .items.toReversed()
    return print(options, tied, (page) => renderEncounters(tied, page))
  })
}

async function readers() {
  const [{ createTermIndexer }, { createQuantityReader }] = await Promise.all([
    import("../engine/index-terms.js"),
    import("../engine/quantities.js"),
  ])
  return { terms: createTermIndexer(), quantities: createQuantityReader() }
}

async function accounts(record: WritableRecord, query: SearchQuery, withReprints = false): Promise<Account[]> {
  const { accountsOf } = await import("../chronicle/record-accounts.js")
  return accountsOf(record, query, withReprints)
}

async function print(options: Options, value: unknown, page: (options: ThreadPageOptions) => string): Promise<number> {
  const [{ pageOptionsOf }, { openOutput }] = await Promise.all([import("./terminal.js"), import("./output.js")])
  const output = openOutput(process.stdout)
  const isJson = options.format === "json"
  await output.write(isJson ? `${JSON.stringify(value, null, 2)}\n` : page({ ...pageOptionsOf(process.stdout), language: options.lang }))
  await output.flush()
  return FINE
}
