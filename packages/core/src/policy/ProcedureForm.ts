/** The form of a procedure in JSON, as Schemas: what may stand where, before anyone asks whether it makes sense. */
import * as Schema from "effect/Schema"
import { CitationJson, ConditionJson, FactJson } from "./PolicyForm.ts"

const name = Schema.NonEmptyString

const stepHead = {
  id: name,
  text: Schema.NonEmptyString.annotate({ description: "What is to be done, for whoever does it." }),
  citations: Schema.Array(CitationJson),
  strength: Schema.Literals(["must", "should", "may"]),
  by: Schema.optionalKey(name.annotate({ description: "The role that takes the step." })),
  tells: Schema.optionalKey(Schema.Array(name).annotate({ description: "The roles that are told in it." })),
  after: Schema.optionalKey(Schema.Array(name))
}

const procedureHead = {
  id: name,
  title: Schema.String,
  citations: Schema.Array(CitationJson)
}

/** The whole procedure, for those who want a Schema of it; {@link "ProcedureJson".procedureFromJson} explains its problems better. */
export const ProcedureJson = Schema.Struct({
  ...procedureHead,
  facts: Schema.Record(Schema.String, FactJson),
  steps: Schema.Array(Schema.Struct({ ...stepHead, gate: Schema.optionalKey(Schema.Array(ConditionJson)) }))
})

/** A procedure as its JSON holds it. */
export type ProcedureJson = typeof ProcedureJson.Type

/** A procedure whose facts and steps are read one by one. */
export const ProcedureOutline = Schema.Struct({
  ...procedureHead,
  facts: Schema.Record(Schema.String, Schema.Unknown),
  steps: Schema.Array(Schema.Unknown)
})

/** A step whose conditions are read one by one. */
export const StepOutline = Schema.Struct({
  ...stepHead,
  gate: Schema.optionalKey(Schema.Array(Schema.Unknown))
})
