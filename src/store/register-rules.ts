// The rules by which entries of the register are found to be one person. Pure: entries in, for each entry that is another's
// the one that stands for both, and the reason in words. Entries of different parties are never merged by rule.
// Absent: what people merged or parted by hand beats the rules; register.ts sees to that.
import { nameParts } from "./name-key.js"

/** An entry of the register as the rules see it. */
export interface RuleEntry {
  readonly id: string
  readonly name: string
  readonly party: string | null
  /** Folded titles that documents give with it. */
  readonly titles: ReadonlySet<string>
  /** Documents that name it. */
  readonly count: number
}

export interface RuleMerge {
  readonly person: string
  readonly head: string
  readonly reason: string
}

/** Entries that hold one part of a name and are looked at: beyond that the part says nothing. */
const MOST_CANDIDATES = 400

/** Merges by rule. The result depends on the entries alone, not on their order. */
export function mergeByRule(entries: readonly RuleEntry[], isParted: (one: string, other: string) => boolean): RuleMerge[] {
  const byParty = new Map<string, RuleEntry[]>()
  for (const entry of entries) {
    if (entry.party === null) continue
    const list = byParty.get(entry.party)
    if (list === undefined) byParty.set(entry.party, [entry])
    else list.push(entry)
  }
  return [...byParty.values()].flatMap((list) => mergeParty(list, isParted))
}

interface Named {
  readonly entry: RuleEntry
  readonly parts: readonly string[]
  readonly bones: string
}

function mergeParty(entries: readonly RuleEntry[], isParted: (one: string, other: string) => boolean): RuleMerge[] {
  const named = entries
    .map((entry): Named => {
      const parts = nameParts(entry.name)
      return { entry, parts, bones: bonesOf(parts) }
    })
    // Longest names first: shorter ones are merged into them. Ties by what news writes more often, then by id.
    .sort((a, b) => b.parts.length - a.parts.length || b.entry.count - a.entry.count || (a.entry.id < b.entry.id ? -1 : 1))
  const heads = new Map<string, string>()
  const headOf = (id: string): string => {
    let head = id
    for (let next = heads.get(head); next !== undefined; next = heads.get(head)) head = next
    return head
  }
  const byPart = new Map<string, Named[]>()
  const byBones = new Map<string, Named>()
  const merges: RuleMerge[] = []
  const merge = (one: Named, head: string, reason: string): void => {
    heads.set(one.entry.id, head)
    merges.push({ person: one.entry.id, head, reason })
  }
  for (const one of named) {
    const spelling = byBones.get(one.bones)
    if (spelling !== undefined && haveTitleInCommon(spelling.entry, one.entry) && !isParted(spelling.entry.id, one.entry.id)) {
      merge(one, headOf(spelling.entry.id), `another spelling of ${spelling.entry.name}, of the same party and office`)
    } else {
      const longer = longerNames(one, byPart).filter(({ entry }) => !isParted(entry.id, one.entry.id))
      const fitting = one.parts.length > 1 ? longer : longer.filter(({ entry }) => haveTitleInCommon(entry, one.entry))
      const found = new Set(fitting.map(({ entry }) => headOf(entry.id)))
      const [head] = found
      // Where two longer names hold it, it could be either.
      if (head !== undefined && found.size === 1) {
        const whole = fitting[0] as Named
        const because = one.parts.length > 1 ? "of the same party" : "of the same party and office"
        merge(one, head, `part of the name ${whole.entry.name}, ${because}, and of no other`)
      }
    }
    if (!byBones.has(one.bones)) byBones.set(one.bones, one)
    for (const part of new Set(one.parts)) {
      const list = byPart.get(part)
      if (list === undefined) byPart.set(part, [one])
      else if (list.length < MOST_CANDIDATES) list.push(one)
    }
  }
  return merges
}

/** Names met before that hold all parts of this one in its order, and more. */
function longerNames(one: Named, byPart: ReadonlyMap<string, readonly Named[]>): Named[] {
  let rarest: readonly Named[] | undefined
  for (const part of one.parts) {
    const list = byPart.get(part) ?? []
    if (rarest === undefined || list.length < rarest.length) rarest = list
  }
  if (rarest === undefined || rarest.length >= MOST_CANDIDATES) return []
  return rarest.filter(({ parts }) => {
    if (parts.length <= one.parts.length) return false
    let at = 0
    for (const part of parts) if (part === one.parts[at]) at++
    return at === one.parts.length
  })
}

function haveTitleInCommon(one: RuleEntry, other: RuleEntry): boolean {
  for (const title of one.titles) if (other.titles.has(title)) return true
  return false
}

/** A name without what spellings of one name differ in: alif between letters, doubled letters, g and k of foreign names, spaces. */
function bonesOf(parts: readonly string[]): string {
  let out = ""
  for (const letter of parts.join("")) {
    if (letter === "ا" && out !== "") continue
    const plain = "غجقگ".includes(letter) ? "ك" : letter === "پ" ? "ب" : letter === "ڤ" ? "ف" : letter // gh j q g as k, p as b, v as f
    if (plain !== out.at(-1)) out += plain
  }
  return out
}
