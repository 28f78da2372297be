// Accounts in two languages: the English record is written by hand, as no engine reads English. What is aligned then by party,
// act, topics, instruments and figures, and what is told of the differences. Sentences are our own; the persons are invented.
import { expect, it } from "vitest"
import { compareAccounts } from "../src/comparison/compare-accounts.js"
import type { Account } from "../src/comparison/comparison.js"
import type { Statement } from "../src/document/record.js"
import { createTermIndexer } from "../src/engine/index-terms.js"
import { createQuantityReader } from "../src/engine/quantities.js"
import { createReader } from "../src/engine/read.js"
import type { Span } from "../src/text/span.js"

const readers = { terms: createTermIndexer(), quantities: createQuantityReader() }

const ARABIC = `اجتمع وزير الخارجية العماني سالم الحارثي يوم الثلاثاء في مسقط مع وزير الخارجية الصيني لي قوه تشنغ.
وقال لي إن الصين مستعدة لتقديم مساعدات إنسانية بقيمة 100 مليون يوان.
وأعرب الحارثي عن شكره للصين على هدية لقاحات كورونا.
وقال الحارثي إن سلطنة عمان مستعدة للمشاركة في مبادرة الحزام والطريق.
وأدان الحارثي الهجمات الإرهابية في المنطقة.`

const ENGLISH = [
  "Foreign Minister Salim Al Harthy met with Chinese Foreign Minister Li Guozheng in Muscat on Tuesday.",
  "Harthy said that Oman stands ready to take part in the Belt and Road Initiative.",
  "Li said China is ready to provide humanitarian aid worth 120 million yuan.",
  "Li invited Harthy to visit Beijing.",
].join("\n")

function english(): Account {
  const spanOf = (words: string): Span => [ENGLISH.indexOf(words), ENGLISH.indexOf(words) + words.length]
  const statement = (id: string, words: string, rest: Partial<Statement>): Statement =>
    ({
      ...{
        id,
        speaker: null,
        joint: false,
        parties: [],
        quoted: false,
        topics: [],
        instruments: [],
        actions: [],
        stated: [],
        inferred: [],
      },
      ...{ toward: [], span: spanOf(words), cue: spanOf(words), background: false, rule: "by hand", ...rest },
    }) as unknown as Statement
  const record = {
    id: "english",
    language: "en",
    published: "2024-05-22",
    people: [
      { id: "p1", name: "Salim Al Harthy", titles: [], party: "OMN", mentions: [spanOf("Salim Al Harthy")] },
      { id: "p2", name: "Li Guozheng", titles: [], party: "CHN", mentions: [spanOf("Li Guozheng")] },
    ],
    parties: [],
    encounters: [
      {
        ...{ id: "e1", kind: "meeting", participants: ["p1", "p2"], parties: ["OMN", "CHN"], attendees: [], background: false },
        ...{ place: { name: "Muscat", country: "OMN", span: spanOf("Muscat") }, date: { value: "2024-05-21", precision: "day" } },
        ...{ planned: false, evidence: [spanOf("met")] },
      },
    ],
    statements: [
      statement("s1", "Oman stands ready to take part in the Belt and Road Initiative", {
        ...{ act: "ready", speaker: "p1", party: "OMN", instruments: ["belt-and-road"], topics: ["infrastructure"] },
      }),
      statement("s2", "China is ready to provide humanitarian aid worth 120 million yuan", {
        ...{ act: "ready", speaker: "p2", party: "CHN", topics: ["humanitarian-aid"] },
      }),
      statement("s3", "invited Harthy to visit Beijing", { act: "invite", speaker: "p2", party: "CHN", topics: [] }),
    ],
    instruments: [],
    dropped: [],
    notes: [],
  }
  return { document: { id: "english", text: ENGLISH, published: "2024-05-22", language: "en" } as never, record: record as never }
}

it("aligns an Arabic account with an English one, and tells a figure that differs", () => {
  const document = { id: "arabic", text: ARABIC, published: "2024-05-22" }
  const arabic = { document, record: createReader().read(document) }
  const { groups, encounter, contradictions } = compareAccounts([arabic, english()], readers)
  expect(encounter?.encounters).toEqual([arabic.record.encounters[0]?.id, "e1"])
  const pairs = groups
    .filter(({ statements }) => statements.every((ids) => ids.length > 0))
    .map(({ statements: [own = [], other = []] }) => [
      ...own.map((id) => arabic.record.statements.find((one) => one.id === id)?.party),
      ...other,
    ])
  expect(pairs.sort()).toEqual([
    ["CHN", "s2"],
    ["OMN", "s1"],
  ])
  // Names in two scripts are no contradiction, another figure is.
  expect(contradictions.map(({ kind }) => kind)).toEqual(["figure"])
  for (const group of groups) expect(group.why).not.toEqual([])
})
