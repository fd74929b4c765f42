/** The form of support's dated values in JSON, as a Schema, over the form of a calendar. */
import * as Schema from "effect/Schema"
import { CitationsForm, optionalParameterForm, parameterForm } from "../policy/ParameterForm.ts"
import { METRICS, type Statement } from "./SupportEdition.ts"

const word = Schema.NonEmptyString
const positive = Schema.Finite.check(
  Schema.isGreaterThan(0, { message: "is not more than 0; write a number that is" })
)
const whole = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0, { message: "is below 0" }))

const TargetForm = Schema.Struct({
  plan: word,
  metrics: Schema.Array(Schema.Literals(METRICS)).check(
    Schema.isMinLength(1, { message: "lists no metric; list at least one" })
  ),
  escalated: Schema.optionalKey(Schema.Boolean),
  severities: Schema.optionalKey(Schema.Array(word)),
  hours: parameterForm(Schema.NullOr(positive)).annotate({
    description: "Hours of the response calendar; null: no target."
  })
})

/**
 * The form of the parameters, their calendars in this form.
 *
 * @example
 * ```ts
 * import { parametersForm } from "@hedgerow/core/support/ParametersForm"
 * import * as Schema from "effect/Schema"
 *
 * Object.keys(parametersForm(Schema.Unknown).fields)[0] // => "targets"
 * ```
 */
export const parametersForm = <S extends Schema.Top>(calendar: S) =>
  Schema.Struct({
    targets: Schema.Record(Schema.String, TargetForm),
    responseCalendar: parameterForm(calendar),
    coverageCalendar: parameterForm(calendar),
    rebase: parameterForm(Schema.Literals(["fromCreation", "keepElapsed", "restart"])),
    nextReply: parameterForm(Schema.Literals(["always", "unlessShorterRuns"])),
    withoutTarget: optionalParameterForm(Schema.Struct({ channel: word, url: Schema.String })),
    warnings: optionalParameterForm(Schema.Struct({ hoursBefore: Schema.Array(positive), perTicket: whole })),
    unknownSeverity: parameterForm(word),
    severityTests: optionalParameterForm(
      Schema.Array(Schema.Struct({ level: word, anyOf: Schema.Array(word) })).annotate({
        description: "Gravest first."
      })
    ),
    autoSolve: optionalParameterForm(Schema.Struct({ status: word, to: word, days: positive })),
    hold: optionalParameterForm(
      Schema.Struct({ status: word, moreThanDays: Schema.Finite, lessThanDays: Schema.Finite })
    ),
    solvedByIssue: optionalParameterForm(word),
    settled: optionalParameterForm(Schema.Struct({ answered: word, confirmed: word })),
    upgraded: optionalParameterForm(Schema.Struct({ flag: word, plan: word })),
    dutyOrder: optionalParameterForm(Schema.Array(word)),
    lead: parameterForm(word).annotate({
      description: "The role that is asked where the handbook leaves something open and names nobody."
    }),
    sources: Schema.Struct({
      responsible: CitationsForm,
      escalated: CitationsForm,
      checkIn: CitationsForm,
      expert: CitationsForm,
      noExpert: CitationsForm,
      regionOnShift: CitationsForm,
      contacts: CitationsForm,
      unknownPlan: CitationsForm
    } satisfies Record<Statement, typeof CitationsForm>).annotate({
      description: "What the statements rest on that are made of every ticket, whatever the policies."
    }),
    regionHours: Schema.Record(Schema.String, parameterForm(calendar))
  })
