// What an HTML page says of itself: title, outlet, author, day of publication, address, each with where it stood.
// JSON-LD first, then meta tags, then what a reader sees. Absent: the article's text.
import { dayIn } from "./document-fields.js"

/** What is needed of an element. */
export interface PageElement {
  getAttribute(name: string): string | null
  readonly textContent: string | null
}
/** What is needed of a document. */
export interface PageDocument {
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export interface PageFields {
  readonly title?: string
  readonly published?: string
  readonly source?: string
  readonly author?: string
  readonly url?: string
  readonly origins: Readonly<Record<string, string>>
  /** The whole article, where JSON-LD carries it. */
  readonly body: string | null
}

const TITLE = ["og:title", "twitter:title", "dc.title", "dcterms.title", "title"]
const DAY = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "parsely-pub-date",
  "sailthru.date",
]
const OUTLET = ["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher"]
const AUTHOR = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author"]
const ARTICLES =
  /^(News|Reportage|Blog|Analysis|Opinion|Review|Liveblog)?(Article|Posting|NewsArticle)$|^(CreativeWork|WebPage|SpecialAnnouncement)$/

type Found = Record<string, { readonly value: string; readonly origin: string }>

/** What a page says of itself; `saved` is the address that a browser noted when it saved the page. */
export function pageFields(document: PageDocument, saved: string | null): PageFields {
  const found: Found = {}
  const put = (field: string, value: string | null | undefined, origin: string): void => {
    const clean = value?.replaceAll(/\s+/g, " ").trim()
    if (clean !== undefined && clean !== "" && found[field] === undefined) found[field] = { value: clean, origin }
  }
  const putDay = (value: string | null | undefined, origin: string): void => {
    if (value !== null && value !== undefined) put("published", dayIn(value), origin)
  }
  const article = jsonLdArticle(document)
  let body: string | null = null
  if (article !== null) {
    put("title", text(article.headline) ?? text(article.name), "json-ld")
    putDay(text(article.datePublished) ?? text(article.dateCreated), "json-ld")
    put("source", named(article.publisher), "json-ld")
    put("author", named(article.author), "json-ld")
    put("url", text(article.url) ?? idOf(article.mainEntityOfPage), "json-ld")
    body = text(article.articleBody)
  }
  const metas = metaTags(document)
  for (const name of TITLE) put("title", metas.get(name), "meta")
  for (const name of DAY) putDay(metas.get(name), "meta")
  for (const name of OUTLET) put("source", metas.get(name), "meta")
  for (const name of AUTHOR) if (!/^https?:/.test(metas.get(name) ?? "")) put("author", metas.get(name), "meta")
  put("url", document.querySelector('link[rel="canonical"]')?.getAttribute("href"), "link")
  put("url", metas.get("og:url"), "meta")
  put("url", saved, "saved")
  const itemprop = document.querySelector('[itemprop="datePublished"]')
  putDay(itemprop?.getAttribute("datetime") ?? itemprop?.getAttribute("content") ?? itemprop?.textContent, "microdata")
  putDay(document.querySelector("time[datetime]")?.getAttribute("datetime"), "time")
  put("title", document.querySelector("h1")?.textContent, "heading")
  put("title", document.querySelector("title")?.textContent, "title")
  const host = hostOf(found.url?.value)
  if (host !== null) put("source", host, "address")
  const entries = Object.entries(found)
  return {
    ...Object.fromEntries(entries.map(([field, { value }]) => [field, value])),
    origins: Object.fromEntries(entries.map(([field, { origin }]) => [field, origin])),
    body,
  }
}

/** Meta tags by name, property or itemprop in lower case; the first of each. */
function metaTags(document: PageDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll("meta")) {
    const name = (meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop"))?.toLowerCase()
    const content = meta.getAttribute("content")
    if (name !== undefined && content !== null && content.trim() !== "" && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

type JsonObject = Readonly<Record<string, unknown>>

/** The article among the JSON-LD of a page. A block that is no JSON is passed over, as browsers do. */
function jsonLdArticle(document: PageDocument): JsonObject | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown
    try {
      value = JSON.parse(script.textContent ?? "")
    } catch {
      continue
    }
    const candidates = (Array.isArray(value) ? value : [value]).flatMap((one) =>
      isObject(one) && Array.isArray(one["@graph"]) ? one["@graph"] : [one],
    )
    const objects = candidates.filter(isObject)
    const article = objects.find((one) => typesOf(one).some((type) => ARTICLES.test(type) && type !== "WebPage"))
    const page = article ?? objects.find((one) => typesOf(one).includes("WebPage") && one.datePublished !== undefined)
    if (page !== undefined) return page
  }
  return null
}

function typesOf(value: JsonObject): string[] {
  const type = value["@type"]
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === "string")
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null
}

function named(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  return text(one) ?? (isObject(one) ? text(one.name) : null)
}

function idOf(value: unknown): string | null {
  return text(value) ?? (isObject(value) ? text(value["@id"]) : null)
}

function hostOf(url: string | undefined): string | null {
  try {
    return url === undefined ? null : new URL(url).hostname.replace(/^www\./, "")
  } catch {
    return null
  }
}
