// Opens the port and closes it: the server's answers on a socket. Absent: who may ask (access.ts).
import { createServer, type Server } from "node:http"
import { getRequestListener } from "@hono/node-server"
import type { Hono } from "hono"

export interface Listening {
  readonly port: number
  readonly address: string
  close(): Promise<void>
}

/** Ports that are tried, from the wanted one on, where `isMovable`. */
const MOST_TRIES = 50

/** Whether a host name is this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host)
}

/**
 * Listens on a port of this machine; 0 takes any that is free.
 * @throws the socket's error, with the code EADDRINUSE where the port is taken and may not be moved.
 */
export async function listen(app: Hono, host: string, port: number, isMovable: boolean): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }))
  for (let tried = 0; ; tried++) {
    try {
      await bind(server, host, port === 0 ? 0 : port + tried)
      break
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE"
      if (!isTaken || !isMovable || tried === MOST_TRIES) throw error
    }
  }
  const bound = server.address()
  const taken = typeof bound === "object" && bound !== null ? bound.port : port
  const shown = host.includes(":") ? `[${host}]` : host
  return { port: taken, address: `http://${shown}:${taken}/`, close: () => close(server) }
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => {
      server.off("error", reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
