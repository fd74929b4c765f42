/** The form of an edition in JSON, as Schemas: what may stand where, before anyone asks whether it makes sense. */
import * as Schema from "effect/Schema"
import { FromForm, parameterForm } from "../policy/ParameterForm.ts"
import { PolicyJson } from "../policy/PolicyForm.ts"
import { ProcedureJson } from "../policy/ProcedureForm.ts"
import { CalendarJson } from "../time/CalendarShape.ts"
import { GapForm } from "./OutcomeForm.ts"
import { parametersForm } from "./ParametersForm.ts"
import { VocabularyForm } from "./VocabularyForm.ts"

/** The form of an edition, its policies, procedures and calendars in these forms. */
export const editionForm = <
  Policies extends Schema.Top,
  Procedures extends Schema.Top,
  Calendar extends Schema.Top
>(
  policies: Policies,
  procedures: Procedures,
  calendar: Calendar
) =>
  Schema.Struct({
    format: Schema.Literal(1),
    id: Schema.NonEmptyString,
    title: Schema.NonEmptyString,
    takesEffect: FromForm,
    vocabulary: VocabularyForm,
    parameters: parametersForm(calendar),
    thresholds: Schema.Record(Schema.String, parameterForm(Schema.Finite)).annotate({
      description: "The numbers that conditions may name."
    }),
    policies,
    procedures,
    contacts: Schema.Record(Schema.String, parameterForm(Schema.Array(Schema.NonEmptyString))).annotate({
      description: "Who fills each role. Names stand only here."
    }),
    gaps: Schema.Array(GapForm)
  })

const byId = <S extends Schema.Top>(one: S) => Schema.Record(Schema.String, one)

/** The whole edition, for those who want a Schema of it; {@link "EditionJson".editionFromJson} explains its problems better. */
export const EditionJson = editionForm(byId(PolicyJson), byId(ProcedureJson), CalendarJson)

/** An edition as its JSON holds it. */
export type EditionJson = typeof EditionJson.Type

/** An edition whose policies, procedures and calendars are read one by one. */
export const EditionOutline = editionForm(byId(Schema.Unknown), byId(Schema.Unknown), Schema.Unknown)
