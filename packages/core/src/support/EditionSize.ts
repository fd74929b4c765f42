/** How large an edition's JSON may be, so that no file can keep a program busy; and that its names are harmless. */
import { type Problem, show } from "../data/Problem.ts"
import { entriesOf, field, type JsonLimits, jsonProblems } from "../policy/PolicySize.ts"
import { type Place, partsOf } from "./EditionPlace.ts"

/** The limits of one edition. Each of its policies, procedures and calendars has its own beside them. */
export const EDITION_LIMITS: JsonLimits & { readonly policies: number; readonly procedures: number } = {
  depth: 40,
  values: 500_000,
  text: 10_000,
  policies: 200,
  procedures: 500
}

/**
 * What keeps an edition's JSON from being read at all: the first limit that it exceeds, or the names that stand for something
 * else in JavaScript; none where it may be read.
 *
 * @example
 * ```ts
 * import { editionSizeProblems } from "@hedgerow/core/support/EditionSize"
 *
 * editionSizeProblems(JSON.parse('{ "contacts": { "__proto__": [] } }'))
 * // => [{ path: ["contacts"], message: 'has something called "__proto__", which cannot be a name; choose another' }]
 * ```
 */
export const editionSizeProblems = (input: unknown): ReadonlyArray<Problem> => {
  const tooLarge = jsonProblems(input, EDITION_LIMITS, "leave out what no rule needs")
  if (tooLarge.length > 0) return tooLarge
  return [
    ...(["policies", "procedures"] as const).flatMap((key) => {
      const many = entriesOf(field(input, key)).length
      const most = EDITION_LIMITS[key]
      return many > most ? [{ path: [key], message: `holds ${many} ${key}; at most ${most} are read` }] : []
    }),
    ...namesIn({ path: [], value: input })
  ]
}

const namesIn = ({ path, value }: Place): ReadonlyArray<Problem> =>
  partsOf(value).flatMap(([key, part]) => [
    ...(key === "__proto__"
      ? [{ path, message: `has something called ${show(key)}, which cannot be a name; choose another` }]
      : []),
    ...namesIn({ path: [...path, key], value: part })
  ])
