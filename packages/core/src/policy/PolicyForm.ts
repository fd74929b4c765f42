/** The form of a policy in JSON, as Schemas: what may stand where, before anyone asks whether it makes sense. */
import * as Schema from "effect/Schema"
import type { Citation } from "./Citation.ts"
import type { Condition } from "./Condition.ts"
import type { NeedsJudgement } from "./NeedsJudgement.ts"

const name = Schema.NonEmptyString

const about = Schema.String.annotate({ description: "What the fact says, for whoever reads an explanation." })

/** What a fact can be. */
export const FactJson = Schema.Union([
  Schema.Struct({ type: Schema.Literal("boolean"), about }),
  Schema.Struct({ type: Schema.Literal("oneOf"), values: Schema.Array(Schema.String), about }),
  Schema.Struct({ type: Schema.Literal("number"), unit: Schema.String, about })
]).annotate({
  expected:
    'a fact: { "type": "boolean", "about" }, { "type": "oneOf", "values", "about" } or { "type": "number", "unit", "about" }'
})

const threshold = Schema.optionalKey(name.annotate({ description: "The name of a threshold." }))
const choice = Schema.Union([Schema.Boolean, Schema.String]).annotate({ expected: "true, false or a text" })

/** A condition: the fact, and one of the questions. */
export const ConditionJson = Schema.Struct({
  fact: name,
  is: Schema.optionalKey(choice),
  oneOf: Schema.optionalKey(Schema.Array(choice)),
  atLeast: threshold,
  moreThan: threshold,
  atMost: threshold,
  below: threshold,
  known: Schema.optionalKey(Schema.Boolean)
}).annotate({ description: "What a rule asks of one fact: exactly one of the questions." })

/** A condition that was read, as a rule holds it; the first of its questions, which has been checked to be its only one. */
export const conditionOf = (read: typeof ConditionJson.Type): Condition => {
  const { fact, is, oneOf, atLeast, moreThan, atMost, below, known = true } = read
  if (typeof is === "boolean") return { fact, is }
  if (is !== undefined) return { fact, is }
  if (oneOf !== undefined) {
    const truths = oneOf.filter((value) => typeof value === "boolean")
    const texts = oneOf.filter((value) => typeof value === "string")
    return truths.length > 0 ? { fact, oneOf: truths } : { fact, oneOf: texts }
  }
  if (atLeast !== undefined) return { fact, atLeast }
  if (moreThan !== undefined) return { fact, moreThan }
  if (atMost !== undefined) return { fact, atMost }
  return below === undefined ? { fact, known } : { fact, below }
}

/** A source that can be looked up. */
export const CitationJson = Schema.Struct({
  kind: Schema.Literals(["rule", "reading", "page", "law"]),
  id: name,
  url: Schema.optionalKey(Schema.String.annotate({ description: "Where a page is." }))
}).check(
  Schema.makeFilter(({ kind, url }) => url === undefined || kind === "page", {
    message: "has a url, which only a page has"
  })
)

/** A source that was read. */
export const citationOf = ({ kind, id, url }: typeof CitationJson.Type): Citation =>
  kind === "page" && url !== undefined ? { kind, id, url } : { kind, id }

/** An outcome that leaves the matter to a person. */
export const JudgementJson = Schema.Struct({
  _tag: Schema.Literal("NeedsJudgement"),
  question: name,
  askedOf: name,
  options: Schema.Array(Schema.String),
  citations: Schema.Array(CitationJson)
})

/** An outcome that was read and leaves the matter to a person. */
export const judgementOf = (read: typeof JudgementJson.Type): NeedsJudgement => ({
  ...read,
  citations: read.citations.map(citationOf)
})

const ruleHead = {
  id: name,
  citations: Schema.Array(CitationJson),
  strength: Schema.Literals(["must", "should", "may"]),
  exceptionTo: Schema.optionalKey(Schema.Array(name))
}

const policyHead = {
  id: name,
  title: Schema.String,
  kind: Schema.Literals(["unique", "collect"]),
  precedence: Schema.optionalKey(Schema.Array(name))
}

/**
 * The form of a policy whose outcomes have this form.
 *
 * @example
 * ```ts
 * import { policyForm } from "@hedgerow/core/policy/PolicyForm"
 * import * as Schema from "effect/Schema"
 *
 * Object.keys(policyForm(Schema.Boolean).fields) // => ["id", "title", "kind", "precedence", "facts", "rules"]
 * ```
 */
export const policyForm = <S extends Schema.Top>(then: S) =>
  Schema.Struct({
    ...policyHead,
    facts: Schema.Record(Schema.String, FactJson),
    rules: Schema.Array(Schema.Struct({ ...ruleHead, when: Schema.Array(ConditionJson), then }))
  })

/** The whole policy, for those who want a Schema of it; {@link "PolicyJson".policyFromJson} explains its problems better. */
export const PolicyJson = policyForm(
  Schema.Json.annotate({ description: "The outcome: any JSON, or what a person is to judge." })
)

/** A policy as its JSON holds it. */
export type PolicyJson = typeof PolicyJson.Type

/** A policy whose facts and rules are read one by one. */
export const PolicyOutline = Schema.Struct({
  ...policyHead,
  facts: Schema.Record(Schema.String, Schema.Unknown),
  rules: Schema.Array(Schema.Unknown)
})

/** A rule whose conditions and outcome are read one by one. */
export const RuleOutline = Schema.Struct({
  ...ruleHead,
  when: Schema.Array(Schema.Unknown),
  then: Schema.Unknown
})

/**
 * The JSON Schema (draft 2020-12) of the format, for editors and other programs. It knows the form only; that words name
 * something is for `PolicyJson.policyFromJson` to say.
 *
 * @example
 * ```ts
 * import { jsonSchema } from "@hedgerow/core/policy/PolicyForm"
 *
 * jsonSchema()["$schema"] // => "https://json-schema.org/draft/2020-12/schema"
 * ```
 */
export const jsonSchema = (): Readonly<Record<string, unknown>> => {
  const { schema, definitions } = Schema.toJsonSchemaDocument(PolicyJson, { onExcessProperty: "error" })
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema, $defs: definitions }
}
