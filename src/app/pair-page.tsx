// What stands between two parties: what changed since they last met, encounters and pledges through time, each pledge as a
// thread, topics, wordings that recur, who carried it. It prints as a brief of two pages (style/print.css).
import type { JSX } from "preact"
import type { FactsAnswer, StatisticsAnswer } from "../wire/contract.js"
import { cleanWords } from "../wording/clean-words.js"
import { go } from "./address.js"
import { useAnswer } from "./api.js"
import { ChartFrame } from "./charts/chart-frame.js"
import { TopicChart } from "./charts/topic-chart.js"
import { Bars, FactSection } from "./entity/parts.js"
import { entityAddress, PartyLink } from "./entity-links.js"
import { strengthOf } from "./fact.js"
import { FeedLinks } from "./feed-links.js"
import { withFilters } from "./filters.js"
import { Carriers } from "./pair/carriers.js"
import { Changes } from "./pair/changes.js"
import { Formulas } from "./pair/formulas.js"
import { ThreadLedger } from "./pair/threads.js"
import { TopicTable, topicDays } from "./pair/topic-days.js"
import { pairWords } from "./pair/words.js"
import { PairChart } from "./pair-chart.js"
import { allParties, partyName } from "./party-names.js"
import { formatNumber, type Settings } from "./settings.js"
import { TroubleNote } from "./trouble-note.js"
import { viewWords } from "./views/words.js"
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
            <PartyLink id={one} settings={settings} /> <span class="facing" aria-hidden="true" />{" "}
            <PartyLink id={other} settings={settings} />
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
  const more = pairWords(language)
  const seen = viewWords(language)
  const filters = new URLSearchParams([
    ["between", one],
    ["between", other],
  ])
  const encounters = answer.items.filter(({ kind }) => kind === "encounter")
  const pledges = answer.items.filter(({ what }) => strengthOf(what) > 0)
  const topics = topicDays(answer.items, answer.facets?.topic ?? [])
  const instruments = answer.facets?.instrument ?? []
  const nameOf = (id: string): string => cleanWords(instruments.find(({ value }) => value === id)?.name ?? id)
  const count = (number: number): string => formatNumber(number, settings)
  return (
    <>
      {answer.total > answer.items.length && <p class="quiet">{words.only(count(answer.items.length), count(answer.total))}</p>}
      <p class="pair-tools">
        <button type="button" onClick={() => print()}>
          {more.print}
        </button>
        <a href={withFilters("/find", filters, { as: "facts" })}>{seen.all(count(answer.total))}</a>
        <FeedLinks filters={filters} settings={settings} />
      </p>
      <Changes one={one} other={other} settings={settings} />
      <section class="over-time">
        <h2>{words.timeline}</h2>
        <p class="quiet">{words.timelineLead}</p>
        <ChartFrame
          name={`${words.timeline}: ${partyName(one, language)} – ${partyName(other, language)}`}
          settings={settings}
          draw={(width) => (
            <PairChart encounters={encounters} pledges={pledges} one={one} other={other} width={width} settings={settings} />
          )}
        />
      </section>
      <ThreadLedger one={one} other={other} settings={settings} />
      {topics.length > 0 && (
        <section class="topics">
          <h2>{more.topicsOverTime}</h2>
          <ChartFrame
            name={more.topicsOverTime}
            settings={settings}
            draw={(width) => (
              <TopicChart
                topics={topics}
                width={width}
                settings={settings}
                to={(topic) => withFilters("/find", filters, { as: "facts", topic })}
              />
            )}
            table={<TopicTable topics={topics} settings={settings} />}
          />
        </section>
      )}
      <div class="beside-each-other">
        <Carriers facts={answer.items} settings={settings} />
        {instruments.length > 0 && (
          <section class="named">
            <h2>{more.named}</h2>
            <Bars counts={instruments} nameOf={nameOf} to={(id) => entityAddress("instrument", id)} settings={settings} />
          </section>
        )}
      </div>
      <Formulas one={one} other={other} settings={settings} />
      <FactSection title={words.encounters} filters={new URLSearchParams([...filters, ["kind", "encounter"]])} settings={settings} />
    </>
  )
}
