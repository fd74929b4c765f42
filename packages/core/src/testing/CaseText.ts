/** YAML or JSON text read as plain data, with every mistake at its line; aliases and tags are refused. */
import { parseDocument, visit } from "yaml"
import type { Problem } from "../data/Problem.ts"

/** Data that was read, or what is wrong with the text. */
export type ReadText =
  | { readonly _tag: "Data"; readonly data: unknown }
  | { readonly _tag: "Problems"; readonly problems: ReadonlyArray<Problem> }

/** How many characters a text may have, how many nodes may stand one inside the other, and how many mistakes are told. */
const MOST = { characters: 1_000_000, depth: 128, told: 12 }

/**
 * Reads YAML 1.2, of which JSON is a part. A key that stands twice is a mistake; an alias (`*name`) is refused, since a few of
 * them can unfold to more than memory holds, and so is a tag (`!name`).
 *
 * @example
 * ```ts
 * import { readText } from "@hedgerow/core/testing/CaseText"
 *
 * readText("spend: 5000\nasked: true") // => { _tag: "Data", data: { spend: 5000, asked: true } }
 * readText("spend: 5000\nspend: 1")
 * // => { _tag: "Problems", problems: [{ path: [], message: "Map keys must be unique at line 2, column 1" }] }
 * ```
 */
export const readText = (text: string): ReadText => {
  const refused = (...messages: ReadonlyArray<string>): ReadText => ({
    _tag: "Problems",
    problems: messages.slice(0, MOST.told).map((message) => ({ path: [], message }))
  })
  if (text.length > MOST.characters)
    return refused(`is ${text.length} characters long; at most ${MOST.characters} are read`)
  const document = parseDocument(text, { resolveKnownTags: false, stringKeys: true, version: "1.2" })
  const mistakes = [...document.errors, ...document.warnings]
  if (mistakes.length > 0)
    return refused(...mistakes.map(({ message }) => message.split("\n")[0]?.replace(/:$/, "") ?? ""))
  const found = new Set<string>()
  visit(document, {
    Node: (_, __, path) => {
      if (path.length <= MOST.depth) return undefined
      found.add("is nested too deep to be a table of cases")
      return visit.BREAK
    },
    Alias: (_, { source }) => void found.add(`repeats something by the alias *${source}; write it out`)
  })
  return found.size > 0 ? refused(...found) : { _tag: "Data", data: document.toJS({ maxAliasCount: 0 }) }
}
