// The part of the API by which documents come in: uploads, jobs with their progress, watched addresses. Enters a checked
// question; leaves the state, once or as server-sent events. Absent: the work (intake-desk.ts).
import { z } from "zod"
import type { IntakeState } from "../wire/contract.js"
import type { IntakeDesk } from "./intake-desk.js"
import { ProblemError } from "./problem.js"
import type { Asked, Route } from "./route.js"

const MOST_UPLOADED = 64 * 1024 * 1024
/** Events that keep a quiet connection open. */
const PULSE_MS = 20_000

const address = z.string().trim().min(1).max(2000)
const outlet = z.string().trim().max(200).optional()
const uploadSchema = z.strictObject({ name: z.string().min(1).max(300).describe("The file's name; its ending tells the format.") })
const jobSchema = z.strictObject({
  files: z.array(z.string().max(40)).max(1000).optional().describe("Ids that uploads gave."),
  addresses: z.array(address).max(1000).optional().describe("Pages, feeds and documents of the web."),
  published: z.iso.date().optional().describe("Day of publication for documents that name none."),
  outlet: outlet.describe("Outlet for documents that name none."),
})
const watchSchema = z.strictObject({
  address,
  every: z.number().int().min(60).max(2_592_000).default(900).describe("Seconds between rounds."),
  outlet,
})
const watchedSchema = z.strictObject({ address })

export const INTAKE_ROUTES: readonly Route[] = [
  {
    method: "get",
    path: "/api/intake",
    summary: "The jobs of intake, newest first, and the addresses that are watched.",
    handle: (asked) => deskOf(asked).state(),
  },
  {
    method: "get",
    path: "/api/intake/events",
    summary: "The same as server-sent events, at every change.",
    handle: (asked) => eventsOf(deskOf(asked), asked.signal),
  },
  {
    method: "post",
    path: "/api/intake/files",
    summary: "Uploads a file, as application/octet-stream; a job takes it in.",
    query: uploadSchema,
    mostBytes: MOST_UPLOADED,
    handle: async (asked) => deskOf(asked).upload((asked.input as { name: string }).name, asked.bytes ?? new Uint8Array()),
  },
  {
    method: "post",
    path: "/api/intake/jobs",
    summary: "Takes uploaded files and addresses into the record.",
    body: jobSchema,
    handle: (asked) => {
      const { files = [], addresses = [], ...rest } = asked.input as z.infer<typeof jobSchema>
      return deskOf(asked).start({ files, addresses, ...rest, by: asked.account?.name ?? null })
    },
  },
  {
    method: "post",
    path: "/api/intake/jobs/{id}/retry",
    summary: "Takes in again what a job could not read.",
    handle: (asked) => deskOf(asked).retry(asked.id, asked.account?.name ?? null),
  },
  {
    method: "post",
    path: "/api/intake/jobs/{id}/stop",
    summary: "Stops a job; what was read is kept.",
    handle: (asked) => deskOf(asked).stop(asked.id),
  },
  {
    method: "post",
    path: "/api/watched",
    role: "admin",
    summary: "Watches an address: it is fetched again and again, and what is new comes in.",
    body: watchSchema,
    handle: (asked) => {
      const { outlet: given, ...rest } = asked.input as z.infer<typeof watchSchema>
      return deskOf(asked).watch({ ...rest, outlet: given ?? null, author: asked.account?.name ?? null })
    },
  },
  {
    method: "delete",
    path: "/api/watched",
    role: "admin",
    summary: "Watches an address no longer; what came from it stays.",
    query: watchedSchema,
    handle: (asked) => {
      deskOf(asked).unwatch((asked.input as { address: string }).address)
      return deskOf(asked).state()
    },
  },
  {
    method: "post",
    path: "/api/watched/rounds",
    summary: "Asks a watched address now.",
    body: watchedSchema,
    handle: (asked) => deskOf(asked).round((asked.input as { address: string }).address),
  },
]

function deskOf({ intake }: Asked): IntakeDesk {
  if (intake === null) throw new ProblemError(404, "This server takes nothing in", "It was started without intake.")
  return intake
}

/** The state as it is, then at each change, until the asker goes. */
function eventsOf(desk: IntakeDesk, signal: AbortSignal): Response {
  const encoder = new TextEncoder()
  let end = (): void => {}
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string): void => {
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          end()
        }
      }
      const tell = (state: IntakeState): void => send(`event: intake\ndata: ${JSON.stringify(state)}\n\n`)
      const leave = desk.listen(tell)
      const pulse = setInterval(() => send(": still here\n\n"), PULSE_MS)
      pulse.unref()
      end = () => {
        leave()
        clearInterval(pulse)
        try {
          controller.close()
        } catch {
          // The asker has gone already.
        }
      }
      signal.addEventListener("abort", end)
      send("retry: 2000\n\n")
      tell(desk.state())
    },
    cancel: () => end(),
  })
  return new Response(stream, { headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" } })
}
