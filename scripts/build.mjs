// npm run build: installs what is missing, then bundles src/cli/main.ts with its packages into dist/cli.js.
// Built in a folder of its own and renamed, so that a process that starts meanwhile finds the old bundle or the new one,
// never half of one. With --quiet it prints only what takes long or fails. No type check: `npm run types`.
import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { cli, fingerprintSources, isBuilt, root, stateLine } from "./build-state.mjs"
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
    await esbuild({
      absWorkingDir: root,
      entryPoints: ["src/cli/main.ts"],
      outfile: join(folder, "cli.js"),
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      charset: "utf8",
      logLevel: "error",
      banner: {
        // Packages in CommonJS call require, which a module does not have.
        js: `${stateLine(fingerprint)}\nimport { createRequire as createBundleRequire } from "node:module"\nconst require = createBundleRequire(import.meta.url)`,
      },
    })
    renameSync(join(folder, "cli.js"), cli)
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
