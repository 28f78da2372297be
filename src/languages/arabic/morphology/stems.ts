// Enters: the head of a stem (all up to the radical before the last), the vowel after it,
//   the last radical, and how the root is weak.
// Leaves: a stem that any verbal suffix can be attached to.
// Absent: the shape of each measure, and spelling.

const SHORT = "aiu"

/** A stem as sounds: plain ones have three shapes, those ending in a weak radical a base. */
export type Stem =
  | { weak: false; beforeVowel: string; beforeConsonant: string; bare: string; jussive: string[] }
  | { weak: true; base: string; end: WeakEnd }

/** How a stem with a weak last radical ends: perfect aw ay iy uw, imperfect U I Y. */
export type WeakEnd = "aw" | "ay" | "iy" | "uw" | "U" | "I" | "Y"

/** A stem with three firm radicals. */
export function firmStem(head: string, vowel: string, last: string): Stem {
  const whole = head + vowel + last
  return plain(whole, whole, [])
}

/** A stem whose last two radicals are equal: they meet before a vowel, part before a consonant. */
export function doubledStem(head: string, vowel: string, last: string): Stem {
  const before = head.slice(0, -1)
  const open = endsInVowel(before) ? before : before + vowel
  const apart = head + vowel + last
  return plain(open + last + last, apart, [apart])
}

/** A stem whose middle radical is a long vowel, shortened when the last radical closes it. */
export function hollowStem(head: string, long: string, short: string, last: string): Stem {
  let before = head.slice(0, -1)
  if (SHORT.includes(before.slice(-1))) before = before.slice(0, -1)
  const closed = before + short + last
  return { ...plain(before + long + last, closed, []), jussive: [closed] }
}

/** A stem whose last radical is waw or ya. */
export function weakStem(base: string, end: WeakEnd): Stem {
  return { weak: true, base, end }
}

/** The word made of a stem and a suffix of the perfect or the imperfect ("" for none). */
export function attach(stem: Stem, suffix: string): string {
  if (!stem.weak) {
    if (suffix === "") return stem.bare
    const vowel = "aiuAIUD".includes(suffix[0])
    return (vowel ? stem.beforeVowel : stem.beforeConsonant) + suffix
  }
  return stem.base + weakTail(stem.end, suffix)
}

/** The endingless jussive (or imperative) words of a stem where they are special, else none. */
export function shortened(stem: Stem): string[] {
  if (!stem.weak) return stem.jussive
  const vowel = stem.end === "U" ? "u" : stem.end === "I" ? "i" : "a"
  return [stem.base + vowel]
}

function plain(beforeVowel: string, beforeConsonant: string, jussive: string[]) {
  return { weak: false as const, beforeVowel, beforeConsonant, bare: beforeVowel, jussive }
}

function endsInVowel(sounds: string): boolean {
  return sounds !== "" && "aiuAIU".includes(sounds.slice(-1))
}

function weakTail(end: WeakEnd, suffix: string): string {
  const waw = "و" // waw as a consonant
  const ya = "ي" // ya as a consonant
  const first = suffix[0]
  switch (end) {
    case "aw":
    case "ay": {
      const radical = end === "aw" ? waw : ya
      if (suffix === "") return end === "aw" ? "A" : "Y"
      if (first === "a") return suffix
      if (first === "U") return `a${waw}${suffix.slice(1)}`
      return `a${radical}${suffix}`
    }
    case "iy":
    case "uw": {
      const short = end === "iy" ? "i" : "u"
      const radical = end === "iy" ? ya : waw
      if (suffix === "") return short + radical
      if (first === "U") return suffix
      if (first === "a" || first === "D") return short + radical + suffix
      return (end === "iy" ? "I" : "U") + suffix
    }
    case "U":
    case "I":
      if (first === "I" || first === "U") return suffix
      if (first === "D") return (end === "U" ? `u${waw}` : `i${ya}`) + suffix
      return end + suffix
    case "Y":
      if (suffix === "") return "Y"
      if (first === "U") return `a${waw}${suffix.slice(1)}`
      if (first === "I") return `a${ya}${suffix.slice(1)}`
      return `a${ya}${suffix}`
  }
}
