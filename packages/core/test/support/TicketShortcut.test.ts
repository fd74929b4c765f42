import { reader } from "@hedgerow/core/data/SchemaProblem"
import { present } from "@hedgerow/core/handbook/Present"
import { yesNo } from "@hedgerow/core/policy/Fact"
import { ticket } from "@hedgerow/core/support/Ticket"
import { ticketShortcut } from "@hedgerow/core/support/TicketShortcut"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { tickets } from "./arbitraries.ts"

const shortcut = ticketShortcut(present.vocabulary)
const schema = reader(ticket(present.vocabulary))

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const LINE = {
  id: "T-1",
  createdAt: "2026-11-20T09:00:00Z",
  channel: "email",
  organization: { id: "o1", plan: "scale", top20: true, annualSpendUsd: 0, seats: 3 },
  product: "surveys",
  severity: "low",
  subject: "",
  description: "It is slow",
  requester: { name: "Ida" },
  facts: { lost: true, worth: 3, colour: "red" },
  logged: { edition: "present", rule: "R036", outcome: { targetHours: 24 }, by: "host" },
  weather: "rain",
  events: [
    { at: "2026-11-20T10:00:00Z", type: "agent_replied", public: true, automatic: false, mood: 1 },
    { at: "2026-11-20T11:00:00.5Z", type: "customer_replied" },
    { at: "2026-11-20T11:00:00+01:00", type: "status_changed", status: "pending" },
    { at: "2026-11-20T12:00:00Z", type: "escalated", to: "Team Hazel" },
    { at: "2026-11-20T12:00:00Z", type: "issue_linked", shared: true },
    { at: "2026-11-20T12:00:00Z", type: "plan_changed", plan: "boost" },
    { at: "2026-11-20T12:00:00Z", type: "severity_changed", severity: "high" }
  ]
}

/** Every place in a JSON value. */
const placesIn = (value: unknown, path: ReadonlyArray<string> = []): ReadonlyArray<ReadonlyArray<string>> => [
  path,
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))
    : [])
]

/** The value with something else at a place, or nothing. */
const changedAt = (value: unknown, [key, ...rest]: ReadonlyArray<string>, other: unknown): unknown => {
  if (key === undefined) return other
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) }
  const part = changedAt(Reflect.get(copy as object, key), rest, other)
  if (part === undefined && !Array.isArray(copy)) Reflect.deleteProperty(copy as object, key)
  else Reflect.set(copy as object, key, part)
  return copy
}

const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    "",
    "scale",
    "pending",
    "2026-11-20T12:00:00Z",
    "2019-01-01T00:00:00Z",
    -1,
    Number.MAX_VALUE
  ),
  fc.jsonValue({ maxDepth: 1 }),
  fc.constant(JSON.parse('{"__proto__":{"id":"x"}}'))
)

describe("the shortcut to a ticket", () => {
  it("reads what the Schema reads, unknown fields included", () => {
    const read = schema(LINE)
    expect(read._tag).toBe("Value")
    expect(shortcut(LINE)).toStrictEqual(read._tag === "Value" ? read.value : undefined)
  })

  it("reads every history of ours but those with a date of return, and to the same", () => {
    fc.assert(
      fc.property(tickets, (one) => {
        const json = asJson(one)
        const read = schema(json)
        const returns = one.events.some((event) => "expectedReturn" in event)
        const quick = shortcut(json)
        expect(quick === undefined).toBe(returns)
        if (quick !== undefined) expect(read).toEqual({ _tag: "Value", value: quick })
      })
    )
  })

  it("gives nothing, or the same as the Schema, whatever stands in whichever place", () => {
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(LINE)), odd, (place, other) => {
        const input = changedAt(LINE, place, other)
        const quick = shortcut(input)
        if (quick !== undefined) expect(schema(input)).toEqual({ _tag: "Value", value: quick })
      }),
      { numRuns: 2_000 }
    )
  })

  it("leaves facts that nobody can state to the closer look", () => {
    const strict = ticketShortcut(present.vocabulary, { lost: yesNo("a parcel got lost") })
    expect(strict({ ...LINE, facts: { lost: true } })).toBeDefined()
    expect(strict({ ...LINE, facts: { lost: "yes" } })).toBeUndefined()
    expect(strict({ ...LINE, facts: { lots: true } })).toBeUndefined()
  })

  it.each([
    ["no object", null],
    ["a list", []],
    ["an unknown channel", { ...LINE, channel: "pigeon" }],
    ["an empty id", { ...LINE, id: "" }],
    ["a flag that is no yes or no", { ...LINE, organization: { id: "o1", top20: 1 } }],
    [
      "an event before its creation",
      { ...LINE, events: [{ at: "2026-11-20T08:59:59Z", type: "customer_replied" }] }
    ],
    ["an event of no known type", { ...LINE, events: [{ at: "2026-11-20T10:00:00Z", type: "toString" }] }],
    ["an instant without a zone", { ...LINE, createdAt: "2026-11-20T09:00:00" }]
  ])("leaves %s to the Schema", (_, input) => {
    expect(shortcut(input)).toBeUndefined()
  })
})
