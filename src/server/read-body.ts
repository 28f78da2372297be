// The body of a question, read up to a bound: what is longer is refused without being kept, also where its length is not told.
import type { Context } from "hono"
import { ProblemError } from "./problem.js"

/**
 * All bytes of a body.
 * @throws {ProblemError} of status 413 where there are more than `most`.
 */
export async function readBody(context: Context, most: number): Promise<Uint8Array> {
  if (Number(context.req.header("content-length") ?? 0) > most) throw tooLong(most)
  const reader = context.req.raw.body?.getReader()
  if (reader === undefined) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks, length)
    length += value.length
    if (length > most) {
      await reader.cancel()
      throw tooLong(most)
    }
    chunks.push(value)
  }
}

function tooLong(most: number): ProblemError {
  return new ProblemError(413, "The body is too long", `At most ${most / 1024 / 1024} MB are taken at once; nothing was stored.`)
}
