// A URL becomes a source: fetched with bounds on size, time and redirects. Addresses inside the own network are refused, also
// behind a redirect or a name, unless the user allows them: the check is made on the address that is connected to.
import { lookup } from "node:dns"
import { request as requestHttp } from "node:http"
import { request as requestHttps } from "node:https"
import { BlockList, isIP, type LookupFunction } from "node:net"
import { InputTrouble } from "./input-trouble.js"
import { bytesSource, type Source } from "./intake-item.js"
import { decoded, endingOf } from "./warc-format.js"

const LARGEST = 32 * 1024 * 1024
const PATIENCE_MS = 30_000
/** Milliseconds for all of an answer: a feed that never ends ends here. */
const WHOLE_MS = 120_000
const MOST_REDIRECTS = 5
const AGENT = "Mahdar"

export interface FetchOptions {
  /** Whether addresses of the own network may be fetched; or which, as numbers: a redirect to any other is refused still. */
  readonly allowPrivate?: boolean | readonly string[] | undefined
  /** Milliseconds for all of an answer. */
  readonly longestMs?: number | undefined
}

/** Networks that no public page has: own machine, private, link-local, carrier, multicast, documentation. */
const PRIVATE = new BlockList()
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  PRIVATE.addSubnet(network, bits, "ipv4")
}
for (const [network, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
  ["64:ff9b::", 96],
  ["2002::", 16],
] as const) {
  PRIVATE.addSubnet(network, bits, "ipv6")
}

/** Whether an address is one of the own network. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  const plain = mapped ?? address
  return PRIVATE.check(plain, isIP(plain) === 6 ? "ipv6" : "ipv4") || /^::ffff:/i.test(plain)
}

/**
 * Fetches a page, feed or document.
 * @throws {InputTrouble} where it cannot be had.
 */
export async function fetchSource(url: string, options: FetchOptions = {}): Promise<Source> {
  let at = url
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const { status, headers, body } = await get(at, options)
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      at = new URL(headers.location, at).href
      continue
    }
    if (status < 200 || status >= 300) throw new InputTrouble(`answered ${status}`, "Check the address, or try again later")
    const bytes = decoded(body, headers["content-encoding"] ?? "")
    const path = new URL(at).pathname.split("/").at(-1) ?? ""
    const ending = endingOf(headers["content-type"] ?? "")
    return bytesSource(url, ending === null ? path || "page.html" : `page.${ending}`, bytes)
  }
  throw new InputTrouble(`was redirected more than ${MOST_REDIRECTS} times`, "Check the address")
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

function get(address: string, { allowPrivate = false, longestMs = WHOLE_MS }: FetchOptions): Promise<Answer> {
  const isRefused = (number: string): boolean =>
    isPrivateAddress(number) && !(typeof allowPrivate === "boolean" ? allowPrivate : allowPrivate.includes(number))
  const url = new URL(address)
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new InputTrouble(`leads to ${url.protocol}, not to the web`, "Name an http or https address")
  const host = url.hostname.replace(/^\[|\]$/g, "")
  // A name is looked up when it is connected to; a number is not.
  if (isIP(host) !== 0 && isRefused(host)) throw refused(address)
  const look: LookupFunction = (name, given, done) => {
    lookup(name, { ...given, all: true }, (error, found) => {
      if (error) done(error, "", 4)
      else if (found.some((one) => isRefused(one.address))) done(refused(address), "", 4)
      else if (given.all) done(null, found as never)
      else done(null, found[0]?.address ?? "", found[0]?.family ?? 4)
    })
  }
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp
    const headers = {
      "user-agent": AGENT,
      accept: "text/html,application/xhtml+xml,application/xml,*/*;q=0.8",
      "accept-encoding": "gzip, br",
    }
    const fail = (error: Error): void => {
      clearTimeout(whole)
      sent.destroy()
      reject(
        error instanceof InputTrouble
          ? error
          : new InputTrouble(`could not be fetched (${error.message})`, "Check the address and the network"),
      )
    }
    const sent = send(url, { headers, lookup: look, timeout: PATIENCE_MS }, (response) => {
      const chunks: Uint8Array[] = []
      let length = 0
      response.on("data", (chunk: Uint8Array) => {
        length += chunk.length
        if (length > LARGEST) fail(new InputTrouble(`is larger than ${LARGEST >> 20} MB`, "Fetch it yourself and name the file"))
        else chunks.push(chunk)
      })
      response.once("error", fail)
      response.once("end", () => {
        clearTimeout(whole)
        resolve({ status: response.statusCode ?? 0, headers: response.headers as Answer["headers"], body: Buffer.concat(chunks) })
      })
    })
    const whole = setTimeout(() => fail(new InputTrouble(`did not end within ${longestMs / 1000} s`, "Try again later")), longestMs)
    sent.once("timeout", () => fail(new InputTrouble(`did not answer within ${PATIENCE_MS / 1000} s`, "Try again later")))
    sent.once("error", fail)
    sent.end()
  })
}

function refused(address: string): InputTrouble {
  return new InputTrouble(`${address} leads into your own network`, "Give --allow-private if you want that")
}
