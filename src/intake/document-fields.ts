// A row of named values (a JSON line, a CSV row) becomes a document: fields under their own names, under the names that
// other programs use, or under names that the user gave. Absent: parsing of the row.
import type { IncomingDocument } from "../store/record-store.js"
import { findFaultInDay } from "./day.js"
import { InputTrouble } from "./input-trouble.js"

/** Names under which a field is looked for, first come first served; compared in lower case. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ["id", "identifier", "_id", "guid"],
  text: ["text", "content", "body", "article_text", "articlebody", "content_text", "fulltext", "full_text", "النص", "نص"], // text
  title: ["title", "headline", "العنوان", "عنوان"], // title
  published: ["published", "date", "published_at", "publication_date", "pubdate", "date_published", "datepublished", "التاريخ", "تاريخ"], // date
  source: ["source", "outlet", "publisher", "site", "site_name", "المصدر", "مصدر"], // source
  url: ["url", "link", "href", "address", "الرابط", "رابط"], // link
  author: ["author", "byline", "creator", "الكاتب", "كاتب"], // writer
  language: ["language", "lang"],
}

/**
 * The document of a row.
 * @param origin what its fields' origin is called: `given`, `column`
 * @throws {InputTrouble} where it holds no text or a day that is none.
 */
export function documentOfFields(
  row: Readonly<Record<string, unknown>>,
  address: (id: string | undefined) => string,
  origin: string,
  columns: Readonly<Record<string, string>> = {},
): IncomingDocument {
  const byName = new Map(Object.entries(row).map(([name, value]) => [name.trim().toLowerCase(), value]))
  const fields: Record<string, string> = {}
  for (const [field, names] of Object.entries(NAMES)) {
    const wanted = columns[field] === undefined ? names : [columns[field].toLowerCase()]
    for (const name of wanted) {
      const text = textOf(byName.get(name), field)
      if (text === null) continue
      fields[field] = text
      break
    }
  }
  const { id, text, published, ...rest } = fields
  if (text === undefined || text.trim() === "") {
    const has = [...byName.keys()].slice(0, 12).join(", ")
    throw new InputTrouble("has no text", `Name the field that holds it with --columns text=NAME (there are: ${has})`)
  }
  const day = published === undefined ? null : dayIn(published)
  if (published !== undefined && day === null) {
    throw new InputTrouble(`has a date that is none: ${JSON.stringify(published.slice(0, 40))}`, "Write it as YYYY-MM-DD")
  }
  const origins = Object.fromEntries(
    ["title", "published", "source", "author", "url", "text"].flatMap((name) => (fields[name] === undefined ? [] : [[name, origin]])),
  )
  return {
    text,
    ...rest,
    ...(day === null ? {} : { published: day }),
    ...(id === undefined ? {} : { externalId: id }),
    address: address(id),
    origins,
  }
}

function textOf(value: unknown, field: string): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value
  if (typeof value === "number" && field === "id") return String(value)
  // JSON-LD and feeds write a publisher or author as an object with a name.
  if (typeof value === "object" && value !== null && "name" in value && typeof value.name === "string") return value.name
  return null
}

/** The day in a date as machines write it: ISO 8601 with or without a time, RFC 2822; null where it is neither. */
export function dayIn(text: string): string | null {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?:[T\s]|$)/.exec(text)
  if (iso?.[1] !== undefined) return findFaultInDay(iso[1]) === null ? iso[1] : null
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*$/.exec(text)
  if (compact !== null) {
    const day = `${compact[1]}-${compact[2]}-${compact[3]}`
    return findFaultInDay(day) === null ? day : null
  }
  // Sat, 17 Jul 2021 10:00:00 +0300: the day as the writer's clock had it, not UTC's.
  const mail = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})/.exec(text) ?? null
  if (mail !== null) return dayOfParts(Number(mail[3]), MONTHS.indexOf((mail[2] as string).toLowerCase()) + 1, Number(mail[1]))
  const american = /([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/.exec(text)
  if (american !== null)
    return dayOfParts(Number(american[3]), MONTHS.indexOf((american[1] as string).toLowerCase()) + 1, Number(american[2]))
  // 05/03/2024: day first, as Arabic pages write it.
  const slashed = /^\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(text)
  if (slashed !== null) return dayOfParts(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]))
  return null
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

function dayOfParts(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
  return findFaultInDay(text) === null ? text : null
}
