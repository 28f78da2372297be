// A password from a person: typed twice without being shown, or the first line of a pipe.
import { createInterface } from "node:readline"
import { Writable } from "node:stream"

/**
 * Asks for a password.
 * @throws {RangeError} where the two are not the same or there is none.
 */
export async function readPassword(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    const line = await firstLine()
    if (line === "") throw new RangeError("the standard input holds no password")
    return line
  }
  const first = await ask(`${question}: `)
  const second = await ask("The same again: ")
  if (first !== second) throw new RangeError("the two passwords are not the same; nothing was changed")
  return first
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ""
}

/** Reads a line from the terminal, which shows the question alone. */
function ask(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve, reject) => {
    lines.once("SIGINT", () => {
      lines.close()
      process.stderr.write("\n")
      reject(new RangeError("stopped; nothing was changed"))
    })
    lines.question("", (answer) => {
      lines.close()
      process.stderr.write("\n")
      resolve(answer)
    })
  })
}
