/** Tables of cases from YAML or JSON text, each case compared with its policy, with every problem at once. */
import { describeProblem, type Problem, show } from "../data/Problem.ts"
import type { FactKinds } from "../policy/Fact.ts"
import type { Policy } from "../policy/Rule.ts"
import type { Case } from "./Case.ts"
import { field, policyProblems, readCase, readHead } from "./CaseForm.ts"
import { readText } from "./CaseText.ts"

/** Texts by the names of their files. A file holds one case, or `cases`: a list of them. */
export type CaseTexts = Readonly<Record<string, string>>

/** What the files leave unsaid. */
export interface CaseDefaults<Outcome = unknown> {
  /** The instant of cases that state none. */
  readonly at?: Date
  /** By the name of a folder: the outcome of its cases that name the deciding rule only, such as `ALLOW` and `DENY`. */
  readonly outcomes?: Readonly<Record<string, NoInfer<Outcome>>>
}

/** Something wrong with a file, or with one of its cases. */
export interface CaseProblem extends Problem {
  readonly file: string
  /** Its place in the file, from 1, and its name; absent: the file as a whole. */
  readonly case?: string
}

/** Cases that were read, or everything that is wrong with them. */
export type ReadCases<F extends FactKinds = FactKinds, Outcome = unknown> =
  | { readonly _tag: "Cases"; readonly cases: ReadonlyArray<Case<F, Outcome>> }
  | { readonly _tag: "InvalidCases"; readonly problems: ReadonlyArray<CaseProblem> }

/** Thrown for files that hold no usable cases; lists every problem. */
export class InvalidCases extends Error {
  override readonly name = "InvalidCases"
  readonly problems: ReadonlyArray<CaseProblem>
  constructor(policy: string, problems: ReadonlyArray<CaseProblem>) {
    super(
      [
        `The cases of the policy ${show(policy)} cannot be used:`,
        ...problems.map(
          (problem) =>
            `  ${problem.file}${problem.case === undefined ? "" : `, ${problem.case}`}: ${describeProblem(problem)}`
        )
      ].join("\n")
    )
    this.problems = problems
  }
}

/**
 * The cases of some files, in the order of the files' names. Throws {@link InvalidCases} with every problem: a text that is no
 * YAML, a fact, value or rule that the policy does not know, a case without an instant, two cases of one name, no case at all.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 * import { casesFrom } from "@hedgerow/core/testing"
 *
 * const policy = definePolicy<string>()({
 *   id: "gate",
 *   title: "Who may pass the gate",
 *   kind: "unique",
 *   facts: { key: yesNo("they hold a key") },
 *   rules: [{ id: "key", citations: rules("G1"), strength: "must", when: [{ fact: "key", is: true }], then: "open" }]
 * })
 * const files = { "ALLOW/who_holds_a_key.yaml": "facts: { key: true }\nexpect: { rule: key }" }
 * const at = new Date("2026-11-20T12:00:00Z")
 * casesFrom(policy, files, { at, outcomes: { ALLOW: "open" } })
 * // => [{ name: "ALLOW: who holds a key", facts: { key: true }, at, expect: { rule: "key", outcome: "open" } }]
 * ```
 */
export const casesFrom = <F extends FactKinds, Outcome>(
  policy: Policy<F, Outcome>,
  files: CaseTexts,
  defaults: CaseDefaults<Outcome> = {}
): ReadonlyArray<Case<F, Outcome>> => {
  const read = readCases(policy, files, defaults)
  if (read._tag === "InvalidCases") throw new InvalidCases(policy.id, read.problems)
  return read.cases
}

/** {@link casesFrom} with the problems as a value. */
export const readCases = <F extends FactKinds, Outcome>(
  policy: Policy<F, Outcome>,
  files: CaseTexts,
  defaults: CaseDefaults<Outcome> = {}
): ReadCases<F, Outcome> => {
  const names = Object.keys(files).sort()
  const read = names.map((file) => ({ file, ...readFile(file, files[file] ?? "", policy, defaults) }))
  const seen = new Set<string>()
  const repeated = read.flatMap(({ file, cases }) =>
    cases.flatMap((one): ReadonlyArray<CaseProblem> => {
      const known = seen.has(one.name ?? "")
      seen.add(one.name ?? "")
      return known
        ? [{ file, path: ["name"], message: `${show(one.name)} is the name of a case before it too` }]
        : []
    })
  )
  const problems: ReadonlyArray<CaseProblem> = [
    ...read.flatMap(({ file, problems: own }) => own.map((problem) => ({ file, ...problem }))),
    ...repeated,
    ...(names.length === 0
      ? [{ file: "no file", path: [], message: "there is none to read; check the pattern of names" }]
      : [])
  ]
  // What stands in a text is checked above: its facts and rules against the policy, an outcome when the case is asked.
  return problems.length > 0
    ? { _tag: "InvalidCases", problems }
    : {
        _tag: "Cases",
        cases: read.flatMap(({ cases }) => cases) as unknown as ReadonlyArray<Case<F, Outcome>>
      }
}

type FileProblem = Omit<CaseProblem, "file">

interface ReadFile {
  readonly cases: ReadonlyArray<Case>
  readonly problems: ReadonlyArray<FileProblem>
}

const readFile = (
  file: string,
  text: string,
  policy: Policy,
  { at, outcomes = {} }: CaseDefaults
): ReadFile => {
  const found = readText(text)
  if (found._tag === "Problems") return { cases: [], problems: found.problems }
  const { data } = found
  const folders = file.split("/").slice(0, -1)
  const folder = Object.keys(outcomes).find((name) => folders.includes(name))
  const unsaid = { policy, at, outcome: folder === undefined ? undefined : outcomes[folder] }
  const titled = (one: Case): Case => {
    const name = one.name ?? sentenceOf(file)
    return { ...one, name: folder === undefined ? name : `${folder}: ${name}` }
  }
  const list = field(data, "cases")
  if (!Array.isArray(list)) {
    const read = list === undefined ? readCase(data, "alone", unsaid) : readHead(data)
    if (read._tag === "Problems") return { cases: [], problems: read.problems }
    return { cases: "facts" in read.value ? [titled(read.value)] : [], problems: [] }
  }
  const head = readHead(data)
  // Without a readable head nothing comes of the cases, so that any instant will do to look through them.
  const usual = head._tag === "Value" ? (head.value.at ?? at) : new Date(0)
  const each = list.map((one: unknown) => readCase(one, "listed", { ...unsaid, at: usual }))
  return {
    cases: each.flatMap((read) => (read._tag === "Value" ? [titled(read.value)] : [])),
    problems: [
      ...(head._tag === "Value" ? policyProblems(head.value.policy, policy) : head.problems),
      ...(list.length === 0 ? [{ path: ["cases"], message: "lists no case; write at least one" }] : []),
      ...each.flatMap((read, i) => {
        if (read._tag === "Value") return []
        const name = field(list[i], "name")
        const place = typeof name === "string" && name !== "" ? `case ${i + 1} (${name})` : `case ${i + 1}`
        return read.problems.map((problem) => ({ ...problem, case: place }))
      })
    ]
  }
}

/** `cases/who_holds_a_key.yaml` says: who holds a key. */
const sentenceOf = (file: string): string =>
  (file.split("/").at(-1) ?? file)
    .replace(/\.[^.]+$/, "")
    .replace(/[_-]+/g, " ")
    .trim()
