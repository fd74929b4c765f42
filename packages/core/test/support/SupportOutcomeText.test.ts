/** Outcomes of support's policies in a few words. */
import { present } from "@hedgerow/core/handbook/Present"
import { supportOutcomeText } from "@hedgerow/core/support/SupportOutcomeText"
import { expect, it } from "vitest"

it.each([
  [{ _tag: "Forbid", act: "public_reply", text: "Leave it." }, "Forbid public_reply"],
  [{ _tag: "Follow", procedure: "erasure", text: "Go on." }, "Follow erasure"],
  [{ _tag: "Tell", roles: ["lead", "legal"], when: "at_once", text: "Tell." }, "Tell lead and legal"],
  [{ _tag: "Nothing", text: "It does not arise." }, "Nothing It does not arise."],
  [{ _tag: "FirstLevel", team: "support" }, "support"],
  [{ _tag: "Group", group: "Pipeline" }, "Pipeline"],
  [{ _tag: "QueueByTarget", rank: 4 }, "the order of the targets"],
  [
    { _tag: "NeedsJudgement", question: "Is it?", askedOf: "lead", options: [], citations: [] },
    "lead decides: Is it?"
  ],
  [{ _tag: "Other", x: 1 }, '{"_tag":"Other","x":1}'],
  ["plain", "plain"]
])("says %j", (outcome, text) => {
  expect(supportOutcomeText(outcome)).toBe(text)
})

it("says every outcome of the present edition without JSON", () => {
  for (const { rules } of Object.values(present.policies))
    for (const { then } of rules) expect(supportOutcomeText(then)).not.toMatch(/[{"]/)
})
