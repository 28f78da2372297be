// How far a long run is, on stderr: a bar that is redrawn in place on a terminal, plain lines (only where asked for)
// elsewhere. Nothing is shown in the first second unless it is asked for, so that short runs stay quiet.

export interface ProgressBar {
  /** Counts work that is done. */
  advance(bytes: number, items: number): void
  /** Takes the bar off the screen, so that other lines can be written. */
  hide(): void
  /** Takes the bar away for good. */
  end(): void
}

export interface ProgressOptions {
  readonly stream: NodeJS.WriteStream
  /** What is counted: "files", "documents". */
  readonly items: string
  /** How many there are, null where nobody knows. */
  readonly totalItems: number | null
  /** How many bytes there are, null where nobody knows. */
  readonly totalBytes: number | null
  /** Shown at once, and as plain lines where the stream is no terminal. */
  readonly isWanted: boolean
}

const QUIET_MS = 1000
const REDRAW_MS = 100
const PLAIN_MS = 2000
const BAR_CELLS = 24

/** Opens a progress bar. */
export function openProgressBar({ stream, items, totalItems, totalBytes, isWanted }: ProgressOptions): ProgressBar {
  const start = performance.now()
  let bytes = 0
  let done = 0
  let drawn = Number.NEGATIVE_INFINITY
  let isVisible = false

  const hide = (): void => {
    if (isVisible) stream.write("\r\u001B[2K")
    isVisible = false
  }
  const describe = (now: number): string => {
    const seconds = Math.max((now - start) / 1000, 0.001)
    const share =
      totalBytes !== null && totalBytes > 0 ? bytes / totalBytes : totalItems !== null && totalItems > 0 ? done / totalItems : null
    const count = totalItems === null ? `${done} ${items}` : `${done} of ${totalItems} ${items}`
    const speed = `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`
    const left = share === null || share <= 0 || share >= 1 ? "" : `, ${inClock((seconds / share) * (1 - share))} left`
    return `${share === null ? "" : `${bar(Math.min(share, 1))} `}${count}, ${speed}${left}`
  }

  return {
    advance: (moreBytes, moreItems) => {
      bytes += moreBytes
      done += moreItems
      const now = performance.now()
      if (stream.isTTY) {
        if ((!isWanted && now - start < QUIET_MS) || (isVisible && now - drawn < REDRAW_MS)) return
        drawn = now
        stream.write(`\r\u001B[2K${describe(now).slice(0, Math.max(20, (stream.columns || 80) - 1))}`)
        isVisible = true
      } else if (isWanted && (now - drawn >= PLAIN_MS || done === totalItems)) {
        drawn = now
        stream.write(`${describe(now)}\n`)
      }
    },
    hide,
    end: hide,
  }
}

function bar(share: number): string {
  const full = Math.round(share * BAR_CELLS)
  return `${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)} ${String(Math.floor(share * 100)).padStart(3)} %`
}

function inClock(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
