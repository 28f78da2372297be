// What is not the readout (codebook section 6): share buttons, related links, tags, datelines, signatures. Found by the
// shape of lines and by the words that open them; set aside with a reason and never read as content.
import type { DropReason } from "../../document/vocabulary.js"
import { TokenKind, type Tokens } from "../../text/tokens.js"
import { foldKey } from "./fold.js"

export interface DroppedStretch {
  /** Tokens [start, end). */
  readonly start: number
  readonly end: number
  readonly reason: DropReason
}

/** Openings of lines that are no readout, folded, each with its reason. */
const OPENINGS: readonly [RegExp, DropReason][] = [
  [
    /^(مشاركه?ة? ?:|شارك( ?من خلال| ?عبر| ?الخبر| ?المقال| ?هذا)|انشر( ?عبر)?|مشاركة( ?عبر| ?الخبر| ?على)|للمشاركة|ارسل الى صديق|طباعة|حفظ الخبر|نسخ الرابط)/,
    "share-button",
  ],
  [
    /^((اضغط|انقر|اضغطوا|انقروا) (هنا|على)|(تابعنا|اشترك|اشتركوا|انضم|انضموا) (على|في|الى|عبر|الان)|رابط (الخبر|الموضوع)|اقرا ايضا|(اقرا|طالع|شاهد) ?:|اقرا المزيد|للمزيد|قد يهمك|اخبار (ذات صلة|متعلقة)|مواضيع (ذات صلة|متعلقة)|موضوعات (ذات صلة|متعلقة)|طالع ايضا|شاهد ايضا|شاهد الفيديو|المزيد من|تابعونا|تابع القراءة|لمتابعة|ذات صلة)/,
    "related-link",
  ],
  [/^(سمات|وسوم|الوسوم|كلمات (مفتاحية|دلالية)|الكلمات (المفتاحية|الدلالية)|تاغ|تاجات|هاشتاغ)/, "tags"],
  [/^(صورة ?:|الصورة ?:|تصوير ?:|مصدر الصورة|image ?copyright)/i, "caption"],
  [/^(next|previous|الرئيسية ?>|العودة|الصفحة الرئيسية|السابق|التالي)/i, "navigation"],
  [/^(اعلان|اعلانات|advertisement)$/i, "advertisement"],
  [/^((\/\/ ?)?(انتهى|انتهي)( ?\/\/)?|\/\/.*\/\/$|-انتهى-|\( ?النهاية ?\))/, "signature"],
  [
    /^(للنشر الفوري|مكتب المتحدث|مكتب المتحدثة|المكتب الصحفي|المكتب الاعلامي$|بيان صحفي$|بيان صحافي$|بيان للصحافة|خبر صحفي|(في)?ما يلي (منسوب|نص|النص|بيان)|النسخة الاصلية|ترجمة غير رسمية|هذه الترجمة|تقدم هذه الترجمة|تتوفر هذه الترجمة|شكرا (جزيلا )?على|نص (البيان|الكلمة|التصريح)|اخر تحديث|تاريخ النشر|نشر في|كتب ?:|كتبت ?:|تحرير ?:|المصدر ?:|المصدر ?\/|المصادر? ?:)/,
    "navigation",
  ],
  [
    /^(كتب|كتبت|كتابة|اعداد|ترجمة|متابعة|متابعات|تقرير|اعده|اعدته) ?[:\-–/]? ?[\u0621-\u064a]+( [\u0621-\u064a]+){0,4} ?[:\-–]?$/,
    "signature",
  ],
  [/^\(?(اعداد|تحرير|تغطية|شارك في التغطية|الاعداد) .{2,60}(تحرير|للنشرة)/, "signature"],
  [/^[\u0621-\u064a]{1,2}\. ?[\u0621-\u064a]{1,2}( ?\/ ?[\u0621-\u064a]{1,2}\. ?[\u0621-\u064a]{1,2})*\.? ?(\(|$)/, "signature"],
  [/^[\u0621-\u064a0-9 ]{2,20}\/ ?(ا ف ب|اف ب|رويترز|د ب ا|وكالات|اسوشيتد برس)( ?، ?.{0,30})?$/, "signature"],
  [/^(عاجل ?[:|]|اخر الاخبار ?:|شريط الاخبار)/, "ticker"],
]

/** All openings as one, by which most lines are let pass at once. */
const OPENING = new RegExp(OPENINGS.map(([pattern]) => pattern.source).join("|"), "i")

/** Inside the last line of a text: words after which nothing is readout. */
const TAIL_OPENINGS: readonly [RegExp, DropReason][] = [
  [/(سمات|وسوم|كلمات مفتاحية|كلمات دلالية) /, "tags"],
  [/رابط (الخبر|الموضوع)/, "related-link"],
  [/مشاركة ?:/, "share-button"],
]

/** Agencies and bureaus in a dateline, folded. */
const DATELINE_BODY =
  /^(.{0,60}?)([(/] ?(كونا|واس|شينخوا|وام|قنا|بنا|بترا|سانا|وفا|واع|سونا|وال|وات|واج|ومع|سبا|رويترز|ا ?ف ?ب|د ?ب ?ا|cnn|CNN|ا ش ا|العمانية|نوفوستي|الاناضول|فرانس برس|اسوشيتد برس|تاس|سبوتنيك|ارنا|محضر) ?[)/])\s*(-{1,3}|–|—|:|\.)?\s*/

/** A line that only signs: /العمانية/, وام/اسم/اسم, ع ر م / ف ن ك */
const SIGNATURE_LINE =
  /^(\/ ?)?(كونا|واس|شينخوا|وام|قنا|بنا|بترا|سانا|وفا|واع|سونا|وال|وات|واج|ومع|سبا|رويترز|ا ?ف ?ب|د ?ب ?ا|cnn|CNN|ا ش ا|العمانية|نوفوستي|الاناضول|فرانس برس|اسوشيتد برس|تاس|سبوتنيك|ارنا|محضر)( ?\/.{0,50})?$|^([\u0621-\u064a] ){1,4}[\u0621-\u064a]?( ?\/ ?([\u0621-\u064a] ?){1,5})$/

/** Finds what is not the readout. Linear in the text: each line is looked at once, its head bounded. */
export function findFurniture(text: string, tokens: Tokens): DroppedStretch[] {
  const out: DroppedStretch[] = []
  const { count } = tokens
  let lineStart = 0
  // How many paragraphs end in a full stop or the like, how many do not, and the short lines between them that do not.
  let ended = 0
  let unended = 0
  const short: DroppedStretch[] = []
  for (let i = 0; i <= count; i++) {
    if (i < count && (i === lineStart || !(tokens.breaks[i] as number))) continue
    if (i > lineStart) {
      const before = out.length
      readLine(text, tokens, lineStart, i, lineStart === 0, i === count, out)
      const length = (tokens.end[i - 1] as number) - (tokens.start[lineStart] as number)
      const isEnded = tokens.kind[i - 1] === TokenKind.SIGN
      if (length >= PARAGRAPH) isEnded ? ended++ : unended++
      else if (!isEnded && length < LINK && lineStart > 0 && i < count && out.length === before)
        short.push({ start: lineStart, end: i, reason: "related-link" })
    }
    lineStart = i
  }
  if (ended >= ENOUGH && unended === 0 && short.length > 0 && short.length < ended) {
    out.push(...short)
    out.sort((a, b) => a.start - b.start)
  }
  return out
}

/** A line this long, in code units, is a paragraph; a shorter one than `LINK` may be the headline of another story. */
const PARAGRAPH = 110
const LINK = 90
/** How many paragraphs must end in a mark before short lines among them that do not are links or headings. */
const ENOUGH = 4

/** How many code units of a line are looked at. */
const HEAD = 160
/** A longer line is a paragraph, whatever it begins with. */
const LONGEST_OPENING = 220
const LONGEST_NAVIGATION = 120

function readLine(text: string, tokens: Tokens, from: number, to: number, first: boolean, last: boolean, out: DroppedStretch[]): void {
  const start = tokens.start[from] as number
  const end = tokens.end[to - 1] as number
  // Most lines are long, and none but short lines and the first are looked at by their head.
  const length = end - start
  const head = first || length < LONGEST_OPENING ? foldKey(text.slice(start, Math.min(end, start + HEAD))) : ""
  if (length < LONGEST_OPENING && OPENING.test(head))
    for (const [pattern, reason] of OPENINGS) {
      if (!pattern.test(head) || (reason === "navigation" && length > LONGEST_NAVIGATION)) continue
      out.push({ start: from, end: to, reason })
      return
    }
  if (isSignature(tokens, from, to) || (!first && end - start < 60 && SIGNATURE_LINE.test(head.trim()))) {
    out.push({ start: from, end: to, reason: "signature" })
    return
  }
  if (first) {
    const dateline = datelineLength(head)
    if (dateline > 0) {
      const stop = tokenAt(tokens, start + dateline, from, to)
      out.push({ start: from, end: Math.max(stop, from + 1), reason: "dateline" })
    }
  }
  if (last || end - start > 300) {
    const tailFrom = Math.max(start, end - 400)
    const tail = foldKey(text.slice(tailFrom, end))
    for (const [pattern, reason] of TAIL_OPENINGS) {
      const found = pattern.exec(tail)
      if (found === null) continue
      const cut = tokenAt(tokens, tailFrom + found.index, from, to)
      // Only what stands behind a full stop is furniture, not the same words in a sentence.
      if (cut > from && (tokens.sign[cut - 1] === 0x2e || tokens.kind[cut - 1] === TokenKind.SIGN)) {
        out.push({ start: cut, end: to, reason })
        return
      }
    }
    const signature = signatureTail(tokens, from, to)
    if (signature > from && signature < to) out.push({ start: signature, end: to, reason: "signature" })
  }
}

/** One to four single letters: the initials that an agency puts under a story. */
function isSignature(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 6) return false
  let letters = 0
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === TokenKind.SIGN) continue
    if ((tokens.end[i] as number) - (tokens.start[i] as number) > 1 || tokens.kind[i] === TokenKind.NUMBER) return false
    letters++
  }
  return letters >= 2
}

/** Initials behind the last full stop of a line: … الدولة. ع ب م */
function signatureTail(tokens: Tokens, from: number, to: number): number {
  let at = to
  while (
    at > from &&
    tokens.kind[at - 1] !== TokenKind.SIGN &&
    (tokens.end[at - 1] as number) - (tokens.start[at - 1] as number) === 1 &&
    tokens.kind[at - 1] === TokenKind.WORD
  )
    at--
  return to - at >= 2 && tokens.sign[at - 1] === 0x2e ? at : to
}

/** Length of a dateline at the head of the first line, 0 for none. */
function datelineLength(head: string): number {
  const bureau = DATELINE_BODY.exec(head)
  if (bureau !== null && !/ (ان|قال|اكد) /.test(bureau[1] as string)) return bureau[0].length
  // واس- جدة: / عين اليوم – جدة / name - outlet - city: before the first verb, ended by a colon or a dash and a line break.
  // طهران / 9 آب / أغسطس / إرنا - …، طهران/ تسنيم: …، موسكو - سبوتنيك. …: city, day and agency between strokes or dashes.
  const strokes =
    /^[^.،:]{2,30}( ?[/–—-] ?[^.،:/]{1,20}){0,3} ?[/–—-] ?(ارنا|تسنيم|فارس|مهر|الاناضول|سبوتنيك|نوفوستي|تاس|سانا|شينخوا|تي ار تي|وكالات|سوا|معا|واع|نينا|شفق نيوز|رووداو|المسلة)( نيوز| عربي)?(\s*[-–—:./]\s*|\s*$)/.exec(
      head,
    )
  if (strokes !== null && !/ (ان|قال|اكد|اعلن) /.test(strokes[0])) return strokes[0].length
  const colon = /^([^.،:]{2,50}[-–—][^.،:]{2,40}):\s/.exec(head)
  if (colon !== null) return colon[0].length
  const dashes = /^(.{0,40}(20\d\d|14\d\d)[^.،]{0,20}(--|—|-)\s)/.exec(head)
  if (dashes !== null) return dashes[0].length
  // برازيليا - 16 أيار/مايو -: a city and a day without a year.
  const day = /^([^.،:\d]{2,40}[-–—] ?\d{1,2} [^.،:\d\-–—]{3,30}(--|—|–|-)\s)/.exec(head)
  if (day !== null) return day[0].length
  // دكار، 8 أغسطس 2025 –: a city, a comma and a day.
  const comma = /^[\u0621-\u064a]+( [\u0621-\u064a]+){0,2}، ?\d{1,2} [^.،:\-–—]{3,30}(--|—|–|-)\s/.exec(head)
  if (comma !== null) return comma[0].length
  // الجزائر - أجرى, وطنية - استقبل: a place or desk of one to three words, then a dash of its own and no second one.
  const desk =
    /^[\u0621-\u064a]+( [\u0621-\u064a]+){0,2} [-–—]{1,2} (?=[\u0621-\u064a])(?!ال[\u0621-\u064a]{2,}ي[ةه]? )(?!.{0,70} [-–—] )/.exec(head)
  if (desk !== null) return desk[0].length
  const short = /^([^.،:]{2,40} ?[-–—] ?[^.،:]{2,20})$/.exec(head.trimEnd())
  return short === null ? 0 : head.length
}

function tokenAt(tokens: Tokens, offset: number, from: number, to: number): number {
  let i = from
  while (i < to && (tokens.start[i] as number) < offset) i++
  return i
}
