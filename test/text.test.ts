// What the floor `text` makes of a text: normalising with its map back, tokens, sentences and quotations.
// Each check also holds the invariants of its layer: offsets rise, slices rebuild the text.
// Absent: words of Arabic as words; a letter here is only a letter.
import { describe, expect, test } from "vitest"
import { normalise, rawSpan } from "../src/text/normalise.js"
import { CharClass, charClass } from "../src/text/script.js"
import { findSentences } from "../src/text/sentences.js"
import { covers, overlaps } from "../src/text/span.js"
import { TokenKind, tokenise } from "../src/text/tokens.js"

const isIgnored = (text: string): boolean => [...text].every((letter) => charClass[letter.charCodeAt(0)] === CharClass.IGNORED)

/** Normalises `raw`, expects `text`, and checks the map between the two. */
function checkNormalised(raw: string, text: string): void {
  const source = normalise(raw)
  expect(source.text).toBe(text)
  expect(source.raw).toBe(raw)
  expect(normalise(text).text).toBe(text)
  if (raw === text) expect(source.offsets).toBeNull()
  let floor = 0
  let rebuilt = ""
  for (let i = 0; i < text.length; i++) {
    const [start, end] = rawSpan(source, i, i + 1)
    expect(start).toBeGreaterThanOrEqual(floor)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(raw.length)
    // Several letters of one ligature share its place; between two places only what is dropped may stand.
    const isLigature = i > 0 && start === floor && rawSpan(source, i - 1, i)[0] === start
    if (!isLigature) rebuilt += raw.slice(rebuilt.length, end)
    expect(normalise(raw.slice(start, end)).text).toContain(text[i])
    floor = start
  }
  expect(isIgnored(raw.slice(rebuilt.length))).toBe(true)
  expect(raw.startsWith(rebuilt)).toBe(true)
  if (text !== "") expect(normalise(raw.slice(...rawSpan(source, 0, text.length))).text).toBe(text)
}

describe("normalising", () => {
  test.each([
    ["clean text is left as it is", "قال إن الصين", "قال إن الصين"],
    ["nothing", "", ""],
    ["tatweel", "الصـــين", "الصين"],
    ["harakat and shadda", "وَقَّعَ", "وقع"],
    ["tanwin on alif", "لقاءً ثنائيًا", "لقاء ثنائيا"],
    ["marks at the end of the text", "قالَ\u200f", "قال"],
    ["marks alone", "\u064b\u0640", ""],
    ["the ligature lam-alif, one letter that is two", "\ufefbلسلام", "لالسلام"],
    ["lam-alif with hamza", "\ufef7مير", "لأمير"],
    ["presentation forms, contextual", "\ufee3\ufebc\ufeae", "مصر"],
    ["the ligature of the name of God", "\ufdf2", "الله"],
    ["Arabic-Indic digits", "٢٠٢١/٧/١٧", "2021/7/17"],
    ["Persian digits", "۱۲۳", "123"],
    ["Arabic decimal and thousands marks", "٣٫٥ ١٬٠٠٠", "3.5 1,000"],
    ["no-break and thin spaces", "12\u00a0مايو\u2009قال", "12 مايو قال"],
    ["bidi controls", "\u202bقال\u202c \u2067إن\u2069", "قال إن"],
    ["a byte order mark", "\ufeffقال", "قال"],
    ["a hashtag", "#القمة_العربية", " القمة العربية"],
    ["Persian kaf and yeh", "\u06a9\u06cc", "كي"],
    ["alif wasla", "\u0671لرئيس", "الرئيس"],
    ["line separators", "أ\u2028ب\u0085ج", "أ\nب\nج"],
    ["hamza, ta marbuta and alif maqsura stay", "أإآ ة ى ؤئ", "أإآ ة ى ؤئ"],
    ["a lone surrogate stays", "قال\ud800", "قال\ud800"],
    ["many ligatures, which grow", "\ufdfa".repeat(50), "صلى الله عليه وسلم".repeat(50)],
  ])("%s", (_, raw, text) => checkNormalised(raw, text))

  test("of every code unit alone, twice is once", () => {
    const once = (unit: number): string => normalise(String.fromCharCode(unit)).text
    const unstable = Array.from({ length: 65536 }, (_, unit) => unit).filter((unit) => normalise(once(unit)).text !== once(unit))
    expect(unstable.map((unit) => `U+${unit.toString(16)}`)).toEqual([])
  })

  test("a span of the text is one of the raw text, marks of its last letter inside", () => {
    const source = normalise("قَالَ الوَزِيرُ إن")
    const at = source.text.indexOf("الوزير")
    expect(source.raw.slice(...rawSpan(source, at, at + 6))).toBe("الوَزِيرُ")
    expect(rawSpan(source, at, at)).toEqual([rawSpan(source, at, at + 1)[0], rawSpan(source, at, at + 1)[0]])
  })
})

const KINDS = ["sign", "word", "latin", "number"] as const

/** Splits the text, expects the tokens and their kinds, and checks that only spaces stand between them. */
function checkTokens(text: string, expected: readonly (readonly [string, (typeof KINDS)[number]])[]): void {
  const tokens = tokenise(text)
  const got = Array.from({ length: tokens.count }, (_, i) => [text.slice(tokens.start[i], tokens.end[i]), KINDS[tokens.kind[i] as number]])
  expect(got).toEqual(expected)
  let end = 0
  for (let i = 0; i <= tokens.count; i++) {
    const start = i < tokens.count ? (tokens.start[i] as number) : text.length
    expect(start).toBeGreaterThanOrEqual(end)
    for (let at = end; at < start; at++)
      expect([CharClass.SPACE, CharClass.NEWLINE, CharClass.IGNORED]).toContain(charClass[text.charCodeAt(at)])
    if (i === tokens.count) break
    end = tokens.end[i] as number
    expect(end).toBeGreaterThan(start)
    expect(tokens.sign[i]).toBe(tokens.kind[i] === TokenKind.SIGN ? text.charCodeAt(start) : 0)
    if (tokens.kind[i] === TokenKind.SIGN) expect(end - start).toBe(1)
  }
}

describe("tokens", () => {
  test("nothing", () => checkTokens(" \n ", []))
  test("words and signs", () =>
    checkTokens("قال: «نعم».", [
      ["قال", "word"],
      [":", "sign"],
      ["«", "sign"],
      ["نعم", "word"],
      ["»", "sign"],
      [".", "sign"],
    ]))
  test("numbers keep what stands between their digits", () =>
    checkTokens(
      "31/1/2018 66.49 1,000 5+1 10:30 2016-2020",
      ["31/1/2018", "66.49", "1,000", "5+1", "10:30", "2016-2020"].map((number) => [number, "number"]),
    ))
  test("a stop after a number is a sign", () =>
    checkTokens("عام 2030.", [
      ["عام", "word"],
      ["2030", "number"],
      [".", "sign"],
    ]))
  test("a proclitic on a number", () =>
    checkTokens("ال12", [
      ["ال", "word"],
      ["12", "number"],
    ]))
  test("letters of other scripts, with digits inside", () =>
    checkTokens("COP28 G20", [
      ["COP28", "latin"],
      ["G20", "latin"],
    ]))
  test("more tokens than the columns held at first", () =>
    checkTokens(
      "،".repeat(100),
      Array.from({ length: 100 }, () => ["،", "sign"] as const),
    ))
  test("line breaks are counted to two", () => {
    const tokens = tokenise("أ\nب\n\n\nج د")
    expect([...tokens.breaks.subarray(0, tokens.count)]).toEqual([0, 1, 2, 0])
  })
})

/** Splits the text into sentences; `quoted` lists the words inside quotation marks. */
function checkSentences(text: string, expected: readonly string[], quoted: readonly string[] = []): void {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens)
  const got = Array.from({ length: sentences.count }, (_, i) =>
    text.slice(tokens.start[sentences.first[i] as number], tokens.end[(sentences.first[i + 1] as number) - 1]),
  )
  expect(got).toEqual(expected)
  expect(sentences.first[sentences.count]).toBe(tokens.count)
  const inside: string[] = []
  for (let i = 0; i < tokens.count; i++) {
    const of = sentences.of[i] as number
    expect(i).toBeGreaterThanOrEqual(sentences.first[of] as number)
    expect(i).toBeLessThan(sentences.first[of + 1] as number)
    if (sentences.quoted[i]) inside.push(text.slice(tokens.start[i], tokens.end[i]))
    const closing = sentences.closing[i] as number
    if (closing >= 0) for (let k = i + 1; k < closing; k++) expect(sentences.quoted[k]).toBe(1)
    if (closing >= 0) expect(closing).toBeGreaterThan(i)
  }
  expect(inside.join(" ")).toBe(quoted.join(" "))
}

describe("sentences", () => {
  test("nothing", () => checkSentences("", []))
  test("stops, question and exclamation marks, line breaks", () =>
    checkSentences("قال نعم. وأضاف لا؟ حسنا! ثم\nعاد", ["قال نعم.", "وأضاف لا؟", "حسنا!", "ثم", "عاد"]))
  test("several stops end one sentence", () => checkSentences("قال نعم... ثم عاد", ["قال نعم...", "ثم عاد"]))
  test("an abbreviation of one letter", () => checkSentences("التقى د. أحمد م. علي. ثم عاد", ["التقى د. أحمد م. علي.", "ثم عاد"]))
  test("a decimal, and a number at the end", () => checkSentences("بلغ 3.5 مليار عام 2030. ثم عاد", ["بلغ 3.5 مليار عام 2030.", "ثم عاد"]))
  test("a stop in brackets", () => checkSentences("قال (ا. ف. ب.) نعم. ثم عاد", ["قال (ا. ف. ب.) نعم.", "ثم عاد"]))
  test("an unclosed bracket ends with its line", () => checkSentences("قال (نعم. ثم\nعاد. وقال", ["قال (نعم. ثم", "عاد.", "وقال"]))

  test.each(["«»", '""', "“”", "„‟", "„”", "‟”", "””", "»»"])("quotation marks %s", ([open, close]) =>
    checkSentences(`قال ${open}نحن معكم${close} ثم عاد`, [`قال ${open}نحن معكم${close} ثم عاد`], ["نحن", "معكم"]),
  )
  test.each(["”“", "„“", "»«"])("quotation marks the wrong way round %s", ([open, close]) =>
    checkSentences(`قال ${open}نحن معكم${close} ثم عاد`, [`قال ${open}نحن معكم${close} ثم عاد`], ["نحن", "معكم"]),
  )
  test("a closing straight mark without an opening one opens nothing", () =>
    checkSentences('نحن معكم". ثم "عاد" الوزير', ['نحن معكم".', 'ثم "عاد" الوزير'], ["عاد"]))
  test("a mark that closes after the stop belongs to its sentence", () =>
    checkSentences("قال «نحن معكم.» ثم عاد", ["قال «نحن معكم.»", "ثم عاد"], ["نحن", "معكم", "."]))
  test("a quotation that runs over two sentences", () =>
    checkSentences("قال «نحن. معكم» ثم", ["قال «نحن.", "معكم» ثم"], ["نحن", ".", "معكم"]))
  test("an unbalanced mark closes with its paragraph", () =>
    checkSentences("قال «نحن معكم\nثم عاد", ["قال «نحن معكم", "ثم عاد"], ["نحن", "معكم"]))
  test("a closing mark without an opening one opens nothing after the line", () =>
    checkSentences("نحن معكم»\nثم عاد", ["نحن معكم»", "ثم عاد"]))
  test("set-aside text is no part of a sentence", () => {
    const tokens = tokenise("قال نعم مشاركة")
    const sentences = findSentences(tokens, Uint8Array.of(0, 0, 1))
    expect([...sentences.of]).toEqual([0, 0, 1])
  })
})

test("spans", () => {
  expect([overlaps([0, 2], [1, 3]), overlaps([0, 2], [2, 3])]).toEqual([true, false])
  expect([covers([0, 3], [1, 3]), covers([0, 3], [1, 4])]).toEqual([true, false])
})
