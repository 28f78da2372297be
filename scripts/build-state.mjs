// Says whether dist/cli.js was built from the sources that are there now: its first line names their fingerprint,
// a hash over path, size and time of change of every file that the bundle is made of. One line in the bundle itself,
// so that the bundle and its state change in one rename. Contents are not read: this runs at every start.
import { createHash } from "node:crypto"
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..")
/** The bundle. */
export const cli = join(root, "dist", "cli.js")

const MARK = "// built from "

/** The first line of a bundle of the sources with this fingerprint. */
export function stateLine(fingerprint) {
  return MARK + fingerprint
}

/** A hash that changes when a source of the bundle does. */
export function fingerprintSources() {
  const hash = createHash("sha256")
  for (const path of [
    ...filesUnder(join(root, "src")),
    join(root, "package.json"),
    join(root, "scripts", "build.mjs"),
    join(root, "scripts", "map-data.mjs"),
  ]) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(root, path)}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest("hex")
}

/** Folders of src that decide what is read in a text. */
const ENGINE = ["text", "document", "grammar", "stages", "languages", "engine"]

/** Eight digits over the contents of the engine's sources: the same sources have the same on every machine. */
export function hashEngine() {
  const hash = createHash("sha256")
  for (const floor of ENGINE) {
    for (const path of filesUnder(join(root, "src", floor))) {
      const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n")
      hash.update(`${relative(root, path).replaceAll("\\", "/")}\0${text.length}\n${text}`)
    }
  }
  return hash.digest("hex").slice(0, 8)
}

/** Whether the bundle is there and of these sources. */
export function isBuilt() {
  let file
  try {
    file = openSync(cli, "r")
  } catch {
    return false
  }
  try {
    const start = Buffer.alloc(MARK.length + 64)
    readSync(file, start, 0, start.length, 0)
    return start.toString("utf8") === stateLine(fingerprintSources())
  } finally {
    closeSync(file)
  }
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
}
