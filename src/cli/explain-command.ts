// mahdar explain: one file in; out, for each fact of its record, the words, the rule, and what the rule saw.
// With --why-not, how far the rules came on some words instead.
import type { Command } from "commander"
import { createReader } from "../engine/read.js"
import { readFileDocument } from "../intake/file-document.js"
import { describeTrouble } from "../intake/input-trouble.js"
import { FINE, SOME_INPUT_UNREAD } from "./exit-codes.js"
import { openOutput } from "./output.js"
import { parseDay } from "./read-command.js"
import { renderExplanation, renderWhyNot } from "./render-explanation.js"
import { pageOptionsOf } from "./terminal.js"

interface ExplainOptions {
  readonly published?: string
  readonly whyNot?: string
}

const HELP = `
Each fact is printed with its words and their place in the text (UTF-16 code
units, end exclusive), the rule that read it, what that rule reads, and the steps
of the rule with their words. Header lines and encodings: mahdar read --help.

Examples:
  mahdar explain samples/oman-japan-call.txt
  mahdar explain --published 2021-07-17 readout.txt
  mahdar explain --why-not "وتأمل في توسيع التعاون" readout.txt
`

/** Adds the command to the program; `end` takes its exit code. */
export function addExplainCommand(program: Command, end: (code: number) => void): void {
  program
    .command("explain")
    .summary("show why a record says what it says")
    .description("Shows, for each fact of a readout's record, its words, the rule that read it, and what the rule saw.")
    .argument("<FILE>", "file to explain; - is the standard input")
    .option("--published <day>", "day of publication, YYYY-MM-DD: relative dates (“yesterday”) count from it", parseDay)
    .option("--why-not <words>", "show how far the rules came on these words of the text")
    .addHelpText("after", HELP)
    .action(async (file: string, options: ExplainOptions) => end(await explain(file, options)))
}

async function explain(file: string, { published, whyNot }: ExplainOptions): Promise<number> {
  const where = file === "-" ? "standard input" : file
  try {
    const { document, remarks } = await readFileDocument(file, published)
    for (const remark of remarks) console.error(`mahdar: ${where}: ${remark}.`)
    const reader = createReader()
    const page = pageOptionsOf(process.stdout)
    const output = openOutput(process.stdout)
    await output.write(
      whyNot === undefined
        ? renderExplanation(reader.explain(document), document, page)
        : renderWhyNot(reader.whyNot(document, whyNot), whyNot, document, page),
    )
    await output.flush()
    return FINE
  } catch (error) {
    console.error(describeTrouble(where, error))
    return SOME_INPUT_UNREAD
  }
}
