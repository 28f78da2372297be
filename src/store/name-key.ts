// The form by which names of persons meet across documents, and the register's ids. Spelling that says nothing about who is
// meant is folded: hamza, ة and ى, spaces (عبد الفتاح, عبدالفتاح), ج for غ in names from abroad (وانج, وانغ).
// Absent: whether two forms that differ in more are one person; rules of merging say that.
import { createHash } from "node:crypto"
import { foldedName } from "../engine/index-terms.js"

/** Folded parts of a name, in order. */
export function nameParts(name: string): string[] {
  return foldedName(name)
    .split(" ")
    .filter((part) => part !== "")
}

/** The folded name without spaces. */
export function nameKey(name: string): string {
  return nameParts(name).join("").replaceAll("ج", "غ") // j of Egypt and gh of others write one foreign g
}

/** The register's id of a person of this name who stands for this party. */
export function personId(name: string, party: string | null): string {
  return `p${createHash("sha256")
    .update(`${party ?? ""}|${nameKey(name)}`)
    .digest("hex")
    .slice(0, 14)}`
}
