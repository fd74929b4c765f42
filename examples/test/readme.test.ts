/** What the README shows is what the program prints. */
import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { triage } from "./runTriage.ts"

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")
const shown = [...readme.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, text = ""]) =>
  text.trimEnd().split("\n")
)

/** Lines that stand for what is left out, the command itself, and blank ones. */
const isOutput = (line: string): boolean => line.trim() !== "" && line !== "…" && !line.startsWith("$ ")

it("shows two pieces of output", () => {
  expect(shown).toHaveLength(2)
})

it.each([
  ["the queue", 0, []],
  ["an explanation", 1, ["--explain", "T-17"]]
] as const)("shows %s as it is printed, but for the last column", async (_, i, args) => {
  const { out } = await triage([...args])
  const printed = out.split("\n")
  const missing = (shown[i] ?? [])
    .filter(isOutput)
    .filter((line) => !printed.some((text) => text.startsWith(line)))
  expect(missing).toEqual([])
})
