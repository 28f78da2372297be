// The command line: reads the arguments, runs one command, ends with its exit code (exit-codes.ts).
// Bundled into dist/cli.js, which bin/mahdar starts. Absent: what the commands do; each has its own file.
import { Command, CommanderError } from "commander"
import manifest from "../../package.json" with { type: "json" }
import { addAddCommand } from "./add-command.js"
import { addCompareCommand } from "./compare-command.js"
import { addCorrectCommand } from "./correct-command.js"
import { COULD_NOT_RUN, FINE, WRONG_USAGE } from "./exit-codes.js"
import { addExplainCommand } from "./explain-command.js"
import { addExportCommand } from "./export-command.js"
import { addInstrumentCommands } from "./instrument-command.js"
import { addPairCommands } from "./pair-command.js"
import { addReadCommand } from "./read-command.js"
import { addRecordCommands } from "./record-commands.js"
import { addRegisterCommands } from "./register-commands.js"
import { addSearchCommand } from "./search-command.js"
import { addSearchesCommand } from "./searches-command.js"
import { addServeCommand } from "./serve-command.js"
import { addWatchCommand } from "./watch-command.js"

const HELP = `
Exit codes:
  0   all input was read
  1   the program could not run
  2   some input could not be read; the rest was
  3   the run was stopped; what was read by then is stored
  4   check found faults
  64  the command line is wrong

Examples:
  mahdar read --published 2021-07-17 readout.txt
  mahdar read --jsonl < documents.jsonl > records.jsonl
  mahdar explain readout.txt
  mahdar add readouts/
  mahdar compare samples/china-jordan-amman-a.txt samples/china-jordan-amman-b.txt
  mahdar serve
  mahdar search "محادثات التجارة" --between CHN KWT

Colours: on a terminal; NO_COLOR=1 turns them off, FORCE_COLOR=1 on.
`

// Whoever reads the pipe has seen enough (`| head`): that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(FINE)
  process.stderr.write(`mahdar: the output could not be written: ${error.message}\n`)
  process.exit(COULD_NOT_RUN)
})

const program = new Command("mahdar")
  .description(manifest.description)
  .version(manifest.version, "--version", "print the version")
  .addHelpText("after", HELP)
  .showHelpAfterError("(mahdar --help shows how it is used)")
  .exitOverride()

// The code is set and not forced, so that what is still on its way to a pipe arrives.
const end = (code: number): void => {
  process.exitCode = code
}
addReadCommand(program, end)
addExplainCommand(program, end)
addAddCommand(program, end)
addWatchCommand(program, end)
addSearchCommand(program, end)
addSearchesCommand(program, end)
addServeCommand(program, end)
addCompareCommand(program, end)
addPairCommands(program, end)
addInstrumentCommands(program, end)
addExportCommand(program, end)
addRegisterCommands(program, end)
addCorrectCommand(program, end)
addRecordCommands(program, end)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) end(error.exitCode === 0 ? FINE : WRONG_USAGE)
  else {
    console.error(`mahdar: could not run: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    end(COULD_NOT_RUN)
  }
}
