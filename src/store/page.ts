// How much of a list is wanted: the bounds that hold for every list of the store.
import type { Page } from "./record-store.js"

const USUAL = 20
const MOST = 1000

/**
 * The limit and offset of a page.
 * @throws {RangeError} where one is negative or no whole number.
 */
export function limitOf({ limit = USUAL, offset = 0 }: Page): { readonly limit: number; readonly offset: number } {
  for (const [name, value] of Object.entries({ limit, offset })) {
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name} is ${value}; it must be a whole number from 0`)
  }
  return { limit: Math.min(limit, MOST), offset }
}
