/** A ticket with its history, as it travels between systems: one JSON object a line. */
import * as Schema from "effect/Schema"
import { Instant, isInstant } from "../data/Instant.ts"
import type { Problem } from "../data/Problem.ts"
import { type Read, reader } from "../data/SchemaProblem.ts"
import type { FactKinds } from "../policy/Fact.ts"
import { type StatedFacts, statedProblems } from "../policy/StatedFacts.ts"
import { channel } from "./Channel.ts"
import { type Organization, organization } from "./Organization.ts"
import { plan } from "./Plan.ts"
import { severity } from "./Severity.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import { ticketShortcut } from "./TicketShortcut.ts"
import type { Vocabulary, Words } from "./Vocabulary.ts"

/** What a system decided when the ticket came, for replaying it. */
export interface Logged {
  readonly edition: string
  readonly rule: string
  readonly outcome: unknown
}

/** A ticket. What is absent is unknown. Plan and severity are those at creation; events change them. */
export interface Ticket<W extends Words = Words> {
  readonly id: string
  readonly createdAt: Date
  readonly channel: W["channel"]
  readonly organization: Organization<W>
  /** A product of the vocabulary, or any other name: those are unclassified. */
  readonly product?: W["product"] | (string & {})
  readonly severity?: W["severity"]
  readonly subject?: string
  readonly description?: string
  readonly requester?: unknown
  /** What the host states, since no history shows it: that a claim is a legal one, say. Never read from the ticket's text. */
  readonly facts?: StatedFacts
  readonly events: ReadonlyArray<TicketEvent<W>>
  readonly logged?: Logged
}

/** An object whose fields beyond these are kept. */
const open = <const Fields extends Schema.Struct.Fields>(fields: Fields) =>
  Schema.StructWithRest(Schema.Struct(fields), [Schema.Record(Schema.String, Schema.Unknown)])

/**
 * The Schema of a ticket in a vocabulary's words. Fields it does not know are kept, not refused; an event before
 * the ticket's creation is refused.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { ticket } from "@hedgerow/core/support/Ticket"
 *
 * const read = Schema.decodeUnknownSync(ticket(present.vocabulary))
 * read({
 *   id: "T-1",
 *   createdAt: "2026-11-20T20:00:00Z",
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "enterprise" },
 *   events: []
 * }).createdAt // => new Date("2026-11-20T20:00:00Z")
 * ```
 */
export const ticket = <W extends Words>(vocabulary: Vocabulary<W>): Schema.Codec<Ticket<W>, unknown> => {
  const status = Schema.Literals(Object.keys(vocabulary.statuses))
  const event = Schema.Union([
    open({
      at: Instant,
      type: Schema.Literal("agent_replied"),
      public: Schema.Boolean,
      automatic: Schema.optionalKey(Schema.Boolean)
    }),
    open({ at: Instant, type: Schema.Literal("customer_replied") }),
    open({
      at: Instant,
      type: Schema.Literal("status_changed"),
      status,
      expectedReturn: Schema.optionalKey(Instant)
    }),
    open({ at: Instant, type: Schema.Literal("escalated"), to: Schema.NonEmptyString }),
    open({ at: Instant, type: Schema.Literal("issue_linked"), shared: Schema.optionalKey(Schema.Boolean) }),
    open({ at: Instant, type: Schema.Literal("plan_changed"), plan: plan(vocabulary) }),
    open({ at: Instant, type: Schema.Literal("severity_changed"), severity: severity(vocabulary) })
  ]).annotate({ message: `expected an event of type ${EVENT_TYPES}` })
  const shape = open({
    id: Schema.NonEmptyString,
    createdAt: Instant,
    channel: channel(vocabulary),
    organization: open(organization(vocabulary).fields),
    product: Schema.optionalKey(Schema.NonEmptyString),
    severity: Schema.optionalKey(severity(vocabulary)),
    subject: Schema.optionalKey(Schema.String),
    description: Schema.optionalKey(Schema.String),
    requester: Schema.optionalKey(Schema.Unknown),
    facts: Schema.optionalKey(
      Schema.Record(Schema.String, Schema.Union([Schema.Boolean, Schema.String, Schema.Finite]))
    ),
    events: Schema.Array(event),
    logged: Schema.optionalKey(open({ edition: Schema.String, rule: Schema.String, outcome: Schema.Unknown }))
  }).check(
    Schema.makeFilter(({ createdAt, events }) =>
      earlyEvents(
        createdAt,
        events.map(({ at }) => at)
      )
    )
  )
  // The Schema is built from the vocabulary at run time: this is where its words become the type's.
  return shape as unknown as Schema.Codec<Ticket<W>, unknown>
}

const EVENT_TYPES =
  "agent_replied, customer_replied, status_changed, escalated, issue_linked, plan_changed or severity_changed"

/**
 * A reader of tickets from JSON that says everything that is wrong with one at once, events before its creation included.
 * `statable`: the facts that a ticket may state (`TicketFacts.statableFacts`); where absent, any.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { ticketReader } from "@hedgerow/core/support/Ticket"
 *
 * ticketReader(present.vocabulary)({
 *   id: "T-1",
 *   createdAt: "2026-11-20T20:00:00Z",
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "scale", top20: "yes" },
 *   events: []
 * })
 * // => { _tag: "Problems", problems: [{ path: ["organization", "top20"], message: 'expected boolean, got "yes"' }] }
 * ```
 */
export const ticketReader = <W extends Words>(
  vocabulary: Vocabulary<W>,
  statable?: FactKinds
): ((input: unknown) => Read<Ticket<W>>) => {
  const readShape = reader(ticket(vocabulary))
  const atFirstSight = ticketShortcut(vocabulary, statable)
  return (input) => {
    const right = atFirstSight(input)
    if (right !== undefined) return { _tag: "Value", value: right }
    const read = readShape(input)
    const misstated = statable === undefined ? [] : misstatedOf(input, statable)
    if (read._tag === "Value")
      return misstated.length === 0 ? read : { _tag: "Problems", problems: misstated }
    // A Schema asks how the parts go together only once each of them is right.
    const said = new Set(read.problems.map(({ path }) => path.join()))
    const further = [...misstated, ...earlyEventsOf(input)].filter(({ path }) => !said.has(path.join()))
    return { _tag: "Problems", problems: [...read.problems, ...further] }
  }
}

const misstatedOf = (input: unknown, statable: FactKinds): ReadonlyArray<Problem> => {
  const facts = field(input, "facts")
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return []
  return statedProblems({ ...facts }, statable).map(({ path, message }) => ({
    path: ["facts", ...path],
    message
  }))
}

const earlyEventsOf = (input: unknown): ReadonlyArray<Problem> => {
  const createdAt = instantAt(input, "createdAt")
  const events = field(input, "events")
  if (createdAt === undefined || !Array.isArray(events)) return []
  return earlyEvents(
    createdAt,
    events.map((event) => instantAt(event, "at"))
  ).map(({ path, issue }) => ({ path, message: issue }))
}

const earlyEvents = (createdAt: Date, events: ReadonlyArray<Date | undefined>) =>
  events.flatMap((at, i) =>
    at !== undefined && at < createdAt
      ? [
          {
            path: ["events", i, "at"],
            issue: `${at.toISOString()} lies before the ticket's creation at ${createdAt.toISOString()}`
          }
        ]
      : []
  )

const field = (input: unknown, key: string): unknown =>
  typeof input === "object" && input !== null && Object.hasOwn(input, key)
    ? Reflect.get(input, key)
    : undefined

const instantAt = (input: unknown, key: string): Date | undefined => {
  const text = field(input, key)
  return typeof text === "string" && isInstant(text) ? new Date(text) : undefined
}
