// npm run build: installs what is missing, then bundles the command, the library and the reading thread into dist.
// Built in a folder of its own and renamed, so that a process that starts meanwhile finds the old bundle or the new one,
// never half of one. With --quiet it prints only what takes long or fails. No type check: `npm run types`.
import { mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from "node:fs"
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
