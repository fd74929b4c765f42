/** What follows from a request, as JSON. */
import { readingOf } from "@hedgerow/core/handbook/Readings"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { isoSeconds } from "@hedgerow/core/support/Clock"
import type { DeletionAnswer } from "./Answer.ts"
import { answerWords } from "./OutcomeWords.ts"

/** An object that JSON can hold; `procedure` only where one is followed. */
export const answerJson = (result: DeletionAnswer): Readonly<Record<string, unknown>> => {
  const { request, answer, rules, citations, missing, asked, told, follows, standing } = result
  return {
    id: request.id,
    tag: answer._tag === "Decision" ? answer.outcome._tag : answer._tag,
    ...answerWords(answer),
    ...(answer._tag === "Decision" && "act" in answer.outcome ? { act: answer.outcome.act } : {}),
    rules,
    citations: citationIds(citations).map((id) => ({ id, line: (ruleOf(id) ?? readingOf(id))?.line })),
    missing: missing.map(({ fact }) => fact),
    asked,
    told,
    ...(standing === undefined
      ? {}
      : {
          procedure: {
            id: standing.procedure,
            follows,
            done: standing.done.map(({ step, at }) => ({ step: step.id, at: isoSeconds(at) })),
            next: follows ? standing.next.map(({ id }) => id) : [],
            blocked: standing.blocked.map(({ step, ...by }) => ({ step: step.id, ...by })),
            outOfOrder: standing.outOfOrder.map(({ step, before, closed }) => ({
              step: step.id,
              before,
              closed
            })),
            complete: standing.complete,
            problems: standing.problems.map(({ message }) => message)
          }
        })
  }
}
