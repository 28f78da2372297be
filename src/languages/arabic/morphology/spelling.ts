// Enters: a word as sounds: Arabic consonants, hamza always "ء", short a i u, long A I U,
//   Y a final long a written with alif maqsura, D the long a of a dual, O a silent alif.
// Leaves: its writing without marks, the seat of each hamza chosen; two where both are in use.
// Absent: any grammar. A doubled consonant is two equal letters; a word's last short vowel
//   is left out unless the seat of a hamza depends on it.

const HAMZA = "ء" // hamza
const SOUNDS = "aiuAIUYDO"
// dal, dhal, ra, zay, waw, alif: letters that do not join to the next one
const NON_JOINING = "دذرزوا"

/** The writings of a word given as sounds, the usual one first. */
export function spell(sounds: string): string[] {
  const strict = write(sounds, false)
  if (!sounds.includes(HAMZA)) return [strict]
  const loose = write(sounds, true)
  return loose === strict ? [strict] : [strict, loose]
}

/** True for a letter that is a consonant in the notation of sounds. */
export function isConsonant(sound: string | undefined): boolean {
  return sound !== undefined && sound !== "" && !SOUNDS.includes(sound)
}

/** True when a hamza after this letter stands alone before a suffixed alif (جزءا "a part"). */
export function isNonJoining(letter: string): boolean {
  return NON_JOINING.includes(letter)
}

function write(sounds: string, loose: boolean): string {
  let text = ""
  for (const sound of sounds) {
    // A doubled consonant is written once.
    if (isConsonant(sound) && text.endsWith(sound)) continue
    text += sound
  }
  let out = ""
  for (let i = 0; i < text.length; i++) {
    const sound = text[i]
    if (sound !== HAMZA) {
      out += letter(sound, i, out)
      continue
    }
    if (i === 0) {
      const [written, used] = initial(text, loose)
      out += written
      i += used - 1
      continue
    }
    const next = text[i + 1]
    // The older seats before a long u are in use on endings, and after a consonant: مسئول.
    const older = loose && next === "U" && (isEnding(text, i + 1) || isConsonant(text[i - 1]))
    const seat = medial(text[i - 1], next, older)
    if (seat === "أ" /* alif hamza */ && (next === "A" || next === "D")) {
      out += "آ" // alif madda
      i++
    } else out += seat
  }
  return out
}

function letter(sound: string, index: number, before: string): string {
  switch (sound) {
    case "a":
    case "i":
    case "u":
      return index === 0 ? "ا" : "" // joining alif
    case "A":
    case "D":
    case "O":
      return "ا" // alif
    case "I":
      return "ي" // ya
    case "U":
      return "و" // waw
    case "Y":
      return before.endsWith("ي" /* ya */) ? "ا" /* alif */ : "ى" // alif maqsura
    default:
      return sound
  }
}

function initial(text: string, loose: boolean): [string, number] {
  const next = text[1]
  if (text[2] === HAMZA && isConsonant(text[3])) {
    if (next === "a") return ["آ", 3] // two hamzas become alif madda
    if (next === "u") return [loose ? "أؤ" : "أو", 3] // u-sound, both in use
    if (next === "i") return ["إي", 3] // i-sound
  }
  if (next === "A") return ["آ", 2] // alif madda
  return [next === "i" || next === "I" ? "إ" : "أ", 1] // hamza below or above alif
}

function isEnding(text: string, index: number): boolean {
  return index >= text.length - 2 && /[Oن]/.test(text[index + 1] ?? "ن") // nun of the plural
}

function medial(before: string, next: string | undefined, older: boolean): string {
  if (before === "i") return "ئ" // seat of ya
  if (next === undefined || next === "O") return byShortVowel(before)
  if (before === "I") return "ئ" // seat of ya
  if (next === "i" || next === "I") return "ئ" // seat of ya
  if (older) {
    const alone = byShortVowel(before)
    return isConsonant(before) && !isNonJoining(before) ? "ئ" /* seat of ya */ : alone
  }
  if (next === "u" || next === "U") return "ؤ" // seat of waw
  if (isConsonant(next) || before === "u") return byShortVowel(before)
  if (before === "A" || before === "U" || before === "و" /* waw */) return HAMZA
  if (before === "a") return "أ" // seat of alif
  if (next !== "D") return "أ" // seat of alif
  return isNonJoining(before) ? HAMZA : "ئ" // seat of ya
}

function byShortVowel(before: string): string {
  if (before === "a") return "أ" // seat of alif
  if (before === "i") return "ئ" // seat of ya
  if (before === "u") return "ؤ" // seat of waw
  return HAMZA
}
