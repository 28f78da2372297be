// mahdar threads and mahdar changes: what a record tells of two parties over time. Threads: each promise from the day it was
// made to the day it was kept, dropped or forgotten. Changes: what the last encounter brought beside the one before.
import { type Command, Option } from "commander"
import type { Account } from "../comparison/comparison.js"
import type { Readers } from "../comparison/prepare-account.js"
import type { RecordStore } from "../store/record-store.js"
import type { Language } from "../wording/labels.js"
import { FINE } from "./exit-codes.js"
import { onRecord } from "./on-record.js"
import { type RecordOptions, recordOption } from "./record-option.js"

interface PairOptions extends RecordOptions {
  readonly format: "text" | "json"
  readonly lang: Language
  readonly on?: string
}

const THREADS_HELP = `
A and B are parties as records name them: CHN, KWT, gcc. The same promise (same side,
same object or instrument, same kind of action) is one thread. Its status is told by
rule, with the reason, as of the newest document of the record or the day of --on.

Example:
  mahdar threads CHN KWT --format json
`

const CHANGES_HELP = `
The last encounter of the two is laid beside the one before it: promises that are new,
stronger, weaker, dated, reported on, or no longer told; topics and instruments that
are new or gone. --on takes the last encounter until that day.

Example:
  mahdar changes CHN KWT
`

/** Adds the commands to the program; `end` takes their exit code. */
export function addPairCommands(program: Command, end: (code: number) => void): void {
  const add = (
    name: string,
    summary: string,
    help: string,
    run: (pair: [string, string], options: PairOptions) => Promise<number>,
  ): void => {
    program
      .command(name)
      .summary(summary)
      .description(`Reads a record between two parties: ${summary}.`)
      .argument("<A>", "a party")
      .argument("<B>", "the other party")
      .addOption(recordOption())
      .option("--on <day>", "day as of which it is told, YYYY-MM-DD")
      .addOption(new Option("--format <format>", "how it is written").choices(["text", "json"]).default("text"))
      .addOption(new Option("--lang <language>", "language of the labels").choices(["en", "ar"]).default("en"))
      .addHelpText("after", help)
      .action(async (a: string, b: string, options: PairOptions, command: Command) => {
        if (options.on !== undefined && !/^\d{4}-\d\d-\d\d$/.test(options.on)) command.error("error: --on takes a day, YYYY-MM-DD")
        end(await run([a, b], options))
      })
  }
  add("threads", "follow promises through time", THREADS_HELP, showThreads)
  add("changes", "tell what changed since the last meeting", CHANGES_HELP, showChanges)
}

async function showThreads(pair: [string, string], options: PairOptions): Promise<number> {
  const [{ openChronicle }, { renderThreads }, { pageOptionsOf }, { openOutput }] = await Promise.all([
    import("../chronicle/chronicle.js"),
    import("./render-threads.js"),
    import("./terminal.js"),
    import("./output.js"),
  ])
  return onRecord(options, async (record) => {
    const chronicle = openChronicle(record)
    const threads = chronicle.threads(pair, options.on ?? chronicle.newestDay())
    const output = openOutput(process.stdout)
    const page = { ...pageOptionsOf(process.stdout), language: options.lang }
    await output.write(options.format === "json" ? `${JSON.stringify(threads, null, 2)}\n` : renderThreads(threads, page))
    await output.flush()
    return FINE
  })
}

async function showChanges(pair: [string, string], options: PairOptions): Promise<number> {
  const [{ findChanges }, { renderChanges }] = await Promise.all([import("../comparison/changes.js"), import("./render-threads.js")])
  return onPair(pair, options, (accounts, today, readers) => {
    const changes = findChanges(accounts, pair, today, readers)
    return { value: changes, page: (page) => renderChanges(changes, page) }
  })
}

type PageOptions = Parameters<typeof import("./render-threads.js").renderThreads>[1]

interface Shown {
  readonly value: unknown
  readonly page: (options: PageOptions) => string
}

/** Reads the pair's documents of the record, each family of reprints once, and prints what `work` makes of them. */
async function onPair(
  pair: [string, string],
  options: PairOptions,
  work: (accounts: readonly Account[], today: string, readers: Readers) => Shown,
): Promise<number> {
  const [{ createTermIndexer }, { createQuantityReader }, { accountsOf }, { pageOptionsOf }, { openOutput }] = await Promise.all([
    import("../engine/index-terms.js"),
    import("../engine/quantities.js"),
    import("../chronicle/record-accounts.js"),
    import("./terminal.js"),
    import("./output.js"),
  ])
  return onRecord(options, async (record) => {
    const today = options.on ?? newestDay(record)
    const accounts = accountsOf(record, { between: pair, until: today })
    const shown = work(accounts, today, { terms: createTermIndexer(), quantities: createQuantityReader() })
    const output = openOutput(process.stdout)
    await output.write(
      options.format === "json"
        ? `${JSON.stringify(shown.value, null, 2)}\n`
        : shown.page({ ...pageOptionsOf(process.stdout), language: options.lang }),
    )
    await output.flush()
    return FINE
  })
}

/** The newest day of publication of a record: what "now" means to it. */
function newestDay(record: RecordStore): string {
  return record.search({ limit: 1 }).items[0]?.document.published ?? "9999-12-31"
}
