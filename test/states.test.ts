// Every state of data/arabic/states.tsv is read in the ways that news names one: by each of its names, by its adjective in a
// title and beside الجانب "the side", by its capital, and as the state of a minister or an ambassador.
// Enters: the table. Leaves: one fault for each form that is not read. The person is invented.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { createReader } from "../src/engine/read.js"
import { root } from "./mahdar-process.js"

const lines = readFileSync(join(root, "data", "arabic", "states.tsv"), "utf8").split("\n")
const states = lines
  .filter((line) => line !== "" && !line.startsWith("#"))
  .slice(1)
  .map((line) => {
    const [code = "", name = "", variants = "", nisba = "", , capital = ""] = line.split("\t")
    const split = (cell: string) => cell.split(";").filter((form) => form !== "")
    return { code, names: [name, ...split(variants)], adjectives: split(nisba), capitals: split(capital) }
  })

const reader = createReader()
const read = (text: string) => reader.read({ id: "t", text, published: "2024-03-05" })
const partiesOf = (text: string): string[] => read(text).parties.map((party) => party.id)
const PERSON = "بيدرو ليسانو"
const partyOfPerson = (text: string): string => {
  const person = read(text).people.find((one) => one.name === PERSON)
  return person === undefined ? "no person" : (person.party ?? "no party")
}
/** Every word of an adjective with the article, and ة for the feminine. */
const definite = (adjective: string, ending = ""): string =>
  adjective
    .split(" ")
    .map((word) => `ال${word}${ending}`)
    .join(" ")

/** An adjective of two states means the one that news names oftener; a bare form like مالية "finance" is a word first. */
const OTHERS = new Set(["COG كونغولي", "MHL مارشالي", "JOR عمان", "MDV ماليه"])

function faults(forms: (state: (typeof states)[number]) => string[], found: (form: string) => string): string[] {
  const out: string[] = []
  for (const state of states)
    for (const form of forms(state)) {
      const got = found(form)
      if (got !== state.code && !OTHERS.has(`${state.code} ${form}`)) out.push(`${state.code} ${form}: ${got}`)
    }
  return out
}

test("every state is read by each of its names", () => {
  expect(
    faults(
      (state) => state.names,
      (name) => partiesOf(`وأعلنت ${name} أنها مستعدة للمشاركة في المؤتمر.`).join(),
    ),
  ).toEqual([])
})

test("every state is read in the title of a minister and of an ambassador", () => {
  expect(
    faults(
      (state) => state.names,
      (name) => partyOfPerson(`استقبل وزير خارجية ${name} ${PERSON} في مكتبه.`),
    ),
  ).toEqual([])
  expect(
    faults(
      (state) => state.names,
      (name) => partyOfPerson(`قال سفير ${name} لدى الدولة ${PERSON} إن العلاقات متينة.`),
    ),
  ).toEqual([])
})

test("every adjective of nationality is read in a title and beside a side", () => {
  const forms = (state: (typeof states)[number]) => state.adjectives
  expect(faults(forms, (adjective) => partyOfPerson(`قال وزير الخارجية ${definite(adjective)} ${PERSON} إن العلاقات متينة.`))).toEqual([])
  expect(
    faults(forms, (adjective) => partyOfPerson(`قالت رئيسة الوزراء ${definite(adjective, "ة")} ${PERSON} إن العلاقات متينة.`)),
  ).toEqual([])
  expect(faults(forms, (adjective) => partyOfPerson(`بحث مع نظيره ${definite(adjective)} ${PERSON} العلاقات.`))).toEqual([])
  expect(faults(forms, (adjective) => partiesOf(`وأعرب الجانب ${definite(adjective)} عن تقديره للدعم.`).join())).toEqual([])
})

test("every capital stands for its state", () => {
  expect(
    faults(
      (state) => state.capitals,
      (capital) => partiesOf(`وأكدت ${capital} أنها ترفض القرار.`).join(),
    ),
  ).toEqual([])
})

test("a name that two states share is settled by what else the text names", () => {
  expect(partiesOf("بحث وزير الخارجية الأردني مع نظيره الأوزبكي العلاقات. وأكدت عمان أنها تدعم الحوار.")).not.toContain("OMN")
  expect(partiesOf("وأكدت سلطنة عمان أنها تدعم الحوار. وأعلنت عمان أنها مستعدة.")).toEqual(["OMN"])
  expect(partiesOf("وصل رئيس الكونغو برازافيل. وقال الجانب الكونغولي إن العلاقات متينة.")).toEqual(["COG"])
})
