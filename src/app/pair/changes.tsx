// What the last meeting of a pair brought beside the one before: pledges by what happened to them, what matters most first;
// topics and instruments that are new or gone.
import type { JSX } from "preact"
import { PLEDGE_CHANGES } from "../../document/pledge-change.js"
import type { ChangesAnswer } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { labelsIn } from "../../wording/labels.js"
import { useAnswer } from "../api.js"
import { Quoted } from "../bidi.js"
import { EntityLink } from "../entity-links.js"
import { partyName } from "../party-names.js"
import { formatDay, type Settings } from "../settings.js"
import { wordsIn } from "../wording.js"
import { pairWords } from "./words.js"

export function Changes({ one, other, settings }: { one: string; other: string; settings: Settings }): JSX.Element {
  const { language } = settings
  const pair = [one, other].map((id) => `between=${encodeURIComponent(id)}`).join("&")
  const { answer } = useAnswer<ChangesAnswer>(`/api/changes?${pair}`)
  const words = pairWords(language)
  const lists =
    answer === null
      ? []
      : ([
          [words.topics.new, answer.topics.new.map((topic) => labelsIn(language).topic(topic))],
          [words.topics.gone, answer.topics.gone.map((topic) => labelsIn(language).topic(topic))],
        ] as const)
  const isEmpty = answer !== null && answer.pledges.length === 0 && lists.every(([, items]) => items.length === 0)
  return (
    <section class="changes">
      <h2>{words.changes}</h2>
      {answer !== null && answer.last === null && <p class="quiet">{words.noMeeting}</p>}
      {answer !== null && answer.last !== null && (
        <>
          <p class="quiet">
            {words.changesLead(
              formatDay(answer.last.day, settings),
              answer.before === null ? null : formatDay(answer.before.day, settings),
            )}
          </p>
          {isEmpty && <p>{words.noChange}</p>}
          <dl>
            {PLEDGE_CHANGES.map((kind) => {
              const own = answer.pledges.filter((pledge) => pledge.kind === kind)
              if (own.length === 0) return null
              return (
                <div key={kind} class={`change is-${kind}`}>
                  <dt>{words.step[kind]}</dt>
                  <dd>
                    <ul class="plain">
                      {own.map(({ thread, step }) => {
                        const evidence = step.evidence[0]
                        return (
                          <li key={thread.id}>
                            <span class="quiet">
                              <bdi>{thread.party === null ? wordsIn(language).fact.both : partyName(thread.party, language)}</bdi>
                            </span>{" "}
                            <a class="fact-words" href={`/document/${evidence?.document}?at=${evidence?.span[0]}`}>
                              <Quoted text={cleanWords(evidence?.words ?? thread.words)} />
                            </a>
                          </li>
                        )
                      })}
                    </ul>
                  </dd>
                </div>
              )
            })}
            {lists.map(([title, items]) =>
              items.length === 0 ? null : (
                <div key={title} class="change">
                  <dt>{title}</dt>
                  <dd>{items.join(labelsIn(language).comma)}</dd>
                </div>
              ),
            )}
            {(["new", "gone"] as const).map((kind) =>
              answer.instruments[kind].length === 0 ? null : (
                <div key={kind} class="change">
                  <dt>{words.instruments[kind]}</dt>
                  <dd>
                    {answer.instruments[kind].map((id, at) => (
                      <span key={id}>
                        {at > 0 && labelsIn(language).comma}
                        <EntityLink kind="instrument" id={id}>
                          {cleanWords(answer.names[id] ?? id)}
                        </EntityLink>
                      </span>
                    ))}
                  </dd>
                </div>
              ),
            )}
          </dl>
        </>
      )}
    </section>
  )
}
