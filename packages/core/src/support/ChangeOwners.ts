/** Who owns a change: the owners of its files by CODEOWNERS, and those whom a softer file adds. */
import { type CodeOwner, codeOwnerText, uniteOwners } from "./CodeOwner.ts"
import { type CodeOwners, ownersOf, unitedOwnersOf } from "./CodeOwners.ts"

/** A change, and the files that say who owns what. */
export interface Change {
  /** The paths it changes, from the root of the repository, of a renamed file both. */
  readonly files: ReadonlyArray<string>
  readonly codeOwners: CodeOwners
  /** A file whose lines add up, such as `CODEOWNERS-soft`: it asks for reviews that are not required. */
  readonly soft?: CodeOwners
}

/** Who owns a change. */
export interface ChangeOwners {
  /** Whose approval is needed. */
  readonly required: ReadonlyArray<CodeOwner>
  /** Who else is asked. */
  readonly suggested: ReadonlyArray<CodeOwner>
  /** The owning teams of both, as `@organization/team`. */
  readonly teams: ReadonlyArray<string>
  /** The files that neither file names an owner for. */
  readonly unowned: ReadonlyArray<string>
  /** What the rules about pull requests read. */
  readonly facts: {
    readonly contribution: "pull_request"
    readonly owners: "none" | "people" | "one_team" | "several_teams"
  }
}

/**
 * Who owns a change (R268): for each file the last line of CODEOWNERS that fits it, united over the files. Files that are no
 * paths of a repository are unowned; a change without files has no owners.
 *
 * @example
 * ```ts
 * import { changeOwners } from "@hedgerow/core/support/ChangeOwners"
 * import { codeOwners } from "@hedgerow/core/support/CodeOwners"
 *
 * const file = codeOwners("/apps/ @hedge/apps\n/docs/ @hedge/docs @ada\n")
 * const owners = changeOwners({ files: ["apps/a.ts", "docs/a.md", "README.md"], codeOwners: file })
 * owners.teams // => ["@hedge/apps", "@hedge/docs"]
 * owners.unowned // => ["README.md"]
 * owners.facts // => { contribution: "pull_request", owners: "several_teams" }
 * ```
 */
export const changeOwners = ({ files, codeOwners, soft }: Change): ChangeOwners => {
  const byFile = files.map((file) => ({
    file,
    required: ownersOf(codeOwners, file)?.owners ?? [],
    softly: soft === undefined ? [] : unitedOwnersOf(soft, file)
  }))
  const required = uniteOwners(byFile.map((one) => one.required))
  const all = uniteOwners([required, ...byFile.map(({ softly }) => softly)])
  const teams = all.filter(({ _tag }) => _tag === "Team").map(codeOwnerText)
  return {
    required,
    suggested: all.slice(required.length),
    teams,
    unowned: byFile.filter((one) => one.required.length + one.softly.length === 0).map(({ file }) => file),
    facts: { contribution: "pull_request", owners: kindOf(teams.length, all.length) }
  }
}

const kindOf = (teams: number, owners: number): ChangeOwners["facts"]["owners"] => {
  if (owners === 0) return "none"
  if (teams === 0) return "people"
  return teams === 1 ? "one_team" : "several_teams"
}
