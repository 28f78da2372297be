// The party of an official whose title alone tells it, or what the text says of him elsewhere: organs of an organisation, chiefs
// called by their nationality later, offices that the home state has not. Absent: what stands beside him (nearby-party.ts).

import type { Mention, PersonEntry } from "../../stages/entities/mention.js"
import type { EntryIndex } from "./entries.js"
import { BACK } from "./nearby-party.js"
import { mayHold, nearestHolder } from "./office-fit.js"
import type { PersonRegister } from "./person-register.js"

/** The nearest state that may have an office which the home state has not: الرئيس in a kingdom's newspaper. */
export function foreignOffice(mentions: readonly Mention[], person: PersonEntry, home: string | null): string | null {
  const head = person.heads[0] ?? ""
  const title = person.titles[0] ?? ""
  return mayHold(home, head, title) ? null : nearestHolder(mentions, person.mentions[0] ?? 0, head, title)
}

/** الأمين العام للمنظمة: an office of the organisation told of before. */
export function organOf(mentions: readonly Mention[], index: EntryIndex, person: PersonEntry): string | null {
  if (!person.titles.some((title) => /(^| )لل(منظمة|جامعة|رابطة|مفوضية|حلف|تحالف|اتحاد|وكالة)( |$)/.test(title))) return null
  const first = person.mentions[0] ?? 0
  for (let m = first - 1; m >= Math.max(0, first - BACK); m--) {
    const other = mentions[m] as Mention
    if (other.entry >= 0 && other.party !== null && index.entries[other.entry]?.kind === "organisation") return other.party
  }
  return null
}

/**
 * فخامة الرئيس أنطونيو كارفاليو … الرئيس البرتغالي: a foreign official whom the text later calls by his office and
 * nationality, where nobody else of that state bears it.
 */
export function calledAbroad(
  mentions: readonly Mention[],
  register: PersonRegister,
  person: PersonEntry,
  home: string | null,
): string | null {
  const first = person.mentions[0]
  if (first === undefined) return null
  for (let m = first + 1; m < Math.min(mentions.length, first + BACK); m++) {
    const { kind, party, head } = mentions[m] as Mention
    if (kind !== "role" || party === null || party === home || !CHIEFS.has(head) || !person.heads.includes(head)) continue
    if (!register.persons.some((other) => other.party === party && other.heads.includes(head))) return party
  }
  return null
}

/** Offices of which a state has one: president, king, emir, sultan, monarch. */
const CHIEFS = new Set(["رئيس", "ملك", "امير", "سلطان", "عاهل"])

export function partyOfTitle(person: PersonEntry): string | null {
  if (person.heads.includes("خادم") || person.titles.some((title) => title.includes("خادم الحرمين"))) return "SAU"
  if (person.titles.some((title) => title.includes("ولي ولي العهد"))) return "SAU"
  // The High Representative, for foreign affairs or without a body: of the European Union.
  if (person.titles.some((title) => /^[ول]?الممثلة? السامية?( للشؤون| للسياسة|$)/.test(title))) return "european-union"
  // Under-Secretary-General, High Commissioner for Refugees or Human Rights, Emergency Relief Coordinator: of the United Nations.
  if (
    person.titles.some((title) =>
      /^[ول]?(وكيلة? ال[أا]مين العام|المفوضة? السامية? ل(شؤون اللاجئين|حقوق الإنسان)|منسقة? (ال[إا]غاثة|الشؤون الإنسانية))/.test(title),
    )
  )
    return "united-nations"
  return null
}
