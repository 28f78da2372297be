// Names of instruments by their ids, as the record's readouts give them; asked for once, when a page first needs one.
import { useEffect, useState } from "preact/hooks"
import type { PageOf, RegisterEntry } from "../wire/contract.js"
import { cleanWords } from "../wording/clean-words.js"
import { ask } from "./api.js"

const MOST = 1000
let names: ReadonlyMap<string, string> | null = null

/** The name of an instrument; its id in words until names are here, and where the record has none. */
export function useInstrumentNames(): (id: string) => string {
  const [, draw] = useState(0)
  useEffect(() => {
    if (names !== null) return
    ask<PageOf<RegisterEntry>>(`/api/instruments?limit=${MOST}`)
      .then(({ items }) => {
        names = new Map(items.map(({ id, name }) => [id, cleanWords(name)]))
        draw((times) => times + 1)
      })
      .catch(() => {})
  }, [])
  return (id) => names?.get(id) ?? id.replaceAll("-", " ")
}
