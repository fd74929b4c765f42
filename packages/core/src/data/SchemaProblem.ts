/** Reads unknown data with a Schema and says everything that is wrong with it in plain words. */
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { type Problem, show } from "./Problem.ts"

/** Data that was read, or every problem that it has. */
export type Read<A> =
  | { readonly _tag: "Value"; readonly value: A }
  | { readonly _tag: "Problems"; readonly problems: ReadonlyArray<Problem> }

const format = SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: (issue) => {
    switch (issue._tag) {
      case "MissingKey":
        return "is missing"
      case "UnexpectedKey":
        return "is not known here; check its spelling"
      default:
        return withValue(SchemaIssue.defaultLeafHook(issue), issue)
    }
  },
  checkHook: (issue) => {
    const message = SchemaIssue.defaultCheckHook(issue)
    return message === undefined ? undefined : withValue(message, issue)
  }
})

/** Schema names the value it got only in its own sentences; ours that say what was expected name it too. */
const withValue = (message: string, issue: SchemaIssue.Issue): string =>
  /^expected/i.test(message) && !message.includes(GOT) && SchemaIssue.hasInput(issue)
    ? `${message}${GOT}${show(issue.input)}`
    : message

const GOT = ", got "

/**
 * A reader of unknown data that reports all problems at once, each with its path.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { reader } from "@hedgerow/core/data/SchemaProblem"
 *
 * const read = reader(Schema.Struct({ name: Schema.String, age: Schema.Finite }))
 * read({ age: "ten" })
 * // => { _tag: "Problems", problems: [{ path: ["name"], message: "is missing" }, { path: ["age"], message: 'expected number, got "ten"' }] }
 * ```
 */
export const reader = <A>(
  schema: Schema.Decoder<A>,
  options: { readonly unknownKeys?: "ignore" | "error" } = {}
): ((input: unknown) => Read<A>) => {
  const decode = Schema.decodeUnknownResult(schema, {
    errors: "all",
    reportInput: true,
    onExcessProperty: options.unknownKeys ?? "ignore"
  })
  return (input) => {
    const result = decode(input)
    return result._tag === "Success"
      ? { _tag: "Value", value: result.success }
      : { _tag: "Problems", problems: format(result.failure.issue).issues.map(problem) }
  }
}

const problem = (issue: {
  readonly message: string
  readonly path?: ReadonlyArray<unknown> | undefined
}): Problem => ({
  path: (issue.path ?? []).map((key) => (typeof key === "number" ? key : String(key))),
  message: cut(issue.message.replace(/^Expected/, "expected").replaceAll('" | "', '", "'))
})

/** What was read may be huge: its text is cut as {@link show} cuts it. */
const cut = (message: string): string => {
  const [said = "", ...got] = message.split(GOT)
  const value = got.join(GOT)
  return value.length <= 60 ? message : `${said}${GOT}${value.slice(0, 57)}…`
}
