// The engine on a thread of the page: a readout in, its record with the trace of every fact out. Bundled with the
// language's data on its own, so that the page is there before they are.
import type { SourceDocument } from "../document/record.js"
import { createReader } from "../engine/read.js"

const reader = createReader()

addEventListener("message", ({ data }: MessageEvent<{ number: number; document: SourceDocument }>) => {
  const start = performance.now()
  const explanation = reader.explain(data.document)
  postMessage({ number: data.number, explanation, ms: performance.now() - start })
})
