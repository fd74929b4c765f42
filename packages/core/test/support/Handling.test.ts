import { present } from "@hedgerow/core/handbook/Present"
import { rules } from "@hedgerow/core/policy/Citation"
import { yesNo } from "@hedgerow/core/policy/Fact"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { Policy, Rule } from "@hedgerow/core/policy/Rule"
import type { Duty } from "@hedgerow/core/support/Duty"
import { handlingOf } from "@hedgerow/core/support/Handling"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { describe, expect, it } from "vitest"
import { utc } from "./tickets.ts"

const NOW = utc("2026-11-20 12:00")
const FACTS = { lost: yesNo("a parcel got lost"), angry: yesNo("the sender is angry") }

const rule = (id: string, fact: keyof typeof FACTS, then: Rule<Duty>["then"]): Rule<Duty> => ({
  id,
  citations: rules("P1"),
  strength: "must",
  when: [{ fact, is: true }],
  then
})

const policy = (
  id: string,
  kind: Policy["kind"],
  ...all: ReadonlyArray<Rule<Duty>>
): Policy<typeof FACTS, Duty> => ({
  id,
  title: id,
  kind,
  facts: FACTS,
  rules: all
})

const edition = (
  order: ReadonlyArray<string>,
  ...policies: ReadonlyArray<Policy<typeof FACTS, Duty>>
): SupportEdition => ({
  ...present,
  vocabulary: { ...present.vocabulary, acts },
  parameters: { ...present.parameters, dutyOrder: undated(order, rules("P1")) },
  policies: { ...routing, ...Object.fromEntries(policies.map((one) => [one.id, one])) }
})

const { firstLevel, group, queue } = present.policies
const routing = { firstLevel, group, queue }

const text = "Do so."
const acts = {
  search: { reachesCustomer: false },
  refund: { reachesCustomer: true },
  public_reply: { reachesCustomer: true }
}

const parcels = policy(
  "parcels",
  "collect",
  rule("search", "lost", { _tag: "Do", act: "search", text }),
  rule("refund", "lost", { _tag: "Permit", act: "refund", text }),
  rule("silence", "angry", { _tag: "Forbid", act: "public_reply", text }),
  rule("tell", "angry", { _tag: "Tell", roles: ["depot-lead"], when: "at_once", text }),
  rule("follow", "lost", { _tag: "Follow", procedure: "search", text }),
  rule("nothing", "lost", { _tag: "Nothing", text }),
  rule("ask", "lost", {
    _tag: "NeedsJudgement",
    question: "Was it ours?",
    askedOf: "depot-lead",
    options: ["yes", "no"],
    citations: rules("P2")
  })
)

describe("what policies ask of a ticket", () => {
  it("is sorted by kind, each with its rule and policy", () => {
    const handling = handlingOf(edition([], parcels))({ lost: true, angry: true }, NOW)
    expect(handling).toMatchObject({
      obligations: [{ _tag: "Do", act: "search", citations: rules("P1") }],
      withheld: [{ _tag: "Permit", act: "refund", policy: "parcels", rule: "refund", strength: "must" }],
      forbidden: [{ act: "public_reply", rule: "silence" }],
      told: [{ roles: ["depot-lead"], when: "at_once" }],
      procedures: [{ procedure: "search" }],
      judgements: [{ question: "Was it ours?", rule: "ask", citations: rules("P1", "P2") }],
      undecided: []
    })
  })

  it("is withheld where it is forbidden: by itself, or because it reaches a customer who is not to be answered", () => {
    const asked = (forbidden: string, acts: ReadonlyArray<string>) => {
      const bans = policy("bans", "collect", rule("ban", "lost", { _tag: "Forbid", act: forbidden, text }))
      const asks = acts.map((act) => rule(act, "lost", { _tag: "Do", act, text }))
      const { obligations, withheld } = handlingOf(edition([], bans, policy("asks", "collect", ...asks)))(
        { lost: true },
        NOW
      )
      return [obligations.map(({ act }) => act), withheld.map(({ act }) => act)]
    }
    const all = ["mystery", "public_reply", "refund", "search"]
    expect(asked("search", all)).toEqual([["mystery", "public_reply", "refund"], ["search"]])
    expect(asked("refund", all)).toEqual([["mystery", "public_reply", "search"], ["refund"]])
    expect(asked("public_reply", all)).toEqual([["search"], ["mystery", "public_reply", "refund"]])
  })

  it("leaves out what is known not to apply, and names what is missing for the rest", () => {
    const { undecided, ...asked } = handlingOf(edition([], parcels))({ lost: false }, NOW)
    expect(Object.values(asked).flat()).toEqual([])
    expect(undecided).toEqual([
      { policy: "parcels", rules: ["silence"], missing: ["angry"] },
      { policy: "parcels", rules: ["tell"], missing: ["angry"] }
    ])
  })

  it("comes in the order of precedence, then of the edition", () => {
    const say = (id: string) => policy(id, "collect", rule(id, "lost", { _tag: "Do", act: id, text }))
    const asked = (order: ReadonlyArray<string>) =>
      handlingOf(edition(order, say("a"), say("b"), say("c")))({ lost: true }, NOW).obligations.map(
        ({ act }) => act
      )
    expect(asked([])).toEqual(["a", "b", "c"])
    expect(asked(["c", "none", "b"])).toEqual(["c", "b", "a"])
  })

  it("is the one answer of a policy with one, or what it waits for", () => {
    const one = policy("one", "unique", rule("search", "lost", { _tag: "Do", act: "search", text }))
    const handle = handlingOf(edition([], one))
    expect(handle({ lost: true }, NOW).obligations.map(({ act }) => act)).toEqual(["search"])
    expect(handle({}, NOW).undecided).toEqual([{ policy: "one", rules: ["search"], missing: ["lost"] }])
    expect(handle({ lost: false }, NOW)).toMatchObject({ obligations: [], undecided: [] })
  })

  it("leaves the policies that route tickets to those who route them", () =>
    expect(handlingOf(edition([]))({}, NOW).undecided).toEqual([]))

  it("is the same object for tickets that no rule tells apart, and nothing can change it", () => {
    const handle = handlingOf(edition([], parcels))
    const first = handle({ lost: true }, NOW)
    expect(handle({ lost: true, angry: undefined }, NOW)).toBe(first)
    expect(handle({ lost: true, angry: true }, NOW)).not.toEqual(first)
    expect(Object.isFrozen(first.obligations[0])).toBe(true)
  })
})
