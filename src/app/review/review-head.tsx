// The head of reviewing: how much is done, how far reviewers agree, who they are, and under which name one speaks.
import type { JSX } from "preact"
import type { ReviewProgress } from "../../wire/contract.js"
import { KeyList } from "../key-list.js"
import { formatNumber, type Settings } from "../settings.js"
import { reviewWords } from "./review-words.js"

interface ReviewHeadProps {
  readonly progress: ReviewProgress | null
  readonly settings: Settings
  readonly account: string | null
}

export function ReviewHead({ progress, settings, account }: ReviewHeadProps): JSX.Element {
  const words = reviewWords(settings.language)
  const percent = (share: number): string =>
    new Intl.NumberFormat(settings.language === "ar" ? `ar-u-nu-${settings.digits}` : "en", { style: "percent" }).format(share)
  return (
    <header class="review-head">
      <h1>{words.title}</h1>
      <p class="quiet">{words.lead}</p>
      {progress !== null && (
        <div class="review-progress">
          <label>
            <span>{words.progress(formatNumber(progress.reviewed, settings), formatNumber(progress.facts, settings))}</span>
            <progress value={progress.reviewed} max={Math.max(1, progress.facts)} />
          </label>
          <p class="quiet">
            {progress.agreement.facts === 0
              ? words.nobodyYet
              : words.agreement(
                  percent(progress.agreement.agreed / progress.agreement.facts),
                  formatNumber(progress.agreement.facts, settings),
                )}
            {progress.agreement.alpha !== null &&
              ` · ${words.alpha(formatNumber(Math.round(progress.agreement.alpha * 100) / 100, settings))}`}
          </p>
          {progress.reviewers.length > 0 && (
            <p class="quiet reviewers">
              {words.reviewers}:{" "}
              {progress.reviewers.slice(0, 6).map(({ name, corrections }) => (
                <span key={name}>
                  <bdi>{name}</bdi> <span class="count">{formatNumber(corrections, settings)}</span>
                </span>
              ))}
            </p>
          )}
        </div>
      )}
      {account !== null && <p class="quiet">{words.as(account)}</p>}
      <details class="review-keys">
        <summary>{words.keysTitle}</summary>
        <KeyList keys={words.keys} />
      </details>
    </header>
  )
}
