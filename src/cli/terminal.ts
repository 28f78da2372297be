// What the page has to know of the stream that it goes to: columns, colours, whether it is a terminal.
import { createPaint, wantsColour } from "./paint.js"
import type { PageOptions } from "./text-page.js"

/** Columns of a page that goes to a file or a pipe, the same on every machine. */
const PIPE_COLUMNS = 80
const NARROWEST = 40
/** Lines of text that are wider are hard to read. */
const WIDEST = 100

/** The options of pages on standard output. */
export function pageOptionsOf(stream: NodeJS.WriteStream): PageOptions {
  const columns = stream.isTTY ? stream.columns || PIPE_COLUMNS : PIPE_COLUMNS
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, columns)),
    paint: createPaint(wantsColour(stream, process.env)),
    isIsolating: stream.isTTY === true,
  }
}
