// Events as event-data users load them, tab-separated. CAMEO: the 26 columns of the Phoenix data, without a row of names.
// PLOVER: a row of names, then one event a row. Facts of other days that are only recalled are left out, as planned ones are.
import type { RecordStore, SearchQuery, StoredFact } from "../store/record-store.js"
import { codeEvents, quadClass } from "./event-codes.js"

/** Lines of events in CAMEO. */
export function* cameoLines(record: RecordStore, query: SearchQuery): Generator<string> {
  for (const fact of events(record, query)) {
    const day = fact.day ?? ""
    const [year = "", month = "", date = ""] = day.split("-")
    const place = "act" in fact.value ? null : fact.value.place
    const topics = "act" in fact.value ? fact.value.topics.map((topic) => `${topic},1`).join(";") : ""
    for (const { id, source, target, code } of codeEvents(fact)) {
      yield line([
        ...[id, day.replaceAll("-", ""), year, month, date],
        ...[source, source, "GOV", "", target, target, target === "" ? "" : "GOV", ""],
        ...[code.cameo, code.cameo.slice(0, 2), String(quadClass(code.cameo)), String(code.goldstein), topics],
        ...["", "", place?.name ?? "", "", place?.country ?? "", fact.id, fact.document.url ?? "", fact.document.outlet ?? ""],
      ])
    }
  }
}

const PLOVER = [
  "event_id",
  "event_date",
  "event_type",
  "event_mode",
  "event_context",
  "source",
  "target",
  "quad",
  "goldstein",
  "mahdar_kind",
  "mahdar_type",
  "strength",
  "speaker",
  "country",
  "place",
  "words",
  "document",
  "outlet",
  "url",
]

/** Lines of events in PLOVER, with our own types beside its. */
export function* ploverLines(record: RecordStore, query: SearchQuery): Generator<string> {
  yield line(PLOVER)
  for (const fact of events(record, query)) {
    const isStatement = "act" in fact.value
    const place = "act" in fact.value ? null : fact.value.place
    const context = "act" in fact.value ? fact.value.topics.join(";") : ""
    const speaker = isStatement ? (fact.people[0]?.name ?? "") : ""
    const strength = isStatement ? String(["aspire", "ready", "commit", "agree"].indexOf(fact.what) + 1 || "") : ""
    for (const { id, source, target, code } of codeEvents(fact)) {
      yield line([
        ...[id, fact.day ?? "", code.plover, code.mode, context, source, target, String(quadClass(code.cameo)), String(code.goldstein)],
        ...[fact.kind, fact.what, strength, speaker, place?.country ?? "", place?.name ?? "", fact.words],
        ...[fact.document.id, fact.document.outlet ?? "", fact.document.url ?? ""],
      ])
    }
  }
}

function* events(record: RecordStore, query: SearchQuery): Generator<StoredFact> {
  for (const fact of record.eachFact(query)) {
    const { value } = fact
    if (!value.background && !("planned" in value && value.planned)) yield fact
  }
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, " ")).join("\t")}\n`
}
