import { amount, oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import { type StatedFacts, statedProblems } from "@hedgerow/core/policy/StatedFacts"
import { expect, it } from "vitest"

const KINDS = {
  asked: yesNo("they asked for it"),
  plan: oneOf(["free", "scale"], "what they pay for"),
  spend: amount("euros a year", "what they spend")
}

it.each<[StatedFacts | Readonly<Record<string, unknown>>, ReadonlyArray<string>]>([
  [{}, []],
  [{ asked: false, plan: "free", spend: 0 }, []],
  [{ asked: "yes" }, ['asked: "yes" is no value of asked; it is true or false']],
  [
    { plan: "fre", spend: "5" },
    [
      'plan: "fre" is no value of plan; it is free or scale',
      'spend: "5" is no value of spend; it is a number of euros a year'
    ]
  ],
  [{ spend: true }, ["spend: true is no value of spend; it is a number of euros a year"]],
  [{ spnd: 5 }, ['spnd: no fact is called "spnd"; did you mean spend?']],
  [{ toString: true }, ['toString: no fact is called "toString"; there is asked, plan, spend']],
  [{ asked: null }, ["asked: null is no value of asked; it is true or false"]]
])("%o: %j", (stated, problems) =>
  expect(statedProblems(stated, KINDS).map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual(
    problems
  )
)
