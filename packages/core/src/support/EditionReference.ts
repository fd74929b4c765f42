/** Whether the words of an edition's JSON name something: its plans and statuses, its procedures, and its sources. */
import { type Problem, show } from "../data/Problem.ts"
import { noSuch } from "../policy/ConditionProblem.ts"
import { arrayOf, field } from "../policy/PolicySize.ts"
import { type Place, partsOf, placesAt, wordsAt } from "./EditionPlace.ts"
import { targetProblems } from "./TargetProblem.ts"

/** The ids that citations may name; where one is absent, any. */
export interface KnownIds {
  readonly rules?: ReadonlyArray<string>
  readonly readings?: ReadonlyArray<string>
}

/** Where the words of each kind are declared. */
const DECLARED = {
  plan: "vocabulary.plans",
  severity: "vocabulary.severities",
  status: "vocabulary.statuses",
  channel: "vocabulary.channels",
  product: "vocabulary.products",
  group: "vocabulary.groups",
  region: "vocabulary.regions",
  flag: "vocabulary.flags",
  act: "vocabulary.acts",
  procedure: "procedures"
} as const

type Kind = keyof typeof DECLARED

/** Where words of each kind are used. */
const USED: ReadonlyArray<readonly [pattern: string, kind: Kind]> = [
  ["vocabulary.initialStatus", "status"],
  ["vocabulary.statuses.*.moves.*", "status"],
  ["vocabulary.statuses.*.onCustomerReply", "status"],
  ["vocabulary.statuses.*.onStaffReply", "status"],
  ["vocabulary.aliases.*", "product"],
  ["parameters.targets.*.plan", "plan"],
  ["parameters.targets.*.severities.*", "severity"],
  ["parameters.withoutTarget.*.value.channel", "channel"],
  ["parameters.unknownSeverity.*.value", "severity"],
  ["parameters.severityTests.*.value.*.level", "severity"],
  ["parameters.autoSolve.*.value.status", "status"],
  ["parameters.autoSolve.*.value.to", "status"],
  ["parameters.hold.*.value.status", "status"],
  ["parameters.solvedByIssue.*.value", "status"],
  ["parameters.settled.*.value.answered", "status"],
  ["parameters.settled.*.value.confirmed", "status"],
  ["parameters.upgraded.*.value.flag", "flag"],
  ["parameters.upgraded.*.value.plan", "plan"],
  ["policies.group.rules.*.then.group", "group"],
  ["policies.*.rules.*.then.act", "act"],
  ["policies.*.rules.*.then.procedure", "procedure"]
]

/** The values of a parameter stand here, by date. */
const DATED = [
  "parameters.*",
  "parameters.targets.*.hours",
  "parameters.regionHours.*",
  "thresholds.*",
  "contacts.*"
]

/**
 * Every word that names nothing of its kind, every region without hours, rows of targets that meet, and every date that a
 * parameter has twice, each with its path. Of what could not be read nothing is said.
 *
 * @example
 * ```ts
 * import { referenceProblems } from "@hedgerow/core/support/EditionReference"
 *
 * referenceProblems({ vocabulary: { statuses: { open: {} }, initialStatus: "opne" } })
 * // => [{ path: ["vocabulary", "initialStatus"], message: 'no status is called "opne"; did you mean open?' }]
 * ```
 */
export const referenceProblems = (input: unknown): ReadonlyArray<Problem> => [
  ...USED.flatMap(([pattern, kind]) => {
    const words = wordsAt(input, DECLARED[kind])
    return words === undefined ? [] : placesAt(input, pattern).flatMap(unless(kind, words))
  }),
  ...regionProblems(input),
  ...targetProblems(input),
  ...DATED.flatMap((pattern) => placesAt(input, pattern).flatMap(repeatedDates))
]

const unless = (what: string, words: ReadonlyArray<string>) => {
  const known = new Set(words)
  return ({ path, value }: Place): ReadonlyArray<Problem> =>
    typeof value !== "string" || known.has(value) ? [] : [{ path, message: noSuch(what, value, words) }]
}

const regionProblems = (input: unknown): ReadonlyArray<Problem> => {
  const path = ["parameters", "regionHours"]
  const hours = wordsAt(input, path.join("."))
  const regions = wordsAt(input, DECLARED.region)
  if (hours === undefined || regions === undefined) return []
  return [
    ...hours
      .filter((region) => !regions.includes(region))
      .map((region) => ({ path: [...path, region], message: noSuch("region", region, regions) })),
    ...regions
      .filter((region) => !hours.includes(region))
      .map((region) => ({ path, message: `has no hours of the region ${show(region)}; give them` }))
  ]
}

const repeatedDates = ({ path, value }: Place): ReadonlyArray<Problem> => {
  const dates = arrayOf(value).map((dated) => field(dated, "from"))
  return dates.flatMap((from, i) =>
    typeof from !== "string" || dates.indexOf(from) === i
      ? []
      : [{ path: [...path, i, "from"], message: `there are two values from ${show(from)}; keep one` }]
  )
}

/**
 * Every citation, wherever it stands, of a rule or reading that is not among the known ones.
 *
 * @example
 * ```ts
 * import { citationProblems } from "@hedgerow/core/support/EditionReference"
 *
 * citationProblems({ gaps: [{ citations: [{ kind: "rule", id: "R36" }] }] }, { rules: ["R035", "R036"] })
 * // => [{ path: ["gaps", 0, "citations", 0, "id"], message: 'no rule of the handbook is called "R36"; did you mean R036?' }]
 * ```
 */
export const citationProblems = (input: unknown, { rules, readings }: KnownIds): ReadonlyArray<Problem> => {
  const checks = new Map<unknown, ReturnType<typeof unless>>()
  if (rules !== undefined) checks.set("rule", unless("rule of the handbook", rules))
  if (readings !== undefined) checks.set("reading", unless("reading of the handbook", readings))
  const problemsIn = ({ path, value }: Place): ReadonlyArray<Problem> => {
    const check = path.at(-2) === "citations" ? checks.get(field(value, "kind")) : undefined
    return [
      ...(check?.({ path: [...path, "id"], value: field(value, "id") }) ?? []),
      ...partsOf(value).flatMap(([key, part]) => problemsIn({ path: [...path, key], value: part }))
    ]
  }
  return checks.size === 0 ? [] : problemsIn({ path: [], value: input })
}
