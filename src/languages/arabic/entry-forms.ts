// Forms of the gazetteer's entries: nisbas in gender, number and case, offices held by women, phrases with the article.
// In: a form of a table. Out: all forms that news writes. Absent: the index of them (entries.ts).

import { isState } from "../../document/vocabulary.js"
import { TITLES } from "./generated/tables.js"
import { officeTerms } from "./office-terms.js"
import { rows, values } from "./table-rows.js"

/** Offices that one organisation alone has, by the table of their holders: the high commissioner for human rights is OHCHR's. */
export function bodiesOfOffices(): Map<string, string[]> {
  const out = new Map<string, string[]>()
  for (const { party, office } of officeTerms()) {
    const bodies = out.get(office)
    if (bodies === undefined) out.set(office, [party])
    else if (!bodies.includes(party)) bodies.push(party)
  }
  for (const [office, bodies] of out) if (bodies.length > 1 || isState(bodies[0] as string)) out.delete(office)
  return out
}

/** Heads of titles with their feminines, without the article: وزير وزيرة. */
export function feminineHeads(): Map<string, string> {
  const out = new Map<string, string>()
  for (const [form = "", kind, , feminine] of rows(TITLES)) {
    const first = values(feminine ?? "")[0]
    if (kind === "head" && first !== undefined && first !== form && !form.includes(" ")) out.set(form, first)
  }
  return out
}

/** Adjectives that go with a head in gender: special, general, high, permanent, resident, first, deputised … */
const AGREEING = new Map<string, string>(
  [
    ..."خاص عام سامي دائم مقيم مساعد منتدب مكلف مفوض تنفيذي رسمي شخصي رئاسي مشترك جديد مؤقت منتخب اتحادي فيدرالي أوروبي أممي خارجي معتمد معين متجول ثقافي عسكري".split(
      " ",
    ),
  ].map((word): [string, string] => [word, `${word}ة`]),
)
  .set("أول", "أولى")
  .set("أعلى", "عليا")
  .set("سابق", "سابقة")
  .set("أسبق", "سابقة")

/** The same office held by a woman: المبعوث الخاص إلى اليمن → المبعوثة الخاصة إلى اليمن; null where the head has no feminine. */
export function feminineOffice(form: string, heads: ReadonlyMap<string, string>): string | null {
  const words = form.split(" ")
  const first = words[0] as string
  const article = first.startsWith("ال") ? "ال" : ""
  const feminine = heads.get(first.slice(article.length))
  if (feminine === undefined) return null
  words[0] = article + feminine
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as string
    const agreeing = word.startsWith("ال") ? AGREEING.get(word.slice(2)) : undefined
    // Only what stands directly behind a definite head is its adjective.
    if (article === "" || agreeing === undefined) break
    words[i] = `ال${agreeing}`
  }
  return words.join(" ")
}

/** An office whose head stands alone takes the article on each word: وزير → الوزير. */
export function withArticle(form: string): string[] {
  return form.includes(" ") ? [] : [`ال${form}`]
}

const ENDINGS = ["", "ة", "ان", "ين", "ون", "ات", "ا", "تين", "تان", "و", "ي"]

// gender, number and case

/** All written forms of a nationality adjective, with and without the article; a phrase inflects word by word. */
export function inflectNisba(form: string): string[] {
  const words = form.split(" ")
  const out: string[] = []
  for (const ending of ENDINGS) {
    const inflected = words.map((word) => word + ending).join(" ")
    out.push(inflected, words.map((word) => `ال${word}${ending}`).join(" "))
  }
  return out
}
