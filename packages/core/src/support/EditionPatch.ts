/** An edition as a patch on another: what is different, a name of its own, and the whole edition that comes of it. */
import * as Schema from "effect/Schema"
import { applyPatch, type Patch, PatchForm } from "../data/Patch.ts"
import { type Problem, show } from "../data/Problem.ts"
import { reader } from "../data/SchemaProblem.ts"
import { FromForm } from "../policy/ParameterForm.ts"
import { editionFromJson, editionToJson, type ReadEdition } from "./EditionJson.ts"
import type { KnownIds } from "./EditionReference.ts"
import { editionSizeProblems } from "./EditionSize.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Words } from "./Vocabulary.ts"

/** The form of the file. */
export const EditionPatchForm = Schema.Struct({
  format: Schema.Literal(1),
  extends: Schema.NonEmptyString.annotate({ description: "The id of the edition that is patched." }),
  id: Schema.NonEmptyString,
  title: Schema.NonEmptyString,
  takesEffect: Schema.optionalKey(FromForm),
  patch: PatchForm
})

/** An edition as a patch on the edition that it extends. */
export type EditionPatch = typeof EditionPatchForm.Type

/** A patch that was read, or everything that is wrong with its JSON. */
export type ReadEditionPatch =
  | { readonly _tag: "EditionPatch"; readonly editionPatch: EditionPatch }
  | { readonly _tag: "InvalidPatch"; readonly problems: ReadonlyArray<Problem> }

/** The patched edition; or what of the patch does not fit the edition; or what is wrong with what comes of it. */
export type PatchedEdition =
  | ReadEdition
  | { readonly _tag: "InvalidPatch"; readonly problems: ReadonlyArray<Problem> }

/** What the new edition is called; what is absent, its patch has to say. */
export type EditionHead = Partial<Pick<EditionPatch, "id" | "title" | "takesEffect">>

const read = reader(EditionPatchForm, { unknownKeys: "error" })

/**
 * Reads a patch on an edition from parsed JSON, with every problem at once.
 *
 * @example
 * ```ts
 * import { editionPatchFromJson } from "@hedgerow/core/support/EditionPatch"
 *
 * editionPatchFromJson({ format: 1, extends: "present", id: "ours", title: "Our own", patch: [] })._tag // => "EditionPatch"
 * editionPatchFromJson({ format: 1, extends: "present", id: "ours", patch: [] })
 * // => { _tag: "InvalidPatch", problems: [{ path: ["title"], message: "is missing" }] }
 * ```
 */
export const editionPatchFromJson = (input: unknown): ReadEditionPatch => {
  const tooLarge = editionSizeProblems(input)
  if (tooLarge.length > 0) return { _tag: "InvalidPatch", problems: tooLarge }
  const answer = read(input)
  return answer._tag === "Value"
    ? { _tag: "EditionPatch", editionPatch: answer.value }
    : { _tag: "InvalidPatch", problems: answer.problems }
}

/**
 * Patches an edition: its JSON, read again as a whole. The new edition needs an id and a title of its own, from its head or its
 * patch. `InvalidPatch` lists the operations that do not fit, `InvalidEdition` what is wrong with the edition that comes of it.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { patchEdition } from "@hedgerow/core/support/EditionPatch"
 *
 * const patched = patchEdition(
 *   present,
 *   [{ op: "replace", path: "/parameters/targets/scale/hours/0/value", value: 12 }],
 *   { id: "faster", title: "Scale is answered within 12 hours" }
 * )
 * patched._tag === "Edition" && patched.edition.parameters.targets["scale"]?.hours[0]?.value // => 12
 * ```
 */
export const patchEdition = <W extends Words>(
  edition: SupportEdition<W>,
  patch: Patch,
  { id, title, takesEffect }: EditionHead = {},
  known: KnownIds = {}
): PatchedEdition => {
  const head: Patch = Object.entries({ id, title, takesEffect }).flatMap(([key, value]) =>
    value === undefined ? [] : [{ op: "replace" as const, path: `/${key}`, value }]
  )
  const { json, problems } = applyPatch(editionToJson(edition), patch)
  if (problems.length > 0)
    return {
      _tag: "InvalidPatch",
      problems: problems.map((one) => ({ ...one, path: ["patch", ...one.path] }))
    }
  const made = editionFromJson(applyPatch(json, head).json, known)
  const unnamed = (["id", "title"] as const).flatMap((key) =>
    made._tag === "Edition" && made.edition[key] === edition[key]
      ? [{ path: [key], message: `is ${show(edition[key])}, as before; give the new edition its own` }]
      : []
  )
  return unnamed.length > 0 ? { _tag: "InvalidEdition", problems: unnamed } : made
}
