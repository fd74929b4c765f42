/** The form of dated values and of their sources in JSON, as Schemas: no value without a date and a source. */
import * as Schema from "effect/Schema"
import { parseDate } from "../time/CivilDate.ts"

const id = Schema.NonEmptyString

/** A source that can be looked up; only a page has an address. */
export const CitationForm = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("rule"), id }),
  Schema.Struct({ kind: Schema.Literal("reading"), id }),
  Schema.Struct({ kind: Schema.Literal("page"), id, url: Schema.optionalKey(Schema.String) }),
  Schema.Struct({ kind: Schema.Literal("law"), id })
]).annotate({
  description:
    "A source that can be looked up: a rule of the handbook, a reading of it, a further page, or a law.",
  expected: 'a source, like { "kind": "rule", "id": "R036" }; its kind is rule, reading, page or law'
})

/** At least one source. */
export const CitationsForm = Schema.Array(CitationForm)
  .check(
    Schema.isMinLength(1, {
      message: "cites nothing; name the rule, reading, page or law that it rests on"
    })
  )
  .annotate({ identifier: "Citations" })

/** A day, or `undated`. */
export const FromForm = Schema.String.annotate({
  description:
    "The first day (UTC) on which it holds; undated where the source gives none: from the beginning."
}).check(
  Schema.isPattern(/^(undated|\d{4}-\d{2}-\d{2})$/u, {
    message: "is no date; write YYYY-MM-DD, or undated"
  }),
  Schema.makeFilter((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text) || parseDate(text) !== undefined, {
    message: "is no day of the calendar; write YYYY-MM-DD, or undated"
  })
)

/**
 * The form of a parameter whose values have this form: at least one, each with its date and its sources.
 *
 * @example
 * ```ts
 * import { reader } from "@hedgerow/core/data/SchemaProblem"
 * import { parameterForm } from "@hedgerow/core/policy/ParameterForm"
 * import * as Schema from "effect/Schema"
 *
 * reader(parameterForm(Schema.Finite))([{ from: "undated", value: 24, citations: [] }])
 * // => {
 * //   _tag: "Problems",
 * //   problems: [{ path: [0, "citations"], message: "cites nothing; name the rule, reading, page or law that it rests on" }]
 * // }
 * ```
 */
export const parameterForm = <S extends Schema.Top>(value: S) =>
  optionalParameterForm(value).check(Schema.isMinLength(1, { message: "has no value; give it at least one" }))

/**
 * The form of a parameter that a handbook may do without: its list may be empty.
 *
 * @example
 * ```ts
 * import { reader } from "@hedgerow/core/data/SchemaProblem"
 * import { optionalParameterForm } from "@hedgerow/core/policy/ParameterForm"
 * import * as Schema from "effect/Schema"
 *
 * reader(optionalParameterForm(Schema.Finite))([]) // => { _tag: "Value", value: [] }
 * ```
 */
export const optionalParameterForm = <S extends Schema.Top>(value: S) =>
  Schema.Array(Schema.Struct({ from: FromForm, value, citations: CitationsForm }))
