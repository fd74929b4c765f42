/** The command that lists the rules: its options, which are read before any test is run. */
import { spawnSync } from "node:child_process"
import { expect, it } from "vitest"
import { root } from "../scripts/workspace.ts"

const rules = (...args: ReadonlyArray<string>) =>
  spawnSync(process.execPath, ["--conditions=source", "scripts/rules.ts", ...args], {
    cwd: root,
    encoding: "utf8"
  })

it.each(["--help", "-h"])("%s says how to use it", (option) => {
  const { status, stdout, stderr } = rules(option)
  expect([status, stderr]).toEqual([0, ""])
  expect(stdout).toContain("--missing")
})

it.each([[["--misisng"]], [["--json", "--missing"]], [["R036"]]])("%j is refused with 2", (args) => {
  const { status, stdout, stderr } = rules(...args)
  expect([status, stdout]).toEqual([2, ""])
  expect(stderr).toMatch(/^rules: .* is not understood\.\nnpm run rules -- /)
})
