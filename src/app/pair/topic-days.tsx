// On which days each topic was spoken of: the most frequent topics of a pair's statements, and the same as a table.
import type { JSX } from "preact"
import type { Statement } from "../../document/record.js"
import type { Topic } from "../../document/vocabulary.js"
import type { FacetValue, StoredFact } from "../../wire/contract.js"
import { labelsIn } from "../../wording/labels.js"
import type { TopicDays } from "../charts/topic-chart.js"
import { formatDay, formatNumber, type Settings } from "../settings.js"

const MOST = 10

export function topicDays(facts: readonly StoredFact[], counts: readonly FacetValue[]): TopicDays[] {
  const topics = counts.slice(0, MOST).map(({ value }) => ({ topic: value as Topic, days: new Map<string, number>() }))
  const byTopic = new Map(topics.map((one) => [one.topic, one.days]))
  for (const { kind, day, value } of facts) {
    if (kind !== "statement" || day === null) continue
    const statement = value as Statement
    for (const topic of new Set([...statement.topics, ...statement.actions.flatMap((action) => action.topics)])) {
      const days = byTopic.get(topic)
      days?.set(day, (days.get(day) ?? 0) + 1)
    }
  }
  return topics.filter(({ days }) => days.size > 0)
}

export function TopicTable({ topics, settings }: { topics: readonly TopicDays[]; settings: Settings }): JSX.Element {
  return (
    <table>
      <tbody>
        {topics.map(({ topic, days }) => (
          <tr key={topic}>
            <th scope="row">{labelsIn(settings.language).topic(topic)}</th>
            <td>{[...days].map(([day, count]) => `${formatDay(day, settings)} (${formatNumber(count, settings)})`).join(" · ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
