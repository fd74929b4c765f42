/** Whether an edition is fit to be used. */
import { present } from "@hedgerow/core/handbook/Present"
import { rules } from "@hedgerow/core/policy/Citation"
import { yesNo } from "@hedgerow/core/policy/Fact"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { Policy } from "@hedgerow/core/policy/Rule"
import type { Duty } from "@hedgerow/core/support/Duty"
import { checkEdition } from "@hedgerow/core/support/EditionCheck"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { describe, expect, it } from "vitest"

const { firstLevel, group, queue } = present.policies

/** The present edition with few policies, so that only what a test adds is found. */
const BARE: SupportEdition = {
  ...present,
  parameters: { ...present.parameters, dutyOrder: undated([], rules("R001")) },
  thresholds: {},
  policies: { firstLevel, group, queue },
  procedures: {}
}

const TELL = { _tag: "Tell", roles: ["support-lead"], when: "at_once", text: "Tell the lead." } as const
const rule = (id: string, fact: string, then: Policy<never, Duty>["rules"][number]["then"]) => ({
  id,
  citations: rules("R036"),
  strength: "must" as const,
  when: [{ fact, is: true }],
  then
})

const fire = (
  ...of: ReadonlyArray<ReturnType<typeof rule>>
): Policy<Record<string, ReturnType<typeof yesNo>>, Duty> => ({
  id: "fire",
  title: "Fire in the house",
  kind: "unique",
  facts: { smoke: yesNo("there is smoke"), bell: yesNo("the bell rings") },
  rules: of
})

const withFire = (...of: ReadonlyArray<ReturnType<typeof rule>>): SupportEdition => ({
  ...BARE,
  policies: { ...BARE.policies, fire: fire(...of) }
})

describe("checkEdition", () => {
  it("finds the present edition sound", () => {
    const { verdict, toMend, policies } = checkEdition(present)
    expect(toMend).toEqual([])
    expect(verdict).toBe("sound")
    expect(policies.map(({ policy }) => policy)).toEqual(Object.keys(present.policies))
  })

  it("finds gaps, overlaps and rules that never decide", () => {
    const { verdict, toMend } = checkEdition(
      withFire(
        rule("smoke", "smoke", TELL),
        rule("bell", "bell", { _tag: "Nothing", text: "It is a drill." })
      )
    )
    expect(verdict).toBe("to_mend")
    expect(toMend).toEqual([
      expect.stringMatching(/^Policy fire: No rule says what to do when /),
      expect.stringMatching(/^Policy fire: Rules bell and smoke can both hold, and nothing says whether /)
    ])
  })

  it("tells what one rule has with several others at once, in words and with three examples", () => {
    const [first, ...others] = ["smoke", "bell", "smoke", "bell", "smoke"].map((fact, i) =>
      rule(`r${i}`, fact, { _tag: "Do", act: `act ${i}`, text: "So." })
    )
    if (first === undefined) throw new Error("there is none")
    const { toMend, policies } = checkEdition(withFire({ ...first, when: [] as never }, ...others))
    const told = toMend.filter((text) => text.includes("can both hold") || text.includes("can hold together"))
    const overlaps = policies.flatMap(({ findings }) => findings.filter(({ _tag }) => _tag === "Overlap"))
    expect(overlaps).toHaveLength(10)
    expect(told).toEqual([
      "Policy fire: Rule r0 (Do act 0) can hold together with 4 others, and nothing says which of them is right: r1 (Do act 1; for example: bell yes), r2 (Do act 2; for example: smoke yes), r3 (Do act 3; for example: bell yes) and 1 more. Name one in the other's exceptionTo, or keep them apart by a condition.",
      expect.stringMatching(/^Policy fire: Rule r1 \(Do act 1\) can hold together with 3 others, /),
      expect.stringMatching(/^Policy fire: Rule r2 \(Do act 2\) can hold together with 2 others, /),
      expect.stringMatching(
        /^Policy fire: Rules r3 and r4 can both hold, and nothing says whether Do act 3 or /
      )
    ])
  })

  it("finds numbers and rules without a source", () => {
    const { toMend } = checkEdition({
      ...withFire({ ...rule("smoke", "smoke", { _tag: "Nothing", text: "It is a drill." }), citations: [] }),
      thresholds: { many: undated(3, []) }
    })
    expect(toMend).toEqual(
      expect.arrayContaining([
        "thresholds.many[0].citations: cites nothing; name the rule, reading, page or law that it rests on",
        "Policy fire: rules[0].citations: cites nothing; name the rule, reading, page or law that it rests on"
      ])
    )
    expect(new Set(toMend).size).toBe(toMend.length)
  })

  it("finds words that name nothing", () => {
    const { toMend } = checkEdition(
      withFire(rule("smoke", "smoke", { _tag: "Do", act: "run", text: "Run." }))
    )
    expect(toMend[0]).toMatch(/^policies\.fire\.rules\[0\]\.then\.act: no act is called "run"; /)
  })

  it("checks citations against the ids that are known", () => {
    expect(checkEdition(BARE, { known: { rules: [] } }).verdict).toBe("to_mend")
  })

  it("remarks on roles without a contact, on thresholds without a use, and on an order of what is not there", () => {
    const question = {
      _tag: "NeedsJudgement",
      question: "Who?",
      askedOf: "fire-warden",
      options: [],
      citations: []
    } as const
    const edition = withFire(
      rule("smoke", "smoke", { ...TELL, roles: ["support-led"] }),
      rule("bell", "bell", question)
    )
    const { remarks } = checkEdition({
      ...edition,
      parameters: { ...edition.parameters, dutyOrder: undated(["fire", "flood"], rules("R001")) },
      thresholds: { many: undated(3, rules("R001")) }
    })
    expect(remarks).toEqual([
      "No rule compares with the threshold many. Remove it, or write the rule that needs it.",
      "Nobody is named for support-led, who is told or asked by fire.smoke. Name somebody in contacts. Did you mean support-lead?",
      "Nobody is named for fire-warden, who is told or asked by fire.bell. Name somebody in contacts.",
      "The order of duties names flood, which is no policy of this edition."
    ])
  })

  it("counts what a procedure's gate compares with as used", () => {
    const gate = [{ fact: "age", atLeast: "many" }]
    const steps = [{ id: "go", text: "Go.", citations: rules("R001"), strength: "must" as const, gate }]
    const facts = { age: { type: "number" as const, unit: "years", about: "how old it is" } }
    const exit = { id: "exit", title: "Leave", citations: rules("R001"), facts, steps }
    const thresholds = { many: undated(3, rules("R001")) }
    expect(checkEdition({ ...BARE, thresholds, procedures: { exit } })).toMatchObject({
      toMend: [],
      remarks: []
    })
  })

  it("never calls sound what was not looked at", () => {
    const { verdict, remarks } = checkEdition(BARE, { cap: 50 })
    expect(verdict).toBe("not_checked")
    expect(remarks).toEqual([expect.stringMatching(/^Policy queue was not checked: .* more than the 50/)])
  })
})
