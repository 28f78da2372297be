// The words of charts, in both languages.
import type { Language } from "../../wording/labels.js"

export interface ChartWords {
  readonly save: string
  readonly table: string
  readonly month: string
  readonly encounters: string
  readonly statements: string
  readonly undated: (shown: string) => string
  readonly met: string
  readonly times: string
  readonly first: string
  readonly last: string
  readonly only: (shown: string, total: string) => string
  readonly place: string
  readonly country: string
  readonly outlines: string
  readonly middle: string
  readonly notPlaced: (shown: string) => string
  readonly route: string
  readonly nobodyMet: string
  readonly nowhere: string
  readonly noDays: string
  readonly side: string
}

const ENGLISH: ChartWords = {
  save: "Save as",
  table: "As a table",
  month: "Month",
  encounters: "Encounters",
  statements: "Statements",
  undated: (shown) => `${shown} without a day are not in the picture.`,
  met: "Met",
  times: "Times",
  first: "First",
  last: "Last",
  only: (shown, total) => `The ${shown} most frequent of ${total}.`,
  place: "Place",
  country: "Country",
  outlines: "Outlines: Natural Earth, simplified; they take no side on borders.",
  middle: "hollow: somewhere in the country",
  notPlaced: (shown) => `${shown} places are not on the map.`,
  route: "The line joins places in the order of days.",
  nobodyMet: "No encounter of two sides is told here.",
  nowhere: "No encounter here has a place.",
  noDays: "No encounter here has a day.",
  side: "Side",
}

const ARABIC: ChartWords = {
  save: "احفظ بصيغة",
  table: "في جدول",
  month: "الشهر",
  encounters: "اللقاءات",
  statements: "الأقوال",
  undated: (shown) => `${shown} بلا تاريخ، فليست في الرسم.`,
  met: "التقى",
  times: "المرات",
  first: "أولها",
  last: "آخرها",
  only: (shown, total) => `أكثرها تكرارًا: ${shown} من ${total}.`,
  place: "المكان",
  country: "البلد",
  outlines: "الخطوط من Natural Earth مبسَّطةً، ولا تعني موقفًا من الحدود.",
  middle: "الدائرة الفارغة: موضع ما في البلد",
  notPlaced: (shown) => `أماكن ليست على الخريطة: ${shown}`,
  route: "الخط يصل الأماكن بترتيب أيامها.",
  nobodyMet: "لا يُروى هنا لقاء بين طرفين.",
  nowhere: "لا يُذكر هنا مكان لقاء.",
  noDays: "لا يُذكر هنا تاريخ لقاء.",
  side: "الطرف",
}

export function chartWords(language: Language): ChartWords {
  return language === "ar" ? ARABIC : ENGLISH
}
