// The story at one glance: each encounter in one plain line, then what each side does in this text. Choosing an act shows
// the words of all statements that do it.
import type { JSX } from "preact"
import type { Person, ReadoutRecord, Statement } from "../document/record.js"
import { ACTS, type Act, FAMILY_OF } from "../document/vocabulary.js"
import { cleanWords } from "../wording/clean-words.js"
import { describeEncounter } from "../wording/plain-line.js"
import { actName } from "./act-words.js"
import { Isolated, Name } from "./bidi.js"
import { namedAddress, PartyLink } from "./entity-links.js"
import { strengthOf } from "./fact.js"
import { partyName } from "./party-names.js"
import { formatNumber, type Settings } from "./settings.js"
import { wordsIn } from "./wording.js"

interface RecordHeadProps {
  readonly record: ReadoutRecord
  readonly settings: Settings
  readonly onShow: (facts: readonly string[]) => void
  /** Whether the text is in the record: then names lead to their pages. A text that is only read would be lost on the way. */
  readonly isStored: boolean
}

/** Lines told at the top; the others stand beside their words. */
const MOST_LINES = 2

export function RecordHead({ record, settings, onShow, isStored }: RecordHeadProps): JSX.Element {
  const { language } = settings
  const told = [...record.encounters]
    .sort((a, b) => Number(a.background) - Number(b.background))
    .filter(({ background }, at) => !background || at === 0)
  const sides = sidesOf(record)
  return (
    <section class="story">
      {told.slice(0, MOST_LINES).map((encounter, at) => (
        <p key={encounter.id} class={at === 0 ? "story-line" : "story-more"}>
          <Isolated text={describeEncounter(encounter, record, language, (id) => partyName(id, language))} language={language} />
        </p>
      ))}
      <div class="sides">
        {sides.map(([party, statements]) => (
          <div key={party} class="side">
            <h2>
              <Name>
                {party === "" ? (
                  wordsIn(language).fact.nobody
                ) : party === "+" ? (
                  wordsIn(language).fact.both
                ) : isStored ? (
                  <PartyLink id={party} settings={settings} />
                ) : (
                  partyName(party, language)
                )}
              </Name>
              <span class="quiet">
                {speakersOf(record, statements).map(({ id, name, party: stands }) => (
                  <bdi key={id} lang="ar">
                    {isStored ? (
                      <a class="entity" href={namedAddress(name, stands)}>
                        {cleanWords(name)}
                      </a>
                    ) : (
                      cleanWords(name)
                    )}
                  </bdi>
                ))}
              </span>
            </h2>
            <ul class="acts">
              {countActs(statements).map(([act, ids]) => (
                <li key={act}>
                  <button type="button" class={`act hue-${FAMILY_OF[act]} strength-${strengthOf(act)}`} onClick={() => onShow(ids)}>
                    {actName(act, language)}
                    {ids.length > 1 && <span class="count">{formatNumber(ids.length, settings)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

/** Statements by party, those with most first; joint ones under "+", unattributed ones under "". */
function sidesOf(record: ReadoutRecord): [string, Statement[]][] {
  const sides = new Map<string, Statement[]>()
  for (const statement of record.statements) {
    const key = statement.joint ? "+" : (statement.party ?? "")
    sides.set(key, [...(sides.get(key) ?? []), statement])
  }
  const rank = (key: string): number => (key === "" ? 2 : key === "+" ? 1 : 0)
  return [...sides].sort(([a, ofA], [b, ofB]) => rank(a) - rank(b) || ofB.length - ofA.length)
}

function speakersOf(record: ReadoutRecord, statements: readonly Statement[]): Person[] {
  const ids = new Set(statements.map(({ speaker }) => speaker))
  return record.people.filter(({ id }) => ids.has(id))
}

function countActs(statements: readonly Statement[]): [Act, string[]][] {
  return ACTS.map((act): [Act, string[]] => [act, statements.filter((one) => one.act === act).map(({ id }) => id)]).filter(
    ([, ids]) => ids.length > 0,
  )
}
