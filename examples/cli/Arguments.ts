/** The words that follow a program's name: options with their values, everything else, and what is wrong with them. */
import { parseArgs } from "node:util"
import { nearest } from "./Hint.ts"

/** What a program can be asked for. */
export type Specs<Name extends string> = Readonly<Record<Name, Spec>>

/** An option with a value, and what such a value looks like; or one without. */
type Spec =
  | { readonly type: "string"; readonly example: string }
  | { readonly type: "boolean"; readonly short?: string }

/** What was asked for. An option given twice has its last value, one without a value an empty text. */
export interface Arguments<Name extends string> {
  readonly given: ReadonlyMap<Name, string>
  /** Every value that an option was given, in order. */
  readonly every: (name: Name) => ReadonlyArray<string>
  readonly others: ReadonlyArray<string>
  /** One sentence each, without its full stop. */
  readonly problems: ReadonlyArray<string>
}

/** What is wrong, one sentence each. */
export interface WrongUsage {
  readonly _tag: "WrongUsage"
  readonly problems: ReadonlyArray<string>
}

/** Reads arguments; what is not understood is a problem with a hint, and all of them are reported. */
export const readArguments = <Name extends string>(
  args: ReadonlyArray<string>,
  specs: Specs<Name>
): Arguments<Name> => {
  const names = Object.keys(specs)
  const isName = (name: string): name is Name => names.includes(name)
  const problems: Array<string> = []
  const given = new Map<Name, string>()
  const values: Array<readonly [Name, string]> = []
  const others: Array<string> = []
  const { tokens } = parseArgs({
    args: [...args],
    options: specs,
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  for (const token of tokens) {
    if (token.kind === "positional") others.push(token.value)
    if (token.kind !== "option") continue
    const { name, rawName, value } = token
    if (!isName(name)) {
      problems.push(`there is no option ${rawName}${nearest(name, names)}`)
      continue
    }
    const spec = specs[name]
    if (spec.type === "boolean" && value !== undefined) problems.push(`${rawName} takes no value`)
    else if (spec.type === "string" && (value === undefined || value === ""))
      problems.push(`${rawName} needs a value, ${spec.example}`)
    else {
      given.set(name, value ?? "")
      values.push([name, value ?? ""])
    }
  }
  const every = (name: Name) => values.flatMap(([one, value]) => (one === name ? [value] : []))
  return { given, every, others, problems }
}
