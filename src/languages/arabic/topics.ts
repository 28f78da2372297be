// Topics of a stretch of tokens by the words in it: cue phrases of data/arabic/topics.tsv, matched by lemma whatever the
// article, clitics, number and gender, the longest first (codebook section 5). Absent: what a sentence does with the words
// (topic-context.ts), and topics that a statement takes over from the one before it (statement-topics.ts).
import { TOPICS, type Topic } from "../../document/vocabulary.js"
import { PhraseTrie } from "../../stages/entities/gazetteer.js"
import type { Context } from "./context.js"
import { TOPIC_PHRASES } from "./generated/tables.js"
import type { ArabicWord } from "./make-word.js"
import { rows } from "./table-rows.js"

export interface TopicIndex {
  readonly trie: PhraseTrie
  /** Ids of the words of topics by their keys (see `topicKey`). */
  readonly ids: ReadonlyMap<string, number>
}

/** Payload of a phrase that looks like a topic and is none: وكالات الأنباء, كرم الضيافة. */
const NONE = TOPICS.length

/** Topics that a longer phrase adds to and does not replace: الاستثمار السياحي is investment and tourism. */
const HEADS: ReadonlySet<number> = new Set([TOPICS.indexOf("investment"), TOPICS.indexOf("industry")])

/** Builds the topic phrases' trie from the generated table, whose words are keys already. */
export function buildTopics(): TopicIndex {
  const trie = new PhraseTrie()
  const ids = new Map<string, number>()
  for (const [topic, keys, verb] of rows(TOPIC_PHRASES) as [string, string, string][]) {
    const path = keys.split(" ").map((key) => {
      let id = ids.get(key)
      if (id === undefined) {
        id = ids.size + 1
        ids.set(key, id)
      }
      return id
    })
    if (verb !== "" && !ids.has(verb)) ids.set(verb, path[0] as number)
    trie.add(path, topic === "none" ? NONE : TOPICS.indexOf(topic as Topic))
  }
  return { trie, ids }
}

const NUMBERS: ReadonlyMap<Topic, number> = new Map(TOPICS.map((topic, n) => [topic, n]))

/** Place of a topic in the codebook's list. */
function numberOf(topic: Topic): number {
  return NUMBERS.get(topic) as number
}

/** A set of topics: thirty-nine bits in two words. */
export class TopicSet {
  #low = 0
  #high = 0

  add(topic: Topic): void {
    this.addBit(numberOf(topic))
  }

  addBit(n: number): void {
    if (n < 31) this.#low |= 1 << n
    else this.#high |= 1 << (n - 31)
  }

  addAll(other: TopicSet): void {
    this.#low |= other.#low
    this.#high |= other.#high
  }

  delete(topic: Topic): void {
    const n = numberOf(topic)
    if (n < 31) this.#low &= ~(1 << n)
    else this.#high &= ~(1 << (n - 31))
  }

  has(topic: Topic): boolean {
    const n = numberOf(topic)
    return ((n < 31 ? this.#low >> n : this.#high >> (n - 31)) & 1) === 1
  }

  hasAny(topics: readonly Topic[]): boolean {
    return topics.some((topic) => this.has(topic))
  }

  get isEmpty(): boolean {
    return (this.#low | this.#high) === 0
  }

  /** The topics in the order of the codebook. */
  list(): Topic[] {
    const out: Topic[] = []
    for (let n = 0, bits = this.#low; bits !== 0; n++, bits >>>= 1) if (bits & 1) out.push(TOPICS[n] as Topic)
    for (let n = 31, bits = this.#high; bits !== 0; n++, bits >>>= 1) if (bits & 1) out.push(TOPICS[n] as Topic)
    return out
  }
}

/**
 * The topics whose words stand in tokens [from, to). Names of persons, offices, news agencies and papers show no topic:
 * the minister of defence is not defence. Linear: the longest phrase bounds what is tried at each token.
 */
export function wordTopics(context: Context, topics: TopicIndex, from: number, to: number): TopicSet {
  const set = new TopicSet()
  for (let i = from; i < to; i++) {
    const { loose: first, exact } = context.words[i] as ArabicWord
    if (first < 0 && exact < 0) continue
    const mention = context.mention(i)
    if (mention !== null && (mention.kind === "person" || mention.kind === "role" || mention.kind === "media")) {
      i = Math.min(mention.end, to) - 1
      continue
    }
    // The capital الرياض is no garden, and الجامعة العربية no university: in a party's name only a whole phrase counts.
    const named = mention !== null && mention.kind === "party" && (mention.end > i + 1 || isCapital(context, mention.entry))
    let node = 0
    let at = i
    let found: readonly number[] | undefined
    let heads: readonly number[] | undefined
    let end = i
    while (at < to) {
      const loose = context.word(at)?.loose ?? -1
      if (loose < 0) break
      node = topics.trie.step(node, loose)
      if (node < 0) break
      at++
      const payloads = topics.trie.payloads(node)
      if (payloads !== undefined) {
        if (found?.some((payload) => HEADS.has(payload))) heads = found
        found = payloads
        end = at
      }
    }
    if (found === undefined) {
      found = exact < 0 ? undefined : topics.trie.payloads(topics.trie.step(0, exact))
      if (found === undefined) continue
      end = i + 1
    }
    if (named && end === i + 1) continue
    for (const payload of found) if (payload !== NONE) set.addBit(payload)
    // What is no topic hides its words; a phrase of a topic leaves them, for التجارية in العلاقات الاقتصادية والتجارية is
    // trade, unless the table has it under both: السفن التجارية is shipping alone.
    if (found.includes(NONE)) i = end - 1
    else if (heads !== undefined) for (const payload of heads) set.addBit(payload)
  }
  return set
}

function isCapital(context: Context, entry: number): boolean {
  const kind = entry < 0 ? null : context.index.entries[entry]?.kind
  return kind === "capital" || kind === "seat"
}
