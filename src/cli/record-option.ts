// Which record file a command works on: --record, else MAHDAR_RECORD, else mahdar.sqlite in the current folder.
import { Option } from "commander"

const USUAL = "mahdar.sqlite"

export interface RecordOptions {
  readonly record?: string
}

/** The option that every command on a record takes. */
export function recordOption(): Option {
  return new Option("--record <file>", `the record file (default: MAHDAR_RECORD, else ${USUAL})`)
}

/** The path of the record. */
export function recordPath({ record }: RecordOptions): string {
  return record ?? (process.env.MAHDAR_RECORD || USUAL)
}
