// What the reader of figures makes of phrases of Arabic news: the figure stands in square brackets, with its value, its unit,
// and where there is one, its bound or the greater number.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createFigureReader } from "../src/engine/amounts.js"

const read = createFigureReader()

type Case = readonly [phrase: string, value: number, unit: string | null, more?: number | "under" | "over" | "about"]

const FIGURES: readonly Case[] = [
  ["قرض بقيمة [10 مليارات دولار] لدعم", 10e9, "USD"],
  ["منحة قدرها [خمسة ملايين دينار كويتي] للمشروع", 5e6, "KWD"],
  ["استثمارات قدرها [3.5 مليار يورو] في", 3.5e9, "EUR"],
  ["بلغ التبادل [مليارا ونصف المليار دولار] العام الماضي", 1.5e9, "USD"],
  ["تمويل [نصف مليار ريال سعودي] للطرق", 5e8, "SAR"],
  ["بنسبة [15 في المئة] خلال", 15, "percent"],
  ["بنسبة [7.5%] خلال", 7.5, "percent"],
  ["ارتفع [بين 5 و7 في المئة] عن", 5, "percent", 7],
  ["ينتج [أكثر من مليوني برميل يوميا] من", 2e6, "barrel-a-day", "over"],
  ["على مساحة [حوالي 250 كيلومترا مربعا] شمال", 250, "square-kilometre", "about"],
  ["بطاقة [1,200 ميغاواط] من", 1200, "megawatt"],
  ["صدرت [ما لا يقل عن 300 ألف طن] من", 3e5, "tonne", "over"],
  ["مساعدات [100 مليون درهم إماراتي] عاجلة", 1e8, "AED"],
  ["بقيمة [20 دولارا و50 سنتا] للبرميل", 20.5, "USD"],
  ["وقع الجانبان [اثنتي عشرة] اتفاقية", 12, null],
  ["شارك [ثلاثمئة وخمسة وعشرون] خبيرا", 325, null],
  ["وصل [خمسمائة و خمسة و عشرون] حاجا", 525, null],
]

describe("figures", () => {
  for (const [marked, value, unit, more] of FIGURES) {
    it(marked, () => {
      const from = marked.indexOf("[")
      const words = marked.slice(from + 1, marked.indexOf("]"))
      const text = marked.replace(/[[\]]/g, "")
      const found = read(text)
      const got = found.find(({ span }) => text.slice(...span) === words)
      expect(got, JSON.stringify(found)).toBeDefined()
      expect([got?.value, got?.unit]).toEqual([value, unit])
      expect(got?.most ?? got?.bound ?? undefined).toBe(more)
    })
  }

  it("leaves dates and hours out", () => {
    expect(read("يعقد الاجتماع في 20 مارس 2021 عند الساعة العاشرة والنصف صباحا")).toEqual([])
  })

  it("gives spans of the text as given", () => {
    const text = "بقيمة ١٠ مليـارات دولار"
    expect(read(text).map(({ span }) => text.slice(...span))).toEqual(["١٠ مليـارات دولار"])
  })

  it("holds for any words", () => {
    const word = fc.constantFrom(
      "10",
      "5-7",
      "مليار",
      "ونصف",
      "دولار",
      "في المئة",
      "من",
      "إلى",
      "$",
      "-",
      ".",
      "أقل من",
      "ثلاثة",
      "وعشرون",
      "و",
      "\n",
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(" ")
        let floor = 0
        for (const { span, value } of read(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(floor)
          expect(span[1]).toBeGreaterThan(span[0])
          expect(Number.isFinite(value)).toBe(true)
          floor = span[1]
        }
      }),
      { numRuns: 300 },
    )
  })
})
