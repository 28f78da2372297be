// The class bits of a word: closed-class markers of data/arabic/markers.tsv, and what its readings allow.
// Rules and stages ask `word.bits & Bit.X`; nothing else in the house gives a bit a meaning.

export const Bit = {
  COMP: 1 << 0,
  REL: 1 << 1,
  WHAT: 1 << 2,
  ALSO: 1 << 3,
  WHILE: 1 << 4,
  BUT: 1 << 5,
  BECAUSE: 1 << 6,
  IF: 1 << 7,
  NEG: 1 << 8,
  SUBJECT: 1 << 9,
  DURING: 1 << 10,
  AFTER: 1 << 11,
  TAIL: 1 << 12,
  SWITCH: 1 << 13,
  STORY: 1 << 14,
  GLOSS: 1 << 15,
  WITH: 1 << 16,
  KANA: 1 << 17,
  QAD: 1 << 18,
  FUTURE: 1 << 19,
  SELF: 1 << 20,
  QUOTE_NOUN: 1 << 21,
  MUST: 1 << 22,
  /** A bare preposition, or a preposition with its pronoun. */
  PREP: 1 << 23,
  /** Some reading is a finite verb. */
  FINITE: 1 << 24,
  /** Some reading is a noun, adjective, participle or verbal noun. */
  NOMINAL: 1 << 25,
  /** Some reading is a verbal noun. */
  MASDAR: 1 << 26,
  /** Carries the conjunction و or ف as the program reads it. */
  AND: 1 << 27,
  /** Known to lexicon, markers or gazetteer at all. */
  KNOWN: 1 << 28,
  /** Carries the article. */
  ARTICLE: 1 << 29,
  /** Speaks of both sides: the two countries, bilateral, between them, our relations. */
  BOTH: 1 << 30,
} as const

/** Marker class of data/arabic/markers.tsv to its bit. */
export const MARKER_BITS: Readonly<Record<string, number>> = {
  comp: Bit.COMP,
  rel: Bit.REL,
  what: Bit.WHAT,
  also: Bit.ALSO,
  while: Bit.WHILE,
  but: Bit.BUT,
  because: Bit.BECAUSE,
  if: Bit.IF,
  neg: Bit.NEG,
  subject: Bit.SUBJECT,
  during: Bit.DURING,
  after: Bit.AFTER,
  tail: Bit.TAIL,
  switch: Bit.SWITCH,
  story: Bit.STORY,
  gloss: Bit.GLOSS,
  with: Bit.WITH,
  kana: Bit.KANA,
  qad: Bit.QAD,
  future: Bit.FUTURE,
  self: Bit.SELF,
  "quote-noun": Bit.QUOTE_NOUN,
  must: Bit.MUST,
  important: 0,
}
