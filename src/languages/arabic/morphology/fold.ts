// Enters: Arabic text.
// Leaves: the same text without marks, or folded as the keys of the lexicon are.
// Absent: any other normalisation; alif maqsura, ta marbuta and seated hamzas are kept.

const MARKS = /[\u064B-\u065F\u0670\u0640]/g
const ALIFS = /[أإآٱ]/g // alif with hamza above or below, with madda, with wasla

/** The text without short vowels, shadda, tanwin or tatweel. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, "")
}

/** The lexicon's key for a form: no marks, every alif plain. */
export function foldForm(text: string): string {
  return withoutMarks(text).replace(ALIFS, "ا" /* alif */)
}
