// mahdar serve: the record as a web app and an API, on this machine for whoever sits at it, beyond it for accounts.
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
  readonly accounts?: boolean
  readonly origin?: string
  readonly behindProxy?: boolean
}

const HELP = `
The app is at the address that is printed; the API is under /api/, described at
/api/openapi.json. The record is made where it is not there yet. Ctrl-C ends it.

On this machine's own address it needs no accounts. With --host it answers others
too, and starts only where accounts exist (mahdar account add NAME --role admin):
readers look, reviewers correct and add, admins manage watched addresses as well.
Put a proxy with TLS before it, and name the address that people open: --origin.

Examples:
  mahdar serve --record ministry.sqlite
  mahdar serve --port 9000 --next-port
  mahdar serve --host 0.0.0.0 --origin https://mahdar.example.org --behind-proxy
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
    .option("--host <address>", "address to listen on; beyond this machine accounts are needed", "127.0.0.1")
    .option("--accounts", "ask for accounts on this machine's own address too")
    .option("--origin <url>", "the address that people open, where a proxy stands before the server", parseOrigin)
    .option("--behind-proxy", "count questions by the address that the proxy tells (X-Forwarded-For)")
    .option("--allow-private", "fetch addresses inside your own network too")
    .addHelpText("after", HELP)
    .action(async (options: ServeOptions) => end(await serve(options)))
}

async function serve(options: ServeOptions): Promise<number> {
  const [{ openRecord }, { createApp }, { isLoopback, listen }, { describeTrouble }, { IntakeDesk }, { Access }] = await Promise.all([
    import("../store/open-record.js"),
    import("../server/create-app.js"),
    import("../server/listen.js"),
    import("../intake/input-trouble.js"),
    import("../server/intake-desk.js"),
    import("../server/access.js"),
  ])
  const path = recordPath(options)
  const isAsking = options.accounts === true || options.origin !== undefined || !isLoopback(options.host)
  const access = isAsking ? new Access({ record: path, origin: options.origin }) : undefined
  if (access !== undefined && access.accounts.list().length === 0) {
    console.error(
      `mahdar: will not ${isLoopback(options.host) ? "ask for accounts" : `listen on ${options.host}`}: there are no accounts, so nobody could sign in.`,
    )
    console.error("        Add one first: mahdar account add NAME --role admin")
    return WRONG_USAGE
  }
  if (access !== undefined && !access.isSecure && !isLoopback(options.host))
    console.error("mahdar: passwords travel in the open: put a proxy with TLS before it and name its address with --origin https://…")
  try {
    const store = openRecord(path)
    try {
      const files = join(dirname(fileURLToPath(import.meta.url)), "app")
      const onFault = (error: unknown): void => console.error(`mahdar: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
      const intake = new IntakeDesk(store, { allowPrivate: options.allowPrivate === true })
      const app = createApp({
        store,
        files,
        version: manifest.version,
        onFault,
        intake,
        ...(access === undefined ? {} : { access }),
        isBehindProxy: options.behindProxy === true,
      })
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

function parseOrigin(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new InvalidArgumentError("Give an address such as https://mahdar.example.org.")
  return new URL(value).origin
}
