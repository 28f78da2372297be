// A question as it comes over HTTP becomes what a route is asked: who asks and whether they may, its query, its body, the
// version that was seen. What may not be asked is a problem. Absent: answers (create-app.ts).
import type { Context } from "hono"
import type { Role } from "../wire/contract.js"
import type { Access } from "./access.js"
import type { Account } from "./accounts.js"
import type { AppOptions } from "./create-app.js"
import { ProblemError } from "./problem.js"
import { check, checkQuery } from "./queries.js"
import { readBody } from "./read-body.js"
import { type Asked, type Route, roleOf } from "./route.js"

const MOST_BYTES = 8 * 1024 * 1024

/** The names by which this machine calls itself. A page elsewhere that points its own name here is refused. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/

/** What a route is asked, but for its body. */
export function questionOf(context: Context, route: Route, options: AppOptions): Asked {
  const account = admit(context, roleOf(route), options)
  const { searchParams } = new URL(context.req.url)
  const version = context.req.header("if-match")?.replace(/^(W\/)?"|"$/g, "") ?? null
  if (route.isConditional === true && version === null)
    throw new ProblemError(428, "Which version you have seen is missing", "Send it as If-Match, as the fact's version says.")
  return {
    store: options.store,
    id: context.req.param("id") ?? "",
    input: route.query === undefined ? null : checkQuery(route.query, searchParams),
    version,
    account,
    access: options.access ?? null,
    token: tokenOf(context, options.access),
    client: clientOf(context, options),
    bytes: null,
    signal: context.req.raw.signal,
    intake: options.intake ?? null,
  }
}

/** Lets a question in, or not; gives the account, null where none is needed. */
export function admit(context: Context, role: Role, options: AppOptions): Account | null {
  return options.access?.admit(role, tokenOf(context, options.access), clientOf(context, options)) ?? null
}

/** Lets a question for a feed in: with the token of this address, or as any other question. */
export function admitFeed(context: Context, options: AppOptions): void {
  const token = new URL(context.req.url).searchParams.get(FEED_TOKEN)
  if (token === null || options.access === undefined) admit(context, "reader", options)
  else options.access.admitFeed(token, feedAddress(context.req.url), clientOf(context, options))
}

/** The parameter that carries the token of a feed address. */
export const FEED_TOKEN = "token"

/** The path and the filters of a feed, without its token. */
export function feedAddress(url: string): string {
  const { pathname, searchParams } = new URL(url, "http://localhost")
  searchParams.delete(FEED_TOKEN)
  const filters = String(searchParams)
  return filters === "" ? pathname : `${pathname}?${filters}`
}

function tokenOf(context: Context, access: Access | undefined): string | null {
  if (access === undefined) return null
  const wanted = `${access.cookieName}=`
  const found = (context.req.header("cookie") ?? "").split(/;\s*/).find((one) => one.startsWith(wanted))
  return found === undefined ? null : found.slice(wanted.length)
}

/** Where a question comes from, for counting. */
function clientOf(context: Context, { isBehindProxy }: AppOptions): string {
  const told = isBehindProxy === true ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return told ?? incoming?.socket?.remoteAddress ?? "here"
}

/**
 * Without accounts the server answers under a name of this machine alone; with them under the name that it was given.
 * @throws {ProblemError} 421.
 */
export function refuseOtherNames(host: string, access: Access | undefined): void {
  if (access === undefined && !LOOPBACK.test(host))
    throw new ProblemError(421, "This server answers its own machine", "Open it as localhost or 127.0.0.1.")
  const own = access?.origin?.host
  if (own !== undefined && host !== own)
    throw new ProblemError(421, "This server has another name", `Open it as ${access?.origin?.origin}.`)
}

/** The body of a question: JSON or bytes, neither of which a page of another origin can send without being asked. */
export async function bodyOf(context: Context, { body, mostBytes }: Route): Promise<Partial<Asked>> {
  const type = context.req.header("content-type") ?? ""
  if (mostBytes !== undefined) {
    if (type !== "application/octet-stream") throw new ProblemError(415, "Bytes are wanted", "Send the file as application/octet-stream.")
    return { bytes: await readBody(context, mostBytes) }
  }
  return body === undefined ? {} : { input: check(body, await jsonOf(context, type)) }
}

async function jsonOf(context: Context, type: string): Promise<unknown> {
  if (!/^application\/json\b/i.test(type)) throw new ProblemError(415, "JSON is wanted", "Send the body as application/json.")
  try {
    return JSON.parse(new TextDecoder().decode(await readBody(context, MOST_BYTES)))
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError(400, "The body is no JSON", "It could not be parsed.")
  }
}

/** A browser names the page that sends: one of another origin may change nothing, whatever its cookies. */
export function refuseElsewhere(context: Context, access: Access | undefined): void {
  const origin = context.req.header("origin")
  const isOwn =
    origin === undefined ||
    (access?.origin != null ? origin === access.origin.origin : URL.canParse(origin) && new URL(origin).host === context.req.header("host"))
  if (!isOwn || context.req.header("sec-fetch-site") === "cross-site")
    throw new ProblemError(403, "This page may not write", `Pages of ${origin ?? "another site"} may not change the record.`)
}
