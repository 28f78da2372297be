// mahdar correct: a person accepts, changes, adds or rejects a fact, calls a document reviewed, merges or parts people; and
// lists, undoes, gives out and brings in corrections. Each needs a name and a reason.
import { readFileSync } from "node:fs"
import { type Command, InvalidArgumentError, Option } from "commander"
import type { Correction, EntityKind, FactChange, NewCorrection, PledgeStatus } from "../store/record-store.js"
import { COULD_NOT_RUN, FINE, WRONG_USAGE } from "./exit-codes.js"
import { onRecord } from "./on-record.js"
import { type RecordOptions, recordOption } from "./record-option.js"

interface SayOptions extends RecordOptions {
  readonly author: string
  readonly reason: string
}

const HELP = `
FACT is a fact's id as \`mahdar search --facts\` shows it (…s120-180), DOCUMENT a
document's id or its beginning, ENTRY an id of the register (mahdar people, mahdar
entries), or with --kind place the name of a place.

Fields for --set:
  of a statement   act span speaker party joint parties toward topics instruments
                   actions background
  of an encounter  encounter span participants attendees parties place date
                   planned background
Values: words; lists with commas; spans as 120-180; places as NAME/COUNTRY;
yes or no; and "none" for nobody, nowhere, no list.

Examples:
  mahdar correct change FACT --set act=ready --set toward=KWT --author نورة --reason "مستعدة"
  mahdar correct add DOCUMENT --set span=0-42 --set act=commit --set party=CHN --author N --reason missing
  mahdar correct review DOCUMENT --author N --reason "read twice"
  mahdar correct export > corrections.jsonl
`

/** Adds the command to the program; `end` takes its exit code. */
export function addCorrectCommand(program: Command, end: (code: number) => void): void {
  const correct = program
    .command("correct")
    .summary("say what is right")
    .description("Accepts, changes, adds and rejects facts, and ties or parts people. What the engine read is kept beside it.")
    .addHelpText("after", HELP)
  const say = (name: string, what: string, args: string): Command =>
    correct
      .command(`${name} ${args}`)
      .summary(what)
      .description(`${what[0]?.toUpperCase()}${what.slice(1)}.`)
      .requiredOption("--author <name>", "who says so")
      .requiredOption("--reason <text>", "why")
      .addOption(recordOption())
  const give = (make: (options: SayOptions) => NewCorrection, options: SayOptions): Promise<void> => correctOnce(make, options).then(end)

  say("accept", "say that a fact is right", "<FACT>").action((fact: string, o: SayOptions) =>
    give((s) => ({ action: "accept", fact, ...of(s) }), o),
  )
  say("reject", "say that a fact is wrong", "<FACT>").action((fact: string, o: SayOptions) =>
    give((s) => ({ action: "reject", fact, ...of(s) }), o),
  )
  say("change", "say what is right instead", "<FACT>")
    .option("--set <field=value>", "a field; may be given again", collect, {})
    .action((fact: string, o: SayOptions & { set: FactChange }) => give((s) => ({ action: "change", fact, change: o.set, ...of(s) }), o))
  say("add", "add a fact that was missed", "<DOCUMENT>")
    .option("--set <field=value>", "a field; may be given again", collect, {})
    .action((document: string, o: SayOptions & { set: FactChange }) => {
      const kind = o.set.act === undefined ? "encounter" : "statement"
      return give((s) => ({ action: "add", document, kind, change: o.set, ...of(s) }), o)
    })
  say("review", "say that all of a document is right now, and nothing missing", "<DOCUMENT>").action((document: string, o: SayOptions) =>
    give((s) => ({ action: "review", document, ...of(s) }), o),
  )
  const sayOfEntries = (action: "merge" | "part", what: string): void => {
    say(action, what, "<ENTRY> <OTHER>")
      .addOption(new Option("--kind <kind>", "what they are").choices(["person", "party", "instrument", "place"]).default("person"))
      .action((one: string, other: string, o: SayOptions & { kind: EntityKind }) =>
        give(
          (s) =>
            o.kind === "person" ? { action, people: [one, other], ...of(s) } : { action, kind: o.kind, entries: [one, other], ...of(s) },
          o,
        ),
      )
  }
  sayOfEntries("merge", "say that two entries of the register are one, under the first")
  sayOfEntries("part", "say that two entries of the register are two")
  say("tie", "say that two encounters are one", "<ENCOUNTER> <OTHER>").action((one: string, other: string, o: SayOptions) =>
    give((s) => ({ action: "tie", encounters: [one, other], ...of(s) }), o),
  )
  say("split", "say that two encounters are two", "<ENCOUNTER> <OTHER>").action((one: string, other: string, o: SayOptions) =>
    give((s) => ({ action: "split", encounters: [one, other], ...of(s) }), o),
  )
  say("status", "say what has become of a promise: open, begun, done, dropped or lapsed", "<THREAD> <STATUS>").action(
    (thread: string, status: PledgeStatus, o: SayOptions) => give((s) => ({ action: "status", thread, status, ...of(s) }), o),
  )
  say("undo", "take a correction back", "<CORRECTION>").action(async (id: string, o: SayOptions) => {
    const work = onRecord(o, (record) => {
      console.log(describe(record.undo(id, o.author, o.reason)))
      return FINE
    })
    end(await refusing(work))
  })
  correct
    .command("list [DOCUMENT]")
    .summary("list corrections")
    .description("Lists corrections, oldest first, also those that were undone.")
    .addOption(recordOption())
    .action(async (document: string | undefined, options: RecordOptions) => {
      end(
        await onRecord(options, (record) => {
          for (const one of record.corrections(document)) console.log(describe(one))
          return FINE
        }),
      )
    })
  correct
    .command("export")
    .summary("write all corrections as JSON lines")
    .description("Writes all corrections as JSON lines, for another record or a backup.")
    .addOption(recordOption())
    .action(async (options: RecordOptions) => {
      end(
        await onRecord(options, (record) => {
          process.stdout.write(
            record
              .corrections()
              .map((one) => `${JSON.stringify(one)}\n`)
              .join(""),
          )
          return FINE
        }),
      )
    })
  correct
    .command("import <FILE>")
    .summary("bring in corrections that export has written")
    .description("Brings in corrections that export has written. Those that are here already are passed over.")
    .addOption(recordOption())
    .action(async (file: string, options: RecordOptions) => {
      end(
        await onRecord(options, (record) => {
          const lines = readFileSync(file, "utf8").split("\n")
          const given = lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Correction)
          console.log(`${record.importCorrections(given)} of ${given.length} corrections were new.`)
          return FINE
        }),
      )
    })
}

function of({ author, reason }: SayOptions): { readonly author: string; readonly reason: string } {
  return { author, reason }
}

function correctOnce(make: (options: SayOptions) => NewCorrection, options: SayOptions): Promise<number> {
  const work = onRecord(options, (record) => {
    console.log(describe(record.correct(make(options))))
    return FINE
  })
  return refusing(work)
}

/** A correction that the store refuses was said wrongly. */
async function refusing(work: Promise<number>): Promise<number> {
  try {
    return await work
  } catch (error) {
    console.error(`mahdar: ${error instanceof Error ? error.message : String(error)}`)
    return error instanceof RangeError ? WRONG_USAGE : COULD_NOT_RUN
  }
}

/** One line for a correction. */
function describe(correction: Correction): string {
  const pair =
    "people" in correction
      ? correction.people
      : "entries" in correction
        ? [correction.kind, ...correction.entries]
        : "encounters" in correction
          ? correction.encounters
          : []
  const whole = "thread" in correction ? `${correction.thread} ${correction.status}` : pair.join(" ")
  const target = "fact" in correction ? correction.fact : "document" in correction ? correction.document : whole
  const change = "change" in correction ? ` ${JSON.stringify(correction.change)}` : ""
  const undone = correction.undone === null ? "" : ` (undone by ${correction.undone.author}: ${correction.undone.reason})`
  return `${correction.id} ${correction.made.slice(0, 10)} ${correction.action} ${target}${change} · ${correction.author}: ${correction.reason}${undone}`
}

function collect(pair: string, before: FactChange): FactChange {
  const at = pair.indexOf("=")
  if (at < 1) throw new InvalidArgumentError(`${JSON.stringify(pair)} is not FIELD=VALUE.`)
  const field = pair.slice(0, at)
  return { ...before, [field]: fieldValue(field, pair.slice(at + 1)) }
}

function fieldValue(field: string, text: string): unknown {
  const list = text === "none" ? [] : text.split(",").map((part) => part.trim())
  if (field === "span") return spanOf(text)
  if (field === "actions") return list.map(spanOf)
  if (["parties", "toward", "topics", "instruments", "participants", "attendees"].includes(field)) return list
  if (["joint", "planned", "background"].includes(field)) {
    if (text !== "yes" && text !== "no") throw new InvalidArgumentError(`${field} is yes or no.`)
    return text === "yes"
  }
  if (text === "none") return null
  if (field !== "place") return text
  const [name = "", country] = text.split("/")
  return { name, country: country ?? null }
}

function spanOf(text: string): readonly [number, number] {
  const match = /^(\d+)-(\d+)$/.exec(text)
  if (match === null) throw new InvalidArgumentError(`${JSON.stringify(text)} is no span such as 120-180.`)
  return [Number(match[1]), Number(match[2])]
}
