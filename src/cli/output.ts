// Text on its way to a stream: gathered into large writes, and waiting where the reader of the pipe is slower.
// Absent: what a closed pipe means; main.ts decides that once for the process.

/** Gathered text of this length, in UTF-16 code units, is written. */
const BATCH = 65_536

export interface Output {
  /** Takes text; resolves when more is welcome. */
  write(text: string): Promise<void>
  /** Writes what is gathered; resolves when more is welcome. */
  flush(): Promise<void>
}

/** Opens a gathering output on a stream. */
export function openOutput(stream: NodeJS.WritableStream): Output {
  let parts: string[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    if (length === 0) return
    const text = parts.join("")
    parts = []
    length = 0
    if (!stream.write(text)) await new Promise<void>((resolve) => stream.once("drain", resolve))
  }
  return {
    write: async (text) => {
      parts.push(text)
      length += text.length
      if (length >= BATCH) await flush()
    },
    flush,
  }
}
