/** The JSON Schema of an edition's file; apart from reading it, since it costs 10 kB. */
import * as Schema from "effect/Schema"
import { JudgementJson, policyForm } from "../policy/PolicyForm.ts"
import { ProcedureJson } from "../policy/ProcedureForm.ts"
import { CalendarJson } from "../time/CalendarShape.ts"
import { editionForm } from "./EditionForm.ts"
import { DutyForm, ROUTING_FORMS } from "./OutcomeForm.ts"
import { ROUTING_POLICIES } from "./SupportEdition.ts"

const { firstLevel, group, queue } = ROUTING_FORMS

const deciding = <S extends Schema.Top>(outcome: S) => policyForm(Schema.Union([outcome, JudgementJson]))

const Domain = Schema.String.check(Schema.isPattern(new RegExp(`^(?!(${ROUTING_POLICIES.join("|")})$)`, "u")))

const Policies = Schema.StructWithRest(
  Schema.Struct({ firstLevel: deciding(firstLevel), group: deciding(group), queue: deciding(queue) }),
  [Schema.Record(Domain, deciding(DutyForm).annotate({ identifier: "Policy" }))]
)

const Edition = editionForm(
  Policies,
  Schema.Record(Schema.String, ProcedureJson),
  CalendarJson.annotate({ identifier: "CalendarFile" })
)

/**
 * The JSON Schema (draft 2020-12) of the format, for editors and other programs; it is published as
 * `@hedgerow/core/schemas/edition.json`. It knows the form only; that words name something is for `EditionJson.editionFromJson` to
 * say.
 *
 * @example
 * ```ts
 * import { editionJsonSchema } from "@hedgerow/core/support/EditionJsonSchema"
 *
 * editionJsonSchema()["$schema"] // => "https://json-schema.org/draft/2020-12/schema"
 * ```
 */
export const editionJsonSchema = (): Readonly<Record<string, unknown>> => {
  const { schema, definitions } = Schema.toJsonSchemaDocument(Edition, { onExcessProperty: "error" })
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A support team's handbook: one edition",
    ...schema,
    $defs: definitions
  }
}
