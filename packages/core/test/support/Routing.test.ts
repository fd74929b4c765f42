/** Where tickets go: R022, R023, R041, R049 and R188–R196, with the readings A10, C4, C5 and H7. */
import { vocabulary } from "@hedgerow/core/handbook/PostHogVocabulary"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import { citationIds, rules } from "@hedgerow/core/policy/Citation"
import type { NeedsJudgement } from "@hedgerow/core/policy/NeedsJudgement"
import type { Rule } from "@hedgerow/core/policy/Rule"
import { productOf, routeOf } from "@hedgerow/core/support/Routing"
import type { FirstLevel, ProductGroup } from "@hedgerow/core/support/SupportEdition"
import { triage } from "@hedgerow/core/support/Triage"
import { describe, expect, it } from "vitest"
import { escalated, staff, type TestEdition, type TestEvent, ticketOf, utc } from "./tickets.ts"

/** Friday morning in London. */
const MORNING = utc("2026-11-20 10:00")
/** Friday morning in Los Angeles. */
const EVENING = utc("2026-11-20 20:00")

const RULE = { id: "all", citations: [], strength: "should", when: [] } as const

/** The present edition with other rules on who answers first, and on the groups. */
const withRouting = (
  first: ReadonlyArray<Rule<FirstLevel>>,
  groups: ReadonlyArray<Rule<ProductGroup<PostHogWords>>>
): TestEdition => {
  const { firstLevel, group } = present.policies
  const routing = { firstLevel: { ...firstLevel, rules: first }, group: { ...group, rules: groups } }
  return { ...present, policies: { ...present.policies, ...routing } }
}

const routed = (product: string, now = MORNING) => routeOf(present, ticketOf({ product }), undefined, now)

/** First level by R022 (support) and R023 (the product's team), group by R188–R193. */
const PRODUCTS = [
  ["product_analytics", "support", "analytics", "R188"],
  ["web_analytics", "support", "analytics", "R188"],
  ["session_replay", "support", "replay", "R192"],
  ["feature_flags", "support", "flags", "R190"],
  ["experiments", "support", "flags", "R190"],
  ["surveys", "support", "flags", "R190"],
  ["batch_exports", "support", "data", "R191"],
  ["analytics_platform", "Analytics platform team", "analytics", "R188"],
  ["customer_analytics", "Customer analytics team", "analytics", "R188"],
  ["growth", "Growth team", "analytics", "R188"],
  ["data_stack", "Data stack team", "data", "R191"],
  ["ingestion", "Ingestion team", "data", "R191"],
  ["workflows", "Workflows team", "data", "R191"],
  ["error_tracking", "Error tracking team", "observability", "R193"],
  ["posthog_ai", "PostHog AI team", "observability", "R193"],
  ["ai_observability", "AI Observability team", "observability", "R193"],
  ["sdk_implementation", "SDK/Implementation team", "observability", "R193"],
  ["mobile", "Mobile team", "observability", "R193"]
] as const

/** On the list of R022 only: no group's experts know them (C4). */
const WITHOUT_GROUP = [
  ["data_warehouse", "Data warehouse"],
  ["sales_and_cs", "Sales & CS"]
] as const

describe("a product's tickets", () => {
  it.each(PRODUCTS)("%s: first %s, then the experts of %s", (product, firstLevel, group, rule) => {
    const route = routed(product)
    expect([route.product, route.firstLevel.name, route.group.id]).toEqual([product, firstLevel, group])
    expect(citationIds(route.firstLevel.citations)).toContain(firstLevel === "support" ? "R022" : "R023")
    expect(citationIds(route.group.citations)).toEqual(expect.arrayContaining([rule, "R194"]))
    expect(route.responsible.name).toBe(firstLevel)
    expect(citationIds(route.responsible.citations)).toContain("R041")
    expect(route.gaps).toEqual([])
  })

  it.each(WITHOUT_GROUP)(
    "%s: first support, then nobody's experts: unclassified, and said so",
    (product, title) => {
      const route = routed(product)
      expect([route.product, route.firstLevel.name, route.group.id]).toEqual([
        product,
        "support",
        "unclassified"
      ])
      expect(citationIds(route.firstLevel.citations)).toContain("R022")
      expect(route.gaps).toContainEqual({
        message: `${title} belongs to no group of experts`,
        citations: [{ kind: "reading", id: "C4" }]
      })
    }
  )

  it("are all of the handbook's", () => {
    const named = [...PRODUCTS, ...WITHOUT_GROUP].map(([product]) => product)
    expect(named.toSorted()).toEqual(Object.keys(vocabulary.products).toSorted())
  })

  it.each([
    ["replay", "session_replay"],
    ["sdk", "sdk_implementation"],
    ["sales_cs", "sales_and_cs"],
    ["sales", "sales_and_cs"]
  ])("%s is another name of %s", (alias, product) => {
    expect(productOf(present, alias)).toBe(product)
    expect(routed(alias)).toEqual(routed(product))
  })

  it.each(Object.keys(vocabulary.products))("%s is its own name", (product) => {
    expect(productOf(present, product)).toBe(product)
  })
})

describe("a ticket whose product is not known", () => {
  it.each([
    ["another one", "hedge_trimming", "hedge_trimming is no product of the handbook"],
    ["its title instead of its name", "Session replay", "Session replay is no product of the handbook"],
    ["a word that every object has", "constructor", "constructor is no product of the handbook"],
    ["the prototype", "__proto__", "__proto__ is no product of the handbook"],
    ["none", undefined, "no product is stated"]
  ])("(%s) is unclassified: support's, and to be moved", (_, product, why) => {
    const ticket = product === undefined ? ticketOf() : ticketOf({ product })
    const route = routeOf(present, ticket, undefined, MORNING)
    expect(route?.product).toBeUndefined()
    expect([route.firstLevel.name, route.group.id, route.responsible.name]).toEqual([
      "support",
      "unclassified",
      "support"
    ])
    expect(route.gaps).toContainEqual({
      message: `${why}: move it to the right group where possible`,
      citations: [
        { kind: "rule", id: "R196" },
        { kind: "reading", id: "H7" }
      ]
    })
    expect(productOf(present, product)).toBeUndefined()
  })

  it("has no owner among the experts, by design", () => {
    const { expert, group, gaps } = routed("hedge_trimming")
    expect(group).toMatchObject({ name: "Unclassified", shared: true })
    expect(expert?.name).toBeUndefined()
    expect(gaps.map(({ message }) => message)).toContain(
      "Unclassified has no owner in EU; the group is shared by all"
    )
  })

  it("is nobody's in an edition that does not say whose", () => {
    const route = routeOf(withRouting([], []), ticketOf(), undefined, MORNING)
    expect(route.group).toEqual({ id: "", name: "none", shared: false, citations: [] })
    expect(route.firstLevel.name).toBe("support")
    expect(route?.expert).toBeUndefined()
    expect(route.gaps).toEqual([
      { message: "the handbook does not say who answers it first", citations: [] },
      { message: "the handbook does not say whose experts know it", citations: [] }
    ])
  })

  it("is where the edition says", () => {
    const edition = withRouting([], [{ ...RULE, then: { _tag: "Group", group: "flags" } }])
    expect(routeOf(edition, ticketOf(), undefined, MORNING).group.id).toBe("flags")
  })
})

describe("a product whose place is not decided", () => {
  const judgement: NeedsJudgement = {
    _tag: "NeedsJudgement",
    question: "Who knows hedges?",
    askedOf: "lead",
    options: [],
    citations: []
  }

  it("is support's, and a person is asked", () => {
    const citations = rules("R197")
    const asking = { ...RULE, citations, then: judgement }
    const edition = withRouting([asking], [asking])
    const { firstLevel, group, expert, gaps } = routeOf(edition, ticketOf(), undefined, MORNING)
    expect([firstLevel.name, group.id, expert]).toEqual(["support", "", undefined])
    const gap = { message: "lead decides: Who knows hedges?", citations }
    expect(gaps).toEqual([gap, gap])
  })

  it("says which facts would tell", () => {
    const when = [{ fact: "plan", is: "scale" }]
    const edition = withRouting(
      [{ ...RULE, when, then: { _tag: "FirstLevel", team: "product_team" } }],
      [{ ...RULE, when, then: { _tag: "Group", group: "flags" } }]
    )
    const route = routeOf(edition, ticketOf({ plan: "unknown", product: "mobile" }), undefined, MORNING)
    expect(route.gaps.map(({ message }) => message)).toEqual([
      "to tell who answers it first, state: plan",
      "to tell whose experts know it, state: plan"
    ])
    const stated = routeOf(edition, ticketOf({ plan: "unknown" }), undefined, MORNING, { plan: "scale" })
    expect([stated.firstLevel.name, stated.group.id]).toEqual(["product team", "flags"])
  })

  it("has no group where the edition's words lack it", () => {
    const { groups: _, ...words } = vocabulary
    const edition = { ...present, vocabulary: { ...words, groups: {} as typeof vocabulary.groups } }
    expect(routeOf(edition, ticketOf({ product: "mobile" }), undefined, MORNING).group.id).toBe("")
  })
})

describe("the groups", () => {
  it.each([
    ["analytics", true],
    ["unclassified", true],
    ["flags", false],
    ["data", false],
    ["replay", false],
    ["observability", false]
  ] as const)("%s is worked by everyone: %s (R195)", (id, shared) => {
    expect(vocabulary.groups[id].shared).toBe(shared)
  })

  it("each have an owner in each region, but Analytics has none in NA (R202, C5)", () => {
    const owned = [MORNING, EVENING].map((now) =>
      PRODUCTS.filter(([product]) => routed(product, now).expert?.name === undefined).map(
        ([, , group]) => group
      )
    )
    expect(owned.map((missing) => [...new Set(missing)])).toEqual([[], ["analytics"]])
  })

  it("say so where an owner is missing", () => {
    const { gaps, expert } = routed("web_analytics", EVENING)
    expect(expert).toMatchObject({ region: "na", role: "sme.analytics.na", onShift: true })
    expect(gaps.map(({ message }) => message)).toEqual([
      "Analytics has no owner in NA; the group is shared by all"
    ])
    expect(citationIds(gaps[0]?.citations ?? [])).toContain("C5")
  })
})

describe("an escalated ticket", () => {
  const routeAfter = (...events: ReadonlyArray<TestEvent>) => {
    const ticket = ticketOf({ product: "feature_flags", events })
    const answer = triage(present)(ticket, MORNING)
    if (answer._tag !== "Triage") throw new Error(answer.message)
    return answer.route
  }

  it("is the other team's to answer, while the first keeps the customer informed (R041, R049, A10)", () => {
    const route = routeAfter(escalated("2026-11-19 10:00", "Team Hazel"))
    expect(route.responsible.name).toBe("Team Hazel")
    expect(citationIds(route.responsible.citations)).toEqual(["R041", "A10"])
    expect(route.checkIn?.name).toBe("support")
    expect(citationIds(route.checkIn?.citations ?? [])).toEqual(["R049", "A10"])
  })

  it("needs no check-in once it is answered", () => {
    const route = routeAfter(escalated("2026-11-19 10:00"), staff("2026-11-19 11:00"))
    expect(route.responsible.name).toBe("Team Hazel")
    expect(route?.checkIn).toBeUndefined()
  })

  it("needs one where the answer came before, or at the same instant", () => {
    expect(routeAfter(staff("2026-11-19 09:00"), escalated("2026-11-19 10:00")).checkIn?.name).toBe("support")
    expect(routeAfter(staff("2026-11-19 10:00"), escalated("2026-11-19 10:00")).checkIn?.name).toBe("support")
  })

  it("needs one again when it is escalated again, and is that team's", () => {
    const route = routeAfter(
      escalated("2026-11-19 10:00", "Team Hazel"),
      staff("2026-11-19 11:00"),
      escalated("2026-11-19 12:00", "Team Rowan")
    )
    expect([route.responsible.name, route.checkIn?.name]).toEqual(["Team Rowan", "support"])
  })

  it("keeps its first level and its experts", () => {
    const plain = routeAfter()
    const { firstLevel, group, expert, gaps } = routeAfter(escalated("2026-11-19 10:00"))
    expect({ firstLevel, group, expert, gaps }).toEqual({
      firstLevel: plain.firstLevel,
      group: plain.group,
      expert: plain.expert,
      gaps: plain.gaps
    })
    expect(plain?.checkIn).toBeUndefined()
  })
})
