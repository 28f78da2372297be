// Paths and web addresses become sources: pages are fetched, files as they are, folders gone through in the order of their names. Hidden files and files of no
// known format inside a folder are passed over; a file that was named is always tried. Absent: reading them.
import { createReadStream } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import { inWords } from "./file-document.js"
import { bytesSource, fileBytes, type Source } from "./intake-item.js"
import { formatOfName } from "./read-source.js"

export type FoundSource = { readonly source: Source } | { readonly address: string; readonly trouble: unknown }

export interface FindOptions {
  /** Whether addresses inside the own network may be fetched. */
  readonly allowPrivate?: boolean | undefined
  /** Whether sources are only counted: nothing is fetched. */
  readonly isMeasuring?: boolean
}

/** The sources of paths and addresses, one after the other. A path that is not there is a trouble, and the others are read. */
export async function* findSources(paths: readonly (string | Source)[], options: FindOptions = {}): AsyncGenerator<FoundSource> {
  for (const path of paths) {
    if (typeof path !== "string") {
      yield { source: path }
      continue
    }
    if (/^https?:\/\//i.test(path)) {
      yield await foundAt(path, options)
      continue
    }
    try {
      const about = await stat(path)
      if (about.isDirectory()) yield* sourcesIn(path)
      else yield { source: fileSource(path, about.isFile() ? about.size : null) }
    } catch (error) {
      yield { address: path, trouble: inWords(error) }
    }
  }
}

async function foundAt(address: string, options: FindOptions): Promise<FoundSource> {
  if (options.isMeasuring) return { source: bytesSource(address, address, new Uint8Array()) }
  try {
    return { source: await (await import("./fetch-source.js")).fetchSource(address, options) }
  } catch (error) {
    return { address, trouble: error }
  }
}

async function* sourcesIn(folder: string): AsyncGenerator<FoundSource> {
  let entries: { name: string; isFolder: boolean; isFile: boolean }[]
  try {
    const found = await readdir(folder, { withFileTypes: true })
    entries = found.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory(), isFile: entry.isFile() }))
  } catch (error) {
    yield { address: folder, trouble: inWords(error) }
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, isFolder, isFile } of entries) {
    if (name.startsWith(".")) continue
    const path = join(folder, name)
    if (isFolder) yield* sourcesIn(path)
    else if (isFile && formatOfName(name) !== null) {
      try {
        yield { source: fileSource(path, (await stat(path)).size) }
      } catch (error) {
        yield { address: path, trouble: inWords(error) }
      }
    }
  }
}

function fileSource(path: string, size: number | null): Source {
  return {
    address: path,
    name: basename(path),
    size,
    bytes: async () => {
      try {
        return await fileBytes(path, size ?? 0)
      } catch (error) {
        throw inWords(error)
      }
    },
    stream: async function* () {
      try {
        yield* createReadStream(path, { highWaterMark: 1 << 18 })
      } catch (error) {
        throw inWords(error)
      }
    },
  }
}
