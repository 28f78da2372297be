// What each UTF-16 code unit is: letter, digit, mark to drop, space, line break, or sign.
// One table of 65,536 bytes, made once; every scan of a text reads it. No words of any language here.

export const CharClass = {
  /** Anything that stands alone as one token: punctuation and symbols. */
  SIGN: 0,
  SPACE: 1,
  NEWLINE: 2,
  DIGIT: 3,
  /** A letter of the Arabic script. */
  ARABIC: 4,
  /** A letter of any other script. */
  LETTER: 5,
  /** Carries no meaning for reading (vowel marks, tatweel, zero-width and bidi controls): dropped. */
  IGNORED: 6,
} as const

/** Class of each code unit. */
export const charClass: Uint8Array = makeClasses()

/** Normal form of each code unit that stands for exactly one other unit; 0 where it stands for itself. */
export const plainForm: Uint16Array = makePlainForms()

/** Normal form of the few code units that stand for several (ligatures). */
export const longForm: ReadonlyMap<number, string> = makeLongForms()

function fill(table: Uint8Array, from: number, to: number, value: number): void {
  table.fill(value, from, to + 1)
}

function makeClasses(): Uint8Array {
  const table = new Uint8Array(65536)
  const { SPACE, NEWLINE, DIGIT, ARABIC, LETTER, IGNORED, SIGN } = CharClass
  fill(table, 0x41, 0x5a, LETTER)
  fill(table, 0x61, 0x7a, LETTER)
  fill(table, 0xc0, 0x2af, LETTER)
  table[0xd7] = SIGN
  table[0xf7] = SIGN
  fill(table, 0x370, 0x52f, LETTER)
  fill(table, 0x900, 0x1fff, LETTER)
  fill(table, 0x3041, 0x31ff, LETTER)
  fill(table, 0x3400, 0x9fff, LETTER)
  fill(table, 0xac00, 0xd7a3, LETTER)
  fill(table, 0xd800, 0xdfff, LETTER)
  fill(table, 0xff21, 0xff3a, LETTER)
  fill(table, 0xff41, 0xff5a, LETTER)
  fill(table, 0x620, 0x64a, ARABIC)
  fill(table, 0x66e, 0x6d3, ARABIC)
  table[0x6d5] = ARABIC
  fill(table, 0x6ee, 0x6ef, ARABIC)
  fill(table, 0x6fa, 0x6ff, ARABIC)
  fill(table, 0x750, 0x77f, ARABIC)
  fill(table, 0xfb50, 0xfdff, ARABIC)
  fill(table, 0xfe70, 0xfefc, ARABIC)
  table[0xfd3e] = SIGN
  table[0xfd3f] = SIGN
  fill(table, 0x30, 0x39, DIGIT)
  fill(table, 0x660, 0x669, DIGIT)
  fill(table, 0x6f0, 0x6f9, DIGIT)
  for (const c of [0x20, 0x09, 0x0d, 0xa0, 0x202f, 0x205f, 0x3000]) table[c] = SPACE
  fill(table, 0x2000, 0x200a, SPACE)
  for (const c of [0x0a, 0x0b, 0x0c, 0x85, 0x2028, 0x2029]) table[c] = NEWLINE
  for (const c of [0x640, 0x670, 0x61c, 0xad, 0xfeff]) table[c] = IGNORED
  fill(table, 0x64b, 0x65f, IGNORED)
  fill(table, 0x610, 0x61a, IGNORED)
  fill(table, 0x6d6, 0x6dc, IGNORED)
  fill(table, 0x6df, 0x6e8, IGNORED)
  fill(table, 0x6ea, 0x6ed, IGNORED)
  fill(table, 0x200b, 0x200f, IGNORED)
  fill(table, 0x202a, 0x202e, IGNORED)
  fill(table, 0x2060, 0x206f, IGNORED)
  fill(table, 0xfe00, 0xfe0f, IGNORED)
  return table
}

function makePlainForms(): Uint16Array {
  const table = new Uint16Array(65536)
  const space = 0x20
  for (let c = 0; c < 65536; c++) if (charClass[c] === CharClass.SPACE && c !== space) table[c] = space
  for (let c = 0; c < 65536; c++) if (charClass[c] === CharClass.NEWLINE && c !== 0x0a) table[c] = 0x0a
  for (let d = 0; d < 10; d++) {
    table[0x660 + d] = 0x30 + d
    table[0x6f0 + d] = 0x30 + d
  }
  // Persian and Urdu letter shapes that news sites mix into Arabic.
  table[0x6cc] = 0x64a
  table[0x6d2] = 0x64a
  table[0x6a9] = 0x643
  table[0x6aa] = 0x643
  table[0x6c1] = 0x647
  table[0x6be] = 0x647
  table[0x6c0] = 0x629
  table[0x671] = 0x627
  // The hashtag sign and the underscore join words on news sites; for reading they are spaces.
  table[0x23] = space
  table[0x5f] = space
  table[0x66b] = 0x2e
  table[0x66c] = 0x2c
  table[0x2018] = 0x27
  table[0x2019] = 0x27
  for (let c = 0xfb50; c <= 0xfefc; c++) {
    if (charClass[c] !== CharClass.ARABIC) continue
    const plain = String.fromCharCode(c).normalize("NFKC")
    // The compatible letter may itself be a Persian shape that has a plain form.
    if (plain.length === 1 && plain.charCodeAt(0) !== c) table[c] = table[plain.charCodeAt(0)] || plain.charCodeAt(0)
  }
  return table
}

function makeLongForms(): Map<number, string> {
  const forms = new Map<number, string>()
  for (let c = 0xfb50; c <= 0xfefc; c++) {
    if (charClass[c] !== CharClass.ARABIC) continue
    const plain = String.fromCharCode(c).normalize("NFKC")
    if (plain.length > 1) forms.set(c, plain)
  }
  return forms
}
