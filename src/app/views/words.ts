// The words of the views of a whole record and of the pages of people, parties, instruments and places, in both languages.
import type { Language } from "../../wording/labels.js"

export interface ViewWords {
  readonly timeline: string
  readonly network: string
  readonly map: string
  readonly calendar: string
  readonly parties: string
  readonly people: string
  readonly feed: string
  readonly feedTitle: string
  readonly ical: string
  readonly icalTitle: string
  readonly year: string
  readonly kind: Readonly<Record<"person" | "party" | "instrument" | "place", string>>
  readonly show: string
  readonly allTime: string
  readonly overTime: string
  readonly offices: string
  readonly office: string
  readonly seen: string
  readonly documents: (count: number, shown: string) => string
  readonly alsoWritten: string
  readonly samePerson: string
  readonly encounters: string
  readonly statements: string
  readonly addressed: string
  readonly acts: string
  readonly topics: string
  readonly travels: string
  readonly heldAt: string
  readonly whoMet: string
  readonly withWhom: string
  readonly speakers: string
  readonly mentions: string
  readonly mentionCount: (count: number, shown: string) => string
  readonly more: string
  readonly all: (shown: string) => string
  readonly nothing: string
  readonly notFound: string
  readonly toPair: string
  readonly since: string
  readonly until: string
  readonly csv: string
  readonly stop: string
  readonly savedSearches: string
  readonly saveSearch: string
  readonly searchName: string
  readonly remove: string
  readonly removed: (name: string) => string
  readonly undo: string
  readonly letGo: string
  readonly notSaved: string
}

const count = (number: number, shown: string, one: string): string => `${shown} ${one}${number === 1 ? "" : "s"}`

const ENGLISH: ViewWords = {
  timeline: "Timeline",
  network: "Network",
  map: "Map",
  calendar: "Calendar",
  parties: "Parties",
  people: "People",
  feed: "Feed",
  feedTitle: "This view as a feed (Atom): give its address to a news reader",
  ical: "iCalendar",
  icalTitle: "The encounters of this view for a calendar (iCalendar): subscribe to its address",
  year: "Year",
  kind: { person: "Person", party: "Party", instrument: "Instrument", place: "Place" },
  show: "Show",
  allTime: "All of the time",
  overTime: "Month by month",
  offices: "Offices",
  office: "Office",
  seen: "Named so",
  documents: (number, shown) => count(number, shown, "document"),
  alsoWritten: "Also written",
  samePerson: "Taken for the same person",
  encounters: "Encounters",
  statements: "Statements",
  addressed: "Said to them",
  acts: "What they do in words",
  topics: "What it is about",
  travels: "Travels",
  heldAt: "Where they met",
  whoMet: "Who met whom",
  withWhom: "With whom",
  speakers: "Who speaks for it",
  mentions: "Every mention",
  mentionCount: (number, shown) => count(number, shown, "mention"),
  more: "Show more",
  all: (shown) => `All ${shown}`,
  nothing: "None in this time.",
  notFound: "The record names nobody and nothing so.",
  toPair: "What stands between them",
  since: "From",
  until: "Until",
  csv: "Facts as CSV",
  stop: "Stop",
  savedSearches: "Saved searches",
  saveSearch: "Save this search",
  searchName: "A name for it",
  remove: "Remove",
  removed: (name) => `“${name}” was removed.`,
  undo: "Undo",
  letGo: "Let go",
  notSaved: "That could not be saved; the search stands in the address as before.",
}

const rules = new Intl.PluralRules("ar")

function counted(number: number, shown: string, one: string, two: string, few: string, many: string): string {
  const form = rules.select(number)
  if (form === "one") return one
  if (form === "two") return two
  return `${shown} ${form === "few" ? few : many}`
}

const ARABIC: ViewWords = {
  timeline: "عبر الزمن",
  network: "الشبكة",
  map: "الخريطة",
  calendar: "التقويم",
  parties: "الأطراف",
  people: "الأشخاص",
  feed: "تغذية",
  feedTitle: "هذا العرض تغذيةً (Atom): أعطِ عنوانها لقارئ الأخبار",
  ical: "تقويم مشترك",
  icalTitle: "لقاءات هذا العرض لتقويمك (iCalendar): اشترك في عنوانها",
  year: "السنة",
  kind: { person: "شخص", party: "طرف", instrument: "اتفاقية أو مبادرة", place: "مكان" },
  show: "اعرض",
  allTime: "المدة كلها",
  overTime: "شهرًا بشهر",
  offices: "المناصب",
  office: "المنصب",
  seen: "ذُكر به",
  documents: (number, shown) => counted(number, shown, "وثيقة واحدة", "وثيقتان", "وثائق", "وثيقة"),
  alsoWritten: "يُكتب أيضًا",
  samePerson: "عُدّ الشخصَ نفسه",
  encounters: "اللقاءات",
  statements: "الأقوال",
  addressed: "ما قيل له",
  acts: "أفعال القول",
  topics: "الموضوعات",
  travels: "الأسفار",
  heldAt: "أين التقوا",
  whoMet: "من التقى من",
  withWhom: "مع من",
  speakers: "من يتحدث باسمه",
  mentions: "كل ذكر",
  mentionCount: (number, shown) => counted(number, shown, "ذُكر مرة", "ذُكر مرتين", "مرات", "مرة"),
  more: "المزيد",
  all: (shown) => `كلها (${shown})`,
  nothing: "لا شيء في هذه المدة.",
  notFound: "ليس في السجل من يُسمّى بهذا ولا ما يُسمّى به.",
  toPair: "ما بينهما",
  since: "من",
  until: "حتى",
  csv: "المعلومات بصيغة CSV",
  stop: "أوقف",
  savedSearches: "عمليات بحث محفوظة",
  saveSearch: "احفظ هذا البحث",
  searchName: "اسم له",
  remove: "أزله",
  removed: (name) => `أُزيل «${name}».`,
  undo: "تراجع",
  letGo: "دعه",
  notSaved: "تعذّر الحفظ، والبحث باقٍ في العنوان كما كان.",
}

export function viewWords(language: Language): ViewWords {
  return language === "ar" ? ARABIC : ENGLISH
}
