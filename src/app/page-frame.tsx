// What stands around every page: name, places to go, language, light, digits, keys; below, what the record holds.
import type { ComponentChildren, JSX } from "preact"
import { useEffect, useRef } from "preact/hooks"
import type { SessionAnswer, StatisticsAnswer } from "../wire/contract.js"
import { go } from "./address.js"
import { ask, useAnswer } from "./api.js"
import { KeyList } from "./key-list.js"
import { setSession, useSession } from "./session.js"
import { changeSettings, formatNumber, type Settings, type Theme } from "./settings.js"
import { wordsIn } from "./wording.js"

const NEXT: Readonly<Record<Theme, Theme>> = { auto: "light", light: "dark", dark: "auto" }
const SIGN: Readonly<Record<Theme, string>> = { auto: "◐", light: "○", dark: "●" }

interface PageFrameProps {
  readonly path: string
  readonly settings: Settings
  readonly children: ComponentChildren
}

export function PageFrame({ path, settings, children }: PageFrameProps): JSX.Element {
  const { language, theme, digits } = settings
  const words = wordsIn(language)
  const session = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  const { answer } = useAnswer<StatisticsAnswer>(session.isLocked ? null : "/api/statistics")
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return
      if (event.key === "?") dialog.current?.showModal()
      else if (event.key === "/") {
        go("/find")
        requestAnimationFrame(() => document.getElementById("words")?.focus())
      } else return
      event.preventDefault()
    }
    addEventListener("keydown", onKey)
    return () => removeEventListener("keydown", onKey)
  }, [])
  const places = [
    ["/", words.nav.read],
    ["/find", words.nav.find],
    ["/pair", words.nav.pair],
    ["/compare", words.nav.compare],
    ...(session.mayWrite
      ? ([
          ["/review", words.nav.review],
          ["/add", words.nav.add],
        ] as const)
      : []),
  ] as const
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="top">
        <a class="brand" href="/" lang="ar">
          محضر<span lang="en">Mahdar</span>
        </a>
        <nav aria-label={language === "ar" ? "محضر" : "Mahdar"}>
          {(session.isLocked ? [] : places).map(([to, name]) => (
            <a key={to} href={to} aria-current={path === to ? "page" : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <div class="choices">
          {session.name !== null && (
            <button type="button" title={words.session.signOut} aria-label={`${words.session.signOut}: ${session.name}`} onClick={signOut}>
              <bdi>{session.name}</bdi> ⎋
            </button>
          )}
          <button
            type="button"
            data-language
            lang={language === "ar" ? "en" : "ar"}
            onClick={() => changeLanguage(language === "ar" ? "en" : "ar")}
          >
            {words.otherLanguage}
          </button>
          {language === "ar" && (
            <button
              type="button"
              aria-label={`${words.digits} ${digits === "latn" ? "١٢٣" : "123"}`}
              title={words.digits}
              onClick={() => changeSettings({ digits: digits === "latn" ? "arab" : "latn" })}
            >
              {digits === "latn" ? "١٢٣" : "123"}
            </button>
          )}
          <button
            type="button"
            aria-label={words.theme[theme]}
            title={words.theme[theme]}
            onClick={() => changeSettings({ theme: NEXT[theme] })}
          >
            {SIGN[theme]}
          </button>
          <button type="button" aria-label={words.keys} title={words.keys} onClick={() => dialog.current?.showModal()}>
            ?
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="foot">
        {answer !== null && words.footer(formatNumber(answer.counts.documents, settings), formatNumber(answer.counts.facts, settings))}
      </footer>
      <dialog ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">{words.help.title}</h2>
        <KeyList keys={words.help.keys} />
        <form method="dialog">
          <button type="submit" onClick={() => dialog.current?.close()}>
            {words.help.close}
          </button>
        </form>
      </dialog>
    </>
  )
}

/** Signs out; where the server does not answer, the session goes on. */
async function signOut(): Promise<void> {
  try {
    setSession(await ask<SessionAnswer>("/api/session", { method: "DELETE" }))
  } catch {
    // Nothing has changed; another click tries again.
  }
}

/** Changes the language, in the address as well where it names one. */
function changeLanguage(language: Settings["language"]): void {
  const address = new URL(location.href)
  if (address.searchParams.has("lang")) {
    address.searchParams.set("lang", language)
    go(address.pathname + address.search, true)
  }
  changeSettings({ language })
}
