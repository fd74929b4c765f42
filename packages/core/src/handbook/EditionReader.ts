/** Reads editions of this handbook: whole ones and patches on those that are known, citing only rules and readings that there are. */

import { nearestOf } from "../data/Nearest.ts"
import type { Problem } from "../data/Problem.ts"
import { field } from "../policy/PolicySize.ts"
import { editionFromJson } from "../support/EditionJson.ts"
import { editionPatchFromJson, type PatchedEdition, patchEdition } from "../support/EditionPatch.ts"
import type { KnownIds } from "../support/EditionReference.ts"
import type { SupportEdition } from "../support/SupportEdition.ts"
import { early } from "./Early.ts"
import { next } from "./Next.ts"
import { present } from "./Present.ts"
import { priority } from "./Priority.ts"
import { READINGS } from "./Readings.ts"
import { RULES } from "./Rules.ts"

/** The ids that an edition of this handbook may cite. */
export const knownIds: KnownIds = { rules: RULES.map(({ id }) => id), readings: Object.keys(READINGS) }

/** The editions that are known, the present one first: a patch may extend any of them. */
export const EDITIONS: ReadonlyArray<SupportEdition> = [present, early, priority, next]

/**
 * Reads an edition from parsed JSON: a whole one, or, where it says which edition it `extends`, a patch on that one.
 *
 * @example
 * ```ts
 * import { describeProblem } from "@hedgerow/core/data/Problem"
 * import { readEdition } from "@hedgerow/core/handbook/EditionReader"
 *
 * const ours = { format: 1, extends: "present", id: "ours", title: "Our own" }
 * const hours = "/parameters/targets/scale/hours/0"
 * const faster = readEdition({ ...ours, patch: [{ op: "replace", path: `${hours}/value`, value: 12 }] })
 * faster._tag === "Edition" && faster.edition.parameters.targets["scale"]?.hours[0]?.value // => 12
 *
 * const source = { kind: "rule", id: "R36" }
 * const wrong = readEdition({ ...ours, patch: [{ op: "replace", path: `${hours}/citations/0`, value: source }] })
 * wrong._tag !== "Edition" && wrong.problems.map(describeProblem)
 * // => ['parameters.targets.scale.hours[0].citations[0].id: no rule of the handbook is called "R36"; did you mean R036?']
 * ```
 */
export const readEdition = (input: unknown): PatchedEdition => {
  if (field(input, "extends") === undefined) return editionFromJson(input, knownIds)
  const read = editionPatchFromJson(input)
  if (read._tag === "InvalidPatch") return read
  const { extends: base, patch, ...head } = read.editionPatch
  const edition = EDITIONS.find(({ id }) => id === base)
  if (edition !== undefined) return patchEdition(edition, patch, head, knownIds)
  const ids = EDITIONS.map(({ id }) => id)
  const near = base === "" ? undefined : nearestOf(base, ids)
  const there = near === undefined ? "there is" : `did you mean ${near}? There is`
  const message = `no edition is called ${JSON.stringify(base)}; ${there} ${ids.join(", ")}`
  const problem: Problem = { path: ["extends"], message }
  return { _tag: "InvalidPatch", problems: [problem] }
}
