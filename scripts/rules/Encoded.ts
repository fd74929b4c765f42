/** Where rules are encoded: the lines of code and data that cite them. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { packages, root } from "../workspace.ts"

/** The registry names every rule, and the machinery some as examples: that encodes none. */
const REGISTRY =
  /^packages\/core\/src\/(?:handbook\/(?:rules\/|Rules\.ts|RuleId\.ts|Readings\.ts)|(?:data|time|policy|testing)\/)/

const CITED = /"(R\d{3})"/g
const COMMENT = /^\s*(?:\/\/|\/?\*)/

/** By rule, the places (`file:line`, relative to the workspace) that cite it in what is published. */
export const encodedAt = (): ReadonlyMap<string, ReadonlyArray<string>> => {
  const places = new Map<string, Array<string>>()
  for (const directory of packages) {
    for (const file of globSync("src/**/*.ts", { cwd: directory }).sort()) {
      const path = join(directory, file)
        .slice(root.length + 1)
        .replaceAll("\\", "/")
      if (REGISTRY.test(path)) continue
      for (const [i, line] of readFileSync(join(directory, file), "utf8").split("\n").entries()) {
        if (COMMENT.test(line)) continue
        for (const [, rule = ""] of line.matchAll(CITED)) {
          const known = places.get(rule)
          if (known === undefined) places.set(rule, [`${path}:${i + 1}`])
          else known.push(`${path}:${i + 1}`)
        }
      }
    }
  }
  return places
}
