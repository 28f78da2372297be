// What a party, an instrument or a place is called and what it is one with, on its page: merged and parted by hand, each with a
// name and a reason, taken back, with its history.
import type { JSX } from "preact"
import { useState } from "preact/hooks"
import type { EntryAnswer, EntryKind, PageOf, RegisterEntry } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { useAnswer } from "../api.js"
import { partyName } from "../party-names.js"
import { useSession } from "../session.js"
import { formatNumber, type Settings } from "../settings.js"
import { wordsIn } from "../wording.js"
import { useCorrecting } from "./correcting.js"
import { HistoryList } from "./history-list.js"
import { MergePanel } from "./merge-panel.js"
import { Notices } from "./notices.js"
import { reviewWords } from "./review-words.js"

/** Entries that are offered for a name; parties are named in both languages, so all of them are asked for. */
const OFFERED = 6
const ALL = 1000

interface EntryPanelProps {
  readonly kind: EntryKind
  readonly id: string
  readonly settings: Settings
  /** Called when something was said, so that the page asks again. */
  readonly onSaid: () => void
}

export function EntryPanel({ kind, id, settings, onSaid }: EntryPanelProps): JSX.Element | null {
  const { language } = settings
  const words = reviewWords(language)
  const { name: account } = useSession()
  const [turn, setTurn] = useState(0)
  const [typed, setTyped] = useState("")
  const correcting = useCorrecting(null, words, account, () => {
    setTurn((now) => now + 1)
    setTyped("")
    onSaid()
  })
  const { answer: entry } = useAnswer<EntryAnswer>(`/api/entry?${new URLSearchParams({ kind, id })}#${turn}`)
  const name = typed.trim()
  const asked = new URLSearchParams({ kind, limit: String(kind === "party" ? ALL : OFFERED), ...(kind === "party" ? {} : { name }) })
  const { answer: found } = useAnswer<PageOf<RegisterEntry>>(name.length < 2 ? null : `/api/entries?${asked}`)
  if (entry === null) return null
  const shown = (one: { readonly id: string; readonly name: string }): string =>
    kind === "party" ? partyName(one.id, language) : cleanWords(one.name)
  const isMeant = (one: RegisterEntry): boolean =>
    kind !== "party" ||
    [one.id, partyName(one.id, "ar"), partyName(one.id, "en")].some((own) => own.toLowerCase().includes(name.toLowerCase()))
  return (
    <details class="who-is-who">
      <summary>{words.same}</summary>
      <MergePanel
        id={entry.id}
        name={shown(entry)}
        note={null}
        variants={entry.variants.map(({ value }) => cleanWords(value))}
        merged={entry.merged.map((one) => ({ ...one, name: shown(one) }))}
        typed={typed}
        onType={setTyped}
        found={(found?.items ?? [])
          .filter(isMeant)
          .slice(0, OFFERED)
          .map((one) => ({
            id: one.id,
            name: shown(one),
            note: wordsIn(language).fact.noteCount(one.facts, formatNumber(one.facts, settings)),
          }))}
        settings={settings}
        onSay={(action, other) => void correcting.say({ action, kind, entry: entry.id, other })}
      />
      <Notices correcting={correcting} settings={settings} />
      {entry.corrections.length > 0 && <HistoryList corrections={entry.corrections} settings={settings} />}
    </details>
  )
}
