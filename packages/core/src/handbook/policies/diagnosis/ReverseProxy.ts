/** Whether a customer uses a reverse proxy, told from api_host (R250). */
import { readings } from "../../../policy/Citation.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { readLink } from "../../../policy/TextLink.ts"
import { hostFacts } from "../../../support/Diagnosis.ts"
import { ask, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"
import { found, type PostHogDiagnosis } from "./PostHogDiagnosis.ts"

const sources = [...rules("R250"), ...readings("A34")]

/**
 * What api_host says. Of another host the handbook does not say that it is a proxy.
 *
 * @example
 * ```ts
 * import { apiHostFacts, reverseProxy } from "@hedgerow/core/handbook/policies/diagnosis/ReverseProxy"
 * import { compile } from "@hedgerow/core/policy/Decider"
 *
 * const diagnose = compile(reverseProxy, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * const answer = diagnose(apiHostFacts("https://us.i.posthog.com"), now)
 * answer._tag === "Decision" && answer.rule // => "no-proxy"
 * diagnose(apiHostFacts(""), now)._tag // => "Unknown"
 * ```
 */
export const reverseProxy = definePolicy<PostHogDiagnosis, never, RuleId>()({
  id: "reverseProxy",
  title: "Whether a reverse proxy is used",
  kind: "unique",
  facts: hostFacts,
  rules: [
    {
      id: "no-proxy",
      citations: sources,
      strength: "should",
      when: [{ fact: "apiHost", is: "ingestion_host" }],
      then: found(
        "reverse-proxy",
        "There is no reverse proxy: api_host is one of PostHog's own ingestion hosts."
      )
    },
    {
      id: "other-host",
      citations: sources,
      strength: "should",
      when: [{ fact: "apiHost", is: "other" }],
      then: ask(
        "support-engineer",
        "Is the host in api_host a reverse proxy of the customer's?",
        ["it is their reverse proxy", "it is something else"],
        sources
      )
    }
  ]
})

/** The hosts that mean that there is no reverse proxy, as a configuration may write them. */
const INGESTION_HOSTS: ReadonlySet<string> = new Set(
  ["us.i.posthog", "eu.i.posthog"].flatMap((host) => [host, `${host}.com`])
)

/**
 * The fact that an api_host gives: a whole address, a host alone, or a path of the customer's own site; none where it is nothing
 * of these.
 *
 * @example
 * ```ts
 * import { apiHostFacts } from "@hedgerow/core/handbook/policies/diagnosis/ReverseProxy"
 *
 * apiHostFacts("https://EU.i.posthog.com/") // => { apiHost: "ingestion_host" }
 * apiHostFacts("https://t.shop.example") // => { apiHost: "other" }
 * apiHostFacts("/ingest") // => { apiHost: "other" }
 * apiHostFacts("not set") // => {}
 * ```
 */
export const apiHostFacts = (apiHost: string): { readonly apiHost?: "ingestion_host" | "other" } => {
  const written = apiHost.trim()
  if (/^\/[^/\s]/.test(written)) return { apiHost: "other" }
  const host = readLink(written)?.host
  if (host === undefined) return {}
  return { apiHost: INGESTION_HOSTS.has(host) ? "ingestion_host" : "other" }
}
