/** The published JSON Schema of an edition. */
import { readFileSync } from "node:fs"
import { present } from "@hedgerow/core/handbook/Present"
import { editionToJson } from "@hedgerow/core/support/EditionJson"
import { editionJsonSchema } from "@hedgerow/core/support/EditionJsonSchema"
import { Ajv2020 } from "ajv/dist/2020.js"
import { expect, it } from "vitest"

const published: object = JSON.parse(
  readFileSync(new URL("../../schemas/edition.json", import.meta.url), "utf8")
)
const validate = new Ajv2020({ allErrors: true, strict: true, formats: { date: true } }).compile(published)

const wrongAt = (change: (json: ReturnType<typeof clone>) => void): ReadonlyArray<string> => {
  const json = clone()
  change(json)
  validate(json)
  return (validate.errors ?? []).map(({ instancePath }) => instancePath)
}

const clone = () => JSON.parse(JSON.stringify(editionToJson(present)))

it("is up to date: npm run schema writes it again", () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(editionJsonSchema())))
})

it("takes the present edition", () => {
  expect(validate(editionToJson(present)), JSON.stringify(validate.errors, null, 2)).toBe(true)
})

it("wants a source for every number, a date, and no key that it does not know", () => {
  const scale = "/parameters/targets/scale/hours/0"
  expect(wrongAt((json) => (json.parameters.targets.scale.hours[0].citations = []))).toEqual([
    `${scale}/citations`
  ])
  expect(wrongAt((json) => (json.parameters.targets.scale.hours[0].from = "soon"))).toEqual([`${scale}/from`])
  expect(wrongAt((json) => (json.note = "mine"))).toEqual([""])
})

it("knows the outcomes of each policy", () => {
  const duty = { _tag: "Nothing", text: "Nothing." }
  expect(wrongAt((json) => (json.policies.legal.rules[0].then = duty))).toEqual([])
  expect(wrongAt((json) => (json.policies.firstLevel.rules[0].then = duty))).toContain(
    "/policies/firstLevel/rules/0/then/_tag"
  )
  expect(wrongAt((json) => (json.policies.legal.rules[0].then._tag = "Ban"))).toContain(
    "/policies/legal/rules/0/then/_tag"
  )
})
