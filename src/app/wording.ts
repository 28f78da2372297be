// The app's own words. Each language is written for itself, not translated word by word; Arabic plurals go by the six
// forms of CLDR. Names of acts, kinds and topics are those of src/wording/labels.ts, verbs of acts those of act-words.ts.
import type { Language } from "../wording/labels.js"
import { ARABIC_WORDS } from "./wording-arabic.js"

export interface Words {
  readonly nav: { read: string; find: string; pair: string; compare: string; review: string; add: string }
  readonly skip: string
  readonly otherLanguage: string
  readonly theme: { auto: string; light: string; dark: string }
  readonly digits: string
  readonly keys: string
  readonly read: {
    title: string
    lead: string
    privacy: string
    text: string
    paste: string
    published: string
    headline: string
    outlet: string
    read: string
    open: string
    drop: string
    samples: string
    again: string
    save: string
    saving: string
    saved: string
    known: string
    show: string
    tooLong: string
    notText: string
    took: (ms: string) => string
    loading: string
  }
  readonly fact: {
    why: string
    rule: string
    promised: string
    by: string
    flags: { quoted: string; background: string; planned: string; joint: string }
    encounter: string
    place: string
    date: string
    attended: string
    nobody: string
    both: string
    toward: string
    strength: (value: number) => string
    noteCount: (count: number, shown: string) => string
    facts: string
    legend: string
    none: string
    notes: string
    instruments: string
    loading: string
  }
  readonly family: { commissive: string; directive: string; expressive: string; stance: string; joint: string; assertive: string }
  readonly find: {
    title: string
    words: string
    hint: string
    search: string
    documents: string
    facts: string
    found: (count: number, shown: string) => string
    nothing: string
    nothingAdvice: string
    empty: string
    emptyAdvice: string
    filters: string
    clear: string
    export: string
    select: string
    compare: (count: string) => string
    earlier: string
    later: string
    since: string
    until: string
    someWords: string
    untitled: string
  }
  readonly facet: {
    party: string
    act: string
    encounter: string
    topic: string
    instrument: string
    person: string
    outlet: string
    year: string
  }
  readonly document: { reprints: string; source: string; undated: string; accounts: string; correct: string; read: string }
  readonly pair: {
    title: string
    lead: string
    first: string
    second: string
    show: string
    timeline: string
    timelineLead: string
    ledger: string
    from: (one: string, other: string) => string
    together: string
    encounters: string
    none: string
    nothing: string
    topics: string
    only: (shown: string, total: string) => string
    table: string
  }
  readonly compare: {
    title: string
    lead: string
    choose: string
    contradictions: string
    none: string
    reprint: string
    groups: string
    alone: string
    silent: string
    differences: string
    weaker: string
    stronger: string
    kind: Record<"act" | "party" | "figure" | "date" | "name" | "country" | "place" | "kind" | "detail", string>
  }
  readonly trouble: { offline: string; offlineAdvice: string; failed: string; again: string; missing: string; missingAdvice: string }
  readonly help: { title: string; close: string; keys: readonly (readonly [string, string])[] }
  readonly session: {
    title: string
    lead: string
    name: string
    password: string
    signIn: string
    signOut: string
    wrong: string
    tooOften: (seconds: string) => string
  }
  readonly footer: (documents: string, facts: string) => string
}

const english = (count: number, shown: string, one: string, many = `${one}s`): string => `${shown} ${count === 1 ? one : many}`

const ENGLISH: Words = {
  nav: { read: "Read", find: "Find", pair: "Pair", compare: "Compare", review: "Review", add: "Add" },
  skip: "Skip to the content",
  otherLanguage: "العربية",
  theme: { auto: "Light or dark: as the system", light: "Light", dark: "Dark" },
  digits: "Digits",
  keys: "Keys",
  read: {
    title: "Read a readout",
    lead: "Paste the text of a readout or a news story. Its record appears beside it: who met whom, who said what, who promised what, each with the words that carry it.",
    privacy: "It is read in your browser and stays there until you save it.",
    text: "Text, in Arabic",
    paste: "Paste a readout here, or drop a text file …",
    published: "Day of publication",
    headline: "Headline",
    outlet: "Outlet",
    read: "Read it",
    open: "Open a file",
    drop: "Let go to read it",
    samples: "Or try one of these (the persons are invented):",
    again: "Another text",
    save: "Save to the record",
    saving: "Saving …",
    saved: "Saved.",
    known: "The record has it already.",
    show: "Open it there",
    tooLong:
      "The text is longer than half a million letters, which is no single readout. It stands here unread: cut it, or add it with `mahdar add`.",
    notText: "The file is no text. Save it as plain text, or add it with `mahdar add`.",
    took: (ms) => `Read in ${ms} ms, in this page`,
    loading: "Reading …",
  },
  fact: {
    why: "Why",
    rule: "Rule",
    promised: "What is promised",
    by: "by",
    flags: { quoted: "in quotation marks", background: "recalled from before", planned: "announced", joint: "together" },
    encounter: "Encounter",
    place: "Where",
    date: "When",
    attended: "Attended by",
    nobody: "without a speaker",
    both: "Together",
    toward: "to",
    strength: (value) => `strength ${value} of 4`,
    noteCount: (count, shown) => english(count, shown, "fact"),
    facts: "Facts",
    legend: "Marks",
    none: "No fact was found in these words.",
    notes: "Notes",
    instruments: "Instruments",
    loading: "The engine is being asked …",
  },
  family: {
    commissive: "pledge",
    directive: "request",
    expressive: "courtesy",
    stance: "stance",
    joint: "together",
    assertive: "statement",
  },
  find: {
    title: "Find",
    words: "Words",
    hint: "Words in any form; “in quotation marks” just so",
    search: "Search",
    documents: "Documents",
    facts: "Facts",
    found: (count, shown) => english(count, shown, "result"),
    nothing: "Nothing has all of this.",
    nothingAdvice: "Take a filter away, or try other words: every form of a word is found.",
    empty: "The record is empty.",
    emptyAdvice: "Read a first text and save it.",
    filters: "Filters",
    clear: "Clear all",
    export: "As JSON",
    select: "Choose for comparison",
    compare: (count) => `Compare ${count}`,
    earlier: "Previous",
    later: "Next",
    since: "From",
    until: "Until",
    someWords: "some of the words only",
    untitled: "Without a headline",
  },
  facet: {
    party: "Parties",
    act: "Acts",
    encounter: "Encounters",
    topic: "Topics",
    instrument: "Instruments",
    person: "People",
    outlet: "Outlets",
    year: "Years",
  },
  document: {
    reprints: "The same text elsewhere",
    source: "Source",
    undated: "undated",
    accounts: "Other accounts, to compare",
    correct: "Correct",
    read: "Read",
  },
  pair: {
    title: "Between two sides",
    lead: "Choose two parties to see when they met, and what each has pledged to the other.",
    first: "One side",
    second: "The other side",
    show: "Show",
    timeline: "Encounters and pledges through time",
    timelineLead: "Knots are encounters; threads are pledges from one side to the other, thicker the stronger. Each leads to its words.",
    ledger: "Pledges",
    from: (one, other) => `${one} to ${other}`,
    together: "Both together",
    encounters: "Encounters",
    none: "None in the record.",
    nothing: "The record holds nothing between these two.",
    topics: "What it is about",
    only: (shown, total) => `The newest ${shown} of ${total} facts are shown.`,
    table: "As a table",
  },
  compare: {
    title: "Compare accounts",
    lead: "Two to five accounts of one encounter side by side: what cannot both be right, whose words are weaker, what only one side tells.",
    choose: "Choose documents on the Find page",
    contradictions: "What cannot both be right",
    none: "No contradiction was found.",
    reprint: "These are one text, or nearly: that they agree proves nothing.",
    groups: "Statement by statement",
    alone: "told by one side alone",
    silent: "does not mention it",
    differences: "Differences",
    weaker: "weaker",
    stronger: "stronger",
    kind: {
      act: "act",
      party: "speaker",
      figure: "figure",
      date: "date",
      name: "name",
      country: "country",
      place: "place",
      kind: "kind",
      detail: "detail",
    },
  },
  trouble: {
    offline: "The server does not answer.",
    offlineAdvice: "Nothing on this page is lost. See whether `mahdar serve` still runs, then try again.",
    failed: "That did not work.",
    again: "Try again",
    missing: "There is no such page.",
    missingAdvice: "Search the record",
  },
  help: {
    title: "Keys",
    close: "Close",
    keys: [
      ["↓ ↑", "next and previous fact"],
      ["Enter", "pin a fact and show its details"],
      ["e", "why: rule and trace"],
      ["Esc", "let go"],
      ["/", "search"],
      ["?", "these keys"],
    ],
  },
  session: {
    title: "Sign in",
    lead: "This record is open to accounts alone.",
    name: "Name",
    password: "Password",
    signIn: "Sign in",
    signOut: "Sign out",
    wrong: "Name or password is wrong. An admin of the record can set a new password.",
    tooOften: (seconds) => `Too many tries. Try again in ${seconds} seconds.`,
  },
  footer: (documents, facts) => `${documents} documents, ${facts} facts in this record`,
}

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return language === "ar" ? ARABIC_WORDS : ENGLISH
}
