/** The forms of what support's rules come to, as Schemas: duties, and the three answers that say where a ticket goes. */
import * as Schema from "effect/Schema"
import { CitationsForm } from "../policy/ParameterForm.ts"
import type { ROUTING_POLICIES, SupportOutcome } from "./SupportEdition.ts"

const word = Schema.NonEmptyString
const text = Schema.NonEmptyString.annotate({ description: "A sentence for whoever handles the ticket." })

const act = <const Tag extends string>(tag: Tag) =>
  Schema.Struct({ _tag: Schema.Literal(tag), act: word, text })

/** What a rule asks of those who handle a ticket. */
export const DutyForm = Schema.Union([
  act("Do"),
  act("Permit"),
  act("Forbid"),
  Schema.Struct({
    _tag: Schema.Literal("Tell"),
    roles: Schema.Array(word).check(Schema.isMinLength(1, { message: "lists no role; list at least one" })),
    when: Schema.Literals(["at_once", "when_handled"]),
    text
  }),
  Schema.Struct({ _tag: Schema.Literal("Follow"), procedure: word, text }),
  Schema.Struct({ _tag: Schema.Literal("Nothing"), text })
]).annotate({
  expected: 'a duty; its _tag is "Do", "Permit", "Forbid", "Tell", "Follow" or "Nothing", or "NeedsJudgement"'
})

/** What is left open, with its sources. */
export const GapForm = Schema.Struct({ about: word, citations: CitationsForm })

const rank = Schema.Finite.annotate({ description: "The lower rank comes sooner." })

/** What the rules of the policies that say where a ticket goes come to. */
export const ROUTING_FORMS = {
  firstLevel: Schema.Struct({
    _tag: Schema.Literal("FirstLevel"),
    team: Schema.Literals(["support", "product_team"])
  }),
  group: Schema.Struct({ _tag: Schema.Literal("Group"), group: word, gap: Schema.optionalKey(GapForm) }),
  queue: Schema.Union([
    Schema.Struct({
      _tag: Schema.Literal("QueueStep"),
      rank,
      label: word,
      bySeverity: Schema.optionalKey(Schema.Boolean).annotate({
        description: "Where false, what is due first comes first, however grave."
      })
    }),
    Schema.Struct({ _tag: Schema.Literal("QueueByTarget"), rank })
  ]).annotate({ expected: 'a place in the queue; its _tag is "QueueStep" or "QueueByTarget"' })
} satisfies Readonly<Record<(typeof ROUTING_POLICIES)[number], Schema.Decoder<SupportOutcome>>>
