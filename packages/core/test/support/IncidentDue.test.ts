import { undated } from "@hedgerow/core/policy/Parameter"
import { incidentAt } from "@hedgerow/core/support/IncidentDue"
import type { IncidentEvent } from "@hedgerow/core/support/IncidentEvent"
import type { Incident } from "@hedgerow/core/support/IncidentState"
import { describe, expect, it } from "vitest"
import { EDITION } from "./incidentEdition.ts"

/** A Friday; support is there from 09:00 to 01:00 UTC. */
const on = (time: string): Date => new Date(`2026-11-20T${time}Z`)
const MAUD = "Maud Example"

const incident = (events: ReadonlyArray<IncidentEvent> = [], more: Partial<Incident> = {}): Incident => ({
  id: "INC-123",
  raisedAt: on("12:00"),
  severity: "minor",
  security: false,
  events,
  ...more
})

const stand = (events: ReadonlyArray<IncidentEvent>, now: Date, more: Partial<Incident> = {}) =>
  incidentAt(EDITION, incident(events, more), now)
const dueOf = (events: ReadonlyArray<IncidentEvent>, now: Date, more: Partial<Incident> = {}) =>
  Object.fromEntries(stand(events, now, more).due.map(({ policy, rule, by }) => [`${policy}/${rule}`, by]))

const asked: IncidentEvent = { at: on("12:00"), type: "volunteer_asked" }
const joined: IncidentEvent = { at: on("12:01"), type: "channel_joined", person: MAUD }

describe("an incident that has just been raised", () => {
  it("R111 R113 R118 R131 R138 R129: asks for a watcher, a macro and the status page, each of somebody", () => {
    expect(dueOf([], on("12:00"))).toEqual({
      "incidentWatching/ask-volunteer": "incident-workflow",
      "incidentWatching/see-to-watcher": "support-engineer",
      "incidentWatching/raise-hand": "support-engineer",
      "incidentStatusPage/update": "incident-lead",
      "incidentStatusPage/review": "support-engineer",
      "incidentMacro/create": "support-engineer",
      "incidentCommunication/no-duplicates": "support-engineer"
    })
  })

  it("R110: asks its raiser, where support raised it, until a hand is raised or it is handed over", () => {
    const raisedBySupport = { raisedBySupport: MAUD }
    const raiser = (events: ReadonlyArray<IncidentEvent>) =>
      dueOf(events, on("12:10"), raisedBySupport)["incidentWatching/raiser"]
    expect(raiser([])).toBe("incident-raiser")
    expect(raiser([{ at: on("12:05"), type: "hand_raised", person: MAUD }])).toBeUndefined()
    expect(raiser([{ at: on("12:05"), type: "raiser_handed_over" }])).toBeUndefined()
    expect(raiser([{ at: on("12:05"), type: "hand_raised", person: "Otto Example" }])).toBe("incident-raiser")
    expect(dueOf([], on("12:10"))["incidentWatching/raiser"]).toBeUndefined()
  })

  it("R112 R115 R116 R128: gives the watch to whoever raises a hand, and the role to whoever joins", () => {
    const hand = stand([{ at: on("12:01"), type: "hand_raised", person: MAUD }], on("12:02"))
    expect(hand.state.watcher).toBe(MAUD)
    expect(
      hand.due.filter(({ policy }) => policy === "incidentWatching").map(({ rule, by }) => [rule, by])
    ).toEqual([
      ["ask-volunteer", "incident-workflow"],
      ["bridge", "support-watcher"],
      ["join", "support-watcher"]
    ])
    expect(dueOf([asked, joined], on("12:02"))["incidentWatching/watch"]).toBe("support-watcher")
  })

  it("R117: reminds the lead where nobody has joined after 5 minutes, and not a moment sooner", () => {
    const reminder = (now: Date, events: ReadonlyArray<IncidentEvent> = []) => {
      const { due, later } = stand(events, now)
      return [due, later].map((list) => list.some(({ rule }) => rule === "remind-lead"))
    }
    expect(reminder(on("12:04:59"))).toEqual([false, true])
    expect(reminder(on("12:05"))).toEqual([true, false])
    expect(reminder(on("12:06"), [{ at: on("12:05"), type: "lead_reminded" }])).toEqual([false, false])
    expect(reminder(on("12:06"), [joined])).toEqual([false, false])
  })

  it("R118: has a hand raised within 5 minutes; exactly 5 is in time", () => {
    const misses = (hand: Date) =>
      stand([{ at: hand, type: "hand_raised", person: MAUD }], on("12:30")).missed.map(
        ({ rule, dueAt, endedAt }) => [rule, dueAt, endedAt]
      )
    expect(misses(on("12:05"))).toEqual([])
    expect(misses(on("12:05:01"))).toEqual([["raise-hand", on("12:05"), on("12:05:01")]])
  })

  it("R119 R120 R113: expects no hand at night, and begins to when people come to work", () => {
    const night = { raisedAt: new Date("2026-11-20T02:00:00Z") }
    const at = (time: string) => Object.keys(dueOf([], on(time), night))
    expect(at("08:59:59")).toEqual(
      expect.arrayContaining(["incidentWatching/no-hand-expected", "incidentWatching/out-of-hours"])
    )
    expect(at("08:59:59")).not.toContain("incidentWatching/see-to-watcher")
    expect(at("09:00")).toEqual(
      expect.arrayContaining(["incidentWatching/raise-hand", "incidentWatching/see-to-watcher"])
    )
    expect(at("09:00")).not.toContain("incidentWatching/out-of-hours")
    const hand = stand([], on("09:02"), night).due.find(({ rule }) => rule === "raise-hand")
    expect(hand?.since).toEqual(on("09:00"))
    expect(hand?.dueAt).toEqual(on("09:05"))
  })

  it("R113: tells the support lead in summer's hour of coverage in which nobody is at work", () => {
    const summer = { raisedAt: new Date("2026-07-17T20:00:00Z") }
    const asks = (now: string, events: ReadonlyArray<IncidentEvent> = []) =>
      "incidentWatching/tell-support-lead" in dueOf(events, new Date(now), summer)
    expect(asks("2026-07-17T23:59:59Z")).toBe(false)
    expect(asks("2026-07-18T00:00:00Z")).toBe(true)
    expect(asks("2026-07-18T01:00:00Z")).toBe(false)
    const told: IncidentEvent = { at: new Date("2026-07-18T00:01:00Z"), type: "support_lead_told" }
    expect(asks("2026-07-18T00:02:00Z", [told])).toBe(false)
  })
})

describe("the status page", () => {
  const updated = (time: string): IncidentEvent => ({ at: on(time), type: "page_updated" })
  const late = (events: ReadonlyArray<IncidentEvent>, now: string) =>
    stand([asked, joined, ...events], on(now)).missed.map(({ dueAt, endedAt }) => [dueAt, endedAt])

  it("R131: is updated every six hours, counted anew from each update; exactly six is in time", () => {
    expect(late([updated("18:00")], "19:00")).toEqual([])
    expect(late([updated("18:00:01")], "19:00")).toEqual([[on("18:00"), on("18:00:01")]])
    expect(late([updated("15:00")], "21:00")).toEqual([])
    expect(late([updated("15:00")], "21:00:01")).toEqual([[on("21:00"), undefined]])
  })

  it("R131: is no longer updated once nobody feels the incident, and again when it comes back", () => {
    const resolved: IncidentEvent = { at: on("14:00"), type: "impact_resolved" }
    expect(late([resolved], "23:00")).toEqual([])
    expect(late([resolved, { at: on("15:00"), type: "reopened" }], "21:00:01")).toEqual([
      [on("21:00"), undefined]
    ])
  })

  it("R131 R135 R122: is read by the watcher after each update, and improved where it is unclear", () => {
    const page = (events: ReadonlyArray<IncidentEvent>) =>
      Object.entries(dueOf([asked, joined, ...events], on("13:00"))).filter(
        ([key]) => key.startsWith("incidentStatusPage/") && !key.endsWith("update")
      )
    expect(page([updated("12:05")])).toEqual([["incidentStatusPage/review", "support-watcher"]])
    expect(page([updated("12:05"), { at: on("12:06"), type: "page_found_clear" }])).toEqual([])
    expect(page([updated("12:05"), { at: on("12:06"), type: "page_found_unclear" }])).toEqual([
      ["incidentStatusPage/improve", "support-watcher"]
    ])
    expect(page([{ at: on("12:06"), type: "page_found_unclear" }, updated("12:07")])).toEqual([
      ["incidentStatusPage/review", "support-watcher"]
    ])
  })
})

describe("the macro of an incident", () => {
  const drafted: IncidentEvent = { at: on("12:10"), type: "macro_drafted" }
  const lead: IncidentEvent = { at: on("12:05"), type: "comms_lead_appointed" }
  const macro = (events: ReadonlyArray<IncidentEvent>, more: Partial<Incident> = {}) =>
    stand([asked, joined, ...events], on("14:00"), more)
      .due.filter(({ policy }) => policy === "incidentMacro")
      .map(({ rule }) => rule)

  it("R146: waits for the Comms Lead where it is grave or about security", () => {
    for (const more of [{ severity: "major" }, { severity: "critical" }, { security: true }] as const)
      expect(macro([lead, drafted], more)).toEqual(["hold", "announce", "review"])
    expect(macro([lead, drafted, { at: on("12:20"), type: "macro_seen" }], { severity: "major" })).toEqual([
      "announce"
    ])
  })

  it("R147 R148 R152: waits for nobody where it is minor, or there is no Comms Lead", () => {
    expect(macro([lead, drafted])).toEqual(["announce", "awareness"])
    expect(macro([drafted], { severity: "critical" })).toEqual(["announce", "own-judgement"])
  })

  it("R146: is reviewed in use by a Comms Lead who came later, and by one for an incident that became grave", () => {
    const inUse: IncidentEvent = { at: on("12:11"), type: "macro_put_to_use" }
    const announced: IncidentEvent = { at: on("12:11"), type: "macro_announced" }
    expect(macro([drafted, inUse, announced, { ...lead, at: on("12:30") }], { severity: "major" })).toEqual([
      "review"
    ])
    const graver: IncidentEvent = { at: on("12:40"), type: "severity_set", severity: "major" }
    expect(macro([lead, drafted, announced, graver])).toEqual(["hold", "review"])
    const security: IncidentEvent = { at: on("12:40"), type: "security_flagged", security: true }
    expect(macro([lead, drafted, announced, security])).toEqual(["hold", "review"])
  })

  it("R149 R150 R151: is updated, the Comms Lead told, and deleted in the end", () => {
    const base: ReadonlyArray<IncidentEvent> = [
      lead,
      drafted,
      { at: on("12:20"), type: "macro_seen" },
      { at: on("12:20"), type: "macro_put_to_use" },
      { at: on("12:20"), type: "macro_announced" },
      { at: on("12:30"), type: "situation_changed" }
    ]
    expect(macro(base)).toEqual(["significant-or-not"])
    expect(macro([...base, { at: on("12:31"), type: "change_found_slight" }])).toEqual([])
    const significant: ReadonlyArray<IncidentEvent> = [
      ...base,
      { at: on("12:31"), type: "change_found_significant" }
    ]
    expect(macro(significant)).toEqual(["update"])
    const updated: ReadonlyArray<IncidentEvent> = [...significant, { at: on("12:40"), type: "macro_updated" }]
    expect(macro(updated)).toEqual(["tell-change"])
    expect(macro([...updated, { at: on("12:41"), type: "macro_change_told" }])).toEqual([])
    const resolved: ReadonlyArray<IncidentEvent> = [...updated, { at: on("13:00"), type: "impact_resolved" }]
    expect(macro(resolved)).toEqual(["delete"])
    expect(macro([...resolved, { at: on("13:30"), type: "macro_deleted" }])).toEqual([])
  })

  it("R138: is not made where few tickets are expected, until that is judged anew", () => {
    const unneeded: IncidentEvent = { at: on("12:05"), type: "macro_judged_unneeded" }
    expect(macro([unneeded])).toEqual(["not-needed"])
    expect(macro([unneeded, { at: on("12:06"), type: "macro_judged_needed" }])).toEqual(["create"])
  })

  it("R146: of an incident whose gravity nobody has stated, waits for that", () => {
    const { severity: _, ...unstated } = incident([lead, drafted])
    expect(
      incidentAt(EDITION, unstated, on("14:00")).undecided.map(({ rules, missing }) => [rules, missing])
    ).toEqual([
      [["hold"], ["incidentSeverity"]],
      [["awareness"], ["incidentSeverity"]],
      [["review"], ["incidentSeverity"]]
    ])
  })
})

describe("communication in an incident", () => {
  const said = (events: ReadonlyArray<IncidentEvent>, more: Partial<Incident> = {}) =>
    stand([asked, joined, ...events], on("14:00"), more)
      .due.filter(({ policy, rule }) => policy === "incidentCommunication" && rule !== "no-duplicates")
      .map(({ rule, by }) => [rule, by])

  it.each(["major_update", "situation_changed", "ticket_pattern_seen"] as const)(
    "R163 R126: %s is passed on to the team, once",
    (type) => {
      expect(said([{ at: on("13:00"), type }])).toEqual([["pass-on", "support-watcher"]])
      expect(
        said([
          { at: on("13:00"), type },
          { at: on("13:01"), type: "team_told" }
        ])
      ).toEqual([])
    }
  )

  it("R163 R164: so is the resolution, but nothing that does not help", () => {
    expect(said([{ at: on("13:00"), type: "impact_resolved" }])).toEqual([["pass-on", "support-watcher"]])
    expect(said([{ at: on("13:00"), type: "detail_update" }])).toEqual([["leave-out", "support-watcher"]])
  })

  it("R165 R168: a Comms Lead is appointed where one is needed, and may be asked for", () => {
    const needed: IncidentEvent = { at: on("12:30"), type: "comms_needed" }
    const wanted = [
      ["appoint", "marketing"],
      ["request", "support-watcher"]
    ]
    expect(said([needed])).toEqual(wanted)
    expect(said([], { facts: { externalComms: true } })).toEqual(wanted)
    const appointed: IncidentEvent = { at: on("12:40"), type: "comms_lead_appointed" }
    expect(said([needed, appointed])).toEqual([["strategy", "support-watcher"]])
    expect(said([needed, appointed, { at: on("13:00"), type: "comms_lead_left" }])).toEqual(wanted)
  })

  it("R166 R167: the Comms Lead hears of patterns and helps with a sensitive message", () => {
    const lead: IncidentEvent = { at: on("12:40"), type: "comms_lead_appointed" }
    const team: IncidentEvent = { at: on("13:10"), type: "team_told" }
    const pattern: IncidentEvent = { at: on("13:00"), type: "ticket_pattern_seen" }
    expect(said([lead, pattern, team])).toEqual([["tell-pattern", "support-watcher"]])
    expect(said([lead, pattern, team, { at: on("13:11"), type: "pattern_told" }])).toEqual([])
    const sensitive: IncidentEvent = { at: on("13:00"), type: "message_found_sensitive" }
    expect(said([lead, sensitive])).toEqual([["ask-for-help", "support-watcher"]])
    expect(said([lead, sensitive, { at: on("13:05"), type: "message_settled" }])).toEqual([])
  })
})

describe("news of a security incident", () => {
  it("R167: stay inside until the incident lead agrees", () => {
    const bans = (events: ReadonlyArray<IncidentEvent>, security: boolean) =>
      stand(events, on("13:00"), { security }).due.some(({ rule }) => rule === "security-news")
    expect(bans([], true)).toBe(true)
    expect(bans([], false)).toBe(false)
    expect(bans([{ at: on("12:30"), type: "security_news_agreed" }], true)).toBe(false)
  })
})

describe("the end of a watch, and of an incident", () => {
  const course = (events: ReadonlyArray<IncidentEvent>, now: Date, more: Partial<Incident> = {}) =>
    stand([asked, joined, ...events], now, more)
      .due.filter(({ policy }) => policy === "incidentCourse")
      .map(({ rule, by }) => [rule, by])
  const leaves = (at: Date): IncidentEvent => ({ at, type: "logging_off", person: MAUD })

  it("R174 R180: whoever logs off hands over, in detail where nobody is online", () => {
    expect(course([leaves(on("17:00"))], on("17:00"))).toEqual([["hand-over", "support-watcher"]])
    const westCoast = new Date("2026-11-21T01:00:00Z")
    expect(course([leaves(westCoast)], westCoast)).toEqual([
      ["detailed-notes", "support-watcher"],
      ["hand-over", "support-watcher"]
    ])
  })

  it("R174: the next hand settles it; without one, nobody watches any more", () => {
    const next: IncidentEvent = { at: on("17:05"), type: "hand_raised", person: "Otto Example" }
    const handed = stand([asked, joined, leaves(on("17:00")), next], on("17:06"))
    expect(handed.state.watcher).toBe("Otto Example")
    expect(handed.due.map(({ rule }) => rule)).toContain("join")
    const gone: IncidentEvent = { at: on("17:05"), type: "logged_off", person: MAUD }
    const left = stand([asked, joined, leaves(on("17:00")), gone], on("17:06"))
    expect(left.state.watcher).toBeUndefined()
    expect(left.due.map(({ rule }) => rule)).toContain("see-to-watcher")
    expect(left.due.map(({ rule }) => rule)).not.toContain("hand-over")
  })

  it("R182 R187: the aftermath follows, and after a major one the post-mortem", () => {
    const resolved: IncidentEvent = { at: on("16:00"), type: "impact_resolved" }
    expect(course([resolved], on("16:00"))).toEqual([["aftermath", "support-watcher"]])
    expect(course([resolved], on("16:00"), { severity: "critical" })).toEqual([
      ["aftermath", "support-watcher"],
      ["post-mortem", "support-engineer"]
    ])
    const read: IncidentEvent = { at: on("17:00"), type: "post_mortem_read" }
    expect(course([resolved, read], on("17:00"), { severity: "major" })).toEqual([
      ["aftermath", "support-watcher"]
    ])
  })

  it("R159: keeps each ticket that was attached once", () => {
    const attach = (ticket: string): IncidentEvent => ({ at: on("13:00"), type: "ticket_attached", ticket })
    expect(stand([attach("T-1"), attach("T-2"), attach("T-1")], on("14:00")).state.tickets).toEqual([
      "T-1",
      "T-2"
    ])
  })
})

describe("what can be wrong with an incident's history", () => {
  it("reports events before it was raised or at no instant, and does not count them", () => {
    const events: ReadonlyArray<IncidentEvent> = [
      { at: on("11:59:59"), type: "page_updated" },
      { at: new Date(Number.NaN), type: "channel_joined", person: MAUD }
    ]
    const { problems, state } = stand(events, on("13:00"))
    expect(problems.map(({ path }) => path)).toEqual([
      ["events", 0, "at"],
      ["events", 1, "at"]
    ])
    expect(state.watcher).toBeUndefined()
  })

  it("does not count what happens after the instant, and asks nothing before it is raised", () => {
    expect(stand([joined], on("12:00:30")).state.watcher).toBeUndefined()
    expect(stand([joined], on("11:59:59"))).toMatchObject({ due: [], later: [], missed: [], undecided: [] })
    expect(stand([joined], new Date(Number.NaN))).toMatchObject({ due: [], missed: [] })
  })

  it("reads events in the order of their instants, and those at one instant in that of the list", () => {
    const early: IncidentEvent = { at: on("12:02"), type: "page_found_clear" }
    const late: IncidentEvent = { at: on("12:03"), type: "page_updated" }
    expect(stand([late, early], on("12:04")).state.facts.pageWording).toBe("unreviewed")
    const same: IncidentEvent = { ...late, at: on("12:02") }
    expect(stand([same, early], on("12:04")).state.facts.pageWording).toBe("clear")
    expect(stand([early, same], on("12:04")).state.facts.pageWording).toBe("unreviewed")
  })

  it("is not overruled by what its host states", () => {
    const { due } = stand([asked, joined], on("13:00"), {
      facts: { watcher: "none", incidentStage: "resolved" }
    })
    expect(due.map(({ rule }) => rule)).toContain("watch")
  })
})

describe("another team's edition", () => {
  it("has times of its own, by the day on which they begin to hold", () => {
    const { terms } = EDITION.incidents
    const time = [
      ...undated({ withinMinutes: 60 }, []),
      { from: "2026-11-20", value: { withinMinutes: 120 }, citations: [] }
    ]
    const edition = {
      ...EDITION,
      incidents: {
        ...EDITION.incidents,
        terms: { ...terms, "incidentStatusPage/update": { by: "captain", time } }
      }
    }
    const page = (raisedAt: Date) =>
      incidentAt(edition, incident([], { raisedAt }), on("12:00")).due.find(({ rule }) => rule === "update")
    expect(page(on("12:00"))).toMatchObject({ by: "captain", dueAt: on("14:00") })
    expect(page(new Date("2026-11-19T23:59:00Z"))?.dueAt).toEqual(new Date("2026-11-20T00:59:00Z"))
  })

  it("that has no incident policies asks nothing", () => {
    const edition = { ...EDITION, incidents: { ...EDITION.incidents, policies: ["nobody's"] } }
    expect(incidentAt(edition, incident(), on("13:00"))).toMatchObject({ due: [], missed: [] })
  })
})
