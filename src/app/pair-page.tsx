// What stands between two parties: when they met, and what each has pledged to the other, with the words.
import type { JSX } from "preact"
import type { Statement } from "../document/record.js"
import type { Act, Topic } from "../document/vocabulary.js"
import type { FactsAnswer, StatisticsAnswer, StoredFact } from "../wire/contract.js"
import { labelsIn } from "../wording/labels.js"
import { go } from "./address.js"
import { useAnswer } from "./api.js"
import { strengthOf } from "./fact.js"
import { PairChart } from "./pair-chart.js"
import { allParties, partyName } from "./party-names.js"
import { FactLine } from "./results.js"
import { formatDay, formatNumber, type Settings } from "./settings.js"
import { TroubleNote } from "./trouble-note.js"
import { wordsIn } from "./wording.js"

/** Facts that are asked for and shown. */
const MOST = 1000

export function PairPage({ query, settings }: { query: URLSearchParams; settings: Settings }): JSX.Element {
  const { language } = settings
  const words = wordsIn(language).pair
  const [one, other] = query.getAll("between")
  const isChosen = one !== undefined && other !== undefined && one !== other
  const asked = isChosen
    ? `/api/facts?between=${encodeURIComponent(one)}&between=${encodeURIComponent(other)}&limit=${MOST}&facets=true`
    : null
  const { answer, problem } = useAnswer<FactsAnswer>(asked)
  return (
    <div class="pair">
      <h1>
        {isChosen ? (
          <>
            <bdi>{partyName(one, language)}</bdi> <span class="facing" aria-hidden="true" /> <bdi>{partyName(other, language)}</bdi>
          </>
        ) : (
          words.title
        )}
      </h1>
      {!isChosen && <p class="lead">{words.lead}</p>}
      <ChoosePair one={one} other={other} settings={settings} />
      {problem !== null && <TroubleNote problem={problem} settings={settings} />}
      {isChosen && answer !== null && answer.total === 0 && <p class="nothing">{words.nothing}</p>}
      {isChosen && answer !== null && answer.total > 0 && <Between answer={answer} one={one} other={other} settings={settings} />}
    </div>
  )
}

function ChoosePair({ one, other, settings }: { one: string | undefined; other: string | undefined; settings: Settings }): JSX.Element {
  const words = wordsIn(settings.language).pair
  const { answer } = useAnswer<StatisticsAnswer>("/api/statistics")
  const known = (answer?.parties ?? []).map(({ id }) => ({ id, name: partyName(id, settings.language) }))
  const rest = allParties(settings.language).filter(({ id }) => !known.some((party) => party.id === id))
  const field = (name: string, label: string, value: string | undefined): JSX.Element => (
    <label>
      <span>{label}</span>
      <select name={name} key={`${value}${known.length}`}>
        <option value="">—</option>
        {known.map((party) => (
          <option key={party.id} value={party.id} selected={party.id === value}>
            {party.name}
          </option>
        ))}
        <hr />
        {rest.map((party) => (
          <option key={party.id} value={party.id} selected={party.id === value}>
            {party.name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form
      class="choose"
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        const chosen = [data.get("one"), data.get("other")].map(String).filter((id) => id !== "" && id !== "null")
        if (chosen.length === 2) go(`/pair?${chosen.map((id) => `between=${encodeURIComponent(id)}`).join("&")}`)
      }}
    >
      {field("one", words.first, one)}
      {field("other", words.second, other)}
      <button type="submit">{words.show}</button>
    </form>
  )
}

interface BetweenProps {
  readonly answer: FactsAnswer
  readonly one: string
  readonly other: string
  readonly settings: Settings
}

function Between({ answer, one, other, settings }: BetweenProps): JSX.Element {
  const { language } = settings
  const words = wordsIn(language).pair
  const encounters = answer.items.filter(({ kind }) => kind === "encounter")
  const pledges = answer.items.filter(({ what }) => strengthOf(what) > 0)
  const by = (party: string): StoredFact[] =>
    pledges.filter(({ value }) => !(value as Statement).joint && (value as Statement).party === party).sort(byStrength)
  const together = pledges.filter(({ value }) => (value as Statement).joint).sort(byStrength)
  const name = (id: string): string => partyName(id, language)
  const shown = formatNumber(answer.items.length, settings)
  return (
    <>
      {answer.total > answer.items.length && <p class="quiet">{words.only(shown, formatNumber(answer.total, settings))}</p>}
      <section>
        <h2>{words.timeline}</h2>
        <p class="quiet">{words.timelineLead}</p>
        <PairChart encounters={encounters} pledges={pledges} one={one} other={other} settings={settings} />
      </section>
      <section>
        <h2>{words.ledger}</h2>
        <div class="ledger">
          <Column title={words.from(name(one), name(other))} facts={by(one)} settings={settings} />
          <Column title={words.from(name(other), name(one))} facts={by(other)} settings={settings} />
        </div>
        {together.length > 0 && <Column title={words.together} facts={together} settings={settings} />}
      </section>
      <section>
        <h2>{words.encounters}</h2>
        {encounters.length === 0 && <p class="quiet">{words.none}</p>}
        <ol class="plain list">
          {encounters.map((fact) => (
            <li key={fact.id} class="dated">
              <time class="quiet" dateTime={fact.day ?? undefined}>
                {fact.day === null ? "" : formatDay(fact.day, settings)}
              </time>
              <FactLine fact={fact} settings={settings} />
            </li>
          ))}
        </ol>
      </section>
      {answer.facets !== undefined && answer.facets.topic.length > 0 && (
        <section>
          <h2>{words.topics}</h2>
          <Topics counts={answer.facets.topic} one={one} other={other} settings={settings} />
        </section>
      )}
    </>
  )
}

function byStrength(a: StoredFact, b: StoredFact): number {
  return strengthOf(b.what as Act) - strengthOf(a.what as Act) || (b.day ?? "").localeCompare(a.day ?? "")
}

function Column({ title, facts, settings }: { title: string; facts: readonly StoredFact[]; settings: Settings }): JSX.Element {
  return (
    <div class="column">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {facts.length === 0 && <p class="quiet">{wordsIn(settings.language).pair.none}</p>}
      <ol class="plain">
        {facts.map((fact) => (
          <li key={fact.id}>
            <FactLine fact={fact} settings={settings} />
            {fact.day !== null && <p class="quiet">{formatDay(fact.day, settings)}</p>}
          </li>
        ))}
      </ol>
    </div>
  )
}

interface TopicsProps {
  readonly counts: readonly { value: string; count: number }[]
  readonly one: string
  readonly other: string
  readonly settings: Settings
}

/** Topics as bars, each with its name and number beside it; a topic leads to its facts. */
function Topics({ counts, one, other, settings }: TopicsProps): JSX.Element {
  const most = Math.max(...counts.map(({ count }) => count))
  return (
    <ul class="plain bars">
      {counts.map(({ value, count }) => (
        <li key={value}>
          <a href={`/find?as=facts&between=${one}&between=${other}&topic=${value}`}>{labelsIn(settings.language).topic(value as Topic)}</a>
          <span class="bar-line" style={{ inlineSize: `${(count / most) * 40}%` }} aria-hidden="true" />
          <span class="count">{formatNumber(count, settings)}</span>
        </li>
      ))}
    </ul>
  )
}
