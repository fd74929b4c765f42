/** Reads tickets that are right at first sight, several times faster than a Schema does; any other is left to the Schema. */
import { isInstant } from "../data/Instant.ts"
import type { FactKinds } from "../policy/Fact.ts"
import { statedProblems } from "../policy/StatedFacts.ts"
import type { Ticket } from "./Ticket.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import type { Vocabulary, Words } from "./Vocabulary.ts"

/** Gives a ticket, or `undefined` where a closer look is needed to tell whether it is one. */
export type TicketShortcut<W extends Words = Words> = (input: unknown) => Ticket<W> | undefined

type Fields = Readonly<Record<string, unknown>>

/** Whether a field's value is right; what is absent is asked nothing. */
type Test = (value: unknown) => boolean

/**
 * The shortcut for a vocabulary's tickets. What it gives is what {@link "Ticket".ticketReader} reads, fields that nobody knows
 * included; given the facts that can be stated, a ticket that states another is not right. Where it gives nothing, only that one knows whether and why the input is wrong.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { ticketShortcut } from "@hedgerow/core/support/TicketShortcut"
 *
 * const read = ticketShortcut(present.vocabulary)
 * const organization = { id: "o1", plan: "scale" }
 * const ticket = { id: "T-1", createdAt: "2026-11-20T09:00:00Z", channel: "email", organization, events: [] }
 * read(ticket)?.createdAt // => new Date("2026-11-20T09:00:00Z")
 * read({ ...ticket, channel: "pigeon" }) // => undefined
 * ```
 */
export const ticketShortcut = <W extends Words>(
  vocabulary: Vocabulary<W>,
  statable?: FactKinds
): TicketShortcut<W> => {
  const channel = oneOf(vocabulary.channels)
  const plan = oneOf(Object.keys(vocabulary.plans))
  const severity = oneOf(vocabulary.severities)
  const status = oneOf(Object.keys(vocabulary.statuses))
  const optional: Readonly<Record<string, Test>> = {
    product: isName,
    severity,
    subject: isText,
    description: isText,
    facts: (facts) =>
      isPlain(facts) &&
      Object.values(facts).every((one) => isText(one) || isBoolean(one) || Number.isFinite(one)) &&
      (statable === undefined || statedProblems(facts, statable).length === 0),
    logged: isLogged
  }
  const ofOrganization: Readonly<Record<string, Test>> = {
    plan,
    ...Object.fromEntries(vocabulary.flags.map((flag) => [flag, isBoolean])),
    annualSpendUsd: (value) => typeof value === "number" && value >= 0 && value < Number.POSITIVE_INFINITY
  }
  const events: Readonly<Record<string, (event: Fields) => boolean>> = {
    agent_replied: (event) => isBoolean(event["public"]) && allows(event, { automatic: isBoolean }),
    customer_replied: () => true,
    status_changed: (event) => status(event["status"]) && event["expectedReturn"] === undefined,
    escalated: (event) => isName(event["to"]),
    issue_linked: (event) => allows(event, { shared: isBoolean }),
    plan_changed: (event) => plan(event["plan"]),
    severity_changed: (event) => severity(event["severity"])
  }
  const eventOf = (event: unknown, created: number): { readonly at: Date } | undefined => {
    if (!isPlain(event)) return undefined
    const { at, type } = event
    if (typeof type !== "string" || !Object.hasOwn(events, type) || events[type]?.(event) !== true)
      return undefined
    const instant = instantOf(at)
    return instant === undefined || instant.getTime() < created ? undefined : { ...event, at: instant }
  }
  return (input) => {
    if (!isPlain(input) || !isName(input["id"]) || !channel(input["channel"])) return undefined
    const { organization, events: listed } = input
    if (!isPlain(organization) || !isName(organization["id"]) || !Array.isArray(listed)) return undefined
    if (!allows(input, optional) || !allows(organization, ofOrganization)) return undefined
    const createdAt = instantOf(input["createdAt"])
    if (createdAt === undefined) return undefined
    const read: Array<{ readonly at: Date }> = []
    for (const one of listed) {
      const event = eventOf(one, createdAt.getTime())
      if (event === undefined) return undefined
      read.push(event)
    }
    // Every field was looked at above, against the words of this vocabulary.
    return {
      ...input,
      createdAt,
      events: read as unknown as ReadonlyArray<TicketEvent<W>>
    } as unknown as Ticket<W>
  }
}

const oneOf = (words: ReadonlyArray<string>): Test => {
  const known: ReadonlySet<unknown> = new Set(words)
  return (value) => known.has(value)
}

const isText: Test = (value) => typeof value === "string"
const isName: Test = (value) => typeof value === "string" && value !== ""
const isBoolean: Test = (value) => typeof value === "boolean"
const isLogged: Test = (value) =>
  isPlain(value) && isText(value["edition"]) && isText(value["rule"]) && Object.hasOwn(value, "outcome")

/** Whether those fields that are there are right. */
const allows = (fields: Fields, tests: Readonly<Record<string, Test>>): boolean => {
  for (const name in tests) if (name in fields && tests[name]?.(fields[name]) !== true) return false
  return true
}

const instantOf = (value: unknown): Date | undefined =>
  typeof value === "string" && isInstant(value) ? new Date(value) : undefined

/** An object as JSON makes them; one that names its prototype is looked at more closely. */
const isPlain = (value: unknown): value is Fields =>
  typeof value === "object" &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !Object.hasOwn(value, "__proto__")
