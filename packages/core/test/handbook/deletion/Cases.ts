/** The cases of deletion as their files hold them: `ALLOW`, the way is open to staff; `DENY`, it is not. */
import { readdirSync, readFileSync } from "node:fs"
import type { deletion } from "@hedgerow/core/handbook/policies/Deletion"
import type { Facts } from "@hedgerow/core/policy/Fact"

/** One case: what is known, what is to be answered by which rule, and the sources of that. */
export interface DeletionCase {
  readonly kind: "ALLOW" | "DENY"
  /** The name of its file as words. */
  readonly sentence: string
  readonly facts: Facts<(typeof deletion)["facts"]>
  /** `rule` is null where facts are missing. */
  readonly expect: { readonly rule: string | null; readonly outcome: string }
  readonly because: ReadonlyArray<string>
}

const read = (kind: DeletionCase["kind"]): ReadonlyArray<DeletionCase> => {
  const folder = new URL(`${kind}/`, import.meta.url)
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      kind,
      sentence: file.replace(/\.json$/, "").replaceAll("_", " "),
      ...JSON.parse(readFileSync(new URL(file, folder), "utf8"))
    }))
}

export const CASES: ReadonlyArray<DeletionCase> = [...read("ALLOW"), ...read("DENY")]
