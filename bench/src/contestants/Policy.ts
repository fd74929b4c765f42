/** Hedgerow: a policy compiled once; and, for those who ask why, its explanation. */
import { compile } from "@hedgerow/core/policy/Decider"
import { explain as why } from "@hedgerow/core/policy/Explanation"
import { answerOf, type Case, cases, refunds, shop } from "../Refunds.ts"
import type { Task } from "../Task.ts"

const decider = compile(refunds, shop)
const at = new Date("2026-11-20T16:00:00Z")

export const decide: Task = {
  count: cases.length,
  ask: (i) => {
    const answer = decider(cases[i] as Case, at)
    return answer._tag === "Decision" ? answerOf(answer.outcome) : Number.NaN
  }
}

export const explain: Task = {
  count: cases.length,
  ask: (i) => {
    const { answer } = why(refunds, shop, cases[i] as Case, at)
    return "outcome" in answer ? answerOf(answer.outcome) : Number.NaN
  }
}
