// mahdar watch: takes folders, feeds and pages in again and again, so that what is new comes into the record by itself.
// Ctrl-C ends it after what is being stored. Absent: notices from the file system; folders are gone through each time.
import { setTimeout as sleep } from "node:timers/promises"
import { type Command, InvalidArgumentError } from "commander"
import { FINE } from "./exit-codes.js"
import { type RecordOptions, recordOption, recordPath } from "./record-option.js"

interface WatchOptions extends RecordOptions {
  readonly every: number
  readonly source?: string
  readonly allowPrivate?: boolean
}

const HELP = `
A line is printed for each round that brought something. What cannot be had is
said when it first fails, and tried again in each round.

Example:
  mahdar watch --every 15m feeds.opml https://example.org/rss.xml inbox/
`

/** Adds the command to the program; `end` takes its exit code. */
export function addWatchCommand(program: Command, end: (code: number) => void): void {
  program
    .command("watch")
    .summary("take in what is new, again and again")
    .description("Takes folders, feeds and pages into a record again and again, so that what is new comes in by itself.")
    .argument("<PATH...>", "files, folders and web addresses, as for add")
    .addOption(recordOption())
    .option("--every <time>", "time between rounds: 30s, 15m, 2h", parseTime, 15 * 60_000)
    .option("--source <name>", "outlet for documents that name none")
    .option("--allow-private", "fetch addresses inside your own network too")
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: WatchOptions) => end(await watch(paths, options)))
}

async function watch(paths: readonly string[], options: WatchOptions): Promise<number> {
  const [{ openRecord }, { takeIn }, { describeTrouble }] = await Promise.all([
    import("../store/open-record.js"),
    import("../intake/take-in.js"),
    import("../intake/input-trouble.js"),
  ])
  const record = openRecord(recordPath(options))
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.once("SIGINT", interrupt)
  process.once("SIGTERM", interrupt)
  const told = new Set<string>()
  try {
    while (!stop.signal.aborted) {
      const failed = new Set<string>()
      const { added, again } = await takeIn(record, paths, {
        ...options,
        threads: 0,
        signal: stop.signal,
        trouble: (address, error) => {
          failed.add(address)
          if (!told.has(address)) console.error(describeTrouble(address, error))
        },
      })
      told.clear()
      for (const address of failed) told.add(address)
      if (added + again > 0) console.log(`${new Date().toISOString()} ${added} added, ${again} found at another address`)
      await sleep(options.every, undefined, { signal: stop.signal }).catch(() => {})
    }
    return FINE
  } finally {
    record.close()
  }
}

function parseTime(value: string): number {
  const match = /^(\d{1,6})([smh])$/.exec(value)
  const number = Number(match?.[1])
  if (match === null || number === 0) throw new InvalidArgumentError("Give a time such as 30s, 15m, 2h.")
  return number * (match[2] === "h" ? 3_600_000 : match[2] === "m" ? 60_000 : 1000)
}
