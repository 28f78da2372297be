// Signing in and out, and who one is. Without accounts everybody is: it is their own machine.
import { z } from "zod"
import type { SessionAnswer } from "../wire/contract.js"
import type { Access } from "./access.js"
import { ProblemError } from "./problem.js"
import type { Asked, Route } from "./route.js"

const signInSchema = z.strictObject({ name: z.string().min(1).max(200), password: z.string().min(1).max(1000) })

export const SESSION_ROUTES: readonly Route[] = [
  {
    method: "get",
    path: "/api/session",
    role: "anyone",
    summary: "Who is signed in; whether one has to.",
    handle: ({ account, access }): SessionAnswer => ({
      isOpen: access === null,
      account: account === null ? null : { name: account.name, role: account.role },
    }),
  },
  {
    method: "post",
    path: "/api/session",
    role: "anyone",
    summary: "Signs in; the session is a cookie that scripts cannot read.",
    body: signInSchema,
    handle: async (asked) => {
      const access = accessOf(asked)
      const { name, password } = asked.input as z.infer<typeof signInSchema>
      const { account, token } = await access.signIn(name, password, asked.client)
      access.signOut(asked.token)
      return answer(access, { isOpen: false, account: { name: account.name, role: account.role } }, token)
    },
  },
  {
    method: "delete",
    path: "/api/session",
    role: "anyone",
    summary: "Signs out.",
    handle: (asked) => {
      const access = accessOf(asked)
      access.signOut(asked.token)
      return answer(access, { isOpen: false, account: null }, null)
    },
  },
]

function accessOf({ access }: Asked): Access {
  if (access === null) throw new ProblemError(404, "There are no accounts", "This server answers its own machine; nobody needs to sign in.")
  return access
}

function answer(access: Access, body: SessionAnswer, token: string | null): Response {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", "set-cookie": access.cookie(token) }
  return new Response(JSON.stringify(body), { headers })
}
