// The article's own memory of persons: names folded so that spelling variants, joined and split forms and later
// short mentions find the person that they belong to.
import type { PersonEntry } from "../../stages/entities/mention.js"
import { foldName } from "./fold.js"

/** Glue words of names, which never tell persons apart: son of, the house of, daughter of; de, do, da, van, von, der, del. */
const GLUE = new Set(["بن", "ابن", "ال", "بنت", "ولد", "دو", "دي", "دا", "لو", "فان", "فون", "دير", "دوس", "ديل", "ديلا"])

/** The folded parts of a name that tell persons apart. عبد joins what follows, the article is dropped. */
export function nameKeys(words: readonly string[]): string[] {
  const keys: string[] = []
  // إسياس_أفورقي: a tag joins the parts of a name.
  if (words.some((word) => word.includes("_"))) words = words.flatMap((word) => word.split("_").filter((part) => part !== ""))
  for (let i = 0; i < words.length; i++) {
    let key = foldName(words[i] as string)
    if (GLUE.has(key) && (i + 1 < words.length || keys.length > 0)) continue
    if (key === "عبد" && i + 1 < words.length)
      key += foldName(words[++i] as string) // servant of …
    else if ((key === "ابو" || key === "ابي" || key === "ابا") && i + 1 < words.length) key = `ابو${foldName(words[++i] as string)}` // father of …
    if (key.startsWith("ال") && key.length > 4) key = key.slice(2)
    else if (key.startsWith("عبدال")) key = `عبد${key.slice(5)}`
    keys.push(key)
  }
  return keys
}

/** A key of a name as a number below 512, by which a register tells at once that it does not know it. */
export function keyMark(key: string): number {
  let mixed = key.length
  for (let i = 0; i < key.length; i++) mixed = (Math.imul(mixed, 31) + key.charCodeAt(i)) | 0
  return (mixed ^ (mixed >>> 9)) & 511
}

export class PersonRegister {
  readonly persons: PersonEntry[] = []
  /** Persons by each key of their names, latest last. */
  readonly #byKey = new Map<string, number[]>()
  /** A bit for the mark of each key: few words of a text are names in it, and this lets the others pass without a look-up. */
  readonly #marks = new Int32Array(16)

  /**
   * The person that a name belongs to, or -1. A party that contradicts rules a person out. One part alone is a given name or a
   * surname sooner than a father's name, but where `father` says so: الملك سلمان, ابن سلمان.
   */
  find(keys: readonly string[], party: string | null, father = false): number {
    if (keys.length === 0) return -1
    let best = -1
    let bestOwn = false
    const seen = new Set<number>()
    for (const key of keys) {
      const list = this.#byKey.get(key) ?? []
      // The latest bearers of a name are the likeliest; looking no further keeps finding linear.
      for (let n = list.length - 1; n >= Math.max(0, list.length - 24); n--) {
        const index = list[n] as number
        if (seen.has(index)) continue
        seen.add(index)
        const person = this.persons[index] as PersonEntry
        const exact = keys.length > 1 && keys.length === person.keys.length
        if (!exact && party !== null && person.party !== null && person.party !== party && person.partyStated) continue
        if (!isSameName(keys, person.keys)) continue
        const own = keys.length > 1 || (person.keys[0] === key || person.keys.at(-1) === key) !== father
        if (best >= 0 && (own === bestOwn ? !isLikelier(person, index, this.persons[best] as PersonEntry, best) : !own)) continue
        best = index
        bestOwn = own
      }
    }
    return best
  }

  /** Adds a person, or what a new mention tells of a known one. Gives the index. */
  add(words: readonly string[], party: string | null, title: string, heads: readonly string[], feminine: boolean): number {
    const keys = nameKeys(words)
    let index = this.find(keys, party)
    if (index < 0) {
      index =
        this.persons.push({
          name: words.join(" "),
          keys: [],
          titles: [],
          heads: [],
          party: null,
          partyStated: false,
          feminine,
          mentions: [],
        }) - 1
    }
    const person = this.persons[index] as PersonEntry
    if (keys.length > person.keys.length || person.keys.length === 0) {
      person.name = words.join(" ")
      person.keys = keys
      for (const key of keys) {
        const mark = keyMark(key)
        this.#marks[mark >> 5] = (this.#marks[mark >> 5] as number) | (1 << (mark & 31))
        const list = this.#byKey.get(key)
        if (list === undefined) this.#byKey.set(key, [index])
        else if (!list.includes(index)) list.push(index)
      }
    }
    if (party !== null && !person.partyStated) {
      person.party = party
      person.partyStated = true
    }
    if (title !== "" && !person.titles.includes(title)) person.titles.push(title)
    for (const head of heads) if (head !== "" && !person.heads.includes(head)) person.heads.push(head)
    if (feminine) person.feminine = true
    return index
  }

  /** Whether a person has a name with that key; `mark` is that of the key. */
  knows(key: string, mark = keyMark(key)): boolean {
    return (((this.#marks[mark >> 5] as number) >>> (mark & 31)) & 1) === 1 && this.#byKey.has(key)
  }
}

/** Peoples among whom a family name that stands first is shared by many: the Koreas, China, Viet Nam. */
const FAMILY_FIRST = /^(KOR|PRK|CHN|VNM)$/

/** Of two bearers of a short name the latest; of two whose family name stands first him of whom the text tells more. */
function isLikelier(person: PersonEntry, index: number, other: PersonEntry, before: number): boolean {
  const one = [person.party, other.party].some((party) => party !== null && FAMILY_FIRST.test(party))
  const shared =
    one && [person.party, other.party].every((party) => party === null || FAMILY_FIRST.test(party)) && person.keys[0] === other.keys[0]
  if (shared && person.mentions.length !== other.mentions.length) return person.mentions.length > other.mentions.length
  return index > before
}

/** One name holds all parts of the other, and begins alike when it has several. */
function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  // A father's name is no son's: two names of several parts share the given name.
  if (short.length > 1 && short[0] !== long[0]) return false
  return short.every((key) => long.includes(key))
}
