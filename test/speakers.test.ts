// Who speaks where no name says so: strangers, sources, officials of a party, carriers of greetings, sentences that go on. Every
// sentence is our own, every person invented.

import { describe, expect, it } from "vitest"
import { createReader } from "../src/engine/read.js"

const reader = createReader()
const read = (text: string) => reader.read({ id: "t", text, published: "2024-03-05" })
const speakers = (text: string) => {
  const { people, statements } = read(text)
  return statements.map(({ act, speaker, party }) => [act, people.find(({ id }) => id === speaker)?.name ?? null, party])
}

const told = "قال وزير الخارجية الكيني دانيال موانغي إن بلاده ترحب بالقرار. "
const minister = ["welcome", "دانيال موانغي", "KEN"]

describe("somebody who is not named", () => {
  it("takes the floor from whoever spoke before", () => {
    for (const stranger of [
      "قال محلل سياسي",
      "قال مسؤول رفيع",
      "قال مصدر دبلوماسي",
      "قال شهود عيان",
      "قال أحد المسؤولين",
      "قال دبلوماسي غربي",
    ])
      expect(speakers(`${told}و${stranger} إن القرار مهم. وأضاف أن التنفيذ صعب.`)).toEqual([minister])
    for (const stranger of ["قالت صحيفة محلية", "ذكرت مصادر مطلعة", "قالت شركة للطيران", "أكدت دراسة حديثة"])
      expect(speakers(`${told}و${stranger} أن القرار مهم. وأضافت أن التنفيذ صعب.`)).toEqual([minister])
  })
  it("gives it back where the verb cannot mean him", () => {
    expect(speakers(`${told}وذكرت صحيفة محلية أن القرار مهم. وأضاف أن كينيا تدعم الحل السلمي.`)).toEqual([
      minister,
      ["support", "دانيال موانغي", "KEN"],
    ])
  })
  it("speaks for the party of his office, where it is told", () => {
    expect(speakers(`${told}ونقلت الصحف عن مسؤول في الوفد النرويجي قوله إن المفاوضات صعبة. وأضاف أن الوقت قصير.`)).toEqual([
      minister,
      ["affirm", null, "NOR"],
      ["affirm", null, "NOR"],
    ])
  })
  it("is no circumstance and no one who is told", () => {
    expect(speakers(`${told}وقال ردا على سؤال إن التنفيذ صعب.`)).toHaveLength(2)
    expect(speakers(`${told}وأبلغ الصحفيين أن التنفيذ صعب.`)).toHaveLength(2)
    expect(speakers(`${told}وأكد مجددا أن التنفيذ صعب. وقال مساء إن الوقت قصير.`)).toHaveLength(3)
    expect(speakers(`${told}وقال الرجل إن التنفيذ صعب.`)).toHaveLength(2)
  })
})

describe("the floor", () => {
  it("stays with whoever tells a party's words", () => {
    expect(
      speakers(
        "وقال محافظ البنك المركزي الكيني دانيال موانغي إن صندوق النقد الدولي أعرب عن التزامه بالدعم، مشيرا إلى أن الزيارة تنتهي غدا.",
      ),
    ).toEqual([
      ["commit", null, "imf"],
      ["affirm", "دانيال موانغي", "KEN"],
    ])
  })
  it("is nobody's whom the story does not name", () => {
    expect(speakers(`${told}لكن مراقبين يقولون إن التنفيذ صعب. وقال دبلوماسيون إن الوقت قصير.`)).toEqual([minister])
  })
})

describe("a participle that tells in passing", () => {
  it("is of the doer of its sentence, who need not have spoken", () => {
    expect(speakers(`${told}ودأبت النرويج على انتقاد الاتفاق، متهمة كينيا بتجاهل الصيادين.`)).toEqual([minister, ["accuse", null, "NOR"]])
    expect(speakers(`${told}وزادت الصادرات كثيرا، مشيرا إلى أن النرويج أول مشتر.`)).toEqual([minister, ["affirm", ...minister.slice(1)]])
  })
})

describe("somebody told of before قد or in a relative clause", () => {
  it("is the subject of the verb behind", () => {
    expect(speakers(`${told}وكانت وكالة أنباء محلية شبه رسمية قد زعمت أن النرويج انسحبت.`)).toEqual([minister])
    expect(speakers(`${told}وكان وزير الخارجية النرويجي لارس هولم قد أكد أن بلاده تدعم السلام.`)).toEqual([
      minister,
      ["support", "لارس هولم", "NOR"],
    ])
  })
  it("holds what the participle behind the clause tells", () => {
    expect(
      speakers(`${told}وقال إن الحوار مستمر، وهو ما شدد عليه وزير الخارجية النرويجي لارس هولم، قائلا إن أوسلو ترفض التصعيد.`).slice(-1),
    ).toEqual([["oppose", "لارس هولم", "NOR"]])
  })
  it("is nobody where several speak in a text without a contact", () => {
    expect(speakers(`${told}وقالوا إن المهمة صعبة.`)).toEqual([minister])
  })
})

describe("whoever stands before a quotation", () => {
  it("is its speaker, though its verb has somebody else behind it", () => {
    expect(
      speakers('وذكر بيان للخارجية الكينية أن وزير الخارجية دانيال موانغي "شكر الوزير النرويجي على دعمه".').map(([act, name]) => [
        act,
        name,
      ]),
    ).toEqual([["thank", "دانيال موانغي"]])
  })
})

describe("who carries greetings", () => {
  it("is of the side of him who sends them", () => {
    expect(
      speakers("استقبل الرئيس النرويجي لارس هولم وزير الخارجية الكيني دانيال موانغي. ونقل إلى الرئيس خلال اللقاء تحيات الرئيس الكيني."),
    ).toEqual([["congratulate", "دانيال موانغي", "KEN"]])
  })
})

describe("sentences without a verb of saying", () => {
  const visit = "يؤدي وزير الخارجية الكيني دانيال موانغي زيارة إلى أوسلو غدا. "
  const spans = (text: string) => read(text).statements.map(({ span }) => text.slice(...span))
  it("may name their source inside", () => {
    const clause = "وتمثل الزيارة، وفق بيان للخارجية النرويجية، فرصة لتوسيع التعاون في مجال الطاقة"
    expect(spans(`${visit}${clause}.`)).toEqual([clause])
  })
  it("go on with what was told before, in the same paragraph alone", () => {
    const first = `${visit}وذكرت الخارجية النرويجية أن الوزير سيزور الميناء. `
    expect(spans(`${first}كما سيتم خلال الزيارة افتتاح معرض.`)).toContain("سيتم خلال الزيارة افتتاح معرض")
    expect(spans(`${first}\n\nوسيتم افتتاح معرض للكتاب.`)).toHaveLength(1)
    expect(spans(`${first}وكان الوزير قد زار المدينة.`)).toHaveLength(1)
  })
})

describe("a title without a name", () => {
  const met =
    "شارك وزير الشؤون الخارجية صالح المناعي في القمة بكيغالي. وبحث الوزير في لقاء جمعه بوزير الخارجية الكيني دانيال موانغي سبل التعاون. "
  const speaks = (text: string) => {
    const { people, statements } = reader.read({ id: "t", text, published: "2024-03-05", source: "وكالة تونس إفريقيا للأنباء" })
    return people.find(({ id }) => id === statements.at(-1)?.speaker)?.name
  }
  it("is not of the party whose official it faces as a counterpart", () => {
    expect(speaks(`${met}ووجه الوزير خلال اللقاء إلى نظيره الكيني دعوة لزيارة البلاد.`)).toBe("صالح المناعي")
  })
  it("is he who bore just this title before", () => {
    expect(speaks(`${met}كما أعرب وزير الشؤون الخارجية عن أمله في تعزيز التعاون.`)).toBe("صالح المناعي")
    expect(speaks(`${met}كما أعرب الوزير الكيني عن أمله في تعزيز التعاون.`)).toBe("دانيال موانغي")
  })
})

describe("a spokesman without a state", () => {
  const met = "التقى وزير الخارجية المصري حازم الدسوقي أمس وزير خارجية الإمارات سيف المهيري. "
  const parties = (text: string) =>
    reader.read({ id: "t", text, published: "2024-03-05", source: "عكاظ" }).statements.map(({ party }) => party)
  it("speaks for the first minister of his ministry, and goes on", () => {
    expect(parties(`${met}وذكر المتحدث باسم وزارة الخارجية أن اللقاء مهم. وأضاف المتحدث أن الحوار ضروري.`)).toEqual(["EGY", "EGY"])
  })
  it("speaks for the home state where its own minister is told of", () => {
    expect(
      parties(
        "التقى وزير الخارجية المصري حازم الدسوقي أمس وزير الخارجية السعودي فهد المطيري. وذكر المتحدث باسم وزارة الخارجية أن اللقاء مهم.",
      ),
    ).toEqual(["SAU"])
  })
})

describe("a ministry without a state", () => {
  it("is that of the minister who was named without one", () => {
    const text =
      "يغادر وزير الشؤون الخارجية صالح المناعي تونس إلى كينيا، بدعوة من نظيره الكيني دانيال موانغي. وأكدت وزارة الشؤون الخارجية أن تونس تدعم الحوار."
    expect(reader.read({ id: "t", text, published: "2017-03-07" }).statements.map(({ party }) => party)).toEqual(["TUN"])
  })
})
