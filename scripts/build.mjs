// npm run build: installs what is missing, then bundles the command, the library, the reading thread and the app into dist.
// Built in a folder of its own and renamed, so that a process that starts meanwhile finds the old bundle or the new one,
// never half of one. With --quiet it prints only what takes long or fails. No type check: `npm run types`.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { cli, fingerprintSources, hashEngine, isBuilt, root, stateLine } from "./build-state.mjs"
import { installMissing } from "./install.mjs"
import { alone } from "./setup-lock.mjs"

/** Makes the checkout ready to run; gives the milliseconds that bundling took, 0 where there was nothing to do. */
export function build() {
  return alone(
    async () => {
      if (isBuilt()) return 0
      await installMissing()
      return await bundle()
    },
    () => process.stderr.write("mahdar: another process is setting this folder up, waiting …\n"),
  )
}

/** What is bundled: the command, the two entries of the library, and the thread that reads. They share their chunks. */
const ENTRIES = {
  cli: "src/cli/main.ts",
  index: "src/engine/library.ts",
  store: "src/store/open-record.ts",
  "read-worker": "src/intake/read-worker.ts",
}
/** Chunks of older bundles stay this long: a process that runs may still load one. */
const KEPT_MS = 24 * 60 * 60 * 1000

async function bundle() {
  const start = performance.now()
  const { build: esbuild } = await import("esbuild")
  const dist = dirname(cli)
  for (const name of readdirSync(dist)) if (name.startsWith(".building-")) rmSync(join(dist, name), { recursive: true, force: true })
  const folder = join(dist, `.building-${process.pid}-${Date.now()}`)
  mkdirSync(folder)
  try {
    // Before bundling: a file that is saved while it runs must count as newer than the bundle.
    const fingerprint = fingerprintSources()
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    await esbuild({
      absWorkingDir: root,
      entryPoints: ENTRIES,
      outdir: folder,
      bundle: true,
      splitting: true,
      chunkNames: "chunk-[hash]",
      platform: "node",
      format: "esm",
      target: "node20",
      charset: "utf8",
      logLevel: "error",
      // It carries binaries, which it finds beside itself.
      external: ["libsql"],
      define: { MAHDAR_VERSION: JSON.stringify(version), MAHDAR_ENGINE_HASH: JSON.stringify(hashEngine()) },
      banner: {
        // Packages in CommonJS call require, which a module does not have.
        js: `${stateLine(fingerprint)}\nimport { createRequire as createBundleRequire } from "node:module"\nconst require = createBundleRequire(import.meta.url)`,
      },
    })
    await bundleApp(join(folder, "app"))
    const pages = readdirSync(join(folder, "app"))
    moveFiles(join(folder, "app"), join(dist, "app"))
    // A server that runs has read its files: no page of an older build is asked for.
    for (const name of readdirSync(join(dist, "app")))
      if (name.startsWith("page-") && !pages.includes(name)) rmSync(join(dist, "app", name), { force: true })
    rmSync(join(folder, "app"), { recursive: true })
    // The command last: it names the chunks, and its first line says that the bundle is of these sources.
    const names = readdirSync(folder).sort((a, b) => Number(a === "cli.js") - Number(b === "cli.js"))
    for (const name of names) renameSync(join(folder, name), join(dist, name))
    for (const name of readdirSync(dist)) {
      const path = join(dist, name)
      if (name.startsWith("chunk-") && !names.includes(name) && Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { force: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return performance.now() - start
}

/** The app for the browser: its page, its code, the engine as a worker beside it, fonts, and what it shows names with. */
async function bundleApp(folder) {
  const { build: esbuild } = await import("esbuild")
  await esbuild({
    absWorkingDir: root,
    entryPoints: { app: "src/app/main.tsx", "engine-worker": "src/app/engine-worker.ts", style: "src/app/style/app.css" },
    outdir: folder,
    bundle: true,
    // Pages beside the first are loaded when they are opened.
    splitting: true,
    chunkNames: "page-[hash]",
    minify: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]-[hash]",
    logLevel: "error",
  })
  copyFileSync(join(root, "src", "app", "index.html"), join(folder, "index.html"))
  copyFileSync(join(root, "src", "app", "icon.svg"), join(folder, "icon.svg"))
  writeFileSync(join(folder, "party-names.json"), JSON.stringify({ ...namesOf("states"), ...namesOf("organisations") }))
  const { outlines, places } = await import("./map-data.mjs")
  writeFileSync(join(folder, "outlines.json"), JSON.stringify(outlines()))
  writeFileSync(join(folder, "places.json"), JSON.stringify(places()))
  writeFileSync(
    join(folder, "samples.json"),
    JSON.stringify(SAMPLES.map((name) => readFileSync(join(root, "samples", `${name}.txt`), "utf8"))),
  )
}

/** Samples that the reading page offers. */
const SAMPLES = ["china-jordan-amman-a", "saudi-south-korea-reception", "oman-japan-call"]

/** Arabic and English names by id, from a table of data/arabic. */
function namesOf(table) {
  const [head, ...rows] = readFileSync(join(root, "data", "arabic", `${table}.tsv`), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"))
  const at = (name) => head.indexOf(name)
  return Object.fromEntries(rows.map((row) => [row[0], [row[at("name")], row[at("english")]]]))
}

function moveFiles(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) moveFiles(join(from, entry.name), join(to, entry.name))
    else renameSync(join(from, entry.name), join(to, entry.name))
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  try {
    const took = await build()
    if (!process.argv.includes("--quiet")) {
      console.error(took === 0 ? "dist/cli.js is up to date" : `dist/cli.js built in ${(took / 1000).toFixed(1)} s`)
    }
  } catch (error) {
    // esbuild has shown its own errors with file and line.
    if (!error.errors) console.error(`mahdar: ${error.message}`)
    process.exitCode = 1
  }
}
