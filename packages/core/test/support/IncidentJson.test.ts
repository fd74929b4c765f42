import { incidentProcedures } from "@hedgerow/core/handbook/Incidents"
import { EFFECTS } from "@hedgerow/core/support/IncidentEvent"
import { INCIDENT_LINES } from "@hedgerow/core/support/IncidentForm"
import {
  incidentReader,
  LONGEST_INCIDENT_LINE,
  MOST_INCIDENT_EVENTS
} from "@hedgerow/core/support/IncidentJson"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const now = new Date("2026-11-20T15:00:00Z")
const raisedAt = "2026-11-20T12:00:00Z"
const head = { id: "INC-123", raisedAt }
const noon = (minute: number) => new Date(Date.parse(raisedAt) + minute * 60_000).toISOString()

const readTexts = (...texts: ReadonlyArray<string>) =>
  incidentReader(incidentProcedures)(
    texts.map((text, i) => ({ number: i + 1, text })),
    now
  )
const read = (...lines: ReadonlyArray<unknown>) => readTexts(...lines.map((line) => JSON.stringify(line)))
const eventsOf = (answer: ReturnType<typeof read>) =>
  answer._tag === "Incident" ? answer.incident.events : undefined
/** Line, path and message of everything that was refused. */
const refusedOf = ({ refused }: ReturnType<typeof read>) =>
  refused.flatMap(({ line, problems }) =>
    problems.map(({ path, message }) => [line, path.join("."), message])
  )

const good = { at: noon(3), type: "page_updated" }

describe("the lines of an incident", () => {
  it("become an incident, its events and the steps that were done", () => {
    const step = { at: noon(5), type: "step_done", procedure: "incidentWatch", step: "new-tickets" }
    const whole = {
      ...head,
      raisedBySupport: "Maud Example",
      severity: "major",
      security: false,
      facts: { appDown: true, ingestionLagMinutes: 40, macroNeed: "likely", externalComms: false }
    }
    expect(
      read(whole, good, step, { at: noon(4), type: "hand_raised", person: "Otto Example" })
    ).toMatchObject({
      _tag: "Incident",
      incident: {
        ...whole,
        raisedAt: new Date(raisedAt),
        events: [
          { ...good, at: new Date(good.at) },
          { type: "hand_raised", person: "Otto Example" }
        ]
      },
      steps: [{ ...step, at: new Date(step.at) }],
      refused: []
    })
  })

  it("keep fields that are not known", () => {
    const answer = read({ ...head, team: "ingestion" }, { ...good, note: "by Maud", links: [1] })
    expect(answer).toMatchObject({
      incident: { team: "ingestion", events: [{ note: "by Maud", links: [1] }] }
    })
  })

  it.each(Object.keys(EFFECTS))("may be of the type %s, which needs no more than its instant", (type) => {
    expect(eventsOf(read(head, { at: noon(1), type }))).toHaveLength(1)
  })

  it.each([
    ["at the instant it was raised", raisedAt, 1],
    ["a millisecond before", "2026-11-20T11:59:59.999Z", 0],
    ["now", "2026-11-20T15:00:00Z", 1],
    ["a millisecond after now", "2026-11-20T15:00:00.001Z", 0]
  ])("that happened %s", (_, at, count) => {
    const answer = read(head, { ...good, at }, good)
    expect(eventsOf(answer)).toHaveLength(count + 1)
    expect(answer.refused.map(({ line }) => line)).toEqual(count === 1 ? [] : [2])
  })

  it("may be blank, and are numbered all the same", () => {
    const answer = readTexts("", JSON.stringify(head), "  ", "{}")
    expect(refusedOf(answer)).toEqual([[4, "type", "is missing; name the event"]])
  })
})

describe("a line that is wrong is refused, with its number, and the others count:", () => {
  it.each([
    ["no JSON", "{", "", /^is not JSON/],
    ["no object", "[]", "", "expected an object, got []"],
    ["no type", { at: noon(1) }, "type", "is missing; name the event"],
    ["a type that is no text", { at: noon(1), type: 7 }, "type", "expected the name of an event, got 7"],
    [
      "an unknown event",
      { at: noon(1), type: "hand_raisd" },
      "type",
      'no event is called "hand_raisd"; did you mean hand_raised?'
    ],
    ["an event of a prototype", { at: noon(1), type: "toString" }, "type", /^no event is called/],
    ["no instant", { ...good, at: "noon" }, "at", /^expected a date and time with a zone/],
    [
      "before it was raised",
      { ...good, at: "2026-11-20T11:00:00Z" },
      "at",
      /is before the incident was raised/
    ],
    ["after now", { ...good, at: "2026-11-20T16:00:00Z" }, "at", /is after now.*has not happened yet$/],
    ["nobody", { at: noon(1), type: "hand_raised" }, "person", "is missing"],
    ["no severity", { at: noon(1), type: "severity_set", severity: "high" }, "severity", /"high"/],
    ["security in words", { at: noon(1), type: "security_flagged", security: "yes" }, "security", /"yes"/],
    ["no ticket", { at: noon(1), type: "ticket_attached", ticket: "" }, "ticket", /length/],
    [
      "a procedure that is none",
      { at: noon(1), type: "step_done", procedure: "incidentWach", step: "macro" },
      "procedure",
      /did you mean incidentWatch\?$/
    ],
    [
      "a step that is none",
      { at: noon(1), type: "step_done", procedure: "incidentWatch", step: "makro" },
      "step",
      'no step of incidentWatch is called "makro"; did you mean macro?'
    ],
    ["too long", { ...good, note: "x".repeat(LONGEST_INCIDENT_LINE) }, "", /^is longer than 20000 characters/]
  ])("%s", (_, wrong, path, message) => {
    const text = typeof wrong === "string" ? wrong : JSON.stringify(wrong)
    const answer = readTexts(JSON.stringify(head), text, JSON.stringify(good))
    expect(eventsOf(answer)).toHaveLength(1)
    expect(refusedOf(answer)).toEqual([
      [2, path, typeof message === "string" ? message : expect.stringMatching(message)]
    ])
  })

  it("a line of the greatest length is read", () => {
    const room = LONGEST_INCIDENT_LINE - JSON.stringify({ ...good, note: "" }).length
    expect(eventsOf(read(head, { ...good, note: "x".repeat(room) }))).toHaveLength(1)
    expect(eventsOf(read(head, { ...good, note: "x".repeat(room + 1) }))).toHaveLength(0)
  })

  it("everything that is wrong with one line is told", () => {
    const answer = read(head, { at: "soon", type: "hand_raised" })
    expect(refusedOf(answer).map(([line, path]) => [line, path])).toEqual([
      [2, "at"],
      [2, "person"]
    ])
  })

  it("of too many events those at the end", () => {
    const many = Array.from({ length: MOST_INCIDENT_EVENTS }, () => good)
    expect(read(head, ...many).refused).toEqual([])
    const answer = read(head, ...many, good, good)
    expect(eventsOf(answer)).toHaveLength(MOST_INCIDENT_EVENTS)
    expect(answer.refused.map(({ line }) => line)).toEqual([MOST_INCIDENT_EVENTS + 2])
  })
})

describe("the head", () => {
  it("goes without a fact that is misspelt, wrong, or shown by the events", () => {
    const facts = { appDown: true, apDown: true, ingestionLagMinutes: "40", watcher: "none" }
    const answer = read({ ...head, facts }, good)
    expect(answer._tag === "Incident" && answer.incident.facts).toEqual({ appDown: true })
    expect(refusedOf(answer)).toEqual([
      [1, "facts.apDown", 'no fact is called "apDown"; did you mean appDown?'],
      [1, "facts.ingestionLagMinutes", '"40" is no value of ingestionLagMinutes; it is a number of minutes'],
      [1, "facts.watcher", expect.stringMatching(/^no fact is called "watcher"/)]
    ])
  })

  it.each([
    ["nothing", [], [[1, "", expect.stringMatching(/^there is nothing to read/)]]],
    [
      "an event",
      [good],
      [
        [1, "", "is an event; the first line is the incident itself"],
        [1, "id", "is missing"],
        [1, "raisedAt", "is missing"]
      ]
    ],
    ["an instant after now", [{ ...head, raisedAt: noon(181) }], [[1, "raisedAt", expect.any(String)]]],
    [
      "no instant, and an event that is unknown",
      [{ ...head, raisedAt: "today" }, { at: noon(1), type: "x" }, good],
      [
        [1, "raisedAt", expect.any(String)],
        [2, "type", expect.any(String)]
      ]
    ]
  ])("that is %s leaves no incident, and all that is wrong is told", (_, lines, refused) => {
    const answer = read(...lines)
    expect(answer._tag).toBe("NoIncident")
    expect(refusedOf(answer)).toEqual(refused)
  })
})

it("whatever stands on the lines, each is read or refused, and nothing is thrown", () => {
  const type = fc.constantFrom(...INCIDENT_LINES, "none")
  const at = fc.integer({ min: -200, max: 200 }).map(noon)
  const line = fc.oneof(
    fc.record({ at, type, person: fc.string(), severity: fc.constantFrom("minor", "x") }),
    fc.jsonValue()
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const answer = read(head, ...lines)
      if (answer._tag !== "Incident") throw new Error("the head is right")
      const { incident, steps, refused } = answer
      expect(incident.events.length + steps.length + refused.length).toBe(lines.length)
    })
  )
})

it("what is nested without end is refused", () => {
  const deep = `{"at":"${noon(1)}","type":${"[".repeat(9_000)}${"]".repeat(9_000)}}`
  expect(refusedOf(readTexts(JSON.stringify(head), deep)).map(([line]) => line)).toEqual([2])
})
