// The server as a function from requests to answers: the API on a record store, and the files of the app.
// Every answer carries a strict Content-Security-Policy and no third party is ever asked. Answers are JSON or files of the
// app: text from documents is never sent as markup. Absent: sockets (listen.ts), accounts; so it is for one's own machine.
import { createHash } from "node:crypto"
import { type Context, Hono } from "hono"
import { compress } from "hono/compress"
import type { RecordStore } from "../store/record-store.js"
import { openAppFiles } from "./app-files.js"
import { addFeeds } from "./feeds.js"
import type { IntakeDesk } from "./intake-desk.js"
import { openApiPage } from "./openapi.js"
import { answerProblem, ProblemError, problemOf } from "./problem.js"
import { check, checkQuery } from "./queries.js"
import { readBody } from "./read-body.js"
import type { Asked, Route } from "./route.js"
import { ROUTES } from "./routes.js"

export interface AppOptions {
  readonly store: RecordStore
  /** Folder of the built app. */
  readonly files: string
  readonly version: string
  /** Takes documents in; nothing is taken in where it is not given. */
  readonly intake?: IntakeDesk
  /** Takes what failed inside, for the console. */
  readonly onFault: (error: unknown) => void
}

const MOST_BYTES = 8 * 1024 * 1024

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
}

/** The names by which this machine calls itself. A page elsewhere that points its own name here is refused. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/

/** The server's answers. */
export function createApp(given: AppOptions): Hono {
  const { files, version, onFault } = given
  const app = new Hono()
  const answerFile = openAppFiles(files)
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value)
  })
  app.use(async (context, next) => {
    if (!LOOPBACK.test(context.req.header("host") ?? ""))
      throw new ProblemError(421, "This server answers its own machine", "Open it as localhost or 127.0.0.1.")
    await next()
  })
  app.use("/api/*", compress({ threshold: 1024 }))
  for (const route of ROUTES) {
    const path = route.path.replace("{id}", ":id")
    if (route.method === "get")
      app.get(path, async (context) => {
        const answer = await route.handle(askedOf(context, route, given))
        return answer instanceof Response ? answer : answerJson(context, answer, route.versionOf?.(answer as never))
      })
    else
      app.on(route.method.toUpperCase(), path, async (context) => {
        refuseElsewhere(context)
        const asked = askedOf(context, route, given)
        if (route.isConditional === true && asked.version === null)
          throw new ProblemError(428, "Which version you have seen is missing", "Send it as If-Match, as the fact's version says.")
        const answer = await route.handle({ ...asked, ...(await bodyOf(context, route)) })
        return answer instanceof Response ? answer : context.json(answer as object, route.method === "post" ? 201 : 200)
      })
  }
  app.get("/api/openapi.json", (context) => answerJson(context, openApiPage(version)))
  app.all("/api/*", ({ req }) => {
    throw new ProblemError(404, "There is no such address", `${req.method} ${req.path} is not part of the API; /api/openapi.json lists it.`)
  })
  addFeeds(app, given.store)
  app.get("*", (context) => {
    const answer = answerFile(context.req.raw)
    if (answer === null) throw new ProblemError(404, "There is no such file", `${context.req.path} is not part of the app.`)
    return answer
  })
  app.notFound(({ req }) =>
    answerProblem(problemOf(new ProblemError(405, "This is not allowed here", `${req.method} is not answered at ${req.path}.`))),
  )
  app.onError((error) => {
    const problem = problemOf(error)
    if (problem.status === 500) onFault(error)
    return answerProblem(problem)
  })
  return app
}

function askedOf(context: Context, route: Route, { store, intake }: AppOptions): Asked {
  const { searchParams } = new URL(context.req.url)
  const id = context.req.param("id") ?? ""
  const version = context.req.header("if-match")?.replace(/^(W\/)?"|"$/g, "") ?? null
  const input = route.query === undefined ? null : checkQuery(route.query, searchParams)
  return { store, id, input, version, account: null, bytes: null, signal: context.req.raw.signal, intake: intake ?? null }
}

/** JSON with an entity tag of its content; an answer that the browser has already is not sent again. */
function answerJson(context: Context, value: unknown, version?: string): Response {
  const body = JSON.stringify(value)
  const tag = version === undefined ? `W/"${createHash("sha256").update(body).digest("hex").slice(0, 20)}"` : `"${version}"`
  const headers = { etag: tag, "cache-control": "no-cache", vary: "accept-encoding" }
  if (context.req.header("if-none-match") === tag) return context.body(null, 304, headers)
  return context.body(body, 200, { ...headers, "content-type": "application/json; charset=utf-8" })
}

/** The body of a question: JSON or bytes, neither of which a page of another origin can send without being asked. */
async function bodyOf(context: Context, { body, mostBytes }: Route): Promise<Partial<Asked>> {
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

/** A browser names the page that sends: one of another origin may change nothing. */
function refuseElsewhere(context: Context): void {
  const origin = context.req.header("origin")
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== context.req.header("host")))
    throw new ProblemError(403, "This page may not write", `Pages of ${origin} may not change the record.`)
}
