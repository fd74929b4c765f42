/** The JSON Schema of a calendar's file; apart from reading it, since it costs 10 kB. */
import * as Schema from "effect/Schema"
import { CalendarJson } from "./CalendarShape.ts"

/**
 * The JSON Schema (draft 2020-12) of the format, for editors and other programs. It knows the form only; that dates exist and
 * rules occur is for `CalendarJson.fromJson` to say.
 *
 * @example
 * ```ts
 * import { jsonSchema } from "@hedgerow/core/time/CalendarJsonSchema"
 *
 * jsonSchema()["$schema"] // => "https://json-schema.org/draft/2020-12/schema"
 * ```
 */
export const jsonSchema = (): Readonly<Record<string, unknown>> => {
  const { schema, definitions } = Schema.toJsonSchemaDocument(CalendarJson, { onExcessProperty: "error" })
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema, $defs: definitions }
}
