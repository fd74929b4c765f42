/** How a funnel that shows unexpected numbers is looked into (R252–R260). */
import { defineProcedure } from "../../policy/Procedure.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

const understood = ["goal"] as const
const questioned = ["reasoning", "events", "timing", "filters"] as const

/**
 * Looking into a funnel: its goal first, then four questions about it, then what may still be wrong.
 *
 * @example
 * ```ts
 * import { funnelTroubleshooting } from "@hedgerow/core/handbook/procedures/FunnelTroubleshooting"
 * import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
 *
 * const at = new Date("2026-11-20T12:00:00Z")
 * const done = [{ step: "goal", at: new Date("2026-11-20T11:00:00Z") }]
 * procedureStanding(funnelTroubleshooting, { thresholds: {} }, { done, facts: {}, at }).next.map(({ id }) => id)
 * // => ["reasoning", "events", "timing", "filters"]
 * ```
 */
export const funnelTroubleshooting = defineProcedure<never, RuleId>()({
  id: "funnelTroubleshooting",
  title: "Look into a funnel",
  citations: rules("R252", "R253"),
  facts: {},
  steps: [
    {
      id: "goal",
      text: "Understand which conversion the user tracks; to ask often clears things up, even where they know what they do.",
      citations: rules("R252"),
      strength: "should"
    },
    {
      id: "reasoning",
      text: "Does the user reason about the funnel in the right way?",
      citations: rules("R253"),
      strength: "should",
      after: understood
    },
    {
      id: "events",
      text: "Are the right events chosen?",
      citations: rules("R253"),
      strength: "should",
      after: understood
    },
    {
      id: "timing",
      text: "Are the events sent when the user expects them to be?",
      citations: rules("R253"),
      strength: "should",
      after: understood
    },
    {
      id: "filters",
      text: "Do the filters pick the right events for this flow?",
      citations: rules("R253"),
      strength: "should",
      after: understood
    },
    {
      id: "identification",
      text: "Where frontend and backend events mix, see that identification is right.",
      citations: rules("R254"),
      strength: "must",
      after: questioned
    },
    {
      id: "each-alone",
      text: "For an unexpected drop-off look at each event alone, for example in Trends.",
      citations: rules("R255"),
      strength: "should",
      after: questioned
    },
    {
      id: "attribution",
      text: "For many false or none values outside an experiment, see whether First touchpoint is selected where Last touchpoint is wanted.",
      citations: rules("R256"),
      strength: "should",
      after: questioned
    },
    {
      id: "address",
      text: "Where the whole flow runs in the frontend, search by the user's IP address for several distinct_id values.",
      citations: rules("R257"),
      strength: "should",
      after: questioned
    },
    {
      id: "intervals",
      text: "Build a separate funnel for each interval.",
      citations: rules("R258"),
      strength: "should",
      after: questioned
    },
    {
      id: "paths",
      text: "Where user paths show other numbers, explain that the two run different queries.",
      citations: rules("R259"),
      strength: "should",
      after: questioned
    },
    {
      id: "splits",
      text: "Look for identity splits: environments, libraries, ids, subdomains, configuration.",
      citations: rules("R260"),
      strength: "should",
      after: questioned
    }
  ]
})
