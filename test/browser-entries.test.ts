// Parties, instruments and places made one on their pages, parted again and taken back, in both languages, on a real record.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { chromiumPath, faultsOf, startApp, type TestApp } from "./browser-app.js"

let app: TestApp
const factsOf = async (filter: string): Promise<number> => (await app.json<{ total: number }>(`api/facts?${filter}&limit=1`)).total

describe.skipIf(chromiumPath === undefined)("what is one", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app?.close())

  test.each([
    ["ar", "party", "QAT", "JOR", "الأردن", "party"],
    ["en", "party", "QAT", "JOR", "Jord", "party"],
    ["ar", "place", "", "", "", "place"],
    ["en", "place", "", "", "", "place"],
  ] as const)("in %s: a %s, by its page, with undo and history", async (language, kind, givenOne, givenOther, givenTyped, filter) => {
    // Of places the two that most encounters were at.
    const { items } = await app.json<{ items: { name: string }[] }>("api/entries?kind=place&limit=2")
    const [first = "", second = ""] = items.map(({ name }) => name)
    const [one, other, typed] = kind === "place" ? [first, second, second] : [givenOne, givenOther, givenTyped]
    const named = (id: string): string => `${filter}=${encodeURIComponent(id)}`
    const [before, rest] = [await factsOf(named(one)), await factsOf(named(other))]
    expect(before * rest).toBeGreaterThan(0)
    const { page, faults, close } = await app.open(`${kind}/${encodeURIComponent(one)}`, language)
    const panel = page.locator(".who-is-who")
    await panel.locator("summary").click()
    expect(await panel.locator("bdi[lang=ar]").first().textContent()).not.toBe("")
    await panel.locator(".merging input").fill(typed)
    await panel.locator(".found button").first().click()
    await panel.locator(".naming input").fill("نورة")
    await panel.locator(".naming button").first().click()
    await panel.locator(".told button").waitFor()
    expect(await factsOf(named(other))).toBe(before + rest)
    expect(await panel.locator(".history .who").first().textContent()).toBe("نورة")
    expect(await faultsOf(page, language)).toEqual([])
    // Parted by its button, merged again, and taken back by the notice.
    await panel.locator(".person-line button").first().click()
    await expect.poll(() => factsOf(named(other))).toBe(rest)
    await panel.locator(".merging input").fill(typed)
    await panel.locator(".found button").first().click()
    await expect.poll(() => factsOf(named(other))).toBe(before + rest)
    await panel.locator(".told button").click()
    await expect.poll(() => factsOf(named(one))).toBe(before)
    expect(await panel.locator(".history > li").count()).toBeGreaterThanOrEqual(3)
    expect(faults).toEqual([])
    await close()
  })
})
