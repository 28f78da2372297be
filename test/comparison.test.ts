// Accounts of one encounter compared: planted differences must be found, harmless rewordings must not be.
// All sentences are our own; the persons are invented.
import { describe, expect, it } from "vitest"
import { compareAccounts } from "../src/comparison/compare-accounts.js"
import type { Account, Comparison } from "../src/comparison/comparison.js"
import { strengthOf } from "../src/comparison/find-differences.js"
import { isSameName } from "../src/comparison/same-name.js"
import { createTermIndexer } from "../src/engine/index-terms.js"
import { createQuantityReader } from "../src/engine/quantities.js"
import { createReader } from "../src/engine/read.js"

const reader = createReader()
const readers = { terms: createTermIndexer(), quantities: createQuantityReader() }

function account(id: string, text: string, published = "2024-05-22"): Account {
  const document = { id, text, published }
  return { document, record: reader.read(document) }
}

function compare(a: string, b: string): Comparison {
  return compareAccounts([account("a", a), account("b", b)], readers)
}

const MEETING = "التقى وزير الخارجية العماني سالم الحارثي يوم الثلاثاء في مسقط وزير الخارجية الياباني كينجي موراتا."
const PLEDGE = "وقال الحارثي إن سلطنة عمان مستعدة لتوقيع اتفاق للطاقة الشمسية بقيمة 10 مليارات دولار."
const THANKS = "وأعرب موراتا عن شكره للسلطنة على إجلاء المواطنين اليابانيين."

describe("planted differences", () => {
  it("finds another figure and puts it first", () => {
    const { contradictions } = compare(`${MEETING}\n${PLEDGE}`, `${MEETING}\n${PLEDGE.replace("10", "13")}`)
    expect(contradictions.map(({ kind, values }) => [kind, ...values])).toEqual([["figure", "10000000000 دولار", "13000000000 دولار"]])
  })

  it("finds a figure in letters that differs from one in digits, and takes equal ones for equal", () => {
    expect(compare(`${MEETING}\n${PLEDGE}`, `${MEETING}\n${PLEDGE.replace("10 مليارات", "ثلاثة مليارات")}`).contradictions).toHaveLength(1)
    expect(compare(`${MEETING}\n${PLEDGE}`, `${MEETING}\n${PLEDGE.replace("10 مليارات", "عشرة مليارات")}`).contradictions).toEqual([])
  })

  it("finds a weaker and a stronger pledge", () => {
    const commitment = PLEDGE.replace("مستعدة لتوقيع", "تتعهد بتوقيع")
    const strengths = (a: string, b: string) =>
      compare(`${MEETING}\n${a}`, `${MEETING}\n${b}`).groups.flatMap((group) => group.differences.map(({ strength }) => strength))
    expect(strengths(PLEDGE, commitment)).toEqual(["stronger"])
    expect(strengths(commitment, PLEDGE)).toEqual(["weaker"])
  })

  it("finds a statement that one account leaves out", () => {
    const { groups, accounts } = compare(`${MEETING}\n${PLEDGE}\n${THANKS}`, `${MEETING}\n${PLEDGE}`)
    const alone = groups.filter((group) => group.statements[1]?.length === 0)
    expect(alone.map((group) => group.acts[0])).toEqual(["thank"])
    expect(accounts.map((one) => one.alone)).toEqual([1, 0])
  })

  it("finds another day, place and person of the encounter", () => {
    const other = MEETING.replace("يوم الثلاثاء في مسقط", "يوم الأربعاء في طوكيو").replace("كينجي موراتا", "تارو أوشيما")
    const { encounter } = compare(MEETING, other)
    expect(
      encounter?.differences
        .filter((one) => one.isContradiction)
        .map((one) => one.kind)
        .sort(),
    ).toEqual(["date", "name", "place"])
  })
})

describe("what is no difference", () => {
  it("lets rewordings pass", () => {
    const reworded = "وذكر الحارثي أن بلاده على استعداد لتوقيع اتفاق في مجال الطاقة الشمسية قيمته 10 مليارات دولار."
    const { groups, contradictions } = compare(`${MEETING}\n${PLEDGE}`, `${MEETING}\n${reworded}`)
    const shared = groups.filter((group) => group.statements.every((ids) => ids.length > 0))
    expect(shared.map((group) => group.acts)).toContainEqual(["ready", "ready"])
    expect(contradictions).toEqual([])
  })

  it("holds a text beside itself for a reprint, with everything shared", () => {
    const text = `${MEETING}\n${PLEDGE}\n${THANKS}`
    const { isReprint, groups, contradictions } = compare(text, text)
    expect(isReprint).toBe(true)
    expect(contradictions).toEqual([])
    expect(groups.every((group) => group.statements.every((ids) => ids.length === 1) && group.differences.length === 0)).toBe(true)
  })

  it("ties no encounters of other parties, and none of days far apart", () => {
    expect(compare(MEETING, MEETING.replaceAll("العماني", "القطري")).encounter?.parties ?? null).toBeNull()
    const later = compareAccounts([account("a", MEETING, "2024-05-22"), account("b", MEETING, "2024-07-24")], readers)
    expect(later.encounter).toBeNull()
  })
})

describe("names across accounts", () => {
  it("meets spellings of one foreign name", () => {
    for (const [a, b] of [
      ["تشن قوه ليانغ", "تشن غوليانغ"],
      ["وانغ يي", "وانج يي"],
      ["عبد الفتاح رضوان", "عبدالفتاح رضوان"],
      ["كينجي موراتا", "موراتا"],
    ] as const)
      expect(isSameName(a, b), `${a} / ${b}`).toBe(true)
  })

  it("tells people apart", () => {
    for (const [a, b] of [
      ["سامي العلي", "أسامة الحسن"],
      ["كينجي موراتا", "تارو أوشيما"],
      ["محمد السالم", "محمود الصالح"],
    ] as const)
      expect(isSameName(a, b), `${a} / ${b}`).toBe(false)
  })
})

it("orders pledges by strength", () => {
  expect(["agree", "commit", "ready", "aspire", "praise"].map((act) => strengthOf(act as never))).toEqual([4, 3, 2, 1, 0])
})

it("takes two to five accounts", () => {
  const one = account("a", MEETING)
  expect(() => compareAccounts([one], readers)).toThrow(/two to 5/)
  expect(() => compareAccounts([one, one, one, one, one, one], readers)).toThrow(RangeError)
})
