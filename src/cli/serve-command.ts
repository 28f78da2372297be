// mahdar serve: the record as a web app and an API on this machine.
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Command, InvalidArgumentError } from "commander"
import manifest from "../../package.json" with { type: "json" }
import { COULD_NOT_RUN, FINE, WRONG_USAGE } from "./exit-codes.js"
import { type RecordOptions, recordOption, recordPath } from "./record-option.js"

interface ServeOptions extends RecordOptions {
  readonly port: number
  readonly host: string
  readonly nextPort?: boolean
  readonly allowPrivate?: boolean
}

const HELP = `
The app is at the address that is printed; the API is under /api/, described at
/api/openapi.json. The record is made where it is not there yet. Ctrl-C ends it.

It answers this machine alone: accounts do not exist yet, and without them whoever
reaches the port could read and change the record.

Examples:
  mahdar serve --record ministry.sqlite
  mahdar serve --port 9000 --next-port
`

/** Adds the command to the program; `end` takes its exit code. */
export function addServeCommand(program: Command, end: (code: number) => void): void {
  program
    .command("serve")
    .summary("open a record in the browser")
    .description("Serves a record to the browser of this machine: read, find, compare, and the API that the pages use.")
    .addOption(recordOption())
    .option("--port <number>", "port; 0 takes any free one", parsePort, 8420)
    .option("--next-port", "take the next free port where this one is taken")
    .option("--host <address>", "address to listen on; of this machine alone", "127.0.0.1")
    .option("--allow-private", "fetch addresses inside your own network too")
    .addHelpText("after", HELP)
    .action(async (options: ServeOptions) => end(await serve(options)))
}

async function serve(options: ServeOptions): Promise<number> {
  const [{ openRecord }, { createApp }, { isLoopback, listen }, { describeTrouble }, { IntakeDesk }] = await Promise.all([
    import("../store/open-record.js"),
    import("../server/create-app.js"),
    import("../server/listen.js"),
    import("../intake/input-trouble.js"),
    import("../server/intake-desk.js"),
  ])
  if (!isLoopback(options.host)) {
    console.error(
      `mahdar: will not listen on ${options.host}: accounts do not exist yet, so whoever reaches the port could change the record.`,
    )
    console.error("        Leave --host out, and reach this machine through a tunnel: ssh -L 8420:127.0.0.1:8420 HOST")
    return WRONG_USAGE
  }
  const path = recordPath(options)
  try {
    const store = openRecord(path)
    try {
      const files = join(dirname(fileURLToPath(import.meta.url)), "app")
      const onFault = (error: unknown): void => console.error(`mahdar: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
      const intake = new IntakeDesk(store, { allowPrivate: options.allowPrivate === true })
      const app = createApp({ store, files, version: manifest.version, onFault, intake })
      const server = await listen(app, options.host, options.port, options.nextPort === true)
      console.log(`Mahdar is at ${server.address}  (record: ${path}; Ctrl-C ends it)`)
      await new Promise<void>((resolve) => {
        process.once("SIGINT", resolve)
        process.once("SIGTERM", resolve)
      })
      await server.close()
      await intake.close()
      return FINE
    } finally {
      store.close()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") {
      console.error(`mahdar: port ${options.port} is taken. Name another with --port, or add --next-port.`)
    } else if ((error as NodeJS.ErrnoException).code === "EACCES") {
      console.error(`mahdar: port ${options.port} may not be opened by this user. Take one above 1023.`)
    } else console.error(describeTrouble(path, error))
    return COULD_NOT_RUN
  }
}

function parsePort(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65535) throw new InvalidArgumentError("Give a number from 0 to 65535.")
  return port
}
