// Instruments: names of the table and names read by their shape, where they end, what is none, and which names are one
// (codebook section 4).
import { describe, expect, test } from "vitest"
import { createReader } from "../src/engine/read.js"

const reader = createReader()

function instrumentsOf(text: string) {
  return reader.read({ id: "t", text, published: "2024-03-05" }).instruments.map(({ id, kind, parties, mentions }) => ({
    id,
    kind,
    parties,
    names: mentions.map(([from, to]) => text.slice(from, to)),
  }))
}

const names = (text: string) => instrumentsOf(text).flatMap((instrument) => instrument.names)

describe("names by shape", () => {
  test.each([
    ["رحب الوزير باتفاق الطائف.", "اتفاق الطائف"],
    ["أشار إلى انعقاد اللجنة المشتركة الأردنية المغربية في الرباط.", "اللجنة المشتركة الأردنية المغربية"],
    ["ثمن دور لجنة التشاور السياسي بين البلدين في ذلك.", "لجنة التشاور السياسي بين البلدين"],
    ["أعرب عن دعمه لمبادرة رئيس الجمهورية لحل الأزمة.", "مبادرة رئيس الجمهورية"],
    ["وقع الجانبان مذكرة تفاهم بشأن النقل البري.", "مذكرة تفاهم بشأن النقل البري"],
    ["وقع الوزيران اتفاقية تنظيم العمالة الموسمية بين البلدين أمس.", "اتفاقية تنظيم العمالة الموسمية بين البلدين"],
    ["تطرق إلى الاتفاق الموقع العام الماضي بين أرمينيا وأذربيجان.", "الاتفاق الموقع العام الماضي بين أرمينيا وأذربيجان"],
    ["ذكر مخطط التنمية 2026-2030 خاصة في مجال المياه.", "مخطط التنمية 2026-2030"],
    ["هنأه بالذكرى الخمسين لإقامة العلاقات الدبلوماسية بين البلدين.", "الذكرى الخمسين لإقامة العلاقات الدبلوماسية بين البلدين"],
    ["اجتمع الوزراء في إطار صيغة 2+2 في موسكو.", "صيغة 2+2"],
    ["قال إن مبادرة «جسور المتوسط» مهمة.", "مبادرة «جسور المتوسط»"],
    ["دعا إلى استئناف محادثات الانضمام إلى الاتحاد الأوروبي.", "محادثات الانضمام إلى الاتحاد الأوروبي"],
    ["ذكر أن اتفاقا لتبادل الأسرى بات قريبا، وأن اتفاقية جنيف لعام 1949 تلزم الجميع.", "اتفاقية جنيف لعام 1949"],
    ["دعا إلى تعميق الشراكة الاستراتيجية بين مصر والهند.", "الشراكة الاستراتيجية بين مصر والهند"],
  ])("%s", (text, name) => {
    expect(names(text)).toEqual([name])
  })
})

describe("what is none", () => {
  test.each([
    ["an understanding on something", "أعلن الوزير توصل الجانبين إلى اتفاق على عقد اجتماع جديد."],
    ["an impulse", "عقد الاجتماع بمبادرة من الأمم المتحدة."],
    ["a press conference", "قال ذلك في المؤتمر الصحفي المشترك."],
    ["an announcement", "جاء إعلان مانيلا توسيع الحظر مفاجئا."],
    ["any agreements", "وقع الجانبان اتفاقيات ومذكرات تفاهم في عدد من المجالات."],
    ["any partnership", "دعا إلى شراكة قوية بين البلدين."],
    ["an unnamed working group", "اتفقا على تشكيل مجموعة العمل المشتركة حول الطاقة."],
    ["a dam, an operation and a policy", "تطرق إلى سد النهضة وعاصفة الحزم وحل الدولتين."],
    ["a summit", "شارك في القمة العربية."],
    ["a body of one state", "رحبت لجنة الشؤون الخارجية في البرلمان والمجلس الأعلى للقضاء بذلك."],
    ["a pronoun that looks like آلية", "نقل إليه تحيات بين الجانبين."],
  ])("%s", (_, text) => {
    expect(names(text)).toEqual([])
  })
})

describe("one instrument", () => {
  test("a fuller and a shorter name, and the noun alone", () => {
    const text = "بحث الوزير أعمال اللجنة المشتركة. وتنعقد اللجنة المصرية الروسية المشتركة في موسكو. وستجتمع اللجنة في مايو."
    const [only, ...others] = instrumentsOf(text)
    expect(others).toEqual([])
    expect(only?.parties).toEqual(["EGY", "RUS"])
    expect(only?.names).toHaveLength(3)
  })

  test("variants of a known name with and without a year or proclitics", () => {
    const found = instrumentsOf("أشاد بمبادرة الحزام والطريق وبالحزام والطريق وبرؤية الكويت 2035.")
    expect(found.map(({ id }) => id)).toEqual(["belt-and-road", "kuwait-vision-2035"])
    expect(found[1]?.names).toEqual(["رؤية الكويت 2035"])
  })

  test("an anniversary in words and in digits", () => {
    const text = "نوه بالذكرى الخامسة والسبعين لإقامة العلاقات، وقال إن الذكرى الـ75 لإقامة العلاقات مناسبة مهمة."
    expect(instrumentsOf(text).map((one) => one.names.length)).toEqual([2])
  })

  test("two resolutions in one phrase are two", () => {
    expect(instrumentsOf("جدد التمسك بقراري مجلس الأمن 242 و338.").map(({ id }) => id)).toEqual([
      "unsc-resolution-242",
      "unsc-resolution-338",
    ])
  })

  test("another agreement of the same text stays another", () => {
    expect(instrumentsOf("تطرق إلى اتفاق الطائف وإلى اتفاق إقامة منطقة صناعية في مصر.")).toHaveLength(2)
  })
})
