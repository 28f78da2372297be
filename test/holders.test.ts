// Offices named without their holder: who is told from the dated table, and when nobody is.
// Enters: sentences of our own and a day of publication. Leaves: words and holder of each note.
import { describe, expect, test } from "vitest"
import { createReader } from "../src/engine/read.js"

const reader = createReader()
const holders = (text: string, published: string | undefined): string[] => {
  const record = reader.read({ id: "t", text, ...(published === undefined ? {} : { published }) })
  return record.notes
    .filter(({ code }) => code === "inferred-holder")
    .map(({ span, message }) => `${text.slice(...(span as [number, number]))}: ${/table: (.*) held/.exec(message)?.[1]}`)
}

describe("an office without a name", () => {
  test.each([
    ["a monarch", "استقبل العاهل الأردني وفدا برلمانيا.", "2018-03-04", ["العاهل الأردني: عبدالله الثاني"]],
    ["a president", "أعلن الرئيس الأميركي أن بلاده مستعدة.", "2015-07-21", ["الرئيس الأميركي: باراك أوباما"]],
    ["another day, another holder", "أعلن الرئيس الأميركي أن بلاده مستعدة.", "2018-07-21", ["الرئيس الأميركي: دونالد ترامب"]],
    ["a country's name", "قال رئيس وزراء إسرائيل إن بلاده مستعدة.", "2018-07-21", ["رئيس وزراء إسرائيل: بنيامين نتنياهو"]],
    ["an organisation", "رحب الأمين العام للأمم المتحدة بالاتفاق.", "2018-09-07", ["الأمين العام للأمم المتحدة: أنطونيو غوتيريش"]],
    [
      "a counterpart holds the like office",
      "بحث وزير الخارجية الصيني سالم وو مع نظيره الياباني العلاقات الثنائية.",
      "2015-07-31",
      ["نظيره الياباني: فوميو كيشيدا"],
    ],
  ])("%s", (_, text, published, told) => expect(holders(text, published)).toEqual(told))

  test.each([
    ["without a day of publication", "أعلن الرئيس الأميركي أن بلاده مستعدة.", undefined],
    ["before the table begins", "أعلن الرئيس الأميركي أن بلاده مستعدة.", "1950-01-01"],
    ["a former one", "أعلن الرئيس الأميركي السابق أن بلاده مستعدة.", "2018-07-21"],
    ["any one of them", "لم يزر رئيس أميركي البلاد منذ سنوات.", "2018-07-21"],
    ["one whom the text names", "أعلن الرئيس الأميركي أن بلاده مستعدة. وقال ترامب إنه مستعد.", "2018-07-21"],
    ["an office that several hold", "وصل نائب وزير الخارجية السوري إلى الرياض.", "2018-05-31"],
    ["a named holder", "أعلن الرئيس الأميركي جون باركر أن بلاده مستعدة.", "2018-07-21"],
  ])("nobody is told: %s", (_, text, published) => expect(holders(text, published)).toEqual([]))

  test("joins no person to the record", () => {
    const record = reader.read({ id: "t", text: "أعلن الرئيس الأميركي أن بلاده مستعدة.", published: "2018-07-21" })
    expect(record.people).toEqual([])
  })
})
