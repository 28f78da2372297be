// mahdar read --jsonl as a process: order, errors in the place of bad lines, writing as it goes, a pipe that closes.
// Absent: constant memory, which bench/ measures.
import { spawn } from "node:child_process"
import { tmpdir } from "node:os"
import { beforeAll, describe, expect, test } from "vitest"
import { ARABIC, bin, buildCommand, parseLines, runMahdar } from "./mahdar-process.js"

beforeAll(buildCommand)

const mahdar = (args: readonly string[], input: string | Uint8Array) => runMahdar(tmpdir(), args, input)

describe("JSON lines", () => {
  test("records and errors keep the order of the lines", async () => {
    const lines = [
      JSON.stringify({ id: "a", text: ARABIC }),
      "",
      "not json",
      "[1]",
      JSON.stringify({ text: ARABIC }),
      JSON.stringify({ id: "b" }),
      JSON.stringify({ id: "c", text: 7 }),
      JSON.stringify({ id: "d", text: ARABIC, published: "17.7.2021" }),
      '{"id":"e","text":"\\ud800 قال","published":null}\r',
      JSON.stringify({ id: "f", text: "" }),
    ]
    const run = await mahdar(["read", "--jsonl"], lines.join("\n"))
    const answers = parseLines(run.out)
    expect(answers.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      ["a", null],
      [null, "not-json"],
      [null, "not-a-document"],
      [null, "missing-id"],
      ["b", "missing-text"],
      ["c", "wrong-field"],
      ["d", "wrong-day"],
      ["e", null],
      ["f", null],
    ])
    expect(answers[3]?.error?.message).toMatch(/line 5/)
    expect(run.code).toBe(2)
  })

  test("a thousand documents come out in order and complete", async () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `n${at}`)
    const run = await mahdar(["read", "--jsonl"], ids.map((id) => JSON.stringify({ id, text: ARABIC })).join("\n"))
    expect(parseLines(run.out).map(({ id }) => id)).toEqual(ids)
    expect(run.code).toBe(0)
  })

  test("broken bytes are replaced and named by line", async () => {
    const run = await mahdar(
      ["read", "--jsonl"],
      Buffer.concat([Buffer.from('{"id":"a","text":"قال '), Uint8Array.of(0xff), Buffer.from('"}\n')]),
    )
    expect(run.err).toMatch(/line 1: is not UTF-8/)
    expect(run.code).toBe(0)
  })

  test("a record is written before the next line comes", async () => {
    const child = spawn(process.execPath, [bin, "read", "--jsonl"], { cwd: tmpdir() })
    child.stdin.write(`${JSON.stringify({ id: "first", text: ARABIC })}\n`)
    const first = await new Promise<string>((resolve) => child.stdout.once("data", (chunk: Uint8Array) => resolve(String(chunk))))
    expect(parseLines(first)[0]?.id).toBe("first")
    child.stdin.end()
    await new Promise((resolve) => child.once("close", resolve))
  })

  test("a reader that goes away ends the run quietly", async () => {
    const child = spawn(process.execPath, [bin, "read", "--jsonl"], { cwd: tmpdir() })
    let err = ""
    child.stderr.on("data", (chunk: Uint8Array) => (err += String(chunk)))
    child.stdin.on("error", () => {})
    child.stdout.once("data", () => child.stdout.destroy())
    const line = `${JSON.stringify({ id: "a", text: ARABIC })}\n`
    for (let at = 0; at < 3000; at++) child.stdin.write(line)
    child.stdin.end()
    const code = await new Promise((resolve) => child.once("close", resolve))
    expect([code, err]).toEqual([0, ""])
  })
})
