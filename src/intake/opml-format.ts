// OPML: a list of feeds, each fetched and read. A feed that cannot be had is a trouble of its own.
import { parseOpml } from "feedsmith"
import { fetchSource } from "./fetch-source.js"
import { decodePage } from "./html-format.js"
import { InputTrouble } from "./input-trouble.js"
import type { FormatReader } from "./intake-item.js"
import { readSource } from "./read-source.js"

/** Outlines within outlines that are gone into. */
const DEEPEST = 20

/** Reads a list of feeds. */
export const readOpmlFormat: FormatReader = async function* (source, options) {
  const bytes = await source.bytes()
  const { text } = await decodePage(bytes)
  for (const address of feedsIn(text)) {
    try {
      yield* readSource(await fetchSource(address, options), options)
    } catch (error) {
      yield { address, trouble: error, bytes: 0 }
    }
  }
}

/** The addresses of the feeds in a list, each once. */
export function feedsIn(text: string): string[] {
  let outlines: readonly Outline[]
  try {
    outlines = (parseOpml(text) as { body?: { outlines?: readonly Outline[] } }).body?.outlines ?? []
  } catch (error) {
    throw new InputTrouble(
      `is no OPML that can be read (${error instanceof Error ? error.message.slice(0, 100) : "unknown fault"})`,
      "Export the list again",
    )
  }
  const found = new Set<string>()
  const walk = (list: readonly Outline[], depth: number): void => {
    for (const outline of list) {
      if (outline.xmlUrl !== undefined) found.add(outline.xmlUrl)
      if (outline.outlines !== undefined && depth < DEEPEST) walk(outline.outlines, depth + 1)
    }
  }
  walk(outlines, 0)
  return [...found]
}

interface Outline {
  readonly xmlUrl?: string
  readonly outlines?: readonly Outline[]
}
