// How the tests run: every test/**/*.test.ts, in Node. Some start the command as a process, hence the long time allowed; what a test
// waits for comes late on a busy machine.
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
