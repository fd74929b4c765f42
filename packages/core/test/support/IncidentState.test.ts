import { statedProblems } from "@hedgerow/core/policy/StatedFacts"
import type { IncidentEvent } from "@hedgerow/core/support/IncidentEvent"
import { EFFECTS } from "@hedgerow/core/support/IncidentEvent"
import { incidentFacts } from "@hedgerow/core/support/IncidentFacts"
import { afterEvent, type Incident, raised } from "@hedgerow/core/support/IncidentState"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const at = new Date("2026-11-20T12:00:00Z")
const INCIDENT: Incident = { id: "INC-1", raisedAt: at, raisedBySupport: "Maud Example", events: [] }
const MAUD = "Maud Example"
const OTTO = "Otto Example"

const after = (...events: ReadonlyArray<IncidentEvent>) =>
  events.reduce((state, event) => afterEvent(INCIDENT, state, event), raised(INCIDENT))
const byPerson = (type: "hand_raised" | "channel_joined" | "logging_off" | "logged_off", person: string) =>
  ({ at, type, person }) as const

describe("who watches an incident", () => {
  it("R112: is whoever raised a hand first", () => {
    expect(after(byPerson("hand_raised", MAUD), byPerson("hand_raised", OTTO)).watcher).toBe(MAUD)
    expect(after(byPerson("hand_raised", MAUD), byPerson("channel_joined", OTTO)).watcher).toBe(MAUD)
  })

  it("R116: has the role once they have joined, also if they raise a hand again", () => {
    const joined = after(byPerson("hand_raised", MAUD), byPerson("channel_joined", MAUD))
    expect(joined.facts.watcher).toBe("assigned")
    expect(afterEvent(INCIDENT, joined, byPerson("hand_raised", MAUD)).facts.watcher).toBe("assigned")
    expect(after(byPerson("channel_joined", OTTO)).facts.watcher).toBe("assigned")
  })

  it("R174 R181: is the next to raise a hand once the watcher logs off, and has to join in turn", () => {
    const leaving = after(byPerson("channel_joined", MAUD), byPerson("logging_off", MAUD))
    expect(leaving.facts.watcherLeaves).toBe(true)
    const next = afterEvent(INCIDENT, leaving, byPerson("hand_raised", OTTO))
    expect(next).toMatchObject({ watcher: OTTO, facts: { watcher: "hand_raised", watcherLeaves: false } })
  })

  it("does not change when somebody else logs off", () => {
    const state = after(byPerson("channel_joined", MAUD))
    expect(afterEvent(INCIDENT, state, byPerson("logging_off", OTTO))).toBe(state)
    expect(afterEvent(INCIDENT, state, byPerson("logged_off", OTTO))).toBe(state)
  })

  it("R110: settles whether its raiser watches only where it is the raiser", () => {
    expect(after(byPerson("hand_raised", OTTO)).facts.raiserWatch).toBe("open")
    expect(after(byPerson("channel_joined", MAUD)).facts.raiserWatch).toBe("settled")
    const { raisedBySupport: _, ...byOthers } = INCIDENT
    expect(raised(byOthers).facts.raiserWatch).toBe("settled")
  })
})

describe("the facts of an incident", () => {
  const types = Object.keys(EFFECTS).filter((type): type is keyof typeof EFFECTS =>
    Object.hasOwn(EFFECTS, type)
  )

  it("are of their kinds after whatever happens, and the same event twice changes nothing more", () => {
    const event = fc.oneof(
      fc.constantFrom(...types).map((type): IncidentEvent => ({ at, type })),
      fc
        .constantFrom("minor", "major", "critical")
        .map((severity): IncidentEvent => ({ at, type: "severity_set", severity })),
      fc.boolean().map((security): IncidentEvent => ({ at, type: "security_flagged", security })),
      fc
        .tuple(
          fc.constantFrom("hand_raised", "channel_joined", "logging_off", "logged_off"),
          fc.constantFrom(MAUD, OTTO)
        )
        .map(([type, person]) => byPerson(type, person)),
      fc.constantFrom("T-1", "T-2").map((ticket): IncidentEvent => ({ at, type: "ticket_attached", ticket }))
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), event, (before, last) => {
        const state = after(...before, last)
        expect(statedProblems(state.facts, incidentFacts)).toEqual([])
        expect(state.facts.watcher === "none").toBe(state.watcher === undefined)
        expect(new Set(state.tickets).size).toBe(state.tickets.length)
        expect(afterEvent(INCIDENT, state, last)).toEqual(state)
      })
    )
  })
})

describe("the types", () => {
  it("have no room for a misspelt event or severity", () => {
    // @ts-expect-error: no such event
    const event: IncidentEvent = { at, type: "page_updatd" }
    // @ts-expect-error: no such severity
    const severity: IncidentEvent = { at, type: "severity_set", severity: "medium" }
    expect([event, severity].length).toBe(2)
  })
})
