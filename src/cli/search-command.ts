// mahdar search: words and filters in; documents, or facts, out, with counts of what they hold.
import { type Command, InvalidArgumentError, Option } from "commander"
import type { Language } from "../wording/labels.js"
import { COULD_NOT_RUN, FINE } from "./exit-codes.js"
import { addFilterOptions, FILTER_HELP, type FilterOptions, filterOf } from "./filter-options.js"
import { type RecordOptions, recordOption, recordPath } from "./record-option.js"

interface SearchOptions extends FilterOptions, RecordOptions {
  readonly facts?: boolean
  readonly grouped?: boolean
  readonly facets?: boolean
  readonly save?: string
  readonly saved?: string
  readonly limit: number
  readonly offset: number
  readonly format: "text" | "json" | "jsonl"
  readonly lang: Language
}

const HELP = `
Words are found in every form: وزراء finds الوزير. Words in quotation marks are a
phrase in just this spelling; -word must not be there. Without words, the filters
alone decide. Where few documents have all words, those that have some follow.
${FILTER_HELP}

Examples:
  mahdar search "محادثات التجارة الحرة" --between CHN KWT --act aspire --since 2021
  mahdar search --facts --between CHN KWT --strength ready
  mahdar search '"الحزام والطريق"' --facets --format json
`

/** Adds the command to the program; `end` takes its exit code. */
export function addSearchCommand(program: Command, end: (code: number) => void): void {
  const command = program
    .command("search")
    .summary("find documents and facts of a record")
    .description("Finds documents of a record by words and by the facts in them, or those facts themselves.")
    .argument("[WORDS...]", "words to find")
    .addOption(recordOption())
  addFilterOptions(command)
    .option("--facts", "list facts instead of documents")
    .option("--grouped", "one document of each family of near-duplicates")
    .option("--facets", "count what the results hold")
    .option("--save <name>", "keep this search in the record under a name")
    .option("--saved <name>", "run the search of that name; what is given beside it stands in its place")
    .option("--limit <number>", "results at most", parseCount, 20)
    .option("--offset <number>", "results to pass over", parseCount, 0)
    .addOption(new Option("--format <format>", "how results are written").choices(["text", "json", "jsonl"]).default("text"))
    .addOption(new Option("--lang <language>", "language of the labels").choices(["en", "ar"]).default("en"))
    .addHelpText("after", HELP)
    .action(async (words: string[], options: SearchOptions, self: Command) => {
      end(await search(words.join(" "), options, self))
    })
}

async function search(words: string, options: SearchOptions, command: Command): Promise<number> {
  const [{ openRecord }, { renderDocuments, renderFacets, renderFacts }, { pageOptionsOf }, { openOutput }, { describeTrouble }] =
    await Promise.all([
      import("../store/open-record.js"),
      import("./render-search.js"),
      import("./terminal.js"),
      import("./output.js"),
      import("../intake/input-trouble.js"),
    ])
  const path = recordPath(options)
  const given = {
    ...filterOf(options, command),
    ...(words === "" ? {} : { words }),
    ...(options.grouped === true ? { isGrouped: true } : {}),
  }
  try {
    const record = openRecord(path, { mustExist: true })
    try {
      const saved = options.saved === undefined ? null : record.savedSearch(options.saved)
      if (options.saved !== undefined && saved === null) {
        console.error(`mahdar: there is no saved search ${JSON.stringify(options.saved)}. \`mahdar searches\` lists them.`)
        return COULD_NOT_RUN
      }
      const of = options.facts === true ? "facts" : (saved?.of ?? "documents")
      const query = { ...saved?.query, ...given, limit: options.limit, offset: options.offset }
      if (options.save !== undefined) record.saveSearch(options.save, query, of)
      const found = of === "facts" ? record.facts(query) : record.search(query)
      const facets = options.facets === true ? record.facets(query, of) : null
      const output = openOutput(process.stdout)
      if (options.format === "json")
        await output.write(`${JSON.stringify({ ...found, ...(facets === null ? {} : { facets }) }, null, 2)}\n`)
      else if (options.format === "jsonl") for (const item of found.items) await output.write(`${JSON.stringify(item)}\n`)
      else {
        const page = { ...pageOptionsOf(process.stdout), language: options.lang }
        await output.write(of === "facts" ? renderFacts(found as never, query, page) : renderDocuments(found as never, query, page))
        if (facets !== null) await output.write(renderFacets(facets, page))
      }
      await output.flush()
      return FINE
    } finally {
      record.close()
    }
  } catch (error) {
    console.error(describeTrouble(path, error))
    return COULD_NOT_RUN
  }
}

function parseCount(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError("Give a whole number from 0.")
  return number
}
