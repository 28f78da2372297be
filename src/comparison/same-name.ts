// Whether two written names may be one person's, across accounts that spell foreign names each in their own way.
// In: names as written. Out: yes or no. Names that the table of names knows are told apart by each letter (جمال and كمال,
// محمد and محمود); only what it does not know may be spelled freely.
// Absent: the register of a record file, which merges persons by stricter rules.
import { foldedName } from "../engine/index-terms.js"
import { isKnownName } from "../engine/known-names.js"

/**
 * Whether one name holds all parts of the other, or both sound alike as a whole: joined or split parts, long vowels, and
 * letters that write one foreign sound do not matter (تشن قوه ليانغ, تشن غوليانغ), nor does one misprint in a longer part.
 */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [partsOf(a), partsOf(b)]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length === 0) return false
  if (short.every((part) => long.some((other) => isSamePart(part, other)))) return true
  if (x.join("") === y.join("")) return true
  if (x.every(isKnownName) && y.every(isKnownName)) return false
  const [whole, other] = [skeletonOf(x.join("")), skeletonOf(y.join(""))]
  return Math.min(whole.length, other.length) >= 4 && isNear(whole, other, 5)
}

/** Whether both names are in Arabic letters, or neither is: others cannot be compared. */
export function isOneScript(a: string, b: string): boolean {
  return /\p{Script=Arabic}/u.test(a) === /\p{Script=Arabic}/u.test(b)
}

/** Parts of a name, folded, without articles; ج for the g of foreign names as غ. */
function partsOf(name: string): string[] {
  return foldedName(name)
    .replaceAll(/(^| )عبد (ال)?/g, "$1عبد") // servant of: one part with what follows
    .replaceAll(/(^| )عبدال/g, "$1عبد")
    .split(" ")
    .map((part) => (part.length > 4 && part.startsWith("ال") ? part.slice(2) : part).replaceAll("ج", "غ"))
    .filter((part) => part !== "" && part !== "بن")
}

function isSamePart(a: string, b: string): boolean {
  if (a === b) return true
  if (isKnownName(a) && isKnownName(b)) return false
  return isNear(soundOf(a), soundOf(b), 5)
}

/** Letters that write one foreign sound as one: غ ج ق ك, ط ت, ض د, ص س, ذ ز, ف ب. */
function soundOf(part: string): string {
  return part
    .replaceAll(/[جقكغ]/g, "غ")
    .replaceAll("ط", "ت")
    .replaceAll("ض", "د")
    .replaceAll("ص", "س")
    .replaceAll("ذ", "ز")
    .replaceAll("ف", "ب")
}

/** The consonants of a name by their sounds. */
function skeletonOf(name: string): string {
  return soundOf(name).replaceAll(/[اويه]/g, "")
}

/** Whether they are equal, or differ by one letter added, left out or changed where both have at least `least`. */
function isNear(a: string, b: string, least: number): boolean {
  if (a === b) return true
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  if (short < least || long - short > 1) return false
  let head = 0
  while (head < short && a[head] === b[head]) head++
  let tail = 0
  while (tail < short - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return long - head - tail <= 1
}
