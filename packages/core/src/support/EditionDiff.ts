/** What is different between two editions of support, with a patch that makes the one into the other. */
import { type Diff, type DiffOptions, diff } from "../policy/Diff.ts"
import { editionToJson } from "./EditionJson.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Words } from "./Vocabulary.ts"

/**
 * Compares two editions as `Diff.diff` does; its patch is one of the editions as JSON, which `EditionPatch.patchEdition` takes.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { editionDiff } from "@hedgerow/core/support/EditionDiff"
 *
 * editionDiff(present, { ...present, id: "ours" }).patch // => [{ op: "replace", path: "/id", value: "ours" }]
 * ```
 */
export const editionDiff = <A extends Words, B extends Words>(
  before: SupportEdition<A>,
  after: SupportEdition<B>,
  options: Omit<DiffOptions, "toJson"> = {}
): Diff =>
  diff<SupportEdition<A>, SupportEdition<B>>(before, after, {
    ...options,
    toJson: (edition) => editionToJson<Words>(edition)
  })
