/** The one reader of editions: by name, or out of JSON that is a whole one, extends another, or is a bare list of operations. */

import { nearestOf } from "@hedgerow/core/data/Nearest"
import { describeProblem } from "@hedgerow/core/data/Problem"
import { EDITIONS, readEdition } from "@hedgerow/core/handbook/EditionReader"
import { present } from "@hedgerow/core/handbook/Present"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { readJson } from "./JsonFile.ts"
import { printable } from "./Text.ts"

/** An edition, and the one that it changes: the present one, unless it says what it extends. */
export interface EditionFile {
  readonly _tag: "Edition"
  readonly edition: SupportEdition
  readonly base: SupportEdition
}

/** Nothing to go by, with the reasons: one sentence each, without its full stop. */
export interface NoEditionFile {
  readonly _tag: "NoEdition"
  /** Whether there was nothing to read, a patch that cannot be applied, or an edition that cannot be used. */
  readonly why: "unreadable" | "patch" | "edition"
  /** Of the file, safe to print. */
  readonly name: string
  readonly problems: ReadonlyArray<string>
}

/** The edition of a name, or the one in a JSON file; `-` is standard input where there is one to read. */
export const readEditionFile = async (
  name: string,
  stdin?: AsyncIterable<Uint8Array>
): Promise<EditionFile | NoEditionFile> => {
  const known = EDITIONS.find(({ id }) => id === name)
  if (known !== undefined) return { _tag: "Edition", edition: known, base: present }
  const source = await readJson(name, stdin)
  if (source._tag === "Unreadable") {
    const noFile = source.code === "ENOENT" && !/[./\\]/.test(name)
    const problems = [noFile ? noSuchEdition(name) : source.message]
    return { _tag: "NoEdition", why: "unreadable", name: printable(name), problems }
  }
  const json = Array.isArray(source.json) ? onPresent(source.json, source.name) : source.json
  const read = readEdition(json)
  if (read._tag === "Edition") return { ...read, base: baseOf(json) }
  return {
    _tag: "NoEdition",
    why: read._tag === "InvalidPatch" ? "patch" : "edition",
    name: source.name,
    problems: read.problems.map(describeProblem)
  }
}

const noSuchEdition = (name: string): string => {
  const names = EDITIONS.map(({ id }) => id)
  const near = name === "" ? undefined : nearestOf(name, names)
  const meant = near === undefined ? "" : `, did you mean ${near}`
  return `there is no edition ${name}${meant}: write ${names.join(", ")}, or the name of a JSON file, like ./mine.json`
}

/** A bare list of operations as what it is short for. */
const onPresent = (patch: ReadonlyArray<unknown>, name: string): unknown => ({
  format: 1,
  extends: present.id,
  id: "patched",
  title: `${present.title}, patched by ${name}`,
  patch
})

const baseOf = (json: unknown): SupportEdition => {
  const id = typeof json === "object" && json !== null ? Reflect.get(json, "extends") : undefined
  return EDITIONS.find((edition) => edition.id === id) ?? present
}
