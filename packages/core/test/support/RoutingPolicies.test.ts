/** Routing by the policies of any edition: compiled once, and another company's queues. */
import { present } from "@hedgerow/core/handbook/Present"
import { analyse } from "@hedgerow/core/policy/Analysis"
import { undated } from "@hedgerow/core/policy/Parameter"
import { InvalidPolicy } from "@hedgerow/core/policy/PolicyProblem"
import { definePolicy } from "@hedgerow/core/policy/Rule"
import { comparePlaces, placeOf } from "@hedgerow/core/support/Queue"
import { routeOf } from "@hedgerow/core/support/Routing"
import { routingFacts } from "@hedgerow/core/support/RoutingFacts"
import { compileRouting, settled } from "@hedgerow/core/support/RoutingPolicies"
import { clocksAt } from "@hedgerow/core/support/Sla"
import type {
  FirstLevel,
  ProductGroup,
  QueueStep,
  SupportEdition
} from "@hedgerow/core/support/SupportEdition"
import type { Ticket } from "@hedgerow/core/support/Ticket"
import type { Vocabulary, Words } from "@hedgerow/core/support/Vocabulary"
import { describe, expect, it } from "vitest"
import { utc } from "./tickets.ts"

/** A nursery that sells plants: two queues, one for what is in the ground and one for the till. */
interface NurseryWords extends Words {
  readonly plan: "stall" | "garden"
  readonly severity: "wilting" | "well"
  readonly status: "new" | "done"
  readonly channel: "till" | "letter"
  readonly product: "hedges" | "roses" | "pots"
  readonly group: "growers" | "potters"
  readonly region: "valley"
  readonly flag: "harvest"
}

const words: Vocabulary<NurseryWords> = {
  plans: { stall: { title: "Stall" }, garden: { title: "Garden" } },
  severities: ["wilting", "well"],
  channels: ["till", "letter"],
  initialStatus: "new",
  statuses: {
    new: { clocks: "run", queued: true, onStaffReply: "done", moves: ["done"], citations: [] },
    done: { clocks: "pause", queued: false, final: true, moves: [], citations: [] }
  },
  products: { hedges: { title: "Hedges" }, roses: { title: "Roses" }, pots: { title: "Pots" } },
  aliases: {},
  groups: {
    growers: { title: "Growers", shared: false, citations: [] },
    potters: { title: "Potters", shared: true, citations: [] }
  },
  regions: ["valley"],
  acts: {},
  flags: ["harvest"]
}

const shared = { kind: "unique", facts: routingFacts(words) } as const
const rule = { citations: [{ kind: "rule", id: "N1" }], strength: "should" } as const
const GROWING = [
  { fact: "product", known: true },
  { fact: "product", oneOf: ["hedges", "roses"] }
] as const

const firstLevel = definePolicy<FirstLevel>()({
  ...shared,
  id: "firstLevel",
  title: "Who answers",
  rules: [
    { ...rule, id: "support", when: [], then: { _tag: "FirstLevel", team: "support" } },
    {
      ...rule,
      id: "letters",
      when: [{ fact: "channel", is: "letter" }],
      exceptionTo: ["support"],
      then: { _tag: "FirstLevel", team: "product_team" }
    }
  ]
})

const group = definePolicy<ProductGroup<NurseryWords>>()({
  ...shared,
  id: "group",
  title: "Who knows it",
  rules: [
    { ...rule, id: "potters", when: [], then: { _tag: "Group", group: "potters" } },
    {
      ...rule,
      id: "growers",
      when: GROWING,
      exceptionTo: ["potters"],
      then: { _tag: "Group", group: "growers" }
    }
  ]
})

const queue = definePolicy<QueueStep>()({
  ...shared,
  id: "queue",
  title: "In which order",
  rules: [
    { ...rule, id: "till", when: [], then: { _tag: "QueueStep", rank: 20, label: "Till" } },
    {
      ...rule,
      id: "growing",
      when: GROWING,
      exceptionTo: ["till"],
      then: { _tag: "QueueByTarget", rank: 5 }
    },
    {
      ...rule,
      id: "harvest",
      when: [{ fact: "harvest", is: true }],
      exceptionTo: ["growing"],
      then: { _tag: "QueueStep", rank: 1, label: "Harvest" }
    }
  ]
})

const hours = (plan: NurseryWords["plan"], value: number | null) => ({
  plan,
  metrics: ["first_reply"] as const,
  hours: undated(value, [])
})

const { parameters } = present
const nursery: SupportEdition<NurseryWords> = {
  ...present,
  id: "nursery",
  vocabulary: words,
  parameters: {
    ...parameters,
    targets: { stall: hours("stall", 40), garden: hours("garden", 4) },
    withoutTarget: [],
    unknownSeverity: undated("well", []),
    severityTests: [],
    autoSolve: [],
    hold: [],
    solvedByIssue: [],
    settled: [],
    upgraded: [],
    regionHours: { valley: parameters.regionHours.eu }
  },
  policies: { firstLevel, group, queue },
  procedures: {},
  contacts: {},
  gaps: []
}

const NOW = utc("2026-11-20 12:00")

const ticketOf = (id: string, fields: Partial<Ticket<NurseryWords>> = {}): Ticket<NurseryWords> => ({
  id,
  createdAt: utc("2026-11-20 09:00"),
  channel: "till",
  organization: { id: "moss", plan: "stall" },
  events: [],
  ...fields
})

const placed = (ticket: Ticket<NurseryWords>) => {
  const read = clocksAt(nursery, ticket, NOW)
  if (read._tag !== "TicketClocks") throw new Error(read.message)
  return placeOf(nursery, ticket, read.state, undefined, NOW)
}

describe("another company's handbook", () => {
  it("has its own two queues, with its own exception before them", () => {
    const places = [
      ticketOf("pots", { product: "pots", severity: "wilting" }),
      ticketOf("stall", { product: "hedges" }),
      ticketOf("none"),
      ticketOf("garden", { product: "roses", organization: { id: "fern", plan: "garden" } }),
      ticketOf("harvest", { product: "pots", organization: { id: "elm", plan: "stall", harvest: true } })
    ].map(placed)
    expect(places.toSorted(comparePlaces).map(({ id, label }) => [id, label])).toEqual([
      ["harvest", "Harvest"],
      ["garden", "Garden: 4 h"],
      ["stall", "Stall: 40 h"],
      ["pots", "Till"],
      ["none", "Till"]
    ])
  })

  it.each([
    ["till", "hedges", "support", "growers"],
    ["letter", "roses", "Roses team", "growers"],
    ["letter", "pots", "Pots team", "potters"],
    ["letter", "ladders", "product team", "potters"]
  ] as const)("sends what comes by %s about %s to %s and the %s", (channel, product, team, experts) => {
    const route = routeOf(nursery, ticketOf("T-1", { channel, product }), undefined, NOW)
    expect([route.firstLevel.name, route.group.id]).toEqual([team, experts])
  })

  it("can be analysed as any policy can", () => {
    for (const policy of [firstLevel, group, queue]) {
      expect(analyse(policy, nursery)).toMatchObject({ checked: true, findings: [] })
    }
  })
})

describe("the policies of an edition", () => {
  it("are compiled once", () => {
    expect(compileRouting(nursery)).toBe(compileRouting(nursery))
    expect(compileRouting(nursery)).not.toBe(compileRouting({ ...nursery }))
  })

  it("are refused where they do not fit it", () => {
    const rules = [{ ...rule, id: "wide", when: [{ fact: "width", is: true }], then: queue.rules[0]?.then }]
    const other = { ...queue, rules: rules as unknown as typeof queue.rules }
    expect(() => compileRouting({ ...nursery, policies: { ...nursery.policies, queue: other } })).toThrow(
      InvalidPolicy
    )
  })

  it("give the decision itself, frozen, so that nothing is made for a ticket", () => {
    const answer = compileRouting(nursery).queue({ product: "pots", harvest: false }, NOW)
    expect(settled(answer, "where it stands")).toBe(answer)
    expect(Object.isFrozen(answer)).toBe(true)
  })
})
