/** A JSON Patch (RFC 6902): read with every problem, and applied with words for whatever does not fit the document. */
import * as JsonPatch from "effect/JsonPatch"
import { unescapeToken } from "effect/JsonPointer"
import * as Schema from "effect/Schema"
import { nearestOf } from "./Nearest.ts"
import { type Problem, show } from "./Problem.ts"
import { type Read, reader } from "./SchemaProblem.ts"

const pointer = Schema.String.annotate({
  description: "Where: the keys and places from the root, like /parameters/targets/scale/hours/0/value."
})
const description = Schema.optionalKey(Schema.String)
const setting = <const Op extends string>(op: Op) =>
  Schema.Struct({ op: Schema.Literal(op), path: pointer, value: Schema.Json, description })
const taking = <const Op extends string>(op: Op) =>
  Schema.Struct({ op: Schema.Literal(op), from: pointer, path: pointer, description })

/** The form of a patch. */
export const PatchForm = Schema.Array(
  Schema.Union([
    setting("add"),
    setting("replace"),
    setting("test"),
    Schema.Struct({ op: Schema.Literal("remove"), path: pointer, description }),
    taking("move"),
    taking("copy")
  ]).annotate({
    expected:
      'an operation, like { "op": "replace", "path": "/title", "value": "…" }; its op is add, remove, replace, test, move or copy'
  })
).check(Schema.isMaxLength(10_000, { message: "lists more than 10000 operations" }))

/** Operations, one after another. */
export type Patch = typeof PatchForm.Type

type Operation = Patch[number]

/**
 * Reads a patch from parsed JSON.
 *
 * @example
 * ```ts
 * import { patchFromJson } from "@hedgerow/core/data/Patch"
 *
 * patchFromJson([{ op: "remove", path: "/a" }])._tag // => "Value"
 * patchFromJson([{ op: "add", path: "/a" }])
 * // => { _tag: "Problems", problems: [{ path: [0, "value"], message: "is missing" }] }
 * ```
 */
export const patchFromJson: (input: unknown) => Read<Patch> = reader(PatchForm, { unknownKeys: "error" })

/** A patched document. Operations with a problem are left out of it. */
export interface Patched {
  readonly json: Schema.Json
  /** Each with the operation's place in the patch first. */
  readonly problems: ReadonlyArray<Problem>
}

/**
 * Applies a patch to a document, which stays as it is, and lists every operation that does not fit, each with what would.
 *
 * @example
 * ```ts
 * import { applyPatch } from "@hedgerow/core/data/Patch"
 *
 * const document = { hours: { scale: 24 } }
 * applyPatch(document, [{ op: "replace", path: "/hours/scale", value: 12 }]).json // => { hours: { scale: 12 } }
 * applyPatch(document, [{ op: "replace", path: "/hours/scal", value: 12 }]).problems
 * // => [{ path: [0, "path"], message: 'there is no "scal" in /hours; did you mean scale?' }]
 * applyPatch(document, [{ op: "test", path: "/hours/scale", value: 12 }]).problems
 * // => [{ path: [0, "value"], message: "there it is 24, not 12; the patch was written for something else" }]
 * ```
 */
export const applyPatch = (document: Schema.Json, patch: Patch): Patched =>
  patch.reduce<Patched>(
    ({ json, problems }, operation, i) => {
      const done = applied(json, operation)
      return "json" in done
        ? { json: done.json, problems }
        : { json, problems: [...problems, { path: [i, done.key], message: done.message }] }
    },
    { json: document, problems: [] }
  )

type Applied = { readonly json: Schema.Json } | { readonly key: string; readonly message: string }

const applied = (json: Schema.Json, operation: Operation): Applied => {
  switch (operation.op) {
    case "add":
      return changed(json, operation, "new")
    case "replace":
      return changed(json, operation, "there")
    case "remove":
      return operation.path === ""
        ? { key: "path", message: "is the whole document, which cannot be removed" }
        : changed(json, operation, "there")
    case "test": {
      const { value } = operation
      const found = lookAt(json, operation.path, "there")
      if ("message" in found) return { key: "path", message: found.message }
      return found.value !== undefined && JsonPatch.get(found.value, value).length === 0
        ? { json }
        : {
            key: "value",
            message: `there it is ${show(found.value)}, not ${show(value)}; the patch was written for something else`
          }
    }
    case "move":
    case "copy": {
      const { op, from, path } = operation
      const found = lookAt(json, from, "there")
      if ("message" in found || found.value === undefined)
        return { key: "from", message: "message" in found ? found.message : "holds nothing" }
      if (op === "copy") return changed(json, { op: "add", path, value: found.value }, "new")
      if (from === path) return { json }
      if (path.startsWith(`${from}/`)) return { key: "path", message: "lies inside what is to be moved" }
      return changed(
        JsonPatch.apply([{ op: "remove", path: from }], json),
        { op: "add", path, value: found.value },
        "new"
      )
    }
  }
}

const changed = (
  json: Schema.Json,
  operation: JsonPatch.JsonPatchOperation,
  wanted: "there" | "new"
): Applied => {
  const found = lookAt(json, operation.path, wanted)
  return "message" in found
    ? { key: "path", message: found.message }
    : { json: JsonPatch.apply([operation], json) }
}

type Found = { readonly value: Schema.Json | undefined } | { readonly message: string }

/** What a pointer names; or, where it may be new, that it can be added. */
const lookAt = (json: Schema.Json, path: string, wanted: "there" | "new"): Found => {
  if (path !== "" && (!path.startsWith("/") || /~(?![01])/.test(path)))
    return {
      message: `${show(path)} is no pointer; write one like /parameters/targets/scale/hours/0/value (~1 is a /, ~0 a ~)`
    }
  const tokens = path.split("/").slice(1).map(unescapeToken)
  let value: Schema.Json | undefined = json
  for (const [i, token] of tokens.entries()) {
    const above =
      i === 0
        ? "the document"
        : `/${path
            .split("/")
            .slice(1, i + 1)
            .join("/")}`
    const mayBeNew = wanted === "new" && i === tokens.length - 1
    if (isList(value)) {
      const most: number = mayBeNew ? value.length : value.length - 1
      if (token === "-" && mayBeNew) return { value: undefined }
      if (!/^(0|[1-9]\d*)$/.test(token) || Number(token) > most)
        return { message: `${show(token)} is no place in ${above}, a list of ${value.length}` }
      value = value[Number(token)]
    } else if (typeof value === "object" && value !== null) {
      const inside: Schema.JsonObject = value
      if (Object.hasOwn(inside, token)) value = inside[token]
      else if (mayBeNew) return { value: undefined }
      else {
        const near = nearestOf(token, Object.keys(inside))
        return {
          message: `there is no ${show(token)} in ${above}${near === undefined ? "" : `; did you mean ${near}?`}`
        }
      }
    } else return { message: `there is nothing inside ${above}, which is ${show(value)}` }
  }
  return { value }
}

const isList = (value: unknown): value is ReadonlyArray<Schema.Json> => Array.isArray(value)
