/** What pieces of advice ask for, in few words: for counting tickets that ask for the same. */
import type { Advice } from "@hedgerow/core/support/StatusAdvice"
import type { Triage } from "@hedgerow/core/support/Triage"

const WORDS: Readonly<Record<Advice["kind"], string>> = {
  auto_solve: "to be solved now",
  solve_with_issue: "that may be solved",
  share_issue_link: "whose issue's link is to be shared",
  hidden_wait: "without any answer yet",
  stay_open: "better left open",
  return_date_missing: "without a date of return",
  follow_up_ticket: "in need of a follow-up ticket",
  odd_move: "with an odd change of status",
  answered: "answered",
  confirmed: "confirmed"
}

/** What a piece of advice asks for now, in words that follow a number; `undefined` when it is for later. */
export const asksFor = (advice: Triage["advice"][number], now: Date): string | undefined => {
  switch (advice._tag) {
    case "Advice":
      return advice.kind === "auto_solve" && advice.at !== undefined && advice.at > now
        ? undefined
        : WORDS[advice.kind]
    case "SetPlan":
      return `whose plan is to be set to ${advice.plan}`
    case "NeedsJudgement":
      return `for the ${advice.askedOf} to judge`
  }
}

/** A piece of advice as a sentence. */
export const adviceText = (advice: Triage["advice"][number]): string =>
  advice._tag === "NeedsJudgement" ? `${advice.question} Ask the ${advice.askedOf}.` : advice.message
