// The files of the app, as built into dist/app: read once, kept in memory with their compressed form and their entity tag.
// An address that is no file is a page of the app and gets index.html. Absent: building (scripts/build.mjs).
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, join, relative } from "node:path"
import { gzipSync } from "node:zlib"

interface AppFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly tag: string
  packed: Uint8Array<ArrayBuffer> | null
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
}
/** Already compressed. */
const PACKED = new Set([".woff2"])

/** Answers for the files of a folder; the folder may be absent, then no page is there. */
export function openAppFiles(folder: string): (request: Request) => Response | null {
  const files = new Map<string, AppFile>()
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const body = new Uint8Array(readFileSync(path))
      const tag = `"${createHash("sha256").update(body).digest("hex").slice(0, 20)}"`
      const type = TYPES[extname(path)] ?? "application/octet-stream"
      files.set(`/${relative(folder, path).replaceAll("\\", "/")}`, { body, type, tag, packed: null })
    }
  }
  return (request) => {
    const { pathname } = new URL(request.url)
    const isPage = extname(pathname) === ""
    const file = files.get(isPage ? "/index.html" : pathname)
    if (file === undefined) return null
    const headers = new Headers({ etag: file.tag, "cache-control": "no-cache", vary: "accept-encoding" })
    if (request.headers.get("if-none-match") === file.tag) return new Response(null, { status: 304, headers })
    headers.set("content-type", file.type)
    const isPacked = !PACKED.has(extname(pathname)) && /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "")
    if (isPacked) {
      headers.set("content-encoding", "gzip")
      file.packed ??= new Uint8Array(gzipSync(file.body))
    }
    return new Response(request.method === "HEAD" ? null : ((isPacked ? file.packed : file.body) as Uint8Array<ArrayBuffer>), { headers })
  }
}
