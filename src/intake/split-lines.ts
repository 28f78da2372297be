// A stream of bytes as its lines. Of a line that is too long only its length is kept, so that it cannot fill the memory.

const NEWLINE = 0x0a

export interface Line {
  readonly bytes: Uint8Array
  /** Bytes of the line with its end. */
  readonly length: number
  readonly isTooLong: boolean
}

/** The lines of a stream, empty ones too. */
export async function* splitStream(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = []
  let length = 0
  const finish = (last: Uint8Array, end: number): Line => {
    const total = length + last.length
    const isTooLong = total > longest
    const bytes = isTooLong ? new Uint8Array() : held.length === 0 ? last : Buffer.concat([...held, last])
    held = []
    length = 0
    return { bytes, length: total + end, isTooLong }
  }
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield finish(chunk.subarray(start, end), 1)
      start = end + 1
    }
    if (start === chunk.length) continue
    length += chunk.length - start
    if (length > longest) held = []
    else held.push(chunk.subarray(start))
  }
  if (length > 0) yield finish(new Uint8Array(), 0)
}
