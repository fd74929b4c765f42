/** What an outcome asks for, in words. */
import type { PostHogDuty } from "@hedgerow/core/handbook/PostHogDuty"
import type { Answer } from "@hedgerow/core/policy/Decision"
import type { NeedsJudgement } from "@hedgerow/core/policy/NeedsJudgement"
import { spoken } from "@hedgerow/core/support/Vocabulary"

/** In a few words, and as a sentence. */
export interface OutcomeWords {
  readonly title: string
  readonly text: string
}

/** The words of an outcome. */
export const outcomeWords = (outcome: PostHogDuty | NeedsJudgement): OutcomeWords => {
  switch (outcome._tag) {
    case "Do":
      return { title: `to do: ${spoken(outcome.act)}`, text: outcome.text }
    case "Permit":
      return { title: `allowed: ${spoken(outcome.act)}`, text: outcome.text }
    case "Forbid":
      return { title: `forbidden: ${spoken(outcome.act)}`, text: outcome.text }
    case "Tell":
      return { title: `tell: ${outcome.roles.join(" and ")}`, text: outcome.text }
    case "Follow":
      return { title: `procedure: ${outcome.procedure}`, text: outcome.text }
    case "Nothing":
      return { title: "nothing to do", text: outcome.text }
    case "NeedsJudgement":
      return {
        title: `for a person: ${outcome.askedOf} decides`,
        text: `${outcome.question} (${outcome.options.join("; ")})`
      }
  }
}

/** The words of an answer. */
export const answerWords = (answer: Answer<PostHogDuty>): OutcomeWords => {
  switch (answer._tag) {
    case "Decision":
      return outcomeWords(answer.outcome)
    case "Unknown":
      return { title: "not known yet", text: "Find out what is missing. Until then nothing is deleted." }
    case "NoRule":
      return { title: "no rule", text: "No rule says what to do. Delete nothing, and ask your lead." }
  }
}
