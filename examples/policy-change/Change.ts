/** A change of an edition: read from a file, applied, checked, and refused with every reason where it is broken. */
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { knownIds } from "@hedgerow/core/handbook/EditionReader"
import { checkEdition, type EditionCheck } from "@hedgerow/core/support/EditionCheck"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { readEditionFile } from "../cli/EditionFile.ts"
import { editionNamed } from "../cli/Editions.ts"
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

const between = async (from: string, to: string): Promise<Change | BrokenChange> => {
  const before = await editionNamed(from)
  const after = await editionNamed(to)
  if (before._tag === "NoEdition") return broken(...before.problems)
  return after._tag === "NoEdition" ? broken(...after.problems) : checked(before.edition, after.edition)
}

const readPatch = async (file: string): Promise<Change | BrokenChange> => {
  const read = await readEditionFile(file)
  return read._tag === "Edition" ? checked(read.base, read.edition) : broken(...read.problems)
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

const broken = (...reasons: ReadonlyArray<string>): BrokenChange => ({ _tag: "BrokenChange", reasons })
