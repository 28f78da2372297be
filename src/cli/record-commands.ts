// mahdar check, backup, restore, reread: what keeps a record file well.
import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs"
import type { Command } from "commander"
import { FAULTS_FOUND, FINE } from "./exit-codes.js"
import { onRecord } from "./on-record.js"
import { type RecordOptions, recordOption, recordPath } from "./record-option.js"

type End = (code: number) => void
/** Faults that are listed. */
const MOST_LISTED = 50

/** Adds the commands to the program; `end` takes their exit code. */
export function addRecordCommands(program: Command, end: End): void {
  program
    .command("check")
    .summary("verify a record")
    .description("Verifies a record file: that it is whole, and that documents, facts, index and register agree.")
    .addOption(recordOption())
    .action(async (options: RecordOptions) => end(await check(options)))
  program
    .command("backup")
    .summary("copy a record, also while it is written")
    .description("Writes a copy of a record that is whole, also while another process adds to it.")
    .argument("<FILE>", "the copy; it must not be there yet")
    .addOption(recordOption())
    .action(async (file: string, options: RecordOptions) => end(await backup(file, options)))
  program
    .command("restore")
    .summary("put a backup in the place of a record")
    .description("Puts a backup in the place of a record, after it has been checked. The record that was there is kept beside it.")
    .argument("<FILE>", "the backup")
    .addOption(recordOption())
    .action(async (file: string, options: RecordOptions) => end(await restore(file, options)))
  program
    .command("reread")
    .summary("read a record's documents again with this engine")
    .description("Reads the documents again that another version of the engine has read. Corrections stay.")
    .addOption(recordOption())
    .option("--all", "read every document again")
    .action(async (options: RecordOptions & { readonly all?: boolean }) => end(await reread(options)))
}

async function check(options: RecordOptions): Promise<number> {
  return onRecord(options, (record) => {
    const faults = record.check()
    for (const { what, where } of faults.slice(0, MOST_LISTED)) console.error(`mahdar: ${where === null ? "" : `${where} `}${what}`)
    if (faults.length > MOST_LISTED) console.error(`mahdar: ${faults.length - MOST_LISTED} more faults`)
    const { documents, families, encounters, statements, people } = record.counts()
    const held = `${documents} documents (${families} families), ${encounters} encounters, ${statements} statements, ${people} people`
    console.log(faults.length === 0 ? `${record.path} is well: ${held}.` : `${record.path} has ${faults.length} faults: ${held}.`)
    return faults.length === 0 ? FINE : FAULTS_FOUND
  })
}

async function backup(file: string, options: RecordOptions): Promise<number> {
  return onRecord(options, (record) => {
    record.backup(file)
    console.log(`${record.path} was copied to ${file}: ${record.counts().documents} documents.`)
    return FINE
  })
}

async function restore(file: string, options: RecordOptions): Promise<number> {
  const path = recordPath(options)
  const { StoreTrouble } = await import("../store/store-trouble.js")
  return onRecord({ record: file }, (record) => {
    const faults = record.check()
    if (faults.length > 0) {
      throw new StoreTrouble("damaged", `has ${faults.length} faults`, `Nothing was changed. \`mahdar check --record ${file}\` lists them`)
    }
    const fresh = `${path}.restoring`
    rmSync(fresh, { force: true })
    // Through SQLite, so that what still stands in the backup's journal comes along.
    record.backup(fresh)
    const kept = freeName(`${path}.before-restore`)
    const isReplacing = existsSync(path)
    if (isReplacing) {
      for (const end of ["", "-wal", "-shm"]) if (existsSync(path + end)) copyFileSync(path + end, kept + end)
      for (const end of ["-wal", "-shm"]) rmSync(path + end, { force: true })
    }
    renameSync(fresh, path)
    console.log(`${path} was restored from ${file}.${isReplacing ? ` What was there is kept as ${kept}.` : ""}`)
    return FINE
  })
}

function freeName(path: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : `${path}.${number}`
    if (!existsSync(name)) return name
  }
}

async function reread(options: RecordOptions & { readonly all?: boolean }): Promise<number> {
  const { openProgressBar } = await import("./progress-bar.js")
  return onRecord(options, (record) => {
    const progress = openProgressBar({
      stream: process.stderr,
      items: "documents",
      totalItems: record.counts().documents,
      totalBytes: null,
      isWanted: false,
    })
    let before = 0
    const count = record.reread({
      isForced: options.all === true,
      advance: (done) => {
        progress.advance(0, done - before)
        before = done
      },
    })
    progress.end()
    console.log(count === 0 ? "Every document was read by this engine already." : `${count} documents were read again.`)
    return FINE
  })
}
