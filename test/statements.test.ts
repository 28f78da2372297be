// What statements are made of beyond their rules' own examples: notes on what is not known, joint acts inside one speaker's
// words, acts of another day, and whom a statement addresses. Every sentence is our own, every person invented.

import { describe, expect, it } from "vitest"
import { createReader } from "../src/engine/read.js"

const reader = createReader()
const read = (text: string) => reader.read({ id: "t", text, published: "2024-03-05" })
const acts = (text: string) => read(text).statements.map(({ act, joint }) => (joint ? `${act} joint` : act))

describe("notes", () => {
  it("tells where nobody is known to speak", () => {
    const { notes, statements } = read("وقال إن الحوار هو السبيل الوحيد إلى السلام.")
    expect(statements).toEqual([])
    expect(notes.filter(({ code }) => code === "unknown-speaker")).toHaveLength(1)
  })
  it("is silent where the speaker is named", () => {
    const { notes } = read("قال وزير الخارجية العماني هلال البوسعيدي إن الحوار هو السبيل الوحيد إلى السلام.")
    expect(notes.filter(({ code }) => code === "unknown-speaker")).toEqual([])
  })
})

describe("what one speaker tells of both", () => {
  const met = "التقى وزير الخارجية القطري خالد المري نظيره النرويجي لارس هولم في أوسلو. "
  it("lays discussing and agreeing to both", () => {
    expect(acts(`${met}وقال المري إنهما ناقشا الملف اللبناني.`)).toEqual(["discuss joint"])
    expect(acts(`${met}وقال المري إن اللقاء كان فرصة لمناقشة التعاون في الطاقة.`)).toEqual(["discuss joint"])
    expect(acts(`${met}وقال المري: "قمنا اليوم بتوقيع مذكرة تفاهم في مجال الطاقة".`)).toEqual(["agree joint"])
  })
  it("leaves other acts with the speaker", () => {
    expect(acts(`${met}وقال المري إن الجانبين يؤيدان وقف إطلاق النار.`)).not.toContain("support joint")
    expect(acts(`${met}وقال المري إن اللقاء كان فرصة لتأكيد الصداقة.`)).not.toContain("discuss joint")
  })
})

describe("acts of another day", () => {
  it("are background where كان قد tells them", () => {
    const { statements } = read(
      "التقى وزير الخارجية القطري خالد المري نظيره النرويجي لارس هولم في أوسلو اليوم. وكان الجانبان قد اتفقا على إنشاء صندوق مشترك.",
    )
    expect(statements.map(({ act, background }) => [act, background])).toEqual([["agree", true]])
  })
})

describe("whom a statement addresses", () => {
  const toward = (text: string) => read(text).statements.map((statement) => statement.toward)
  it("is the wrongdoer, not the one who suffers", () => {
    expect(toward("أدان وزير الخارجية الأردني سامر الحديد الهجوم الإيراني على العراق.")).toEqual([["IRN"]])
  })
  it("is the other side, where nobody else is praised, or where what they have together is told of", () => {
    const met = "التقى وزير الخارجية الأردني سامر الحديد نظيره العماني هلال البوسعيدي. "
    expect(toward(`${met}وأعرب الوزير الأردني عن اعتزازه بما شاهده من مشاريع.`)).toEqual([["OMN"]])
    expect(
      toward(`${met}وقال الوزير الأردني إن بلاده تتطلع إلى توسيع التجارة مع عمان. وأضاف أنه يجب استثمار الفرص لتقوية هذا التعاون.`),
    ).toEqual([["OMN"], ["OMN"]])
  })
  it("is nobody who only helps, and no place that people leave", () => {
    const met = "التقى وزير الخارجية الأردني سامر الحديد نظيره العماني هلال البوسعيدي. "
    expect(toward(`${met}وقال الوزير الأردني إن الحل بيد الليبيين، بمساعدة تونس والجزائر.`)).toEqual([["LBY"]])
    expect(toward(`${met}وقال الوزير الأردني إن بلاده ستواصل إجلاء رعاياها من السودان.`)).toEqual([[]])
  })
  it("is the one called upon, not the caller", () => {
    const { statements } = read("أعرب المجلس الوزاري لمجلس التعاون عن إدانته للهجوم، ودعا مجلس الأمن إلى التحرك.")
    expect(statements.at(-1)?.party).toBe("gcc-ministerial-council")
    expect(statements.at(-1)?.toward).toEqual(["un-security-council"])
  })
})

describe("where one statement ends and the next begins", () => {
  const said = "قال وزير الخارجية القطري خالد المري إن "
  it("reads no verb in the second of two names", () => {
    expect(acts(`${said}الدوحة تود استئناف الرحلات بين الدوحة وبكين في أقرب وقت ممكن.`)).toEqual(["aspire"])
    expect(acts(`${said}بلاده قررت تخصيص مبلغ لمستشفيات في القصرين وسيدي بوزيد وتطاوين.`)).toEqual(["commit"])
  })
  it("reads no verb in an elative", () => {
    expect(acts(`${said}بلاده تدعو إلى حوار أوسع نطاقا وأكثر شمولا.`)).toEqual(["urge"])
    expect(acts(`${said}بلاده تدعو إلى الحوار، وتدعم الحل السلمي.`)).toEqual(["urge", "support"])
  })
  it("keeps verbs that describe an indefinite noun with it", () => {
    expect(acts(`${said}بلاده ترى في أوسلو شريكا يكمل اقتصادها ولا ينافسها.`)).toEqual(["affirm"])
    expect(acts(`${said}آلاف الأطباء يعيشون ويعملون في الدوحة.`)).toEqual(["affirm"])
  })
  it("splits where a party with its own verb follows a comma", () => {
    expect(acts('وقال وزير الخارجية القطري خالد المري: "لبنان لا يحتمل حربا جديدة، وقطر لن تتركه وحيدا".')).toEqual(["affirm", "commit"])
    expect(acts(`${said}العلاقات بين قطر ولبنان متينة.`)).toEqual(["affirm"])
  })
  it("does not split a noun that بل corrects, but a verb", () => {
    expect(acts(`${said}"ما يجمعنا بأوسلو ليس مصلحة عابرة، بل صداقة راسخة".`)).toEqual(["affirm"])
  })
  it("reads كل ما يلزم as an object", () => {
    expect(acts(`${said}الحكومة ستتخذ كل ما يلزم لحماية الموانئ.`)).toEqual(["commit"])
  })
  it("goes on with what a ready side also supports and wishes", () => {
    expect(
      acts(`${said}بلاده مستعدة للعمل مع كينيا على بناء الميناء، وتدعم استقلالها، وترغب بشدة في توسيع التجارة، وتدين الإرهاب.`),
    ).toEqual(["ready", "support", "aspire", "condemn"])
    expect(acts(`${said}بلاده مستعدة للعمل على تعزيز التعاون، وتقدم العلاقات، وتطوير الميناء.`)).toEqual(["ready"])
  })
  it("keeps together what is warned of, what must be done, and what one cannot but do", () => {
    expect(acts("وحذرت وزارة الخارجية القطرية من أن الدوحة سترد على أي هجوم.")).toEqual(["warn"])
    expect(acts(`${said}على كينيا أن توقف التخصيب وأن لا تسعى إليه.`)).toEqual(["urge"])
    expect(acts(`${said}على كينيا أن توقف التخصيب وأن تعود إلى الحوار، وإن بلاده تدعم السلام.`)).toEqual(["urge", "support"])
    expect(acts(`${said}بلاده لا يسعها إلا أن تقبل القرار.`)).toHaveLength(1)
    expect(acts(`${said}بلاده تدعم الحوار إلا أنها ترفض التدخل.`)).toEqual(["support", "oppose"])
  })
})

describe("acts that their words alone do not show", () => {
  const said = "قال وزير الخارجية القطري خالد المري إن "
  it("warns with hands that will not be tied", () => {
    expect(acts(`${said}بلاده لن تقف مكتوفة الأيدي إذا تكرر الهجوم.`)).toEqual(["warn"])
    expect(acts(`${said}بلاده لن تقف ضد الاتفاق.`)).not.toContain("warn")
  })
  it("warns by what others will suffer, or by what hangs on what they do", () => {
    expect(acts(`${said}الجماعة ستواجه تبعات خطيرة.`)).toEqual(["warn"])
    expect(acts(`${said}بلاده ستقطع علاقاتها مع أي دولة تسلح الجماعة.`)).toEqual(["warn"])
    expect(acts(`${said}بلاده لن تتهاون مع مهاجمة السفن.`)).toEqual(["warn"])
    expect(acts(`${said}بلاده ستدفع ثمن الشحنة.`)).toEqual(["commit"])
    expect(acts(`${said}بلاده ستفتح قنصلية في أوسلو.`)).toEqual(["commit"])
  })
  it("undertakes a deed that is announced", () => {
    expect(acts("أعلن وزير الخارجية القطري خالد المري تخصيص مئة مليون دولار للاجئين.")).toEqual(["commit"])
    expect(acts("أعلن وزير الخارجية القطري خالد المري تأجيل الزيارة.")).toEqual(["affirm"])
  })
  it("urges by what is necessary", () => {
    expect(acts(`${said}وقف القتال أمر ضروري.`)).toEqual(["urge"])
    expect(acts(`${said}بلاده اتخذت خطوات ضرورية.`)).toEqual(["affirm"])
  })
  it("pledges what the party itself will not be, or will stay", () => {
    expect(acts(`${said}بلاده لن تكون ممرا للسلاح.`)).toEqual(["commit"])
    expect(acts(`${said}المفاوضات لن تكون سهلة.`)).toEqual(["affirm"])
  })
  it("tells here from congratulating", () => {
    const met = "اجتمع وزير الخارجية القطري خالد المري مع نظيره النرويجي لارس هولم "
    expect(acts(`${met}هنا يوم الثلاثاء.`)).toEqual([])
    expect(acts(`${met}اليوم. وهنأ المري النرويج بعيدها الوطني.`)).toEqual(["congratulate"])
  })
  it("takes commands, and duties of those who are spoken to, as demands", () => {
    expect(acts('قال وزير الخارجية القطري خالد المري: "أوقفوا الحرب".')).toEqual(["urge"])
    expect(acts('قال وزير الخارجية القطري خالد المري: "عليكم أن تحترموا الاتفاق".')).toEqual(["urge"])
    expect(acts('قال وزير الخارجية القطري خالد المري: "اتفق الجميع على القرار".')).not.toContain("urge")
  })
  it("takes doubt as concern, and what one declares of oneself as what it is", () => {
    expect(acts("أعرب وزير الخارجية القطري خالد المري عن شكوكه في نوايا الشركة.")).toEqual(["concern"])
    expect(acts('قال وزير الخارجية القطري خالد المري: "نعلن مجددا لكينيا استعدادنا للحوار".')).toEqual(["ready"])
  })
  it("begins what is said again at the noun that names it", () => {
    const { statements, text } = { ...read("جددت قطر التأكيد على ضرورة وقف القتال."), text: "جددت قطر التأكيد على ضرورة وقف القتال." }
    expect(statements.map(({ span }) => text.slice(...span))).toEqual(["ضرورة وقف القتال"])
  })
})

describe("the ministers of a conference", () => {
  it("speak for its organisations together, or for the only one", () => {
    const two = "انعقد في المنامة اليوم الاجتماع الوزاري بين مجلس التعاون لدول الخليج العربية ورابطة آسيان. "
    expect(acts(`${two}وأدان الوزراء جميع الهجمات على السفن.`)).toEqual(["condemn joint"])
  })
})

describe("who goes on speaking", () => {
  it("is the woman whom a feminine verb means, not the man whose words she told", () => {
    const { people, statements } = read(
      "قالت وزيرة الخارجية السنغالية عايدة ندياي إن الوزير المغربي كريم بنسليمان أبدى استعداد بلاده لزيادة المنح. وذكرت أن السنغال تدعم الحل السلمي.",
    )
    const last = statements[statements.length - 1]
    expect([last?.act, people.find(({ id }) => id === last?.speaker)?.name]).toEqual(["support", "عايدة ندياي"])
  })
})

describe("what somebody would host", () => {
  it("has not been held", () => {
    const { encounters } = read("أكدت وزيرة الخارجية الكينية وانجيرو كاماو استعداد نيروبي لاستضافة جولة من المحادثات بين مصر والسودان.")
    expect(encounters).toEqual([])
  })
})

describe("who speaks where the verb names nobody", () => {
  const speakers = (text: string) => {
    const { people, statements } = read(text)
    return statements.map(({ act, speaker, party }) => [act, people.find(({ id }) => id === speaker)?.name ?? null, party])
  }
  it("is he who met, in the same sentence", () => {
    expect(speakers("اجتمع وزير الخارجية الكيني دانيال موانغي مع الرئيس النرويجي لارس هولم، وأكد له حرص بلاده على السلام.")).toContainEqual(
      ["aspire", "دانيال موانغي", "KEN"],
    )
  })
  it("is no minister told of before, for an official who is not named", () => {
    const told = "وصل وزير الخارجية الكيني دانيال موانغي إلى أوسلو. "
    expect(speakers(`${told}وقال مسؤول كيني إن الزيارة تهدف إلى توسيع التعاون.`)).toEqual([["affirm", null, "KEN"]])
    expect(speakers(`${told}وقال مسؤول كبير في وزارة الدفاع الكينية إن الزيارة تهدف إلى توسيع التعاون.`)).toEqual([["affirm", null, "KEN"]])
  })
  it("is he who declined to comment, though by what he says behind it", () => {
    expect(
      speakers("ورفض وزير الخارجية الكيني دانيال موانغي التعليق على التقرير، قائلا إن المحادثات مستمرة. ولم يذكر الوزير تفاصيل أخرى."),
    ).toEqual([["affirm", "دانيال موانغي", "KEN"]])
  })
  it("is an army with its state, and none without", () => {
    expect(speakers("ورفض الجيش الكيني هذه الاتهامات.")).toEqual([["deny", null, "KEN"]])
    expect(speakers("ورفض الجيش هذه الاتهامات.")).toEqual([])
  })
})

describe("what came about and was not done by both", () => {
  const met = "التقى وزير الخارجية القطري خالد المري نظيره النرويجي لارس هولم في أوسلو. "
  it("tells an attack that happened from a paper that was signed", () => {
    expect(acts(`${met}ووقع الهجوم يوم الاثنين.`)).toEqual([])
    expect(acts(`${met}ووقع الجانبان مذكرة تفاهم.`)).toEqual(["agree joint"])
  })
  it("leaves out what the story only dates by, expects, or makes a condition", () => {
    expect(acts(`${met}وكانت الأزمة قد بدأت عندما اتهم الرئيس النرويجي نائبه بالتآمر.`)).toEqual([])
    expect(acts(`${met}ومن المرتقب أن يعلن الرئيس النرويجي قراره غدا.`)).toEqual([])
    expect(acts(`${met}وقال المري إن الاتفاق الذي توصلت إليه بلاده مع النرويج متين.`)).toEqual(["affirm"])
  })
  it("keeps what is denied, and whose papers they were, in one statement", () => {
    expect(acts("نفى وزير الخارجية القطري خالد المري أن يكون الرئيس النرويجي قد طلب من الدوحة خفض الأسعار.")).toEqual(["deny"])
    expect(acts(`${met}وقال المري إن الوثائق التي عرضتها النرويج محرفة.`)).toEqual(["affirm"])
    expect(acts(`${met}وقال المري إن الحل هو تشديد القيود، وليس كسرها.`)).toEqual(["affirm"])
  })
  it("reads what is not ruled out, and talks in which both discussed", () => {
    expect(acts("ولم يستبعد وزير الخارجية القطري خالد المري عقد قمة جديدة.")).toEqual(["affirm"])
    expect(acts("عقد وزير الخارجية القطري خالد المري ونظيره النرويجي لارس هولم اجتماعا موسعا بحثا خلاله أمن الملاحة.")).toEqual([
      "discuss joint",
    ])
    expect(acts(`${met}وتتفق قطر مع النرويج في الرأي.`)).toEqual([])
  })
  it("ends a joint act where the story goes on", () => {
    const text = "وقعت قطر والنرويج مذكرة تفاهم في مجال الطاقة، عقب جلسة مباحثات في أوسلو."
    expect(read(text).statements.map(({ span }) => text.slice(...span))).toEqual(["وقعت قطر والنرويج مذكرة تفاهم في مجال الطاقة"])
  })
  it("reads both in each of them", () => {
    expect(acts(`${met}وأعرب كل منهما عن أمله في توسيع التجارة.`)).toEqual(["aspire joint"])
  })
  it("reads a topic as the subject of the talks", () => {
    expect(acts(`${met}واستحوذت الملاحة على النصيب الأكبر من المحادثات.`)).toEqual(["discuss joint"])
    expect(acts(`${met}وكان الوزير في مقدمة المستقبلين.`)).toEqual([])
  })
})

describe("what is content and what is not", () => {
  const said = "قال وزير الخارجية القطري خالد المري "
  const spans = (text: string) => read(text).statements.map(({ span }) => text.slice(...span))
  it("leaves the name of an outlet between quotation marks out", () => {
    expect(spans(`${said}لصحيفة "النهار الجديد": "لا أتوقع حلا سهلا للأزمة".`)).toEqual(["لا أتوقع حلا سهلا للأزمة"])
  })
  it("reads speech between brackets", () => {
    expect(spans(`${said}(إن الدوحة ترحب بكل مبادرة تخدم السلام في المنطقة).`)).toHaveLength(1)
  })
  it("keeps the verbs of a relative clause out of the predicate", () => {
    const text = `${said}إن الوفد الذي زار صنعاء مؤخرا، والتقى قيادات الجماعة، أصيب بصدمة كبيرة.`
    expect(spans(text)).toEqual(["الوفد الذي زار صنعاء مؤخرا، والتقى قيادات الجماعة، أصيب بصدمة كبيرة"])
  })
  it("pledges what follows from a condition, not the condition", () => {
    const { statements } = read(`${said}: "إذا أصرت الجماعة على شروطها، فسنعيد النظر في الاتفاق".`)
    expect(statements.map(({ act, actions }) => [act, actions.length])).toEqual([["commit", 1]])
  })
  it("takes no fate of a thing for a pledge", () => {
    expect(acts(`${said}إن موقف قطر من القضية ثابت ولن يتغير.`)).not.toContain("oppose")
    expect(acts(`${said}إن موقف قطر لن يتغير.`)).toEqual(["affirm"])
    expect(acts(`${said}إن هذه العقوبات سترفع بالتزام الجميع.`)).toEqual(["affirm"])
  })
  it("drops the headlines of other stories between paragraphs", () => {
    const paragraph = `${said}إن الدوحة ترحب بكل مبادرة تخدم السلام في المنطقة وتفتح الباب أمام حوار جاد بين جميع الأطراف المعنية بالأزمة.`
    const text = [paragraph, paragraph, "لارس هولم: المفاوضات في طريق مسدود", paragraph, paragraph].join("\n")
    expect(read(text).dropped.map(({ reason }) => reason)).toContain("related-link")
    expect(spans(text)).not.toContain("المفاوضات في طريق مسدود")
  })
})

describe("words that look like another", () => {
  const said = "قال وزير الخارجية القطري خالد المري "
  const met = "التقى وزير الخارجية القطري خالد المري نظيره النرويجي لارس هولم في أوسلو. "
  it("are read by what stands beside them", () => {
    expect(acts(`${said}إن تصريحات نظيره حول وجوب الدفع غريبة.`)).toEqual(["affirm"])
    expect(acts(`${said}إن بلاده يجب أن تشارك في الحوار.`)).toEqual(["urge"])
    expect(acts(`${said}إن التعاون قائم بينه وبين الوزير النرويجي.`)).toEqual(["affirm"])
    expect(acts(`${met}وكان الوضع في اليمن أبرز ملفات الزيارة.`)).toEqual([])
    expect(acts(`${met}وتعد قطر لاجتماع جديد.`)).toEqual([])
    expect(acts("انتقد وزير الخارجية القطري خالد المري مواصلة إيران دعمها للنظام.")).toEqual(["condemn"])
  })
  it("are discussing and not urging, and others' wishes not the speaker's", () => {
    expect(acts(`${met}وقال المري: "بحثنا مع الجانب النرويجي أمن الملاحة".`)).toEqual(["discuss joint"])
    expect(acts(`${said}: "إنهم يعرفون ذلك. يريدون بشدة القيام بذلك".`)).toEqual(["affirm", "affirm"])
    expect(acts(`${said}: "نريد القيام بذلك. وإذا كانوا مستعدين لذلك. فنحن مستعدون لعقد المحادثات".`)).toEqual([
      "aspire",
      "affirm",
      "ready",
    ])
  })
  it("go on with what is furthered, wished or followed from", () => {
    expect(acts(`${said}إن الحوار ضروري للجميع بما يحقق مصالحهما، ويحفظ أمنهما، ويسهم في إرساء السلام.`)).toHaveLength(1)
    expect(acts(`${said}: "أتقدم إليكم بأحر التهاني وأطيب التمنيات".`)).toEqual(["congratulate"])
    expect(acts(`${said}: "علاقتنا قوية جدا ومن ثم ستكون المحادثات واسعة النطاق".`)).toEqual(["affirm", "affirm"])
    expect(acts(`${said}إن بلاده تواصلت مع الجانب النرويجي للإعراب عن استنكارها للقرار.`)).toEqual(["condemn"])
    expect(acts(`${said}إنه طلب من نظيره النرويجي التدخل لوقف القتال.`)).toEqual(["urge"])
  })
  it("leave the time of a joint act out of what is agreed", () => {
    const text = "واتفقت قطر والنرويج، خلال الشهر الجاري، على عقد قمة في الدوحة."
    expect(read(text).statements.flatMap(({ actions }) => actions.map(({ span }) => text.slice(...span)))).toEqual(["عقد قمة في الدوحة"])
  })
  it("are no speech inside a name in quotation marks", () => {
    expect(acts(`${met}وجاءت "المكاشفة الدبلوماسية" في أول الطريق.`)).toEqual([])
    expect(acts('طالب وزير الخارجية القطري خالد المري لندن بالاعتذار عن ذكرى "وعد بلفور" الذي مكن الحركة من الأرض.')).toEqual(["urge"])
  })
})
