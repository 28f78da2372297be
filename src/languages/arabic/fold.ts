// Spelling folded for look-up. Two strengths: a light one for the lexicon, which keeps what tells words apart
// (ta marbuta, alif maqsura, hamza on waw and ya), and a strong one for names and phrases, which news spells freely.

const BARE_ALIF = "ا"
const HAMZATED_ALIF = /[أإآٱ]/
const HAMZATED_ALIFS = /[أإآٱ]/g
/** Hamza on ya where the rest of the Arab world writes waw: Egypt's مسئول responsible, شئون affairs. */
const EGYPTIAN_SEAT = /(?<=س)ئ(?=ول)|(?<=ش)ئ(?=ون)/

/** Light fold: every alif with hamza or madda becomes a bare alif; Egypt's مسئول and شئون are مسؤول and شؤون. */
export function foldKey(form: string): string {
  if (form.includes("ئو") && EGYPTIAN_SEAT.test(form)) return foldKey(form.replace(EGYPTIAN_SEAT, "ؤ"))
  return HAMZATED_ALIF.test(form) ? form.replace(HAMZATED_ALIFS, BARE_ALIF) : form
}

/** Strong fold: the light fold, and ة as ه, ى as ي. */
export function foldName(form: string): string {
  const key = foldKey(form)
  let out = ""
  for (let i = 0; i < key.length; i++) {
    const c = key.charCodeAt(i)
    out += c === 0x629 ? "ه" : c === 0x649 ? "ي" : key[i]
  }
  return out
}
