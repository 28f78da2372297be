// An encounter in one plain line: who met whom, where, when. Names stay in the script of the readout.
// Absent: attendees and the country; they stand under the line.
import type { Encounter, ReadoutRecord, RecordDate } from "../document/record.js"
import type { EncounterKind } from "../document/vocabulary.js"
import { cleanWords } from "./clean-words.js"
import { type Labels, type Language, labelsIn } from "./labels.js"

/** Verb of each kind: past, and as planned. `null` between sides means that all sides are the subject. */
const VERBS: Readonly<Record<EncounterKind, { past: string; planned: string; toOther: boolean }>> = {
  meeting: { past: "met", planned: "is to meet", toOther: true },
  call: { past: "spoke by telephone with", planned: "is to speak by telephone with", toOther: true },
  visit: { past: "visited", planned: "is to visit", toOther: false },
  conference: { past: "took part in a conference", planned: "are to take part in a conference", toOther: false },
  signing: { past: "signed a document with", planned: "is to sign a document with", toOther: true },
  message: { past: "sent a message to", planned: "is to send a message to", toOther: true },
  ceremony: { past: "took part in a ceremony", planned: "are to take part in a ceremony", toOther: false },
}

/** One line in plain words; parties are named by `nameParty`, by their ids where it is not given. */
export function describeEncounter(
  encounter: Encounter,
  record: ReadoutRecord,
  language: Language,
  nameParty: (id: string) => string = (id) => id,
): string {
  const labels = labelsIn(language)
  const sides = listSides(encounter, record, language, nameParty)
  const place = encounter.place === null ? null : cleanWords(encounter.place.name)
  const date = encounter.date === null ? null : describeDate(encounter.date, labels)
  const who = language === "ar" ? inArabic(encounter, sides, place) : inEnglish(encounter, sides, place)
  return [who, date].filter((part) => part !== null).join(labels.comma)
}

function inEnglish(encounter: Encounter, sides: readonly string[], place: string | null): string {
  const verb = VERBS[encounter.kind]
  const [first = "Someone", ...others] = sides
  if (encounter.kind === "visit") {
    const goal = place ?? others.at(-1) ?? "another country"
    return `${encounter.planned ? `${first} ${verb.planned}` : `${first} ${verb.past}`} ${goal}`
  }
  const told = encounter.planned ? verb.planned : verb.past
  const at = place === null ? "" : ` in ${place}`
  if (!verb.toOther) return `${joinWith([first, ...others], " and ")} ${told}${at}`
  return others.length === 0 ? `${first}: ${encounter.kind}${at}` : `${first} ${told} ${joinWith(others, " and ")}${at}`
}

function inArabic(encounter: Encounter, sides: readonly string[], place: string | null): string {
  const kind = labelsIn("ar").kind(encounter.kind)
  const [first = "طرف غير مذكور", ...others] = sides
  const at = place === null ? "" : ` في ${place}`
  if (encounter.kind === "visit") return `${kind} ${first}${place === null ? "" : ` إلى ${place}`}`
  if (encounter.kind === "message") return `${kind} من ${first}${others.length === 0 ? "" : ` إلى ${joinWith(others, " و")}`}${at}`
  if (encounter.kind === "conference" || encounter.kind === "ceremony") return `${kind} بمشاركة ${joinWith(sides, " و")}${at}`
  return others.length === 0 ? `${kind} ${first}${at}` : `${kind} بين ${first} و${joinWith(others, " و")}${at}`
}

/** Participants gathered by party, in the order of the record; a party that nobody stands for follows by its id. */
function listSides(encounter: Encounter, record: ReadoutRecord, language: Language, nameParty: (id: string) => string): string[] {
  const names = new Map<string, string[]>()
  for (const id of encounter.participants) {
    const person = record.people.find((one) => one.id === id)
    const key = person === undefined ? id : (person.party ?? person.id)
    const told = names.get(key) ?? []
    if (person !== undefined) told.push(cleanWords(person.name))
    names.set(key, told)
  }
  for (const party of encounter.parties) if (!names.has(party)) names.set(party, [])
  const isParty = new Set([...encounter.parties, ...record.parties.map((party) => party.id)])
  return [...names].map(([key, told]) => {
    if (told.length === 0) return isParty.has(key) ? nameParty(key) : key
    const joined = joinWith(told, language === "ar" ? " و" : " and ")
    return isParty.has(key) ? `${joined} (${nameParty(key)})` : joined
  })
}

function joinWith(parts: readonly string[], last: string): string {
  if (parts.length < 3 || last !== " and ") return parts.join(last)
  return `${parts.slice(0, -1).join(", ")}${last}${parts.at(-1)}`
}

/** A date in words, as precise as it is: 16 July 2021, July 2021, 2021. */
export function describeDate(date: RecordDate, labels: Labels): string {
  const [year = "", month, day] = date.value.split("-")
  const name = month === undefined ? undefined : labels.months[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined).join(" ")
}
