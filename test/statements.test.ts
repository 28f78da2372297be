// What statements are made of beyond their rules' own examples: notes on what is not known, joint acts inside one speaker's
// words, acts of another day, and whom a statement addresses. Every sentence is our own, every person invented.

import { describe, expect, it } from "vitest"
import { createReader } from "../src/engine/read.js"

const reader = createReader()
const read = (text: string) => reader.read({ id: "t", text, published: "2024-03-05" })
const acts = (text: string) => read(text).statements.map(({ act, joint }) => (joint ? `${act} joint` : act))

describe("notes", () => {
  it("tells where nobody is known to speak", () => {
    const { notes, statements } = read("وقال إن الحوار هو السبيل الوحيد إلى السلام.")
    expect(statements).toEqual([])
    expect(notes.filter(({ code }) => code === "unknown-speaker")).toHaveLength(1)
  })
  it("is silent where the speaker is named", () => {
    const { notes } = read("قال وزير الخارجية العماني هلال البوسعيدي إن الحوار هو السبيل الوحيد إلى السلام.")
    expect(notes.filter(({ code }) => code === "unknown-speaker")).toEqual([])
  })
})

describe("what one speaker tells of both", () => {
  const met = "التقى وزير الخارجية القطري خالد المري نظيره النرويجي لارس هولم في أوسلو. "
  it("lays discussing and agreeing to both", () => {
    expect(acts(`${met}وقال المري إنهما ناقشا الملف اللبناني.`)).toEqual(["discuss joint"])
    expect(acts(`${met}وقال المري إن اللقاء كان فرصة لمناقشة التعاون في الطاقة.`)).toEqual(["discuss joint"])
    expect(acts(`${met}وقال المري: "قمنا اليوم بتوقيع مذكرة تفاهم في مجال الطاقة".`)).toEqual(["agree joint"])
  })
  it("leaves other acts with the speaker", () => {
    expect(acts(`${met}وقال المري إن الجانبين يؤيدان وقف إطلاق النار.`)).not.toContain("support joint")
    expect(acts(`${met}وقال المري إن اللقاء كان فرصة لتأكيد الصداقة.`)).not.toContain("discuss joint")
  })
})

describe("acts of another day", () => {
  it("are background where كان قد tells them", () => {
    const { statements } = read(
      "التقى وزير الخارجية القطري خالد المري نظيره النرويجي لارس هولم في أوسلو اليوم. وكان الجانبان قد اتفقا على إنشاء صندوق مشترك.",
    )
    expect(statements.map(({ act, background }) => [act, background])).toEqual([["agree", true]])
  })
})

describe("whom a statement addresses", () => {
  const toward = (text: string) => read(text).statements.map((statement) => statement.toward)
  it("is the wrongdoer, not the one who suffers", () => {
    expect(toward("أدان وزير الخارجية الأردني سامر الحديد الهجوم الإيراني على العراق.")).toEqual([["IRN"]])
  })
  it("is the one called upon, not the caller", () => {
    const { statements } = read("أعرب المجلس الوزاري لمجلس التعاون عن إدانته للهجوم، ودعا مجلس الأمن إلى التحرك.")
    expect(statements.at(-1)?.party).toBe("gcc-ministerial-council")
    expect(statements.at(-1)?.toward).toEqual(["un-security-council"])
  })
})
