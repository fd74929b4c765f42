/** The command line: what is looked for, and what is known of the setup, or everything that is wrong with it. */
import { apiHostFacts } from "@hedgerow/core/handbook/policies/diagnosis/ReverseProxy"
import type { Audience } from "@hedgerow/core/policy/Article"
import type { StatedFacts } from "@hedgerow/core/policy/StatedFacts"
import { readArguments, type WrongUsage } from "../cli/Arguments.ts"
import { readFacts } from "../cli/StatedFacts.ts"
import { DIAGNOSIS_FACTS } from "./Diagnoses.ts"

/** A run of the program. */
export interface Options {
  readonly _tag: "Options"
  /** Absent: nothing is searched. */
  readonly query?: string
  readonly all: boolean
  readonly audience: Audience
  readonly limit: number
  readonly facts: StatedFacts
  readonly apiHost?: string
  readonly json: boolean
}

const OPTIONS = {
  audience: { type: "string", example: "customer or staff" },
  limit: { type: "string", example: "a number, like 3" },
  all: { type: "boolean" },
  "api-host": { type: "string", example: "an address, like https://us.i.posthog.com" },
  fact: { type: "string", example: "a name and a value, like frontendAndBackend=yes" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" }
} as const

const AUDIENCES: ReadonlyArray<string> = ["staff", "customer"] satisfies ReadonlyArray<Audience>
const isAudience = (name: string): name is Audience => AUDIENCES.includes(name)

/** Reads the arguments that follow the program's name; words without an option are the query. */
export const readOptions = (
  args: ReadonlyArray<string>
): Options | WrongUsage | { readonly _tag: "Help" | "NothingAsked" } => {
  const { given, every, others, problems: unread } = readArguments(args, OPTIONS)
  if (given.has("help")) return { _tag: "Help" }
  const { facts, problems: wrongFacts } = readFacts(DIAGNOSIS_FACTS, every("fact"))
  const query = others.join(" ").trim()
  const audience = given.get("audience") ?? "staff"
  const limit = given.get("limit")
  const apiHost = given.get("api-host")
  const diagnoses = apiHost !== undefined || every("fact").length > 0
  const problems = [...unread, ...wrongFacts]
  if (!isAudience(audience))
    problems.push(`--audience ${audience} is nobody: write ${OPTIONS.audience.example}`)
  if (apiHost !== undefined && apiHostFacts(apiHost).apiHost === undefined)
    problems.push(`--api-host ${apiHost} is no host and no path: write ${OPTIONS["api-host"].example}`)
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit))
    problems.push(`--limit ${limit} is no whole number of 1 or more: write ${OPTIONS.limit.example}`)
  if (audience === "customer" && diagnoses)
    problems.push("--audience customer and a diagnosis do not go together: one is worded for staff")
  if (given.has("all") && (query !== "" || diagnoses || limit !== undefined))
    problems.push("--all lists every article: nothing is searched, limited or diagnosed with it")
  if (problems.length > 0 || !isAudience(audience)) return { _tag: "WrongUsage", problems }
  if (query === "" && !given.has("all") && !diagnoses) return { _tag: "NothingAsked" }
  return {
    _tag: "Options",
    ...(query === "" ? {} : { query }),
    all: given.has("all"),
    audience,
    limit: Number(limit ?? 3),
    facts,
    ...(apiHost === undefined ? {} : { apiHost }),
    json: given.has("json")
  }
}
