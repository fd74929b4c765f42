import type { ZeroWeekReason } from "@hedgerow/core/support/ZeroWeek"
import { type Choice, emptyChoice, isAllowed, totalOf, worthOf } from "@hedgerow/core/support/zeroWeek/Choice"
import { type Frame, frameOf } from "@hedgerow/core/support/zeroWeek/Frame"
import { proposeZeroWeeks } from "@hedgerow/core/support/zeroWeek/Proposal"
import type { Solver } from "@hedgerow/core/support/zeroWeek/Solver"
import { verifyZeroWeeks } from "@hedgerow/core/support/zeroWeek/Verify"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { person } from "../people.ts"
import { forbidden, proposed, request, requests, WEEKS, week } from "./requests.ts"

const PAIR = [person("Heron"), person("Otter")]
const nothing: Solver = () => ({ status: "none", values: new Map() })

describe("a proposal", () => {
  it("R220 R224: gives everybody two weeks, one in each half (A38)", () => {
    const { plan, proven, short } = proposed(request(PAIR))
    expect([proven, short]).toEqual([true, []])
    for (const [first = "", second = "", ...more] of plan.values()) {
      expect(more).toEqual([])
      expect([first <= week(7), second >= week(8)]).toEqual([true, true])
    }
  })

  it.each([
    ["the seventh of 13 weeks belongs to the first half", [week(7), week(8)], [week(7), week(8)]],
    ["so that it does not go with the sixth", [week(6), week(7)], [week(6), week(8)]]
  ])("R224: %s (A38)", (_, prefers, expected) => {
    const wishes = [
      { name: "Otter", prefers, cannot: WEEKS.filter((one) => ![...prefers, ...expected].includes(one)) }
    ]
    const light = { week: 1000, wish: 10, half: 60, goal: 0, counterpart: 0 }
    const { rules } = request(PAIR)
    const worth = [{ from: "undated", value: light, citations: [] }]
    expect(proposed(request(PAIR, wishes, { rules: { ...rules, worth } })).plan.get("Otter")).toEqual(
      expected
    )
  })

  it("R223: follows preferences, and no week that cannot be", () => {
    const wishes = [
      { name: "Otter", prefers: [week(3), week(10)] },
      { name: "Heron", prefers: [week(3)], cannot: [week(3)], wants: 1 }
    ]
    const { plan, refused } = proposed(request(PAIR, wishes))
    expect(plan.get("Otter")).toEqual([week(3), week(10)])
    expect(plan.get("Heron")).toHaveLength(1)
    expect(refused.map(({ name, because }) => [name, because])).toEqual([["Heron", ["restriction"]]])
  })

  it("R221: puts those who work on the same goal into the same weeks", () => {
    const team = [...PAIR, person("Wren"), person("Finch")]
    const wishes = [
      { name: "Otter", goal: "docs", prefers: [week(2), week(9)] },
      { name: "Wren", goal: "docs" }
    ]
    const { plan } = proposed(request(team, wishes))
    expect(plan.get("Wren")).toEqual(plan.get("Otter"))
  })

  it("R212: staggers counterparts, also against each other's leave", () => {
    const na = { region: "na" as const }
    const team = [
      person("Otter"),
      person("Wren", { ...na, leave: [{ from: week(2), through: week(13) }] }),
      person("Finch", { groups: [] }),
      person("Kite", { ...na, groups: [] }),
      person("Lark", { groups: ["flags"] })
    ]
    const { plan } = proposed(
      request(team, [
        { name: "Otter", wants: 1 },
        ...["Finch", "Kite", "Lark", "Wren"].map((name) => ({ name, wants: 0 }))
      ])
    )
    expect(plan.get("Otter")).toEqual([week(1)])
  })

  it("R214 R224: never leaves a group or a region with nobody", () => {
    const alone = proposed(request([person("Otter")]))
    expect([alone.plan.get("Otter"), alone.short]).toEqual([[], [{ name: "Otter", wanted: 2, got: 0 }]])
    const regions = proposed(request([person("Otter"), person("Wren", { region: "na" })]))
    expect([...regions.plan.values()]).toEqual([[], []])
  })

  it("R224: counts as coverage only those who are there: leave and first days are looked at", () => {
    const otter = person("Otter", { leave: [{ from: "2027-01-13" }] })
    const heron = person("Heron", { startedOn: week(12) })
    const { plan, refused } = proposed(
      request(
        [otter, heron],
        [
          { name: "Otter", prefers: [week(2)] },
          { name: "Heron", prefers: [week(3)] }
        ]
      )
    )
    expect(refused.map(({ name, because }) => [name, because])).toEqual([
      ["Heron", ["not_started"]],
      ["Otter", ["leave"]]
    ])
    expect(plan.get("Otter")).toEqual([])
  })

  it("says every refused wish with its rule", () => {
    const team = [...PAIR, person("Wren")]
    const wishes = [
      { name: "Otter", prefers: [week(1), week(9), week(10)] },
      { name: "Heron", prefers: [week(1), week(2)] },
      { name: "Wren", prefers: [week(1)], wants: 0 }
    ]
    const { refused } = proposed(request(team, wishes))
    const short = refused.map(({ name, because, citations, text }) => [name, because, citations[0]?.id, text])
    expect(short).toEqual([
      ["Heron", ["half"], "R224", "it would leave a half of the quarter without a week."],
      ["Otter", ["quota"], "R220", "other weeks of theirs fill the quota."],
      ["Wren", ["quota"], "R220", "other weeks of theirs fill the quota."]
    ])
  })

  it("R214: names who has a week that would leave too few", () => {
    const wishes = PAIR.map(({ name }) => ({ name, prefers: [week(3)], wants: 1 }))
    const { refused } = proposed(request(PAIR, wishes))
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ because: ["coverage"] })
    expect(refused[0]?.text).toMatch(
      /^too few would stay on tickets for Flags, Analytics, Unclassified, EU: (Heron|Otter) has that week\.$/
    )
  })

  it("R214 R224: names whose leave keeps a wish from being granted", () => {
    const heron = person("Heron", { leave: [{ from: week(3) }] })
    const { refused } = proposed(request([heron, person("Otter")], [{ name: "Otter", prefers: [week(3)] }]))
    expect(refused.map(({ onLeave, instead, text }) => [onLeave, instead, text])).toEqual([
      [
        ["Heron"],
        [],
        "too few would stay on tickets for Flags, Analytics, Unclassified, EU: Heron has leave."
      ]
    ])
  })

  it("R220: is refused as a whole where the request is wrong, with every problem", () => {
    const wishes = [{ name: "Nobody", prefers: ["2027-01-05"], wants: -1 }]
    const broken = person("Heron", {
      startedOn: "soon",
      familiarOn: "later",
      region: "na",
      leave: [{ from: "2027-02-30" }]
    })
    const answer = proposeZeroWeeks(
      request([broken, person("Otter"), person("Otter")], wishes, {
        quarter: { firstMonday: "2027-01-05", weeks: 0 }
      })
    )
    expect(answer._tag === "InvalidZeroWeekRequest" ? answer.problems.map(({ path }) => path) : []).toEqual([
      ["quarter", "firstMonday"],
      ["quarter", "weeks"],
      ["team", 2, "name"],
      ["team", 0, "startedOn"],
      ["team", 0, "familiarOn"],
      ["team", 0, "leave", 0],
      ["wishes", 0, "name"],
      ["wishes", 0, "wants"],
      ["wishes", 0, "prefers", 0]
    ])
  })
})

/** Every allowed choice of a frame with few members and weeks. */
const choicesOf = (frame: Frame): ReadonlyArray<Choice> => {
  const pairs = frame.weeks.flatMap((_, a) => frame.weeks.flatMap((_, b) => (a < b ? [[a, b]] : [])))
  const subsets = [[], ...frame.weeks.map((_, a) => [a]), ...pairs]
  const ofFirst = (members: number): ReadonlyArray<Choice> =>
    members === 0 ? [[]] : ofFirst(members - 1).flatMap((one) => subsets.map((weeks) => one.concat([weeks])))
  return ofFirst(frame.names.length).filter((choice) => isAllowed(frame, choice))
}

describe("whatever the request", () => {
  it("R220 R223 R224: a proposal breaks no rule, by the verifier and by a naive look", () => {
    fc.assert(
      fc.property(requests(7, 6), fc.constantFrom(undefined, nothing), (any, solver) => {
        const { plan } = proposed(any, solver)
        expect(verifyZeroWeeks(plan, any)).toEqual([])
        expect(forbidden(plan, any)).toEqual([])
      }),
      { numRuns: 60 }
    )
  })

  it("the verifier finds what a naive look finds, in any plan at all", () => {
    const plans = requests(4, 4).chain((any) =>
      fc
        .tuple(...any.team.map(() => fc.array(fc.constantFrom(...WEEKS.slice(0, 4)), { maxLength: 3 })))
        .map((weeks) => ({ any, plan: new Map(any.team.map(({ name }, i) => [name, weeks[i] ?? []])) }))
    )
    fc.assert(
      fc.property(plans, ({ any, plan }) => {
        const kinds = [...new Set(verifyZeroWeeks(plan, any).map(({ kind }) => kind))].sort()
        expect(kinds).toEqual(forbidden(plan, any))
      }),
      { numRuns: 150 }
    )
  })

  it("a proven proposal is worth as much as the best of all plans there are", () => {
    fc.assert(
      fc.property(requests(3, 4), (any) => {
        const { worth, proven } = proposed(any)
        const frame = frameOf(any)
        const best = Math.max(...choicesOf(frame).map((choice) => totalOf(worthOf(frame, choice))))
        expect(proven).toBe(true)
        expect(totalOf(worth)).toBeCloseTo(best, 6)
      }),
      { numRuns: 40 }
    )
  })

  it("the same request gives the same proposal, in whatever order it stands", () => {
    fc.assert(
      fc.property(requests(6, 6), (any) => {
        const { plan } = proposed(any)
        const turned = proposed({ ...any, team: any.team.toReversed(), wishes: any.wishes.toReversed() })
        expect([...turned.plan].sort()).toEqual([...plan].sort())
      }),
      { numRuns: 30 }
    )
  })

  it("every wish is granted or refused for a reason", () => {
    fc.assert(
      fc.property(requests(6, 6), (any) => {
        const { plan, refused } = proposed(any)
        for (const { name, prefers = [] } of any.wishes)
          for (const wish of prefers) {
            const reasons = refused.filter((one) => one.name === name && one.week === wish)
            expect(reasons.length).toBe(plan.get(name)?.includes(wish) ? 0 : 1)
            for (const { because, citations } of reasons)
              expect([because.length > 0, citations.length > 0]).toEqual([true, true])
          }
      }),
      { numRuns: 30 }
    )
  })
})

describe("a solver", () => {
  it("that breaks a rule is not believed", () => {
    const greedy: Solver = ({ variables }) => ({
      status: "optimal",
      values: new Map(variables.map(({ id }) => [id, 1]))
    })
    const { plan, proven } = proposed(request(PAIR), greedy)
    expect(proven).toBe(false)
    expect(verifyZeroWeeks(plan, request(PAIR))).toEqual([])
    expect([...plan.values()].map(({ length }) => length)).toEqual([2, 2])
  })

  it("that stops too early is improved upon, and nothing is called proven", () => {
    const lazy: Solver = () => ({ status: "optimal", values: new Map() })
    const { proven, worth } = proposed(request(PAIR), lazy)
    expect([proven, worth.week]).toEqual([false, 4000])
  })

  it("R220: plans 30 people and 13 weeks in under five seconds", { timeout: 30_000 }, () => {
    const groups = ["flags", "data", "replay", "observability"] as const
    const at = (i: number, step: number) => WEEKS[(i * step) % 13] ?? ""
    const team = Array.from({ length: 30 }, (_, i) =>
      person(`P${i}`, {
        region: i % 2 === 0 ? "eu" : "na",
        groups: [groups[i % 4] ?? "flags"],
        leave: [{ from: at(i, 5) }]
      })
    )
    const wishes = team.map(({ name }, i) => ({
      name,
      prefers: [at(i, 3), at(i, 7), at(i, 4)],
      goal: `goal ${i % 11}`
    }))
    const any = request(team, wishes)
    const start = performance.now()
    const { plan, short } = proposed(any)
    expect(performance.now() - start).toBeLessThan(5_000)
    expect([verifyZeroWeeks(plan, any), short]).toEqual([[], []])
  })

  it("starts from nothing chosen where there is no answer", () => {
    const any = request(PAIR)
    expect(emptyChoice(frameOf(any))).toEqual([[], []])
    expect(proposed(any, nothing).worth.week).toBe(4000)
  })
})

it("reasons have sources", () => {
  const { sources } = request([]).rules
  const without = Object.keys(sources).filter((reason) => sources[reason as ZeroWeekReason].length === 0)
  expect(without).toEqual([])
})
