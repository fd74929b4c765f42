import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import { PUBLIC_REPLY } from "@hedgerow/core/support/Duty"
import type { Advice } from "@hedgerow/core/support/StatusAdvice"
import type { TicketEvent } from "@hedgerow/core/support/TicketEvent"
import type { Triage } from "@hedgerow/core/support/Triage"
import { describe, expect, it } from "vitest"
import { sampleAt } from "./sample.ts"

const sample = sampleAt()
const { vocabulary } = present

type Branch = readonly [name: string, holds: (triage: Triage<PostHogWords>) => boolean]

const state = (name: string, holds: (state: Triage<PostHogWords>["state"]) => boolean): Branch => [
  name,
  (triage) => !triage.notYetCreated && holds(triage.state)
]
const event = (name: string, holds: (event: TicketEvent<PostHogWords>) => boolean): Branch => [
  name,
  ({ history }) => history.events.some(holds)
]
const advice = (kind: Advice["kind"], holds: (advice: Advice, now: Date) => boolean = () => true): Branch => [
  `advised: ${kind}`,
  ({ advice, now }) =>
    advice.some((piece) => piece._tag === "Advice" && piece.kind === kind && holds(piece, now))
]
const gap = (text: string): Branch => [
  `gap: ${text}`,
  ({ route }) => route.gaps.some(({ message }) => message.includes(text))
]
const field = (key: string): Branch => [`with ${key}`, ({ ticket }) => Object.hasOwn(ticket, key)]
const clock = (name: string, holds: (clock: Triage["clocks"][number]) => boolean): Branch => [
  `with a clock ${name}`,
  ({ clocks }) => clocks.some(holds)
]

const branches: ReadonlyArray<Branch> = [
  ...Object.keys(vocabulary.plans).map((plan) =>
    state(`on the plan ${plan}`, (state) => state.plan === plan)
  ),
  state("whose plan is not stated", ({ plan }) => plan === undefined),
  ...vocabulary.severities.map((level) =>
    state(`of severity ${level}`, ({ severity }) => severity === level)
  ),
  state("without severity", ({ severity }) => severity === undefined),
  ...Object.keys(vocabulary.statuses).map((name) =>
    state(`that is ${name}`, ({ status }) => status === name)
  ),
  ...vocabulary.channels.map(
    (channel): Branch => [`from ${channel}`, ({ ticket }) => ticket.channel === channel]
  ),
  ...vocabulary.flags.map(
    (flag): Branch => [
      `whose organization is ${flag}`,
      ({ ticket }) => Reflect.get(ticket.organization, flag) === true
    ]
  ),
  ...Object.keys(vocabulary.groups).map(
    (id): Branch => [`of the group ${id}`, ({ route }) => route.group.id === id]
  ),
  ["that support answers first", ({ route }) => route.firstLevel.name === "support"],
  ["that a product team answers first", ({ route }) => route.firstLevel.name.endsWith(" team")],
  ["whose product has another name", ({ ticket }) => ticket.product === "replay"],
  gap("belongs to no group of experts"),
  gap("no product is stated"),
  gap("is no product of the handbook"),
  gap("has no owner in EU"),
  event("answered by staff", (event) => event.type === "agent_replied" && event.public),
  event("acknowledged automatically", (event) => event.type === "agent_replied" && event.automatic === true),
  event("with an internal note", (event) => event.type === "agent_replied" && !event.public),
  event("with a change of plan", ({ type }) => type === "plan_changed"),
  event("with a change of severity", ({ type }) => type === "severity_changed"),
  state("escalated and not answered since", ({ escalation }) => escalation?.answered === false),
  state("escalated and answered since", ({ escalation }) => escalation?.answered === true),
  ["with a check-in", ({ route }) => route.checkIn !== undefined],
  state("whose issue's link was shared", ({ issue }) => issue?.shared === true),
  state("whose issue's link was not shared", ({ issue }) => issue?.shared === false),
  state("to whose final status the customer wrote", ({ wroteToFinal }) => wroteToFinal !== undefined),
  state("with an odd move from closed to open", ({ oddMoves }) =>
    oddMoves.some(({ from, to }) => from === "closed" && to === "open")
  ),
  state("that was reopened", ({ status, oddMoves }) => status === "open" && oddMoves.length === 0),
  advice("auto_solve", ({ at }, now) => at !== undefined && at <= now),
  advice("auto_solve", ({ at }, now) => at !== undefined && at > now),
  advice("solve_with_issue"),
  advice("share_issue_link"),
  advice("hidden_wait"),
  advice("stay_open"),
  advice("return_date_missing"),
  advice("follow_up_ticket"),
  advice("odd_move"),
  ["whose plan is to be set", ({ advice }) => advice.some(({ _tag }) => _tag === "SetPlan")],
  [
    "on hold for a person to judge",
    ({ advice, state }) => state.status === "on_hold" && advice.some(({ _tag }) => _tag === "NeedsJudgement")
  ],
  [
    "whose plan is for a person to judge",
    ({ advice, state }) => state.plan === undefined && advice.some(({ _tag }) => _tag === "NeedsJudgement")
  ],
  ["that nobody may answer", ({ handling }) => handling.forbidden.some(({ act }) => act === PUBLIC_REPLY)],
  [
    "that somebody is told of at once",
    ({ handling }) => handling.told.some(({ when }) => when === "at_once")
  ],
  ["with a procedure to follow", ({ handling }) => handling.procedures.length > 0],
  ["with something withheld", ({ handling }) => handling.withheld.length > 0],
  ["whose data somebody wants deleted", ({ facts }) => facts["deletionRequest"] === "targeted"],
  ["on hold within the window", ({ advice, state }) => state.status === "on_hold" && advice.length === 0],
  ...(["met", "running", "paused", "no_target", "unknown_target"] as const).map((name) =>
    clock(name, ({ state }) => state === name)
  ),
  clock("met late", ({ state, breached }) => state === "met" && breached === true),
  clock("over its target", ({ state, breached }) => state === "running" && breached === true),
  clock("that nobody is there to meet", ({ actBy }) => actBy === null),
  clock("with a new target", ({ rebased }) => rebased.length > 0),
  ["with repeated events", ({ history }) => history.repeated > 0],
  ["with events after the instant", ({ history, notYetCreated }) => history.future > 0 && !notYetCreated],
  ["created after the instant", ({ notYetCreated }) => notYetCreated],
  ...["subject", "description", "requester", "logged", "tags"].map(field),
  [
    "with an unknown field of an event",
    ({ ticket }) => ticket.events.some((event) => Object.hasOwn(event, "author"))
  ]
]

describe("the sample", () => {
  it("has some forty tickets, T-1 and on", () => {
    expect(sample.map(({ ticket }) => ticket.id)).toEqual(Array.from({ length: 42 }, (_, i) => `T-${i + 1}`))
  })

  it.each(branches)("has a ticket %s", (_name, holds) => {
    expect(sample.filter(holds)).not.toEqual([])
  })

  it("has in T-17 a ticket worth explaining: a weekend's pause, a reopening, two clocks running", () => {
    const { clocks, history, state } = sample[16] as Triage
    expect(clocks.filter(({ state }) => state === "running").map(({ metric }) => metric)).toEqual([
      "update",
      "next_reply"
    ])
    expect(
      clocks.some(({ pauses }) =>
        pauses.some(
          ({ start, end }) =>
            start.getUTCDay() > 0 && end !== undefined && end.getTime() - start.getTime() > 7 * 86_400_000 - 1
        )
      )
    ).toBe(true)
    expect(history.events.some((event) => event.type === "status_changed" && event.status === "solved")).toBe(
      true
    )
    expect(state.status).toBe("open")
  })
})
