/** A piece of advice as JSON. */
import { citationIds } from "@hedgerow/core/policy/Citation"
import { isoSeconds } from "@hedgerow/core/support/Clock"
import type { Triage } from "@hedgerow/core/support/Triage"
import { given } from "./Given.ts"

/** `kind` is `judgement` where the handbook leaves it to a person, `set_plan` where a record lags behind. */
export interface AdviceJson {
  readonly kind: string
  readonly message: string
  readonly strength?: string
  readonly setStatus?: string
  readonly setPlan?: string
  readonly at?: string
  readonly askedOf?: string
  readonly options?: ReadonlyArray<string>
  readonly citations: ReadonlyArray<string>
}

/** Writes a piece of advice as JSON. */
export const adviceJson = (advice: Triage["advice"][number]): AdviceJson => {
  const citations = citationIds(advice.citations)
  switch (advice._tag) {
    case "Advice":
      return {
        kind: advice.kind,
        message: advice.message,
        strength: advice.strength,
        ...given("setStatus", advice.status),
        ...given("at", advice.at && isoSeconds(advice.at)),
        citations
      }
    case "SetPlan":
      return { kind: "set_plan", message: advice.message, setPlan: advice.plan, citations }
    case "NeedsJudgement":
      return {
        kind: "judgement",
        message: advice.question,
        askedOf: advice.askedOf,
        options: advice.options,
        citations
      }
  }
}
