// Topics of statements: words in all their inflections, phrases that hide a word, what grammar shows, and what a statement
// takes over from the one before it (codebook section 5).
import { describe, expect, test } from "vitest"
import { createReader } from "../src/engine/read.js"

const reader = createReader()

/** The topics of the last statement of a readout. */
function topicsOf(text: string): readonly string[] {
  const record = reader.read({ id: "t", text, published: "2024-03-05" })
  return record.statements.at(-1)?.topics ?? ["no statement"]
}

const said = (content: string) => `قال وزير الخارجية الأردني سامر العتوم خلال لقائه نظيره الإسباني خوان بيريدا في عمان إن ${content}.`

describe("words", () => {
  test.each([
    ["بلاده ستشجع الاستثمارات السياحية", ["investment", "tourism"]],
    ["المستثمرين الإسبان موضع ترحيب في المملكة", ["investment"]],
    ["بلاده تدعم الصناعات الدوائية", ["industry", "health"]],
    ["التجارة تحتاج إلى طرق بحرية آمنة", ["trade"]],
    ["الأمن الغذائي أولوية لبلاده", ["food-security"]],
    ["بلاده ستستورد أدوية إسبانية", ["trade", "health"]],
  ])("%s", (content, topics) => {
    expect(topicsOf(said(content))).toEqual(expect.arrayContaining(topics))
  })

  test("a word that another one hides gives no topic", () => {
    expect(topicsOf(said("بلاده تشكر إسبانيا على كرم الضيافة"))).not.toContain("health")
    expect(topicsOf(said("هناك عاملا مهما هو الثقة"))).not.toContain("labour-migration")
    expect(topicsOf(said("بطاقات الدعوة وصلت"))).not.toContain("energy")
    expect(topicsOf(said("السفن التجارية ستعبر المضيق"))).not.toContain("trade")
  })

  test("an office shows no topic", () => {
    expect(topicsOf(said("وزير الدفاع الإسباني سيزور عمان"))).toEqual(["bilateral-relations"])
  })
})

describe("grammar", () => {
  test.each([
    ["العلاقات الأردنية الإسبانية راسخة", ["bilateral-relations"]],
    ["علاقاتنا مع إسبانيا متينة", ["bilateral-relations"]],
    ["الأوضاع في المنطقة تبعث على القلق", ["regional-conflict"]],
    ["الأزمة السورية طالت", ["regional-conflict"]],
  ])("%s", (content, topics) => {
    expect(topicsOf(said(content))).toEqual(topics)
  })

  test("a free zone is no region, and living conditions are no conflict", () => {
    expect(topicsOf(said("المنطقة الحرة ستجذب الشركات"))).not.toContain("regional-conflict")
    expect(topicsOf(said("الأوضاع المعيشية في المنطقة صعبة"))).not.toContain("regional-conflict")
  })

  test("relations in one field belong to the field", () => {
    expect(topicsOf(said("التعاون العسكري بين البلدين يتقدم"))).toEqual(["defence"])
  })
})

describe("discourse", () => {
  test("a statement that points back is about what came before", () => {
    expect(topicsOf(`${said("المياه قضية حياة للأردن")} وأضاف أنه يأمل في دعم هذا التوجه.`)).toEqual(["water"])
  })

  test("greetings are about relations, whatever came before", () => {
    expect(topicsOf(`${said("المياه قضية حياة للأردن")} ونقل الوزير تحيات الملك إلى القيادة الإسبانية.`)).toEqual(["bilateral-relations"])
  })
})
