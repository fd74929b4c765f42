/** What several topics of the message rules look for: refusals, spans of time, what customers notice, the links. */
import type { Finder } from "../../policy/MessageRule.ts"
import { type Parameter, undated } from "../../policy/Parameter.ts"
import { rules } from "../PostHogDuty.ts"

/** The addresses that messages link. */
export type LinkName = "statusPage" | "surveyPage"

/**
 * The addresses that the handbook gives. It names no address of the status page: whoever uses the rules adds it.
 *
 * @example
 * ```ts
 * import { messageLinks } from "@hedgerow/core/handbook/messages/Common"
 *
 * messageLinks.surveyPage.map(({ value }) => value) // => ["https://survey.posthog.com/"]
 * messageLinks.statusPage // => []
 * ```
 */
export const messageLinks: Readonly<Record<LinkName, Parameter<string>>> = {
  statusPage: [],
  surveyPage: undated("https://survey.posthog.com/", rules("R064"))
}

/** Finders under their names, none of which names others but its own. */
type Shared<Name extends string> = Readonly<Record<Name, Finder<Name, LinkName>>>

/** Words that turn a statement round. */
export const refusal = {
  refusal: {
    phrases: [
      "not|never|no|nor|neither|without|unable|nobody|nothing|hardly|whether|avoid|rather_than|instead_of|far_from",
      "hard|difficult|impossible|early|tempting|wrong to"
    ]
  }
} as const satisfies Shared<"refusal">

const UNIT =
  "second|seconds|sec|minute|minutes|min|mins|hour|hours|h|hr|hrs|day|days|week|weeks|month|months|business_day|business_days|working_day|working_days|business_hours|working_hours"
const DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"

/** Lengths of time and days to come. */
export const time = {
  time: {
    phrases: [
      `#|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple ${UNIT}`,
      `couple of ${UNIT}`,
      "hour|hours|day|days|week|weeks|minutes or|to|and hours|days|weeks|months",
      "today|tonight|tomorrow|eod|noon|midnight",
      "the|this|next weekend",
      `${DAY}`,
      "end of the? day|week|month|business_day",
      "this|next|later_this|the_coming morning|afternoon|evening|week|month|weekend|release",
      "# am|pm|utc|gmt|cet|est|pst",
      "january|february|march|april|june|july|august|september|october|november|december # st|nd|rd|th?",
      "# st|nd|rd|th? january|february|march|april|may|june|july|august|september|october|november|december"
    ]
  }
} as const satisfies Shared<"time">

/** What customers notice of a fault, in words of their own. */
export const impact = {
  impact: {
    phrases: [
      "delay|delays|delayed|slow|slower|slowly|slowed|latency|lagging|stale|late|behind",
      "missing|unavailable|unreachable|inaccessible|blank|stuck|broken|incomplete|duplicated|lost|interrupted",
      "down|offline|time_out|timing_out|timed_out|times_out|outage_of",
      "fail|fails|failing|failed to|when|with|for",
      "is|are|may|might|be failing|fail",
      "not load|loading|loads|loaded|work|working|arriving|arrive|showing|show|appearing|appear|available|sending|sent",
      "not running|updating|updated|update|responding|respond|evaluating|saving|save|returning|returned|being|opening",
      "can not|unable_to see|open|load|log|sign|save|create|use|reach|access|edit|view|run|send|query|watch|play",
      "unable to see|open|load|log|sign|save|create|use|reach|access|edit|view|run|send|query|watch|play",
      "error|errors when|while|message|page|instead",
      "see|seeing|get|getting|returns|return|returning|show|shows|showing an? error|errors|timeouts|#",
      "wrong|incorrect|outdated|old|lower|higher|fewer value|values|result|results|data|numbers|counts|variant|variants|than",
      "take|takes|taking longer|up_to|about|around|#",
      "longer|slower|more than usual|normal|expected"
    ]
  }
} as const satisfies Shared<"impact">

/** The status page, and a page of it. */
export const statusPage = {
  statusPage: { link: "statusPage" },
  incidentPage: { link: "statusPage", beneath: true }
} as const satisfies Shared<"statusPage" | "incidentPage">
