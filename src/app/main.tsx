// The app: settings, address, and the page that the address names. Nothing is asked of any other machine.
import { type JSX, render } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { followLinks, useAddress } from "./address.js"
import { lazy } from "./lazy.js"
import { PageFrame } from "./page-frame.js"
import { loadPartyNames } from "./party-names.js"
import { ReadPage } from "./read-page.js"
import { loadSession, useSession } from "./session.js"
import { applySettings, type Settings, useSettings } from "./settings.js"
import { SignIn } from "./sign-in.js"
import { wordsIn } from "./wording.js"

// The reading page is there at once; the others are loaded when they are opened.
const FindPage = lazy(async () => (await import("./find-page.js")).FindPage)
const PairPage = lazy(async () => (await import("./pair-page.js")).PairPage)
const ComparePage = lazy(async () => (await import("./compare-page.js")).ComparePage)
const DocumentPage = lazy(async () => (await import("./document-page.js")).DocumentPage)
const EntityPage = lazy(async () => (await import("./entity/entity-page.js")).EntityPage)
const ENTITIES = /^\/(person|party|instrument|place)\/(.+)$/
const ReviewPage = lazy(async () => (await import("./review/review-page.js")).ReviewPage)
const IntakePage = lazy(async () => (await import("./intake/intake-page.js")).IntakePage)

function App(): JSX.Element {
  const settings = useSettings()
  const session = useSession()
  const { path, query } = useAddress()
  const isFirst = useRef(true)
  const words = wordsIn(settings.language)
  const name = path.startsWith("/document/")
    ? ""
    : path === "/"
      ? words.nav.read
      : ((words.nav as Record<string, string>)[path.slice(1)] ?? "")
  useEffect(() => {
    document.title = [name, settings.language === "ar" ? "محضر" : "Mahdar"].filter((part) => part !== "").join(" · ")
  }, [name, settings.language])
  useEffect(() => {
    // After a move inside the app the new page is where reading goes on; the first page is where the browser puts it.
    if (!isFirst.current) document.getElementById("content")?.focus({ preventScroll: true })
    isFirst.current = false
  }, [path])
  return (
    <PageFrame path={path} settings={settings}>
      {session.isLocked ? <SignIn settings={settings} /> : <Page path={path} query={query} settings={settings} />}
    </PageFrame>
  )
}

function Page({ path, query, settings }: { path: string; query: URLSearchParams; settings: Settings }): JSX.Element {
  const { name, isAdmin } = useSession()
  if (path === "/") return <ReadPage settings={settings} />
  if (path === "/find") return <FindPage query={query} settings={settings} />
  if (path === "/pair") return <PairPage query={query} settings={settings} />
  if (path === "/add") return <IntakePage settings={settings} isAdmin={isAdmin} />
  if (path === "/review") return <ReviewPage query={query} settings={settings} account={name} />
  if (path === "/compare") return <ComparePage query={query} settings={settings} />
  if (path.startsWith("/document/")) return <DocumentPage id={path.slice("/document/".length)} query={query} settings={settings} />
  const [, kind, id] = ENTITIES.exec(path) ?? []
  if (kind !== undefined && id !== undefined)
    return <EntityPage kind={kind as "person"} id={decodeURIComponent(id)} query={query} settings={settings} />
  const words = wordsIn(settings.language).trouble
  return (
    <div class="paper">
      <h1>{words.missing}</h1>
      <p>
        <a href="/find">{words.missingAdvice}</a>
      </p>
    </div>
  )
}

applySettings()
followLinks()
await Promise.all([loadPartyNames(), loadSession()])
render(<App />, document.getElementById("app") as HTMLElement)
