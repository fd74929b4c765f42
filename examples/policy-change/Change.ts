/** A change of an edition: read from a file, applied, checked, and refused with every reason where it is broken. */
import { readFile } from "node:fs/promises"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { describeProblem } from "@hedgerow/core/data/Problem"
import { knownIds, readEdition } from "@hedgerow/core/handbook/EditionReader"
import { present } from "@hedgerow/core/handbook/Present"
import { checkEdition, type EditionCheck } from "@hedgerow/core/support/EditionCheck"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { editionNamed } from "../cli/Editions.ts"
import { printable } from "../cli/Text.ts"
import { codeOf, unreadable } from "../triage/Input.ts"
import type { Compared } from "./Options.ts"

/** Two editions, and what a check of the second one found. */
export interface Change {
  readonly _tag: "Change"
  readonly before: SupportEdition
  readonly after: SupportEdition
  /** Its remarks are those that the first edition does not draw. */
  readonly check: EditionCheck
}

/** Why a change cannot be looked at: one sentence each. */
export interface BrokenChange {
  readonly _tag: "BrokenChange"
  readonly reasons: ReadonlyArray<string>
}

/** The change that comes with the program. */
const SHIPPED = fileURLToPath(new URL("../data/scale-in-12-hours.json", import.meta.url))

/** Reads what is to be compared. */
export const readChange = async (
  compared: Compared = { _tag: "Patch", file: relative("", SHIPPED) }
): Promise<Change | BrokenChange> =>
  compared._tag === "Patch" ? readPatch(compared.file) : between(compared.from, compared.to)

const between = (from: string, to: string): Change | BrokenChange => {
  const before = editionNamed(from)
  const after = editionNamed(to)
  if (before._tag === "NoEdition") return broken(...before.problems)
  return after._tag === "NoEdition" ? broken(...after.problems) : checked(before.edition, after.edition)
}

const readPatch = async (file: string): Promise<Change | BrokenChange> => {
  const name = printable(file)
  try {
    return changeOf(JSON.parse(await readFile(file, "utf8")), name)
  } catch (error) {
    if (error instanceof SyntaxError) return broken(`${name} is not JSON: ${error.message}`)
    if (codeOf(error) === undefined) throw error
    return broken(unreadable(name, codeOf(error), error).message)
  }
}

/** A change from its JSON: operations on the present edition, an edition that extends another, or a whole one. */
const changeOf = (json: unknown, name: string): Change | BrokenChange => {
  const edition = Array.isArray(json)
    ? {
        format: 1,
        extends: present.id,
        id: "patched",
        title: `${present.title}, patched by ${name}`,
        patch: json
      }
    : json
  const made = readEdition(edition)
  if (made._tag !== "Edition") return broken(...made.problems.map(describeProblem))
  const base = editionNamed(baseOf(edition))
  if (base._tag === "NoEdition") return broken(...base.problems)
  return checked(base.edition, made.edition)
}

/** What is wrong with the second edition and not with the first is refused. */
const checked = (before: SupportEdition, after: SupportEdition): Change | BrokenChange => {
  const check = checkEdition(after, { known: knownIds })
  const said = checkEdition(before, { known: knownIds })
  const worse = check.toMend.filter((reason) => !said.toMend.includes(reason))
  if (worse.length > 0) return broken(...worse)
  const remarks = check.remarks.filter((remark) => !said.remarks.includes(remark))
  return { _tag: "Change", before, after, check: { ...check, remarks } }
}

/** The id of the edition that is changed. */
const baseOf = (json: unknown): string => {
  const base = typeof json === "object" && json !== null ? Reflect.get(json, "extends") : undefined
  return typeof base === "string" ? base : present.id
}

const broken = (...reasons: ReadonlyArray<string>): BrokenChange => ({ _tag: "BrokenChange", reasons })
