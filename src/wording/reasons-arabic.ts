// Reasons in Arabic: why a step belongs to a thread, why a status holds, why two values differ, what a rule reads, what a
// note says. The engine and the comparison write them in English from few patterns; a reason that no pattern here knows is
// given as it stands.

const DAY = "\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?"
const ACTS: Readonly<Record<string, string>> = { agree: "اتفاق", commit: "تعهّد", ready: "استعداد", aspire: "تطلّع" }
const REPORTS: Readonly<Record<string, string>> = { begun: "أنه بدأ", done: "أنه تم", dropped: "أنه أُلغي", renewed: "أنه تجدّد" }

type Said = readonly [pattern: string, say: (...parts: string[]) => string]

const SAID: readonly Said[] = [
  ["no earlier promise of this party is like it", () => "لا تعهّد سابق لهذا الطرف يشبهه"],
  ["like the promise before it by ([\\d.]+)", (likeness) => `يشبه التعهّد الذي قبله بمقدار ${likeness}`],
  [
    "like the promise before it by ([\\d.]+); (\\w+) is (stronger|weaker) than (\\w+)",
    (likeness = "", now = "", change = "", before = "") =>
      `يشبه التعهّد الذي قبله بمقدار ${likeness}؛ و«${ACTS[now] ?? now}» ${change === "stronger" ? "أقوى" : "أضعف"} من «${ACTS[before] ?? before}»`,
  ],
  ["reported by (.+), with (\\d+) % of the promise's words", (cue, share) => `يُخبر عنه «${cue}»، وفيه ${share}٪ من كلمات التعهّد`],
  [`reported (\\w+) on (${DAY})`, (kind, day) => `ذُكر ${REPORTS[kind] ?? kind} في ${day}`],
  ["reported (\\w+) on an unknown day", (kind) => `ذُكر ${REPORTS[kind] ?? kind} في يوم غير معلوم`],
  [`promised for (${DAY}), nothing reported by (${DAY})`, (due, today) => `كان موعده ${due}، ولم يُذكر عنه شيء حتى ${today}`],
  [`promised for (${DAY}), which is yet to come`, (due) => `موعده ${due}، ولم يحن بعد`],
  [`last told on (${DAY}), silent for (\\d+) months`, (day, months) => `ذُكر آخر مرة في ${day}، ثم صمت ${months} شهرًا`],
  [`last told on (${DAY})`, (day) => `ذُكر آخر مرة في ${day}`],
  ["its documents have no day", () => "وثائقه بلا تاريخ"],
  ["nothing is known", () => "لا يُعرف عنه شيء"],
  ["the words carry another act", () => "اللفظ يحمل فعلًا آخر"],
  [
    "the pledge is (stronger|weaker) in the second account",
    (change) => `التعهّد ${change === "stronger" ? "أقوى" : "أضعف"} في الرواية الثانية`,
  ],
  ["no account tells the same", () => "لا رواية أخرى تذكر مثله"],
  ["content alike by ([\\d.]+)", (likeness) => `تشابه المضمون ${likeness}`],
  ["both on (.+)", (day) => `كلاهما في ${day}`],
  [`by hand: (.+)`, (reason) => `بقرار من مراجع: ${reason}`],
  ["set aside as not part of the readout: (.+)", (reason) => `تُرك لأنه ليس من البيان (${reason})`],
]
const PATTERNS = SAID.map(([pattern, say]) => [new RegExp(`^${pattern}$`, "u"), say] as const)

/** A reason in Arabic; null where no pattern knows it. */
export function reasonInArabic(reason: string): string | null {
  for (const [pattern, say] of PATTERNS) {
    const found = pattern.exec(reason)
    if (found !== null) return say(...found.slice(1))
  }
  return STEPS[reason] ?? NOTES[reason] ?? null
}

/** What a rule reads, by its id, in Arabic; null for a rule that has no sentence yet. */
export function ruleInArabic(rule: string): string | null {
  return RULES[rule.split("/").at(-1) ?? rule] ?? null
}

/** Rules that have a sentence, for the test that each is there. */
export const RULES: Readonly<Record<string, string>> = {
  "told-by-source": "جملة تبدأ بمصدرها بعد «وفقًا لـ» ونحوها، ثم ما يُروى عنه بعد الفاصلة.",
  "took-place": "مصدر يدل على بحث أو اتفاق أو عقد جرى بين الطرفين، دون تسمية قائل.",
  acted: "فعل هو نفسه الفعل المقصود (شكر، رحّب، أدان، دعا …) مع فاعله.",
  cabled: "برقية أو رسالة أو اتصال للتهنئة أو التعزية أو الشكر: مُرسلها هو القائل.",
  carried: "ناقل أخبار ينقل عن غيره: القائل هو المنقول عنه.",
  conveyed: "تحيات أو تمنيات يحملها شخص: حاملها هو القائل.",
  discussed: "الطرفان، أو لقاؤهما فاعلًا، يبحثان أمرًا أو يتفقان عليه.",
  expressed: "فعل تعبير يسمّي مفعولُه الفعلَ المقصود؛ والفعل جزء من الشاهد.",
  invited: "دعوة إلى زيارة أو حضور أو مشاركة.",
  offered: "دعوة أو تحذير أو لوم أو شكر أو تعزية يوجّهها شخص أو يقدّمها.",
  "said-by-noun": "مصدر من مصادر القول يحمل ضمير قائله، مع الجملة المقولة.",
  "said-in-passing": "حال تذكر فعلًا آخر للقائل نفسه.",
  said: "فعل قول مع قائله وما قاله: جملة، أو اقتباس، أو اسم يسمّي الفعل.",
  attended: "شخص يشارك في مؤتمر أو قمة أو منتدى أو دورة لمنظمة.",
  audience: "ضيف يحظى باستقبال: المضيف بعد الاسم، والضيف هو الفاعل.",
  convened: "قمة أو مؤتمر أو دورة لمنظمة تبدأ أو تُعقد أو تُختتم؛ ويشارك من يرأسها أو يحضرها.",
  credentials: "سفراء يقدّمون أوراق اعتمادهم: مراسم بين المضيف وكل منهم.",
  during: "اسم لقاء مع الطرف الآخر، يُذكر مناسبةً لما يُروى.",
  held: "فعل عقد أو تلقٍّ أو إرسال مع اسم لقاء: اجتماع، اتصال، رسالة.",
  "in-message": "برقية أو رسالة يُقال فيها الكلام، مع مرسلها أو المرسلة إليه.",
  "joint-committee": "لجنة مشتركة بين دولتين تجتمع: لقاء بينهما، مع من يرأسها.",
  met: "فعل استقبال أو لقاء، مع فاعله ومن لقيه.",
  opened: "طرفان يفتتحان شيئًا معًا، أو يعزّي أحدهما الآخر حضوريًّا، أو يستقبله رسميًّا.",
  sidelines: "مؤتمر يلتقي شخص أو يتحدث على هامشه: فهو مشارك فيه.",
  signed: "طرفان يوقّعان وثيقة.",
  "signing-held": "توقيع يُذكر باسمه: يوقّع طرفا اللقاء وثائق، أو سيوقّعانها.",
  talked: "شخص يبحث أمرًا مع آخر: فاللقاء اجتماع، أو اتصال حيث يُذكر الهاتف.",
  "visit-named": "اسم من أسماء السفر: من سافر، وإلى أين، أو أين يُذكر أنه يلتقي غيره.",
  visited: "فعل سفر إلى بلد: من سافر وإلى أين.",
  welcomed: "مراسم: استقبال رسمي، أو أداء يمين.",
}

const STEPS: Readonly<Record<string, string>> = {
  cue: "لفظ الفعل",
  subject: "الفاعل",
  complement: "ما يتعلق به",
  "welcomed or seen off": "استقبال أو توديع",
  "oath taken": "أداء اليمين",
  "contact named as the occasion": "لقاء يُذكر مناسبةً",
  "how the talks were held": "كيف جرت المحادثات",
  "session of an organisation": "دورة لمنظمة",
  "verb of signing with a document": "فعل توقيع مع وثيقة",
  "noun of visiting": "اسم من أسماء الزيارة",
  "a gathering that takes place": "اجتماع ينعقد",
  "verb that is itself the act": "فعل هو نفسه الفعل المقصود",
  "verbal noun of saying": "مصدر من مصادر القول",
  "discussed with the other side": "بحثٌ مع الطرف الآخر",
  "verb of discussing or agreeing": "فعل بحث أو اتفاق",
  "greetings carried": "تحيات منقولة",
  "message with its purpose": "رسالة مع غرضها",
  invitation: "دعوة",
  "act that is offered": "فعل يُقدَّم",
  "quoted by a carrier of news": "منقول بلسان ناقل أخبار",
  "adverbial participle": "حال",
  "open quotation": "اقتباس مفتوح",
  "speaker named": "القائل مسمّى",
  "speaker goes on from before": "القائل هو السابق",
  "source named at the end": "المصدر مسمّى في الآخر",
}

const NOTES: Readonly<Record<string, string>> = {
  "No party is named for this person, and no dated office settles it.": "لم يُذكر طرف لهذا الشخص، ولا منصب مؤرَّخ يحسمه.",
  "Somebody says this, and the text does not tell who.": "قولٌ لا يذكر النص قائله.",
  "This date can be read as another day as well.": "يمكن أن يُفهم هذا التاريخ يومًا آخر أيضًا.",
  "The document has no letters: there is nothing to read.": "ليس في الوثيقة حروف، فلا شيء يُقرأ.",
  "The document is not in Arabic, the one language that is read so far: it was kept and no facts were taken.":
    "ليست الوثيقة بالعربية، وهي اللغة الوحيدة التي تُقرأ حتى الآن؛ حُفظت ولم تُستخرج منها معلومات.",
  "Half of a surrogate pair stands alone here: the text was damaged before it came, and reading went on.":
    "هنا نصف رمز مفرد: تلف النص قبل وصوله، واستمرت القراءة.",
}
