/** Facts on a command line, as `name=value` or as a JSON object, held to what a policy knows. */
import { describeProblem } from "@hedgerow/core/data/Problem"
import { type FactKinds, kindOf } from "@hedgerow/core/policy/Fact"
import { type StatedFacts, statedProblems } from "@hedgerow/core/policy/StatedFacts"

const TRUTHS: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false }

/** The facts, those after the object standing over its own, and what is wrong, one sentence each without its full stop. */
export const readFacts = (
  kinds: FactKinds,
  pairs: ReadonlyArray<string>,
  objects: ReadonlyArray<string> = []
): { readonly facts: StatedFacts; readonly problems: ReadonlyArray<string> } => {
  const problems: Array<string> = []
  const stated: Array<readonly [string, unknown]> = []
  for (const text of objects) {
    const object = objectIn(text)
    if (object === undefined)
      problems.push(`--facts ${text} is no JSON object: write facts like '{"name":"value"}'`)
    else stated.push(...Object.entries(object))
  }
  for (const pair of pairs) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? []
    if (name === undefined || value === undefined)
      problems.push(`--fact ${pair} states nothing: write a name and a value, like name=value`)
    else stated.push([name, kindOf(kinds, name)?.type === "boolean" ? (TRUTHS[value] ?? value) : value])
  }
  const facts = new Map<string, boolean | string | number>()
  for (const [name, value] of stated) {
    const wrong = statedProblems({ [name]: value }, kinds)
    problems.push(...wrong.map(describeProblem))
    if (wrong.length === 0 && isValue(value)) facts.set(name, value)
  }
  return { facts: Object.fromEntries(facts), problems }
}

const isValue = (value: unknown): value is boolean | string | number =>
  ["boolean", "string", "number"].includes(typeof value)

const objectIn = (text: string): object | undefined => {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === "object" && json !== null && !Array.isArray(json) ? json : undefined
  } catch {
    return undefined
  }
}
