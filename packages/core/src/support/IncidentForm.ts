/** The form of an incident's lines in JSON: its head, and each kind of event. Fields that are not known are kept. */
import * as Schema from "effect/Schema"
import { Instant } from "../data/Instant.ts"
import { type Read, reader } from "../data/SchemaProblem.ts"
import { EFFECTS, type IncidentEvent } from "./IncidentEvent.ts"
import { INCIDENT_SEVERITIES, incidentFacts } from "./IncidentFacts.ts"

/** What was read, with whatever else stood there. */
export type Kept<A> = A & { readonly [field: string]: unknown }

/** A step of a procedure that was done. */
export interface IncidentStep {
  readonly at: Date
  readonly type: "step_done"
  readonly procedure: string
  readonly step: string
}

const kept = <const F extends Schema.Struct.Fields>(fields: F) =>
  Schema.StructWithRest(Schema.Struct(fields), [Schema.Record(Schema.String, Schema.Unknown)])

/** The first line. `facts` are held to {@link statedIncidentFacts} apart, so that a misspelt one is refused alone. */
export const readHead = reader(
  kept({
    id: Schema.NonEmptyString,
    raisedAt: Instant,
    raisedBySupport: Schema.optionalKey(Schema.NonEmptyString),
    severity: Schema.optionalKey(Schema.Literals(INCIDENT_SEVERITIES)),
    security: Schema.optionalKey(Schema.Boolean),
    facts: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown))
  })
)

const { externalComms, appDown, ingestionLagMinutes, macroNeed } = incidentFacts

/** The facts that an incident may state of itself: those that neither its events nor the hours show from the start. */
export const statedIncidentFacts = { externalComms, appDown, ingestionLagMinutes, macroNeed } as const

const isPlainType = (type: string): type is keyof typeof EFFECTS => Object.hasOwn(EFFECTS, type)
const PLAIN = Object.keys(EFFECTS).filter(isPlainType)
const PERSONAL = ["hand_raised", "channel_joined", "logging_off", "logged_off"] as const

interface Form {
  readonly types: ReadonlyArray<string>
  readonly read: (input: unknown) => Read<Kept<IncidentEvent | IncidentStep>>
}

const happening = <const T extends string>(types: ReadonlyArray<T>) => ({
  at: Instant,
  type: Schema.Literals(types)
})

const { Boolean: yesNo, NonEmptyString: name } = Schema
const severity = Schema.Literals(INCIDENT_SEVERITIES)

const FORMS: ReadonlyArray<Form> = [
  { types: PLAIN, read: reader(kept(happening(PLAIN))) },
  { types: ["severity_set"], read: reader(kept({ ...happening(["severity_set"]), severity })) },
  {
    types: ["security_flagged"],
    read: reader(kept({ ...happening(["security_flagged"]), security: yesNo }))
  },
  { types: ["ticket_attached"], read: reader(kept({ ...happening(["ticket_attached"]), ticket: name })) },
  { types: PERSONAL, read: reader(kept({ ...happening(PERSONAL), person: name })) },
  { types: ["step_done"], read: reader(kept({ ...happening(["step_done"]), procedure: name, step: name })) }
]

/**
 * The names of all events, and of a step that was done.
 *
 * @example
 * ```ts
 * import { INCIDENT_LINES } from "@hedgerow/core/support/IncidentForm"
 *
 * INCIDENT_LINES.filter((type) => type.startsWith("s")) // => ["support_lead_told", "situation_changed", "security_news_agreed", "severity_set", "security_flagged", "step_done"]
 * ```
 */
export const INCIDENT_LINES: ReadonlyArray<string> = FORMS.flatMap(({ types }) => types)

/** The reader of one kind of event; `undefined` where there is none of this name. */
export const eventForm = (type: string): Form["read"] | undefined =>
  FORMS.find(({ types }) => types.includes(type))?.read
