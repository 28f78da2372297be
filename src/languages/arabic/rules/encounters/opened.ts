// Reads ceremonies of two sides: افتتح A وB معرضا، دشن A وB خطا، قدم A واجب العزاء إلى B، أقام A مراسم استقبال لـB.
import { rule } from "../../../../grammar/rule.js"
import { companyFrom, countOfCompany, NOBODY, subjectCompany } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { mainSubject } from "../../participants.js"
import { WordTest } from "../../word-test.js"

const OPEN = new Set(["افتتح", "دشّن", "أطلق"])
/** Works, project, line, station, phase … that are launched: no shots, no talks. */
const WORKS = new WordTest(
  /^(ال)?(ورشة|مشروع|مشاريع|اعمال|اشغال|بناء|خط|محطة|مرحلة|معرض|مركز|مفاعل|مصنع|منصة|عملية|برنامج|انشاء|سد|ميناء|مدينة)$/,
)
const MOURN = new Set(["قدّم", "أدّى"])
const GIVE = new Set(["أقام", "أجرى", "نظّم"])
const WITH = new Set(["مع"])
const TO = new Set(["الى", "ل"])

export const opened = rule<Context, EncounterMatch>({
  id: "opened",
  reads: "Two sides open or inaugurate something together, one condoles with the other in person, or one welcomes the other in state.",
  starts: (context, at) => context.verbAmong(at, OPEN) !== null || context.verbAmong(at, MOURN) !== null || context.bareKey(at) === "مراسم",
  match: (context, at) => {
    if (context.mention(at) !== null) return null
    if (context.bareKey(at) === "مراسم") return /^(ال)?استقبال$/.test(context.key(at + 1)) ? welcome(context, at) : null
    const subject = subjectCompany(context, at)
    if (context.verbAmong(at, OPEN) !== null) {
      const last = context.mentions[subject.mentions[subject.mentions.length - 1] as number]
      if (countOfCompany(subject) === 0) return null
      if (context.verbAmong(at, LAUNCH) !== null && !launchesWorks(context, Math.max(at + 1, last?.end ?? 0))) return null
      const others = countOfCompany(subject) > 1 ? NOBODY : companyFrom(context, Math.max(at + 1, last?.end ?? 0), WITH, false, 8)
      return contactMatch(context, "ceremony", at, at + 1, { subject, others }, "opening by two sides")
    }
    const end = Math.min(context.sentenceEnd(at), at + 40)
    for (let i = at + 1; i < end; i++) {
      if (context.key(i) !== "واجب" || !/^العزاء$/.test(context.key(i + 1))) continue
      const others = companyFrom(context, i + 2, TO, false, 40)
      return contactMatch(context, "ceremony", at, i + 2, { subject, others }, "condolences in person")
    }
    return null
  },
  examples: [
    { text: "دشن رئيس الوزراء المصري كريم الشاذلي ونظيره الأردني سامر الحديد مشروع الربط الكهربائي.", reads: ["ceremony EGY JOR"] },
    { text: "أقام الرئيس الصيني لي مينغ مراسم استقبال للرئيس الكيني جوزيف كاماو.", reads: ["ceremony CHN KEN"] },
  ],
  counterExamples: [
    { text: "أطلق الجيش المصري والجيش الكيني النار على المسلحين.", because: "shots are no works" },
    { text: "افتتح وزير الثقافة المصري كريم الشاذلي معرضا للكتاب.", because: "one side alone opens no contact" },
  ],
})

const LAUNCH = new Set(["أطلق"])

/** Whether works stand within a few words of a token. */
function launchesWorks(context: Context, from: number): boolean {
  for (let i = from; i < from + 5; i++) if (context.fits(i, WORKS)) return true
  return false
}

/** أقام A مراسم استقبال لـB; أجريت له مراسم استقبال: of those of the contact told before. */
function welcome(context: Context, at: number): EncounterMatch | null {
  let verb = -1
  for (let i = at - 1; i >= Math.max(context.sentenceStart(at), at - 20) && verb < 0; i--) if (context.verbAmong(i, GIVE) !== null) verb = i
  if (verb < 0) return null
  const subject = subjectCompany(context, verb)
  const others = companyFrom(context, at + 2, TO, false, 12)
  const what = "welcome in state"
  if (countOfCompany(subject) + countOfCompany(others) >= 2) return contactMatch(context, "ceremony", at, at + 2, { subject, others }, what)
  const host = countOfCompany(others) > 0 && countOfCompany(subject) === 0 ? mainSubject(context, verb) : -1
  if (host >= 0 && host !== others.mentions[0])
    return contactMatch(context, "ceremony", at, at + 2, { subject: { ...NOBODY, mentions: [host] }, others }, what)
  return contactMatch(context, "ceremony", at, at + 2, { subject: { ...NOBODY, both: true }, others: NOBODY }, what)
}
