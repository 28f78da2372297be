// What is written onto a word: each case is a word and its clitics, `…` for the word itself.
import { expect, test } from "vitest"
import type { ArabicWord } from "../src/languages/arabic/make-word.js"
import { openArabic } from "../src/languages/arabic/pack.js"
import { cliticReader } from "../src/languages/arabic/segment.js"
import { wordsOf } from "../src/stages/morphology/words.js"
import { tokenise } from "../src/text/tokens.js"

const pack = openArabic()
const read = cliticReader(pack.lexicon)

function cut(form: string): string {
  const { conjunction, preposition, article, future, pronoun } = read(wordsOf(form, tokenise(form), pack.vocabulary)[0] as ArabicWord)
  const before = [conjunction, preposition, article ? "ال" : "", future ? "س" : ""].filter((part) => part !== "")
  return [...before, "…", ...(pronoun === "" ? [] : [pronoun])].join("+")
}

const CASES: readonly [form: string, clitics: string][] = [
  ["وزير", "…"],
  ["وفد", "…"],
  ["لبنان", "…"],
  ["باريس", "…"],
  ["فقط", "…"],
  ["التقى", "…"],
  ["الذي", "…"],
  ["لكن", "…"],
  ["إلغاء", "…"],
  ["كوريا", "…"],
  ["والوزير", "و+ال+…"],
  ["للعلاقات", "ل+ال+…"],
  ["وبالتعاون", "و+ب+ال+…"],
  ["بلاده", "…+ه"],
  ["ونظيره", "و+…+ه"],
  ["سيلتقي", "س+…"],
  ["وسيبحث", "و+س+…"],
  ["لتعزيز", "ل+…"],
  ["بدمشق", "ب+…"],
  ["بأنه", "ب+…+ه"],
  ["وفيها", "و+…+ها"],
  ["لهما", "…+هما"],
  ["وقد", "و+…"],
  ["فقد", "ف+…"],
  ["بهذا", "ب+…"],
  ["بالإضافة", "ب+ال+…"],
  ["وزارته", "…+ه"],
  ["علاقاتهما", "…+هما"],
]

test.each(CASES)("%s is %s", (form, clitics) => expect(cut(form)).toBe(clitics))
