// Installs the packages of package-lock.json where one is missing or of another version; otherwise does nothing and
// needs no network. Everything that npm prints goes to stderr. Call it inside `alone`: npm empties node_modules first.
import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./build-state.mjs"

/** Whether every package that is not tied to another platform is there in the version that the lock names. */
export function isInstalled() {
  let wanted
  let have
  try {
    wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages
    // npm writes this file last, so an installation that was cut short has none.
    have = JSON.parse(readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8")).packages
  } catch {
    return false
  }
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" || entry.optional || (have[path]?.version === entry.version && existsSync(join(root, path, "package.json"))),
  )
}

/** Installs what is missing; rejects with a message for a person where npm fails. */
export async function installMissing() {
  if (isInstalled()) return
  process.stderr.write("mahdar: installing packages (once) …\n")
  // Development packages also where NODE_ENV is production: the builder is one of them.
  const options = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]
  const npm = process.env.npm_execpath
  const [command, ...rest] = npm?.endsWith(".js") ? [process.execPath, npm, ...options] : ["npm", ...options]
  await new Promise((resolve, reject) => {
    const child = spawn(command, rest, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" && command === "npm" })
    child.once("error", (error) => reject(new Error(`npm could not be started (${error.message}). It comes with Node: https://nodejs.org`)))
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ci ended with ${code}. The first installation needs the network; later ones do not.`)),
    )
  })
}
