import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import * as adapters from "../src/index.ts"

it("exports nothing for as long as its README says that nothing is there yet", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
  expect(Object.keys(adapters).length === 0).toBe(readme.includes("Nothing is there yet"))
})
