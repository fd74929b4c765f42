/** The facts about a customer's setup from which the handbook tells what is wrong, and what such a finding is. */
import { oneOf, yesNo } from "../policy/Fact.ts"

/** What is found out about a setup: the article about it, and one sentence for whoever handles the ticket. */
export interface Diagnosis<Article extends string = string> {
  readonly _tag: "Diagnosis"
  readonly article: Article
  readonly text: string
}

/** The facts about where a site sends its events. */
export const hostFacts = {
  apiHost: oneOf(
    ["ingestion_host", "other"],
    "the host that the site sends events to: one of ours for ingestion, or any other"
  )
}

/** The facts about how two ids of one person are joined. */
export const aliasFacts = {
  aliasCalled: yesNo("alias is called"),
  identifiedTwiceBefore: yesNo("two different ids are identified before the alias"),
  aliasesIdentified: yesNo("the alias gives another id to the one that was identified before it")
}

/** The facts about a funnel that is broken down by a feature flag. */
export const attributionFacts = {
  manyFalseOrNone: yesNo("many values of the flag are false or none"),
  insideExperiment: yesNo("the funnel is that of the experiment itself"),
  attribution: oneOf(["first_touchpoint", "last_touchpoint", "other"], "the attribution type of the funnel")
}

/**
 * The facts about where one person may become two.
 *
 * @example
 * ```ts
 * import { identityFacts } from "@hedgerow/core/support/Diagnosis"
 *
 * Object.keys(identityFacts).length // => 7
 * ```
 */
export const identityFacts = {
  frontendAndBackend: yesNo("events come from frontend and backend"),
  severalLibraries: yesNo("people are identified by several libraries"),
  severalIds: yesNo("a person has several ids, such as logged out and logged in"),
  subdomainsWithoutCookie: yesNo("a person crosses subdomains, and the cookie does not persist"),
  unlikeConfigurations: yesNo("the configuration is not the same everywhere"),
  severalIdsAtOneAddress: yesNo("events from one IP address have several distinct ids"),
  allOnFrontend: yesNo("the whole flow runs in the frontend")
}

/** A call by which a site says who somebody is, in the order in which it is made. */
export type IdentityCall =
  | { readonly call: "identify"; readonly id: string }
  | { readonly call: "alias"; readonly alias: string; readonly distinctId: string }

/**
 * What a sequence of calls says of {@link aliasFacts}, up to its first alias (R263).
 *
 * @example
 * ```ts
 * import { aliasFactsOf } from "@hedgerow/core/support/Diagnosis"
 *
 * aliasFactsOf([{ call: "identify", id: "1" }, { call: "alias", alias: "2", distinctId: "1" }])
 * // => { aliasCalled: true, identifiedTwiceBefore: false, aliasesIdentified: true }
 * aliasFactsOf([]) // => { aliasCalled: false }
 * ```
 */
export const aliasFactsOf = (
  calls: ReadonlyArray<IdentityCall>
): { readonly [K in keyof typeof aliasFacts]?: boolean } => {
  const identified = new Set<string>()
  for (const call of calls) {
    if (call.call === "identify") {
      identified.add(call.id)
      continue
    }
    return {
      aliasCalled: true,
      identifiedTwiceBefore: identified.size > 1,
      aliasesIdentified: identified.has(call.distinctId) && call.alias !== call.distinctId
    }
  }
  return { aliasCalled: false }
}
