// Enters: WikiNews.pos.ref of kdarwish/Farasa (Darwish and Mubarak 2016; free to copy): words of Arabic news cut by hand.
// Leaves: for how many words we strip just the proclitics and the pronoun that the annotators strip.
// Absent: endings of gender, number and case, and pronouns that are the subject of their verb: our words keep those.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { ArabicWord } from "../../src/languages/arabic/make-word.js"
import { openArabic } from "../../src/languages/arabic/pack.js"
import { type Clitics, cliticReader } from "../../src/languages/arabic/segment.js"
import { wordsOf } from "../../src/stages/morphology/words.js"
import { normalise } from "../../src/text/normalise.js"
import { TokenKind, tokenise } from "../../src/text/tokens.js"

export interface SegmentationCount {
  readonly words: number
  readonly right: number
  /** The word, what the set says, what we say, with how often, frequent ones first. */
  readonly wrong: readonly string[]
}

interface GoldWord {
  readonly surface: string
  readonly cut: string
}

const SENTENCE_END = new Set([".", "؟", "!", "?"])
/** Objects and possessors; other pronouns on a verb are its subject. */
const OBJECTS = new Set(["ه", "ها", "هم", "هما", "هن", "ني", "ك", "كم", "كما"])

/** Segments the words of the set, sentence by sentence, as its annotators saw them. */
export function measureSegmentation(folder: string): SegmentationCount {
  const pack = openArabic()
  const cliticsOf = cliticReader(pack.lexicon)
  const wrong = new Map<string, number>()
  let words = 0
  let right = 0
  for (const sentence of readSentences(readFileSync(join(folder, "WikiNews.pos.ref"), "utf8"))) {
    const { text } = normalise(sentence.map(({ surface }) => surface).join(" "))
    const tokens = tokenise(text)
    const types = wordsOf(text, tokens, pack.vocabulary)
    // A word of the set may be several tokens here (signs inside) and is then no word of letters alone.
    let offset = 0
    let i = 0
    for (const { surface, cut } of sentence) {
      const plain = normalise(surface).text
      const start = offset
      offset += plain.length + 1
      while (i < tokens.count && (tokens.start[i] as number) < start) i++
      if (i >= tokens.count || tokens.kind[i] !== TokenKind.WORD || tokens.end[i] !== start + plain.length) continue
      words++
      const ours = written(cliticsOf(types[i] as ArabicWord))
      if (ours === cut) right++
      else {
        const line = `${surface}\t${cut}\t${ours}`
        wrong.set(line, (wrong.get(line) ?? 0) + 1)
      }
    }
  }
  const lines = [...wrong].sort((a, b) => b[1] - a[1]).map(([line, count]) => `${count}\t${line}`)
  return { words, right, wrong: lines }
}

function readSentences(source: string): GoldWord[][] {
  const sentences: GoldWord[][] = [[]]
  for (const line of source.split("\n").slice(1)) {
    const [token = "", tags = ""] = line.trimEnd().split("\t")
    if (token === "") continue
    const parts = token === "+" ? ["+"] : token.split("+")
    sentences.at(-1)?.push({ surface: parts.join("").replace(/^([وف]?ل)ال/, "$1ل"), cut: cutOf(parts, tags.split("+")) })
    if (SENTENCE_END.has(token)) sentences.push([])
  }
  return sentences
}

function isPronoun(part: string): boolean {
  return OBJECTS.has(part) || part === "نا" || part === "ي"
}

/** Clitics in one form: `و+ب+ال+…+ه`. */
function written({ conjunction, preposition, article, future, pronoun }: Clitics): string {
  const before = [conjunction, preposition, article ? "ال" : "", future ? "س" : ""].filter((part) => part !== "")
  return `${before.map((part) => `${part}+`).join("")}…${pronoun === "" ? "" : `+${pronoun}`}`
}

/** What is stripped before and behind, in the form of `written`. */
function cutOf(parts: readonly string[], tags: readonly string[]): string {
  const before: string[] = []
  let i = 0
  for (; i < parts.length - 1; i++) {
    const tag = tags[i] ?? ""
    if (tag !== "CONJ" && tag !== "PREP" && tag !== "DET" && tag !== "FUT_PART") break
    // A preposition of one letter is written onto what follows; one that takes a pronoun is the word itself.
    if (
      tag === "PREP" &&
      ((parts[i] as string).length > 1 || (i === parts.length - 2 && tags[i + 1] === "PRON" && isPronoun(parts[i + 1] as string)))
    )
      break
    before.push(parts[i] as string)
  }
  const last = parts.length - 1
  const onVerb = tags.includes("V")
  const pronoun = last > i && tags[last] === "PRON" && (!onVerb || OBJECTS.has(parts[last] as string) || tags[last - 1] === "PRON")
  return `${before.map((part) => `${part}+`).join("")}…${pronoun ? `+${parts[last]}` : ""}`
}
