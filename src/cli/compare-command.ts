// mahdar compare: two to five accounts of one encounter in; out, what each tells that the others leave out, and where they
// differ, contradictions first.
import { stat } from "node:fs/promises"
import { type Command, Option } from "commander"
import type { Account } from "../comparison/comparison.js"
import type { Reader } from "../engine/read.js"
import type { Language } from "../wording/labels.js"
import { COULD_NOT_RUN, FINE, SOME_INPUT_UNREAD } from "./exit-codes.js"
import { type RecordOptions, recordOption, recordPath } from "./record-option.js"

interface CompareOptions extends RecordOptions {
  readonly format: "text" | "json"
  readonly lang: Language
}

const HELP = `
An ACCOUNT is a file, read on the spot, or the id of a document of the record (as
mahdar search prints it). Two to five accounts are compared.

Contradictions come first: figures, dates, names and countries that cannot both be
right. Then statement stands beside statement: what is told by all, with the act
and its strength in each; then what only one side tells.

Examples:
  mahdar compare samples/china-jordan-amman-a.txt samples/china-jordan-amman-b.txt
  mahdar compare --format json a.txt b.txt > comparison.json
`

/** Adds the command to the program; `end` takes its exit code. */
export function addCompareCommand(program: Command, end: (code: number) => void): void {
  program
    .command("compare")
    .summary("lay accounts of one encounter beside each other")
    .description("Compares two to five accounts of one encounter: what each leaves out, and where they differ.")
    .argument("<ACCOUNT...>", "files, or ids of documents of the record")
    .addOption(recordOption())
    .addOption(new Option("--format <format>", "how the comparison is written").choices(["text", "json"]).default("text"))
    .addOption(new Option("--lang <language>", "language of the labels").choices(["en", "ar"]).default("en"))
    .addHelpText("after", HELP)
    .action(async (names: string[], options: CompareOptions, command: Command) => {
      if (names.length < 2 || names.length > 5) command.error("error: name two to five accounts. Example: mahdar compare a.txt b.txt")
      end(await compare(names, options))
    })
}

async function compare(names: readonly string[], options: CompareOptions): Promise<number> {
  const [{ createReader }, { createTermIndexer }, { createQuantityReader }, { compareAccounts }, { describeTrouble }] = await Promise.all([
    import("../engine/read.js"),
    import("../engine/index-terms.js"),
    import("../engine/quantities.js"),
    import("../comparison/compare-accounts.js"),
    import("../intake/input-trouble.js"),
  ])
  const reader = createReader()
  const accounts: Account[] = []
  for (const name of names) {
    try {
      accounts.push(await openAccount(name, options, reader))
    } catch (error) {
      console.error(describeTrouble(name, error))
    }
  }
  if (accounts.length < names.length) {
    console.error("mahdar: nothing was compared: each account must be read.")
    return SOME_INPUT_UNREAD
  }
  try {
    const comparison = compareAccounts(accounts, { terms: createTermIndexer(), quantities: createQuantityReader() })
    const [{ renderComparison }, { pageOptionsOf }, { openOutput }] = await Promise.all([
      import("./render-comparison.js"),
      import("./terminal.js"),
      import("./output.js"),
    ])
    const output = openOutput(process.stdout)
    await output.write(
      options.format === "json"
        ? `${JSON.stringify(comparison, null, 2)}\n`
        : renderComparison(comparison, accounts, { ...pageOptionsOf(process.stdout), language: options.lang }),
    )
    await output.flush()
    return FINE
  } catch (error) {
    console.error(describeTrouble("compare", error))
    return COULD_NOT_RUN
  }
}

/** The account that a name means: a file where there is one, else a document of the record. */
async function openAccount(name: string, options: CompareOptions, reader: Reader): Promise<Account> {
  const isFile = await stat(name).then(
    () => true,
    () => false,
  )
  if (isFile || !/^[0-9a-f]{24}$/.test(name)) {
    const { readFileDocument } = await import("../intake/file-document.js")
    const { document } = await readFileDocument(name, undefined)
    return { document, record: reader.read(document) }
  }
  const [{ openRecord }, { InputTrouble }] = await Promise.all([import("../store/open-record.js"), import("../intake/input-trouble.js")])
  const record = openRecord(recordPath(options), { mustExist: true })
  try {
    const stored = record.document(name)
    if (stored === null) throw new InputTrouble("no document of the record has this id", "find ids with mahdar search")
    const { id, text, title, published, outlet } = stored
    const document = {
      id,
      text,
      ...(title === null ? {} : { title }),
      ...(published === null ? {} : { published }),
      ...(outlet === null ? {} : { source: outlet }),
    }
    return { document, record: stored.record }
  } finally {
    record.close()
  }
}
