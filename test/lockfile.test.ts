/** The lock installs on any machine, from whatever registry that machine uses. */
import { readFileSync } from "node:fs"
import { expect, it } from "vitest"

interface Locked {
  readonly resolved?: string
  readonly link?: boolean
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as {
  packages: Readonly<Record<string, Locked>>
}
const installed = Object.entries(packages).filter(
  ([path, { link }]) => path.includes("node_modules/") && !link
)

it("names no registry", () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
})

it("knows the content of every package", () => {
  expect(installed.length).toBeGreaterThan(50)
  expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([])
})

it("holds the builds for every platform, not only for the one on which it was written", () => {
  const names = new Set(installed.map(([path]) => path.replace(/^.*node_modules\//, "")))
  const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path}: ${name}`)
  )
  expect(missing).toEqual([])
})
