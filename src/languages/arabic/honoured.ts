// Whom an honorific with its pronoun means: سموه His Highness is not the minister who was معاليه His Excellency a line before.
// In: the mentions before it and the words. Out: the person, or -1. Absent: titles of office (resolve-mentions.ts).
import type { Mention, PersonEntry } from "../../stages/entities/mention.js"
import type { Word } from "../../stages/morphology/words.js"

/** How many mentions away the person may stand: keeps resolving linear. */
const BACK = 120

/** The rank that each honorific, with or without a pronoun, gives: Highness, Excellency, Majesty … */
const RANK_OF = new Map([
  ["سمو", "سمو"],
  ["السمو", "سمو"],
  ["سموه", "سمو"],
  ["سموها", "سمو"],
  ["معالي", "معالي"],
  ["المعالي", "معالي"],
  ["معاليه", "معالي"],
  ["معاليها", "معالي"],
  ["سعادة", "سعادة"],
  ["السعادة", "سعادة"],
  ["سعادته", "سعادة"],
  ["سعادتها", "سعادة"],
  ["فخامة", "فخامة"],
  ["الفخامة", "فخامة"],
  ["فخامته", "فخامة"],
  ["جلالة", "جلالة"],
  ["الجلالة", "جلالة"],
  ["جلالته", "جلالة"],
  ["جلالتها", "جلالة"],
  ["دولة", "دولة"],
  ["دولته", "دولة"],
  ["سيادة", "سيادة"],
  ["سيادته", "سيادة"],
])

/** The ranks that an office alone suggests: king, sultan; emir, crown prince; president; minister; ambassador. */
const RANKS_OF_HEAD: Readonly<Record<string, readonly string[]>> = {
  ملك: ["جلالة"],
  سلطان: ["جلالة"],
  عاهل: ["جلالة"],
  خادم: ["جلالة"],
  امير: ["سمو"],
  ولي: ["سمو"],
  رئيس: ["فخامة", "سيادة", "معالي", "دولة"],
  وزير: ["معالي", "سعادة", "سيادة"],
  امين: ["معالي"],
  سفير: ["سعادة"],
  وكيل: ["سعادة", "معالي"],
  مساعد: ["سعادة"],
  نائب: ["معالي", "سعادة", "سمو"],
}

/** The person whom an honorific at mention `at` means, by rank first, then by side, then the nearest; -1 where nobody fits. */
export function personHonoured(
  mentions: readonly Mention[],
  persons: readonly PersonEntry[],
  words: readonly Word[],
  at: number,
  home: string | null,
): number {
  const mention = mentions[at] as Mention
  const rank = RANK_OF.get(mention.head) ?? ""
  const feminine = mention.head.endsWith("ها") || mention.feminine
  const governed = mention.prefix.replace(/^[وف]/, "") !== "" || /^(الى|على|مع|عن|من|لدى)$/.test(words[mention.start - 1]?.key ?? "")
  const seen = new Set<number>()
  let best = -1
  let most = -2
  for (let m = at - 1; m >= Math.max(0, at - BACK); m--) {
    const other = mentions[m] as Mention
    if (other.person < 0 || (other.kind !== "person" && other.kind !== "role") || seen.has(other.person)) continue
    const person = persons[other.person] as PersonEntry
    // Who conveys something to His Highness is not he; and he is not the one named beside him as the object.
    const close = mention.start - other.end < 4 && governed && other.prefix === ""
    if (person.feminine !== feminine || close || (other.prefix.length > 0 && mention.start - other.end < 12 && !governed)) continue
    seen.add(other.person)
    const fit = rankFit(person, mentions, words, rank)
    const score = fit * 2 + (home !== null && person.party === home ? 1 : 0)
    if (score > most) {
      best = other.person
      most = score
    }
  }
  return best
}

/**
 * The party of an office without a name that an honorific means rather than a person who has not its rank: سمو نائب الأمير …
 * سموه, where the only persons are ministers. Null where there is none.
 */
export function officeHonoured(
  mentions: readonly Mention[],
  words: readonly Word[],
  at: number,
  found: PersonEntry | undefined,
): { readonly party: string | null } | null {
  const rank = RANK_OF.get((mentions[at] as Mention).head) ?? ""
  if (rank === "" || (found !== undefined && rankFit(found, mentions, words, rank) > 1)) return null
  for (let m = at - 1; m >= Math.max(0, at - 40); m--) {
    const other = mentions[m] as Mention
    if (other.kind !== "role" || other.person >= 0) continue
    for (let i = Math.max(0, other.start - 1); i < Math.min(other.end, other.start + 3); i++)
      if (givenRank(words[i]) === rank) return { party: other.party }
  }
  return null
}

/** The rank that a word gives, behind its clitics. */
function givenRank(word: Word | undefined): string | undefined {
  return RANK_OF.get(word?.key.replace(/^[وفبل](?=(ال)?(سمو|معالي|سعادة|فخامة|جلالة))/, "") ?? "")
}

/** 2 where the text gives the person this rank, 1 where his office suggests it, 0 unknown, -1 where the text gives him another. */
function rankFit(person: PersonEntry, mentions: readonly Mention[], words: readonly Word[], rank: string): number {
  let other = false
  for (const m of person.mentions.slice(0, 6)) {
    const mention = mentions[m] as Mention
    if (mention.kind === "role" && RANK_OF.has(mention.head)) continue
    for (let i = mention.start; i < Math.min(mention.end, mention.start + 8); i++) {
      const given = givenRank(words[i])
      if (given === rank) return 2
      if (given !== undefined && given !== "دولة") other = true
    }
  }
  if (person.heads.some((head) => RANKS_OF_HEAD[head]?.includes(rank))) return other ? 0 : 1
  return other ? -1 : 0
}
