// Enters: grammatical facts about one written form.
// Leaves: one number of 16 bits that holds them all, and the accessors that read it back.
// Absent: any Arabic word, any rule of spelling; the bits are only named here.

/** What sort of word a form is (bits 0-3). */
export const Kind = {
  OTHER: 0,
  PERFECT: 1,
  IMPERFECT: 2,
  IMPERATIVE: 3,
  ACTIVE_PARTICIPLE: 4,
  PASSIVE_PARTICIPLE: 5,
  VERBAL_NOUN: 6,
  NOUN: 7,
  ADJECTIVE: 8,
  PARTICLE: 9,
} as const
export type Kind = (typeof Kind)[keyof typeof Kind]

/** Grammatical number (bits 6-7); NONE where a form has none. */
export const Count = { NONE: 0, SINGULAR: 1, DUAL: 2, PLURAL: 3 } as const
export type Count = (typeof Count)[keyof typeof Count]

/** Grammatical person (bits 4-5), 0 where a form has none. */
export type Person = 0 | 1 | 2 | 3

export const FEMININE = 1 << 8
/** The writing can only be subjunctive or jussive. */
export const JUSSIVE = 1 << 9
/** The writing can only be accusative or oblique. */
export const ACCUSATIVE = 1 << 10
/** The final nun is dropped: a dependent noun must follow. */
export const CONSTRUCT = 1 << 11
/** Set only where the passive is written otherwise than the active. */
export const PASSIVE = 1 << 12
export const BROKEN = 1 << 13

/** Packs the parts into one feature word; `flags` is any union of the bits above. */
export function pack(kind: Kind, person: Person, count: Count, flags = 0): number {
  return kind | (person << 4) | (count << 6) | flags
}

/** The kind of a feature word. */
export function kindOf(features: number): Kind {
  return (features & 15) as Kind
}

/** The person of a feature word, 0 for none. */
export function personOf(features: number): Person {
  return ((features >> 4) & 3) as Person
}

/** The number of a feature word, 0 for none. */
export function countOf(features: number): Count {
  return ((features >> 6) & 3) as Count
}

/** True when every bit of `flag` is set. */
export function has(features: number, flag: number): boolean {
  return (features & flag) === flag
}

/** True for a form that agrees as a finite verb: perfect, imperfect or imperative. */
export function isFiniteVerb(features: number): boolean {
  const kind = kindOf(features)
  return kind >= Kind.PERFECT && kind <= Kind.IMPERATIVE
}

/** The same under its short name, which hides the global one in a file that imports it. */
