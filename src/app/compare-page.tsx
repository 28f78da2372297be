// Accounts of one encounter side by side: what cannot both be right first, then statement beside statement with the words
// that changed, then what only one side tells.
import type { JSX } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"
import { FAMILY_OF } from "../document/vocabulary.js"
import type { CompareAnswer, Difference, StatementGroup } from "../wire/contract.js"
import { cleanWords } from "../wording/clean-words.js"
import { actName } from "./act-words.js"
import { useAnswer } from "./api.js"
import { Quoted } from "./bidi.js"
import { differenceValue } from "./difference-value.js"
import { strengthOf } from "./fact.js"
import { Strength } from "./fact-note.js"
import { setMark } from "./marks.js"
import { partyName } from "./party-names.js"
import { Reason } from "./reason.js"
import { MarkedText } from "./results.js"
import { formatDay, type Settings } from "./settings.js"
import { TroubleNote } from "./trouble-note.js"
import { wordsIn } from "./wording.js"

export function ComparePage({ query, settings }: { query: URLSearchParams; settings: Settings }): JSX.Element {
  const words = wordsIn(settings.language).compare
  const ids = query.getAll("ids")
  const { answer, problem } = useAnswer<CompareAnswer>(
    ids.length < 2 ? null : `/api/compare?${ids.map((id) => `ids=${encodeURIComponent(id)}`).join("&")}`,
  )
  if (ids.length < 2)
    return (
      <div class="paper">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          <a class="button" href="/find">
            {words.choose}
          </a>
        </p>
      </div>
    )
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  if (answer === null) return <p class="quiet">{wordsIn(settings.language).read.loading}</p>
  return <Accounts answer={answer} settings={settings} />
}

function Accounts({ answer, settings }: { answer: CompareAnswer; settings: Settings }): JSX.Element {
  const words = wordsIn(settings.language)
  const { comparison, documents } = answer
  const nodes = useRef(new Map<string, Text>())
  useLayoutEffect(() => {
    const ranges: Range[] = []
    for (const [number, group] of comparison.groups.entries()) {
      for (const [account, spans] of group.changedWords.entries()) {
        const [id] = group.statements[account] ?? []
        const statement = documents[account]?.record.statements.find((one) => one.id === id)
        const node = nodes.current.get(`${number}.${id}.${account}`)
        if (statement === undefined || node === undefined) continue
        for (const [start, end] of spans) {
          const from = start - statement.span[0]
          if (from < 0 || end - statement.span[0] > node.length) continue
          const range = document.createRange()
          range.setStart(node, from)
          range.setEnd(node, end - statement.span[0])
          ranges.push(range)
        }
      }
    }
    setMark("changed", ranges)
    return () => setMark("changed", [])
  }, [answer])
  return (
    <div class="compare">
      <h1>{words.compare.title}</h1>
      {comparison.isReprint && <p class="trouble">{words.compare.reprint}</p>}
      <section>
        <h2>{words.compare.contradictions}</h2>
        {comparison.contradictions.length === 0 ? (
          <p class="quiet">{words.compare.none}</p>
        ) : (
          <ul class="plain contradictions">
            {comparison.contradictions.map((difference) => (
              <Contradiction key={keyOf(difference)} difference={difference} answer={answer} settings={settings} />
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{words.compare.groups}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section class="beside" aria-label={words.compare.groups} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {documents.map(({ document }) => (
                  <th key={document.id} scope="col">
                    <a href={`/document/${document.id}`} dir="auto" lang="ar">
                      {document.title ?? words.find.untitled}
                    </a>
                    <span class="quiet">
                      {document.outlet !== null && <bdi>{document.outlet}</bdi>}
                      {document.published !== null && ` · ${formatDay(document.published, settings)}`}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {comparison.groups.map((group, number) => (
                <tr key={group.statements.map((ids) => ids.join(".")).join("|")}>
                  {documents.map(({ document }, account) => (
                    <Cell
                      key={document.id}
                      group={group}
                      account={account}
                      answer={answer}
                      settings={settings}
                      onNode={(id, node) => {
                        const key = `${number}.${id}.${account}`
                        if (node === null) nodes.current.delete(key)
                        else nodes.current.set(key, node)
                      }}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </section>
    </div>
  )
}

function keyOf({ kind, evidence }: Difference): string {
  return `${kind}${evidence.map(({ account, span }) => `${account}.${span[0]}`).join("-")}`
}

interface PartProps {
  readonly answer: CompareAnswer
  readonly settings: Settings
}

function Contradiction({ difference, answer, settings }: PartProps & { difference: Difference }): JSX.Element {
  const words = wordsIn(settings.language).compare
  return (
    <li>
      <strong>{words.kind[difference.kind]}</strong>
      <ul class="plain versus">
        {difference.evidence.map(({ account, span, words: said }, at) => {
          const document = answer.documents[account]?.document
          return (
            <li key={`${account}.${span[0]}`}>
              <a href={`/document/${document?.id}`}>
                <bdi class="value">{differenceValue(difference.kind, difference.values[at] ?? "", settings)}</bdi>
              </a>{" "}
              <Quoted text={`«${cleanWords(said)}»`} />{" "}
              <span class="quiet">{document?.outlet !== null && <bdi>{document?.outlet}</bdi>}</span>
            </li>
          )
        })}
      </ul>
      <p class="quiet">
        <Reason text={difference.why} settings={settings} />
      </p>
    </li>
  )
}

interface CellProps extends PartProps {
  readonly group: StatementGroup
  readonly account: number
  readonly onNode: (statement: string, node: Text | null) => void
}

function Cell({ group, account, answer, settings, onNode }: CellProps): JSX.Element {
  const { language } = settings
  const words = wordsIn(language).compare
  const ids = group.statements[account] ?? []
  const source = answer.documents[account]
  const label = source?.document.outlet ?? source?.document.title ?? ""
  if (ids.length === 0 || source === undefined)
    return (
      <td class="silent" data-account={`${account + 1} · ${label}`}>
        {words.silent}
      </td>
    )
  const isAlone = group.statements.filter((one) => one.length > 0).length === 1
  return (
    <td data-account={`${account + 1} · ${label}`}>
      {ids.map((id) => {
        const statement = source.record.statements.find((one) => one.id === id)
        if (statement === undefined) return null
        const { span, act, party, joint, parties } = statement
        const sides = joint ? parties : party === null ? [] : [party]
        return (
          <div key={id} class={`hue-${FAMILY_OF[act]}`}>
            <p class="fact-head">
              <span class="note-name">
                {actName(act, language)} <Strength value={strengthOf(act)} settings={settings} />
              </span>
              <span class="note-who">{sides.map((one) => partyName(one, language)).join(" + ")}</span>
              {isAlone && <span class="alone">{words.alone}</span>}
            </p>
            <MarkedText text={source.document.text.slice(...span)} onNode={(node) => onNode(id, node)} />
          </div>
        )
      })}
    </td>
  )
}
