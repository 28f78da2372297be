// Topics of a stretch of tokens: cue phrases of data/arabic/topics.tsv, matched with and without article, clitics and
// plural ending (codebook section 5).
import { TOPICS, type Topic } from "../../document/vocabulary.js"
import { PhraseTrie } from "../../stages/entities/gazetteer.js"
import type { Context } from "./context.js"
import { foldKey } from "./fold.js"
import { TOPIC_PHRASES } from "./generated/tables.js"
import { rows } from "./table-rows.js"
import { looseForm } from "./topic-keys.js"

export interface TopicIndex {
  readonly trie: PhraseTrie
  /** Ids of loose forms (see `looseForm`). */
  readonly ids: ReadonlyMap<string, number>
}

/** Builds the topic phrases' trie from the generated table. */
export function buildTopics(): TopicIndex {
  const trie = new PhraseTrie()
  const ids = new Map<string, number>()
  for (const [topic, phrase] of rows(TOPIC_PHRASES) as [string, string][]) {
    const words = phrase.split(/[\s-]+/).filter((word) => word !== "")
    const path = words.map((word) => {
      const loose = looseForm(foldKey(word.startsWith("وال") ? word.slice(1) : word))
      let id = ids.get(loose)
      if (id === undefined) {
        id = ids.size + 1
        ids.set(loose, id)
      }
      return id
    })
    trie.add(path, TOPICS.indexOf(topic as Topic))
  }
  return { trie, ids }
}

/** The topics of tokens [from, to), in the order of the codebook. */
export function topicsOf(context: Context, topics: TopicIndex, from: number, to: number): Topic[] {
  // Thirty-nine topics: two words of bits.
  let low = 0
  let high = 0
  for (let i = from; i < to; i++) {
    let node = 0
    let at = i
    let found: readonly number[] | undefined
    while (at < to) {
      const loose = context.word(at)?.loose ?? -1
      if (loose < 0) break
      node = topics.trie.step(node, loose)
      if (node < 0) break
      at++
      const payloads = topics.trie.payloads(node)
      if (payloads !== undefined) found = payloads
    }
    if (found !== undefined)
      for (const payload of found) {
        if (payload < 31) low |= 1 << payload
        else high |= 1 << (payload - 31)
      }
  }
  if ((low | high) === 0) return []
  return TOPICS.filter((_, n) => (n < 31 ? low >> n : high >> (n - 31)) & 1)
}
