// Zip archives: each file inside is read by its own format. What would unpack to too much is refused before it does.
import { type Entry, fromBuffer, type ZipFile } from "yauzl"
import { InputTrouble } from "./input-trouble.js"
import { bytesSource, type FormatReader } from "./intake-item.js"
import { readSource } from "./read-source.js"

/** Archives within archives that are gone into. */
const DEEPEST = 3
/** Bytes that one file may have unpacked. */
const LARGEST_FILE = 256 * 1024 * 1024
/** Bytes that one archive may have unpacked. */
const LARGEST_ARCHIVE = 8 * 1024 * 1024 * 1024
/** A file that is packed this many times smaller is made to fill a memory: text packs four to ten times. */
const MOST_PACKED = 300

/** Reads an archive, file by file in the order of their names. */
export const readZipFormat: FormatReader = async function* (source, options) {
  const depth = (options.depth ?? 0) + 1
  if (depth > DEEPEST) throw new InputTrouble(`lies ${depth} archives deep`, "Unpack it first")
  const packed = Buffer.from(await source.bytes())
  const archive = await open(packed)
  const entries = (await listEntries(archive)).filter((entry) => !/\/$|(^|\/)(__MACOSX\/|\._|\.DS_Store)/.test(entry.fileName))
  entries.sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > LARGEST_ARCHIVE)
    throw new InputTrouble(`would unpack to ${Math.round(total / 1e9)} GB`, "Unpack it yourself and name the folder")
  for (const entry of entries) {
    const address = `${source.address}#${entry.fileName}`
    try {
      const bytes = await unpack(archive, entry)
      const inner = bytesSource(address, entry.fileName.split("/").at(-1) ?? entry.fileName, bytes)
      for await (const item of readSource(inner, { ...options, depth })) yield { ...item, bytes: 0 }
    } catch (error) {
      yield { address, trouble: error, bytes: 0 }
    }
  }
  archive.close()
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, archive) => {
      if (error) reject(new InputTrouble(`is no zip archive that can be read (${error.message})`, "It may be cut short: fetch it again"))
      else resolve(archive)
    })
  })
}

function listEntries(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    archive.on("entry", (entry: Entry) => {
      entries.push(entry)
      archive.readEntry()
    })
    archive.once("end", () => resolve(entries))
    archive.once("error", (error: Error) => reject(new InputTrouble(`is a damaged zip archive (${error.message})`, "Fetch it again")))
    archive.readEntry()
  })
}

/** The bytes of one file; stops where it grows beyond what it says of itself or what is allowed. */
function unpack(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new InputTrouble("is encrypted", "Unpack it with its password first")
  const isBomb = entry.uncompressedSize > 1e7 && entry.uncompressedSize > MOST_PACKED * Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > LARGEST_FILE || isBomb) {
    throw new InputTrouble(
      `would unpack to ${Math.round(entry.uncompressedSize / 1e6)} MB`,
      "It was not unpacked; a readout is a few kilobytes",
    )
  }
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(new InputTrouble(`cannot be unpacked (${error.message})`, "Unpack the archive with another program"))
        return
      }
      const chunks: Uint8Array[] = []
      stream.on("data", (chunk: Uint8Array) => chunks.push(chunk))
      stream.once("end", () => resolve(Buffer.concat(chunks)))
      stream.once("error", (fault: Error) => reject(new InputTrouble(`is damaged (${fault.message})`, "Fetch the archive again")))
    })
  })
}
