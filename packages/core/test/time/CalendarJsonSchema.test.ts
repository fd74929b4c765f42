/** The JSON Schema of a calendar's file. */
import { describe, expect, it } from "vitest"
import { jsonSchema } from "../../src/time/CalendarJsonSchema.ts"

describe("the JSON Schema", () => {
  it("knows each key of the format and no others", () => {
    const schema = jsonSchema()
    expect(JSON.stringify(schema)).not.toContain("undefined")
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $defs: { Calendar: { anyOf: [{ required: ["zone", "week"], additionalProperties: false }, {}, {}] } },
      anyOf: [
        {
          required: ["format", "zone", "week"],
          additionalProperties: false,
          properties: { format: {}, zone: {}, week: {}, closures: {}, openings: {}, horizonYears: {} }
        },
        { required: ["format", "union"], additionalProperties: false },
        { required: ["format", "intersection"], additionalProperties: false }
      ]
    })
  })
})
