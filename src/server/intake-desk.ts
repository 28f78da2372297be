// Intake while the server runs: what was uploaded waits in files of its own, jobs take it and addresses in one after the
// other, watched addresses are asked again when their time has come. Who listens is told of every change.
// Absent: HTTP (intake-routes.ts), formats (src/intake).
import { randomBytes } from "node:crypto"
import { createReadStream, mkdtempSync, rmSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { InputTrouble } from "../intake/input-trouble.js"
import type { Source } from "../intake/intake-item.js"
import { takeIn } from "../intake/take-in.js"
import { troubleKind } from "../intake/trouble-kind.js"
import type { WritableRecord } from "../store/open-record.js"
import type { IntakeFailure, IntakeJob, IntakeState, Watched } from "../wire/contract.js"

/** Bytes of uploads that wait. */
const MOST_WAITING = 512 * 1024 * 1024
const MOST_JOBS = 30
const MOST_FAILURES = 200
/** Names of its sources that a job shows. */
const MOST_NAMES = 12
const TICK_MS = 250
const ROUND_MS = 15_000

export interface IntakeOptions {
  /** Whether addresses inside the own network may be fetched. */
  readonly allowPrivate: boolean
}

interface Upload {
  readonly path: string
  readonly name: string
  readonly size: number
}

interface Job {
  shown: IntakeJob
  readonly sources: readonly (string | Source)[]
  readonly stop: AbortController
  readonly published: string | undefined
  readonly outlet: string | undefined
  /** Sources by the address that a failure names. */
  readonly byAddress: ReadonlyMap<string, string | Source>
}

export interface JobGiven {
  readonly files: readonly string[]
  readonly addresses: readonly string[]
  readonly published?: string | undefined
  readonly outlet?: string | undefined
  readonly by: string | null
}

/** The intake of a running server. */
export class IntakeDesk {
  readonly #folder = mkdtempSync(join(tmpdir(), "mahdar-intake-"))
  readonly #uploads = new Map<string, Upload>()
  readonly #jobs: Job[] = []
  readonly #listeners = new Set<(state: IntakeState) => void>()
  readonly #timer: NodeJS.Timeout
  #isRunning = false
  #isTelling = false
  #isClosed = false
  #done: Promise<void> = Promise.resolve()

  constructor(
    private readonly record: WritableRecord,
    private readonly options: IntakeOptions,
  ) {
    this.#timer = setInterval(() => this.startRounds(), ROUND_MS)
    this.#timer.unref()
  }

  state(): IntakeState {
    return { jobs: this.#jobs.map(({ shown }) => shown).toReversed(), watched: this.record.watched() }
  }

  /** Follows the state until the function that is given back is called. */
  listen(tell: (state: IntakeState) => void): () => void {
    this.#listeners.add(tell)
    return () => this.#listeners.delete(tell)
  }

  /** Keeps an uploaded file until a job takes it. */
  async upload(name: string, bytes: Uint8Array): Promise<{ file: string; name: string; size: number }> {
    let waiting = bytes.length
    for (const { size } of this.#uploads.values()) waiting += size
    if (waiting > MOST_WAITING) throw new RangeError(`too much waits to be taken in: at most ${MOST_WAITING >> 20} MB at once`)
    const file = randomBytes(12).toString("hex")
    const path = join(this.#folder, file)
    await writeFile(path, bytes, { mode: 0o600 })
    const plain = name.replaceAll("\\", "/").split("/").at(-1) || "file"
    this.#uploads.set(file, { path, name: plain, size: bytes.length })
    return { file, name: plain, size: bytes.length }
  }

  /** Puts a job in the queue. Addresses are of the web alone: a reader elsewhere must not read files of this machine. */
  start({ files, addresses, published, outlet, by }: JobGiven): IntakeJob {
    const sources: (string | Source)[] = files.map((file) => sourceOf(this.#uploads.get(file) ?? notUploaded(file)))
    for (const address of addresses) {
      if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) throw new RangeError(`${address} is no address of the web`)
      sources.push(address)
    }
    if (sources.length === 0) throw new RangeError("there is nothing to take in: give files or addresses")
    return this.queue(sources, { published, outlet, by, kind: files.length > 0 ? "files" : "addresses" })
  }

  /** Takes in again what a job could not read. */
  retry(id: string, by: string | null): IntakeJob {
    const job = this.jobOf(id)
    const failed = new Set(job.shown.failures.flatMap(({ address }) => job.byAddress.get(rootOf(address)) ?? []))
    if (failed.size === 0) throw new RangeError("nothing of this job failed as a whole")
    return this.queue([...failed], { published: job.published, outlet: job.outlet, by, kind: job.shown.kind })
  }

  /** Stops a job; what was read by then is kept. */
  stop(id: string): IntakeJob {
    const job = this.jobOf(id)
    job.stop.abort()
    if (job.shown.state === "waiting") this.show(job, { state: "stopped" })
    return job.shown
  }

  /** Watches an address, or changes how; its first round starts at once. */
  watch(given: { address: string; every: number; outlet: string | null; author: string | null }): Watched {
    if (!/^https?:\/\//i.test(given.address) || !URL.canParse(given.address))
      throw new RangeError(`${given.address} is no address of the web`)
    this.record.watch(given)
    this.startRounds()
    return this.record.watched().find(({ address }) => address === given.address) as Watched
  }

  unwatch(address: string): void {
    if (!this.record.unwatch(address)) throw new RangeError(`${address} is not watched`)
    this.tell()
  }

  /** Asks a watched address now. */
  round(address: string): IntakeJob {
    const watched = this.record.watched().find((one) => one.address === address)
    if (watched === undefined) throw new RangeError(`${address} is not watched`)
    return this.queue([address], { published: undefined, outlet: watched.outlet ?? undefined, by: watched.author, kind: "watched" })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    for (const { stop } of this.#jobs) stop.abort()
    await this.#done
    rmSync(this.#folder, { recursive: true, force: true })
  }

  private queue(
    sources: readonly (string | Source)[],
    {
      published,
      outlet,
      by,
      kind,
    }: { published: string | undefined; outlet: string | undefined; by: string | null; kind: IntakeJob["kind"] },
  ): IntakeJob {
    const sizes = sources.map((source) => (typeof source === "string" ? null : source.size))
    const nameOf = (source: string | Source): string => (typeof source === "string" ? source : source.name)
    const job: Job = {
      sources,
      published,
      outlet,
      stop: new AbortController(),
      byAddress: new Map(sources.map((source) => [typeof source === "string" ? source : source.address, source])),
      shown: {
        id: randomBytes(8).toString("hex"),
        kind,
        names: sources.slice(0, MOST_NAMES).map(nameOf),
        sources: sources.length,
        state: "waiting",
        by,
        made: new Date().toISOString(),
        seconds: 0,
        bytes: 0,
        totalBytes: sizes.includes(null) ? null : sizes.reduce((sum: number, size) => sum + (size ?? 0), 0),
        documents: 0,
        result: null,
        failures: [],
        failed: 0,
        fault: null,
      },
    }
    this.#jobs.push(job)
    if (this.#jobs.length > MOST_JOBS) this.dropOldest()
    this.tell()
    if (!this.#isRunning) this.#done = this.run()
    return job.shown
  }

  private async run(): Promise<void> {
    this.#isRunning = true
    for (;;) {
      const job = this.#jobs.find(({ shown }) => shown.state === "waiting")
      if (job === undefined || this.#isClosed) break
      await this.runOne(job)
    }
    this.#isRunning = false
  }

  private async runOne(job: Job): Promise<void> {
    const started = performance.now()
    const failures: IntakeFailure[] = []
    const seconds = (): number => (performance.now() - started) / 1000
    this.show(job, { state: "running" })
    try {
      const { added, known, again, failed, isStopped } = await takeIn(this.record, job.sources, {
        published: job.published,
        source: job.outlet,
        allowPrivate: this.options.allowPrivate,
        // One thread reads beside this one, which answers meanwhile; one text is not worth starting it.
        threads: job.sources.length > 4 || (job.shown.totalBytes ?? 0) > 200_000 ? 1 : 0,
        signal: job.stop.signal,
        advance: (bytes, documents) =>
          this.show(job, { bytes: job.shown.bytes + bytes, documents: job.shown.documents + documents, seconds: seconds() }),
        trouble: (address, error) => {
          if (failures.length < MOST_FAILURES) failures.push(failureOf(address, error))
          this.show(job, { failures: [...failures], failed: job.shown.failed + 1, seconds: seconds() })
        },
      })
      const result = { added, known, again }
      this.show(job, { state: isStopped ? "stopped" : "done", result, failed, failures, seconds: seconds() })
      if (job.shown.kind === "watched") this.noteRound(job, added, failures)
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error)
      this.show(job, { state: "failed", fault, seconds: seconds() })
      if (job.shown.kind === "watched") this.noteRound(job, 0, [failureOf(job.shown.names[0] ?? "", error)])
    }
    // What went in is in the record; what failed is kept for another try.
    if (job.shown.failed === 0) this.forgetUploads(job)
  }

  private noteRound(job: Job, added: number, failures: readonly IntakeFailure[]): void {
    const [failure] = failures
    this.record.noteRound(job.shown.names[0] ?? "", { at: new Date().toISOString(), added, failure: failure ?? null })
    this.tell()
  }

  private startRounds(): void {
    if (this.#isClosed) return
    const now = Date.now()
    for (const { address, every, last } of this.record.watched()) {
      const isDue = last === null || now - Date.parse(last.at) >= every * 1000
      const isUnderWay = this.#jobs.some(
        ({ shown }) => shown.kind === "watched" && shown.names[0] === address && (shown.state === "waiting" || shown.state === "running"),
      )
      if (isDue && !isUnderWay) this.round(address)
    }
  }

  private show(job: Job, change: Partial<IntakeJob>): void {
    job.shown = { ...job.shown, ...change }
    this.tell()
  }

  /** Tells the listeners, a few times a second at most. */
  private tell(): void {
    if (this.#isTelling || this.#listeners.size === 0 || this.#isClosed) return
    this.#isTelling = true
    setTimeout(() => {
      this.#isTelling = false
      if (this.#isClosed) return
      const state = this.state()
      for (const tell of this.#listeners) tell(state)
    }, TICK_MS).unref()
  }

  private jobOf(id: string): Job {
    const job = this.#jobs.find(({ shown }) => shown.id === id)
    if (job === undefined) throw new RangeError(`there is no job ${id}`)
    return job
  }

  private dropOldest(): void {
    const at = this.#jobs.findIndex(({ shown }) => shown.state !== "waiting" && shown.state !== "running")
    const [job] = at < 0 ? [] : this.#jobs.splice(at, 1)
    if (job !== undefined) this.forgetUploads(job)
  }

  private forgetUploads(job: Job): void {
    const paths = new Set(job.sources.flatMap((source) => (typeof source === "string" ? [] : [(source as UploadSource).path])))
    for (const [file, { path }] of this.#uploads) {
      if (!paths.has(path)) continue
      this.#uploads.delete(file)
      rmSync(path, { force: true })
    }
  }
}

type UploadSource = Source & { readonly path: string }

function sourceOf({ path, name, size }: Upload): UploadSource {
  return {
    path,
    address: `upload:${name}`,
    name,
    size,
    bytes: () => readFile(path),
    stream: async function* () {
      yield* createReadStream(path, { highWaterMark: 1 << 18 })
    },
  }
}

function notUploaded(file: string): never {
  throw new RangeError(`there is no uploaded file ${file}; send it again`)
}

/** The source of a document inside an archive or a feed. */
function rootOf(address: string): string {
  return address.split("#")[0] ?? address
}

function failureOf(address: string, error: unknown): IntakeFailure {
  return {
    address,
    kind: troubleKind(error),
    reason: error instanceof Error ? error.message : String(error),
    advice: error instanceof InputTrouble ? error.advice : null,
  }
}
