// How the tests run: every test/**/*.test.ts, in Node. Some start the command as a process, hence the long time allowed.
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], environment: "node", testTimeout: 60_000, hookTimeout: 120_000 },
})
