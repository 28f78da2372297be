// Spelling folded for look-up. Two strengths: a light one for the lexicon, which keeps what tells words apart
// (ta marbuta, alif maqsura, hamza on waw and ya), and a strong one for names and phrases, which news spells freely.

const ALIF = 0x627 // ا bare alif
const HAMZATED_ALIFS = "أإآٱ"

/** Light fold: every alif with hamza or madda becomes a bare alif; Egypt's مسئول and شئون are مسؤول and شؤون. */
export function foldKey(form: string): string {
  for (let i = 0; i < form.length; i++) {
    const c = form.charCodeAt(i)
    if (c === 0x623 || c === 0x625 || c === 0x622 || c === 0x671) return foldFrom(form, i)
    if (c === YA_SEAT && isEgyptianSeat(form, i)) return foldKey(`${form.slice(0, i)}ؤ${form.slice(i + 1)}`)
  }
  return form
}

const YA_SEAT = 0x626 // ئ hamza on ya

/** Whether the hamza at i sits on ya where the rest of the Arab world writes waw: مسئول responsible, شئون affairs. */
function isEgyptianSeat(form: string, i: number): boolean {
  return /^(سئول|شئون)/.test(form.slice(i - 1, i + 3))
}

function foldFrom(form: string, from: number): string {
  let out = form.slice(0, from)
  for (let i = from; i < form.length; i++) {
    if (HAMZATED_ALIFS.includes(form[i] as string)) out += String.fromCharCode(ALIF)
    else out += form.charCodeAt(i) === YA_SEAT && isEgyptianSeat(form, i) ? "ؤ" : form[i]
  }
  return out
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
