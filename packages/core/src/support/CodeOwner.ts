/** Who owns code: a user, a team or an address, as CODEOWNERS files write them. */

/** An owner. Users and teams stand without their `@`. */
export type CodeOwner =
  | { readonly _tag: "User"; readonly name: string }
  | { readonly _tag: "Team"; readonly organization: string; readonly name: string }
  | { readonly _tag: "Email"; readonly address: string }

const USER = /^@([A-Za-z\d][\w-]*)$/
const TEAM = /^@([A-Za-z\d][A-Za-z\d-]*)\/([\w-]+)$/
const EMAIL = /^[\w.%+-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+$/

/**
 * Reads an owner: `@user`, `@organization/team` or an e-mail address; `undefined` for anything else.
 *
 * @example
 * ```ts
 * import { codeOwner } from "@hedgerow/core/support/CodeOwner"
 *
 * codeOwner("@hedge/replay") // => { _tag: "Team", organization: "hedge", name: "replay" }
 * codeOwner("ada") // => undefined
 * ```
 */
export const codeOwner = (text: string): CodeOwner | undefined => {
  const [, organization, team] = TEAM.exec(text) ?? []
  if (organization !== undefined && team !== undefined) return { _tag: "Team", organization, name: team }
  const [, user] = USER.exec(text) ?? []
  if (user !== undefined) return { _tag: "User", name: user }
  return EMAIL.test(text) ? { _tag: "Email", address: text } : undefined
}

/**
 * An owner as CODEOWNERS files write it.
 *
 * @example
 * ```ts
 * import { codeOwnerText } from "@hedgerow/core/support/CodeOwner"
 *
 * codeOwnerText({ _tag: "Team", organization: "hedge", name: "replay" }) // => "@hedge/replay"
 * ```
 */
export const codeOwnerText = (owner: CodeOwner): string => {
  switch (owner._tag) {
    case "User":
      return `@${owner.name}`
    case "Team":
      return `@${owner.organization}/${owner.name}`
    case "Email":
      return owner.address
  }
}

/**
 * The owners of some lists, each once, in the order and the spelling of their first mention: GitHub's names, unlike paths,
 * are the same in upper and lower case.
 *
 * @example
 * ```ts
 * import { codeOwnerText, uniteOwners } from "@hedgerow/core/support/CodeOwner"
 *
 * const ada = { _tag: "User", name: "ada" } as const
 * uniteOwners([[ada], [{ _tag: "User", name: "Ada" }]]).map(codeOwnerText) // => ["@ada"]
 * ```
 */
export const uniteOwners = (lists: Iterable<ReadonlyArray<CodeOwner>>): ReadonlyArray<CodeOwner> => {
  const byName = new Map<string, CodeOwner>()
  for (const list of lists)
    for (const owner of list) {
      const name = codeOwnerText(owner).toLowerCase()
      if (!byName.has(name)) byName.set(name, owner)
    }
  return [...byName.values()]
}
