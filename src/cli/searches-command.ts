// mahdar searches: the saved searches of a record, listed; --remove takes one out.
import type { Command } from "commander"
import type { SavedSearch } from "../store/record-store.js"
import { COULD_NOT_RUN, FINE } from "./exit-codes.js"
import { onRecord } from "./on-record.js"
import { type RecordOptions, recordOption } from "./record-option.js"

interface SearchesOptions extends RecordOptions {
  readonly remove?: string
  readonly format: string
}

/** Adds the command to the program; `end` takes its exit code. */
export function addSearchesCommand(program: Command, end: (code: number) => void): void {
  program
    .command("searches")
    .summary("list the saved searches of a record")
    .description("Lists the searches that were saved in a record (mahdar search --save NAME); mahdar search --saved NAME runs one.")
    .option("--remove <name>", "take a saved search out")
    .option("--format <format>", "text or json", "text")
    .addOption(recordOption())
    .action(async (options: SearchesOptions) => end(await searches(options)))
}

function searches(options: SearchesOptions): Promise<number> {
  return onRecord(options, (record) => {
    if (options.remove !== undefined) {
      if (record.removeSearch(options.remove)) {
        console.log(`${options.remove} is removed.`)
        return FINE
      }
      console.error(`mahdar: there is no saved search ${JSON.stringify(options.remove)}. \`mahdar searches\` lists them.`)
      return COULD_NOT_RUN
    }
    const saved = record.savedSearches()
    if (options.format === "json") console.log(JSON.stringify(saved, null, 2))
    else if (saved.length === 0) console.log("No search is saved. `mahdar search … --save NAME` saves one.")
    else for (const search of saved) console.log(`${search.name} · ${search.of} · ${describe(search)}`)
    return FINE
  })
}

/** The words and filters of a search in one line. */
function describe({ query }: SavedSearch): string {
  const parts = Object.entries(query).flatMap(([field, value]) => {
    if (field === "words") return value === "" ? [] : [String(value)]
    if (field === "isGrouped") return value === true ? ["grouped"] : []
    return [`${field} ${Array.isArray(value) ? value.join(", ") : String(value)}`]
  })
  return parts.length === 0 ? "everything" : parts.join(" · ")
}
