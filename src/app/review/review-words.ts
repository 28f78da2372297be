// The words of reviewing. Each language is written for itself; the shape is one.

import type { Correction, Doubt, FactState } from "../../wire/contract.js"
import type { Language } from "../../wording/labels.js"
import { ARABIC } from "./review-words-arabic.js"

export interface ReviewWords {
  readonly title: string
  readonly lead: string
  readonly doubt: Readonly<Record<Doubt, string>>
  readonly everything: string
  readonly second: string
  readonly waiting: (count: number, shown: string) => string
  readonly progress: (reviewed: string, all: string) => string
  readonly agreement: (share: string, facts: string) => string
  readonly alpha: (value: string) => string
  readonly nobodyYet: string
  readonly reviewers: string
  readonly more: string
  readonly done: string
  readonly doneAdvice: string
  readonly card: string
  readonly text: string
  readonly state: Readonly<Record<FactState, string>>
  readonly accept: string
  readonly reject: string
  readonly undo: string
  readonly next: string
  readonly previous: string
  readonly act: string
  readonly kind: string
  readonly speaker: string
  readonly party: string
  readonly parties: string
  readonly toward: string
  readonly strength: string
  readonly participants: string
  readonly place: string
  readonly country: string
  readonly date: string
  readonly joint: string
  readonly planned: string
  readonly background: string
  readonly addTo: (field: string) => string
  readonly remove: (name: string) => string
  readonly unknownParty: string
  readonly wrongDate: string
  readonly words: string
  readonly span: string
  readonly divide: string
  readonly addStatement: string
  readonly addEncounter: string
  readonly select: string
  readonly selected: string
  readonly notInFact: string
  readonly reason: string
  readonly reasonHint: string
  readonly why: Readonly<Record<"accept" | "reject" | "change" | "add" | "review" | "merge" | "part" | "undo", string>>
  readonly same: string
  readonly told: Readonly<Record<"accept" | "reject" | "change" | "add" | "review" | "merge" | "part" | "undo", string>>
  readonly name: string
  readonly nameLead: string
  readonly namePlaceholder: string
  readonly keepName: string
  readonly cancel: string
  readonly as: (name: string) => string
  readonly history: string
  readonly noHistory: string
  readonly did: Readonly<Record<Correction["action"], string>>
  readonly undone: (name: string) => string
  readonly wasRead: string
  readonly before: string
  readonly gone: string
  readonly goneLead: string
  readonly addAgain: string
  readonly notes: string
  readonly faster: (name: string) => string
  readonly nothingLost: string
  readonly now: string
  readonly yours: string
  readonly theirs: string
  readonly mine: string
  readonly people: string
  readonly samePerson: string
  readonly findPerson: string
  readonly mergeWith: string
  readonly part: string
  readonly variants: string
  readonly whole: string
  readonly wholeDone: (name: string) => string
  readonly correct: string
  readonly read: string
  readonly open: string
  readonly keys: readonly (readonly [string, string])[]
  readonly keysTitle: string
}

const ENGLISH: ReviewWords = {
  title: "Review",
  lead: "What the engine was unsure of, and what changed, each beside its words. One key says what is right.",
  doubt: {
    contested: "reviewers disagree",
    "new-reading": "read in another way",
    "unknown-speaker": "unknown speaker",
    "ambiguous-date": "ambiguous date",
    "name-without-party": "name without a party",
    "one-sided": "one side only",
    "inferred-speaker": "speaker carried over",
  },
  everything: "all facts, doubtful or not",
  second: "a second look: judged by others, not by me",
  waiting: (count, shown) => `${shown} ${count === 1 ? "fact waits" : "facts wait"}`,
  progress: (reviewed, all) => `${reviewed} of ${all} reviewed`,
  agreement: (share, facts) => `reviewers agree on ${share} of ${facts} facts judged by two or more`,
  alpha: (value) => `Krippendorff’s alpha ${value}`,
  nobodyYet: "no fact judged by two people yet",
  reviewers: "Reviewers",
  more: "More filters",
  done: "Nothing waits here.",
  doneAdvice: "Take a filter away, or look at all facts.",
  card: "The fact",
  text: "The text",
  state: { read: "as read", accepted: "accepted", changed: "changed", added: "added", rejected: "rejected" },
  accept: "Right",
  reject: "Wrong",
  undo: "Undo",
  next: "Next",
  previous: "Previous",
  act: "Act",
  kind: "Kind",
  speaker: "Speaker",
  party: "Party",
  parties: "Parties",
  toward: "Toward",
  strength: "Strength",
  participants: "People",
  place: "Place",
  country: "Country",
  date: "Date",
  joint: "both together",
  planned: "announced",
  background: "of another day",
  addTo: (field) => `Add to: ${field}`,
  remove: (name) => `Take ${name} away`,
  unknownParty: "No such party: choose from the list, or write an id such as KWT.",
  wrongDate: "Write 2024-03-05, 2024-03 or 2024.",
  words: "Words",
  span: "These words",
  divide: "Divide here",
  addStatement: "Add statement",
  addEncounter: "Add encounter",
  select: "Select words in the text to change what carries the fact, to divide it, or to add another.",
  selected: "Selected",
  notInFact: "Select words inside the fact, where its second half begins.",
  reason: "Why",
  reasonHint: "in a word, if it needs one",
  why: {
    accept: "right as it stands",
    reject: "not what the text says",
    change: "put right in review",
    add: "missed by the engine",
    review: "read as a whole",
    merge: "one and the same",
    part: "not the same",
    undo: "taken back",
  },
  same: "Names, and what is the same",
  told: {
    accept: "Accepted.",
    reject: "Rejected; it stays in the history.",
    change: "Changed.",
    add: "Added.",
    review: "The document is marked as reviewed.",
    merge: "They are one now.",
    part: "They are two now.",
    undo: "Taken back.",
  },
  name: "Your name",
  nameLead: "It stands beside everything you say, so that others know whom to ask. It is kept in this browser.",
  namePlaceholder: "Noura",
  keepName: "Go on",
  cancel: "Not now",
  as: (name) => `as ${name}`,
  history: "History",
  noHistory: "Nobody has said anything of it yet.",
  did: {
    accept: "accepted it",
    reject: "rejected it",
    change: "changed it",
    add: "added it",
    review: "reviewed the document",
    merge: "made one of two entries",
    part: "parted two entries",
    tie: "tied two encounters",
    split: "split two encounters",
    status: "said what became of a pledge",
  },
  undone: (name) => `taken back by ${name}`,
  wasRead: "The engine read",
  before: "Read before",
  gone: "No longer read",
  goneLead: "The engine before this one read these, the present one does not.",
  addAgain: "Add again",
  notes: "What the engine could not settle",
  faster: (name) => `${name} changed this fact while you looked at it.`,
  nothingLost: "Yours was not written, and theirs stands.",
  now: "Now",
  yours: "Yours",
  theirs: "Keep theirs",
  mine: "Mine after all",
  people: "Who is who",
  samePerson: "The same person as …",
  findPerson: "A name, in any spelling",
  mergeWith: "Merge",
  part: "Not the same",
  variants: "also written",
  whole: "All right, and nothing missing",
  wholeDone: (name) => `Reviewed as a whole by ${name}`,
  correct: "Correct",
  read: "Read",
  open: "The whole document",
  keysTitle: "Keys",
  keys: [
    ["A", "right, and on"],
    ["X", "wrong, and on"],
    ["T", "act or kind"],
    ["S", "speaker"],
    ["P", "party"],
    ["W", "toward"],
    ["1–4", "strength: hopes, is ready, will, agreed"],
    ["M", "these words carry it"],
    ["D", "divide at the selected words"],
    ["N", "add a statement from the selected words"],
    ["Shift N", "add an encounter"],
    ["G", "merge or part people"],
    ["R", "why"],
    ["U", "undo"],
    ["↓ ↑", "next, previous"],
  ],
}

/** The words of reviewing in a language. */
export function reviewWords(language: Language): ReviewWords {
  return language === "ar" ? ARABIC : ENGLISH
}
