// One setup at a time in one checkout: the first process makes the folder dist/.setting-up and touches it while it works,
// the others wait until it is gone. A folder that nobody touches any more was left by a process that was killed, and is
// taken over. Process ids are not used: two containers may share the folder and not the ids.
import { mkdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { root } from "./build-state.mjs"

const folder = join(root, "dist", ".setting-up")
const TOUCH_MS = 1000
const ABANDONED_MS = 15_000

/** Runs `work` while no other process of this checkout does; `onWait` is called once where another one is at it. */
export async function alone(work, onWait = () => {}) {
  mkdirSync(join(root, "dist"), { recursive: true })
  let waited = false
  while (!take()) {
    if (!waited) onWait()
    waited = true
    await sleep(150)
  }
  const touching = setInterval(() => {
    try {
      utimesSync(folder, new Date(), new Date())
    } catch {
      // Somebody removed dist: the work itself will notice where it matters.
    }
  }, TOUCH_MS)
  const release = () => rmSync(folder, { recursive: true, force: true })
  process.once("exit", release)
  try {
    return await work()
  } finally {
    clearInterval(touching)
    process.removeListener("exit", release)
    release()
  }
}

function take() {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (error.code !== "EEXIST") throw error
  }
  if (isAbandoned(folder)) {
    // Renamed before it is removed: of two processes that find it abandoned, one wins. A fresh one caught by mistake goes back.
    const aside = `${folder}-${process.pid}-${Date.now()}`
    try {
      renameSync(folder, aside)
      if (isAbandoned(aside)) rmSync(aside, { recursive: true, force: true })
      else renameSync(aside, folder)
    } catch {
      // The other process was faster.
    }
  }
  return false
}

function isAbandoned(path) {
  try {
    return Date.now() - statSync(path).mtimeMs > ABANDONED_MS
  } catch {
    return false
  }
}
