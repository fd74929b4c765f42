/** Satisfaction surveys: the facts by which one is sent, and the link that it carries. */
import { amount, oneOf, yesNo } from "../policy/Fact.ts"
import { abuse } from "./Conduct.ts"
import { legalClaim } from "./Legal.ts"
import { spam } from "./Sales.ts"

/**
 * The facts by which a survey is sent or not, in the channels of a vocabulary.
 *
 * @example
 * ```ts
 * import { satisfactionFacts } from "@hedgerow/core/support/Satisfaction"
 *
 * satisfactionFacts(["app", "forum"]).hoursSinceEnded.unit // => "hours"
 * ```
 */
export const satisfactionFacts = <C extends string>(channels: ReadonlyArray<C>) => ({
  channel: oneOf(channels, "where the ticket came from"),
  hoursSinceEnded: amount("hours", "how long the work on the ticket has been over"),
  surveyed: yesNo("a survey was sent for the ticket"),
  spam,
  abuse,
  legalClaim
})

/** What a survey's link is made of. The site and the team's parameter are an edition's to name. */
export interface SurveyLink {
  /** An `https` address without query and fragment. */
  readonly base: string
  readonly distinctId: string
  readonly ticketId: string
  readonly team: string
  /** The name of the query parameter that carries the team. */
  readonly teamParameter: string
}

const ADDRESS = /^https:\/\/[^\s?#]+$/

/**
 * The link to a survey about a ticket (R064), as text. Every value is encoded, so that none can add to the query; half
 * characters, which no link can carry, become U+FFFD. Throws a RangeError for a base that is no plain `https` address, and
 * for a team's parameter without a name or with the name of another.
 *
 * @example
 * ```ts
 * import { surveyLink } from "@hedgerow/core/support/Satisfaction"
 *
 * surveyLink({
 *   base: "https://survey.example/",
 *   distinctId: "ada&bo",
 *   ticketId: "T-1",
 *   team: "replay",
 *   teamParameter: "team"
 * })
 * // => "https://survey.example/?distinct_id=ada%26bo&ticketId=T-1&team=replay"
 * ```
 */
export const surveyLink = ({ base, distinctId, ticketId, team, teamParameter }: SurveyLink): string => {
  if (!ADDRESS.test(base))
    throw new RangeError(`${base} is no https address without query and fragment: correct the survey's base`)
  if (["", "distinct_id", "ticketId"].includes(teamParameter))
    throw new RangeError(
      `The team's parameter cannot be called "${teamParameter}": give it a name of its own`
    )
  const query = [
    ["distinct_id", distinctId],
    ["ticketId", ticketId],
    [teamParameter, team]
  ]
  return `${base}?${query.map((pair) => pair.map(encoded).join("=")).join("&")}`
}

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())
