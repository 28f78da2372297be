// Addresses of feeds that programs read without signing in, as calendar services have them: each opens one view, read-only, by
// a token of its own, which is told once and can be revoked. Absent: the feeds (feeds.ts), letting in (access.ts).
import { z } from "zod"
import type { FeedsAnswer, NewFeedAnswer } from "../wire/contract.js"
import type { Access } from "./access.js"
import type { Account } from "./accounts.js"
import { FEED_PATHS } from "./feeds.js"
import { ProblemError } from "./problem.js"
import { FEED_TOKEN, feedAddress } from "./question.js"
import type { Asked, Route } from "./route.js"

const newFeedSchema = z.strictObject({
  address: z
    .string()
    .max(4000)
    .refine((given) => FEED_PATHS.some((path) => given === path || given.startsWith(`${path}?`)), "is no feed of this record")
    .describe("Path and filters of a feed: /feed.atom?party=OMN."),
})
const oneSchema = z.strictObject({ id: z.string().min(1).max(40) })

export const FEED_ROUTES: readonly Route[] = [
  {
    method: "get",
    path: "/api/feeds",
    summary: "The feed addresses of one's account, newest first.",
    handle: (asked): FeedsAnswer => {
      const { access, account } = ownOf(asked)
      return { items: access.accounts.feeds(account.name) }
    },
  },
  {
    method: "post",
    path: "/api/feeds",
    role: "reader",
    summary: "A feed address that needs no signing in: read-only, for this one view, until it is revoked. Its token is told only here.",
    body: newFeedSchema,
    handle: (asked): NewFeedAnswer => {
      const { access, account } = ownOf(asked)
      const { token, ...feed } = access.accounts.addFeed(account.name, feedAddress((asked.input as z.infer<typeof newFeedSchema>).address))
      return { ...feed, open: `${feed.address}${feed.address.includes("?") ? "&" : "?"}${FEED_TOKEN}=${token}` }
    },
  },
  {
    method: "delete",
    path: "/api/feeds",
    role: "reader",
    summary: "Revokes a feed address of one's own.",
    query: oneSchema,
    handle: (asked): FeedsAnswer => {
      const { access, account } = ownOf(asked)
      const { id } = asked.input as z.infer<typeof oneSchema>
      if (access.accounts.revokeFeeds(account.name, id) === 0)
        throw new ProblemError(404, "There is no such feed address", `${id} is none of yours.`)
      return { items: access.accounts.feeds(account.name) }
    },
  },
]

function ownOf({ access, account }: Asked): { readonly access: Access; readonly account: Account } {
  if (access === null || account === null)
    throw new ProblemError(404, "There are no accounts", "This server answers its own machine; nobody needs to sign in.")
  return { access, account }
}
