// Entries of the register that are one: people, parties, instruments and places alike. What is kept is flat: for each entry
// that is another's the head that stands for both, and why. Rules say so of people (register-rules.ts), a person of any.
// In: corrections of the register and what the rules found. Out: the groups in their table, and questions to them.
import { correctionsOf } from "./corrections.js"
import type { Database } from "./database.js"
import { factsOfTag } from "./postings.js"
import type { Correction, EntityKind } from "./record-store.js"

/** An entry's head, and why they are one. */
interface Under {
  readonly head: string
  readonly reason: string
}

/** Groups in the making: merges and partings in the order in which they were said, so that the last word holds. */
export class EntryGroups {
  readonly #under = new Map<string, Under>()
  /** Entries under each head. */
  readonly #members = new Map<string, Set<string>>()

  headOf(entry: string): string {
    return this.#under.get(entry)?.head ?? entry
  }

  /** Puts the group of `other` under the head of `one`. */
  merge(one: string, other: string, reason: string): void {
    const [head, old] = [this.headOf(one), this.headOf(other)]
    if (head === old) return
    for (const member of this.#members.get(old) ?? []) this.#put(member, head, this.#under.get(member)?.reason ?? reason)
    this.#members.delete(old)
    this.#put(old, head, reason)
  }

  /** Takes `other` out of the group in which `one` is; where it was the head, `one` stands for the rest. */
  part(one: string, other: string): void {
    const head = this.headOf(one)
    if (head !== this.headOf(other)) return
    const members = this.#members.get(head) as Set<string>
    if (other !== head) {
      members.delete(other)
      this.#under.delete(other)
      return
    }
    this.#members.delete(head)
    const reason = this.#under.get(one)?.reason ?? ""
    this.#under.delete(one)
    for (const member of members) if (member !== one) this.#put(member, one, this.#under.get(member)?.reason ?? reason)
  }

  *entries(): Generator<readonly [entry: string, under: Under]> {
    yield* this.#under
  }

  #put(entry: string, head: string, reason: string): void {
    this.#under.set(entry, { head, reason })
    const members = this.#members.get(head)
    if (members === undefined) this.#members.set(head, new Set([entry]))
    else members.add(entry)
  }
}

/** What people said of entries of a kind and did not take back, oldest first. */
export function saidOfEntries(
  corrections: readonly Correction[],
  kind: EntityKind,
): { readonly isMerge: boolean; readonly entries: readonly [string, string]; readonly reason: string }[] {
  return corrections.flatMap((one) => {
    if (one.undone !== null) return []
    const entries = "people" in one && kind === "person" ? one.people : "entries" in one && one.kind === kind ? one.entries : null
    return entries === null ? [] : [{ isMerge: one.action === "merge", entries, reason: `${one.author}: ${one.reason}` }]
  })
}

/** Writes the groups of a kind, in place of those that were there. */
export function writeGroups(database: Database, kind: EntityKind, groups: EntryGroups): void {
  database.run("DELETE FROM entry_group WHERE kind = ?", kind)
  for (const [entry, { head, reason }] of groups.entries())
    database.run("INSERT INTO entry_group (kind, entry, head, reason) VALUES (?, ?, ?, ?)", kind, entry, head, reason)
}

/** Works out the groups of parties, instruments and places anew, which people alone make. */
export function settleEntries(database: Database): void {
  const corrections = correctionsOf(database, null)
  for (const kind of ["party", "instrument", "place"] as const) {
    const groups = new EntryGroups()
    for (const { isMerge, entries, reason } of saidOfEntries(corrections, kind))
      if (isMerge) groups.merge(entries[0], entries[1], reason)
      else groups.part(entries[0], entries[1])
    writeGroups(database, kind, groups)
  }
}

/** The entry that stands for an entry. */
export function headOfEntry(database: Database, kind: EntityKind, entry: string): string {
  return String(database.first("SELECT head FROM entry_group WHERE kind = ? AND entry = ?", kind, entry)?.[0] ?? entry)
}

/** All entries that are one with one of these, themselves and heads included. */
export function wholeGroups(database: Database, kind: EntityKind, entries: readonly string[]): string[] {
  const all = new Set<string>()
  for (const one of entries) {
    const head = headOfEntry(database, kind, one)
    all.add(head)
    for (const [entry] of database.all("SELECT entry FROM entry_group WHERE kind = ? AND head = ?", kind, head)) all.add(String(entry))
  }
  return [...all]
}

/** The entries under a head, with the reasons. */
export function groupUnder(database: Database, kind: EntityKind, head: string): { readonly entry: string; readonly reason: string }[] {
  return database
    .all("SELECT entry, reason FROM entry_group WHERE kind = ? AND head = ? ORDER BY entry", kind, head)
    .map(([entry, reason]) => ({ entry: String(entry), reason: String(reason) }))
}

/** The heads of all entries of a kind that are another's. */
export function headsOf(database: Database, kind: EntityKind): ReadonlyMap<string, string> {
  const rows = database.all("SELECT entry, head FROM entry_group WHERE kind = ?", kind)
  return new Map(rows.map(([entry, head]) => [String(entry), String(head)]))
}

/** What follows from corrections of the register: people wait until they are asked for, the others hold at once. */
export function settleSaid(database: Database, said: readonly Correction[]): void {
  if (said.some((one) => "people" in one)) markRegister(database)
  const touched = said.flatMap((one) => ("entries" in one ? one.entries.map((entry) => ({ kind: one.kind, entry })) : []))
  if (touched.length === 0) return
  settleEntries(database)
  // What the record tells as a whole is told anew of the documents that name them.
  for (const { kind, entry } of touched)
    database.run(
      `INSERT OR IGNORE INTO chronicle_stale SELECT DISTINCT document FROM fact WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(factsOfTag(database, `${kind} ${entry}`)),
    )
}

/** Says that people have come since groups were worked out. */
export function markRegister(database: Database): void {
  database.run("INSERT INTO meta (name, value) VALUES ('register', 'stale') ON CONFLICT (name) DO UPDATE SET value = 'stale'")
}
