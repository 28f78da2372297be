// The server as a function from requests to answers: the API on a record store, and the files of the app.
// Every answer carries a strict Content-Security-Policy and no third party is ever asked. Answers are JSON or files of the
// app: text from documents is never sent as markup. Absent: sockets (listen.ts), who may ask (access.ts).
import { createHash } from "node:crypto"
import { type Context, Hono } from "hono"
import { compress } from "hono/compress"
import type { RecordStore } from "../store/record-store.js"
import type { Access } from "./access.js"
import { openAppFiles } from "./app-files.js"
import { addFeeds, FEED_PATHS } from "./feeds.js"
import type { IntakeDesk } from "./intake-desk.js"
import { openApiPage } from "./openapi.js"
import { answerProblem, ProblemError, problemOf } from "./problem.js"
import { admit, admitFeed, bodyOf, questionOf, refuseElsewhere, refuseOtherNames } from "./question.js"
import { ROUTES } from "./routes.js"
import { addThreadFeed } from "./thread-feed.js"

export interface AppOptions {
  readonly store: RecordStore
  /** Folder of the built app. */
  readonly files: string
  readonly version: string
  /** Takes documents in; nothing is taken in where it is not given. */
  readonly intake?: IntakeDesk
  /** Who may ask; anyone may where it is not given, which is for one's own machine alone. */
  readonly access?: Access
  /** Whether a proxy before the server says from where a question came (X-Forwarded-For). */
  readonly isBehindProxy?: boolean
  /** Takes what failed inside, for the console. */
  readonly onFault: (error: unknown) => void
}

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
}

/** The server's answers. */
export function createApp(given: AppOptions): Hono {
  const { files, version, onFault, access } = given
  const app = new Hono()
  const answerFile = openAppFiles(files)
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value)
    if (access?.isSecure === true) context.res.headers.set("strict-transport-security", "max-age=31536000")
  })
  app.use(async (context, next) => {
    refuseOtherNames(context.req.header("host") ?? "", access)
    await next()
  })
  app.use("/api/*", compress({ threshold: 1024 }))
  for (const route of ROUTES) {
    const path = route.path.replace("{id}", ":id")
    if (route.method === "get")
      app.get(path, async (context) => {
        const answer = await route.handle(questionOf(context, route, given))
        return answer instanceof Response ? answer : answerJson(context, answer, route.versionOf?.(answer as never))
      })
    else
      app.on(route.method.toUpperCase(), path, async (context) => {
        refuseElsewhere(context, access)
        const asked = questionOf(context, route, given)
        const answer = await route.handle({ ...asked, ...(await bodyOf(context, route)) })
        return answer instanceof Response ? answer : context.json(answer as object, route.method === "post" ? 201 : 200)
      })
  }
  app.get("/api/openapi.json", (context) => {
    admit(context, "reader", given)
    return answerJson(context, openApiPage(version))
  })
  app.all("/api/*", ({ req }) => {
    throw new ProblemError(404, "There is no such address", `${req.method} ${req.path} is not part of the API; /api/openapi.json lists it.`)
  })
  // Outside the table, but of the record as well.
  for (const path of FEED_PATHS)
    app.use(path, async (context, next) => {
      admitFeed(context, given)
      await next()
    })
  addFeeds(app, given.store)
  addThreadFeed(app, given.store)
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

/** JSON with an entity tag of its content; an answer that the browser has already is not sent again. */
function answerJson(context: Context, value: unknown, version?: string): Response {
  const body = JSON.stringify(value)
  const tag = version === undefined ? `W/"${createHash("sha256").update(body).digest("hex").slice(0, 20)}"` : `"${version}"`
  const headers = { etag: tag, "cache-control": "no-cache", vary: "accept-encoding" }
  if (context.req.header("if-none-match") === tag) return context.body(null, 304, headers)
  return context.body(body, 200, { ...headers, "content-type": "application/json; charset=utf-8" })
}
