/** The facts about a day's work among experts: which tickets, how busy, and what is coming. */
import { oneOf, yesNo } from "../policy/Fact.ts"

/**
 * The facts by which an expert takes, moves or leaves a ticket, and speaks up.
 *
 * @example
 * ```ts
 * import { expertFacts } from "@hedgerow/core/support/ExpertWork"
 *
 * expertFacts.load.values // => ["caught_up", "usual", "swamped"]
 * ```
 */
export const expertFacts = {
  groupIsShared: yesNo("the ticket's group is one that everybody works"),
  unclassified: yesNo("the ticket is in the group of unclassified tickets"),
  properGroupKnown: yesNo("it is known which group's product it is about"),
  typeKeepsLanding: yesNo("tickets of its type regularly land among the unclassified ones"),
  assignedToAnother: yesNo("it is assigned to somebody else"),
  answerKnown: yesNo("you know its answer"),
  colleagueStuck: yesNo("whoever has it is stuck"),
  load: oneOf(["caught_up", "usual", "swamped"], "how your own queue stands, by your own word"),
  coverageGapAhead: yesNo("a gap in coverage is coming that has not been talked about")
}

/**
 * The facts by which somebody joins a product team's offsite, or leaves it.
 *
 * @example
 * ```ts
 * import { offsiteFacts } from "@hedgerow/core/support/ExpertWork"
 *
 * offsiteFacts.leadAnswer.values // => ["yes", "no"]
 * ```
 */
export const offsiteFacts = {
  offsite: yesNo("there is an offsite that you may join"),
  leadTold: yesNo("the support lead has been told of it"),
  leadAnswer: oneOf(["yes", "no"], "what the support lead has answered"),
  specificPurpose: yesNo("there is a specific purpose in your joining"),
  localAndCheap: yesNo("it is local, and cheap to join"),
  atOffsite: yesNo("you are at it")
}

/**
 * The facts about zero weeks and the work beside tickets.
 *
 * @example
 * ```ts
 * import { zeroWeekFacts } from "@hedgerow/core/support/ExpertWork"
 *
 * zeroWeekFacts.sideQuest.values // => ["none", "small", "larger"]
 * ```
 */
export const zeroWeekFacts = {
  onZeroWeek: yesNo("you are in a zero week"),
  exceptional: yesNo("the circumstances are exceptional, by the support lead's word"),
  ticketCameBack: yesNo("a ticket that is assigned to you has come back"),
  askedAboutFormer: yesNo("the team asks about a former ticket of yours"),
  neededBack: yesNo("somebody asks to have you back on tickets"),
  pullBack: oneOf(["yes", "no"], "what the support lead has decided about a day on tickets"),
  weeksLeftOver: yesNo("weeks of the quarter before were not taken"),
  workloadTooHigh: yesNo("the workload is too high for those on tickets, by their own word"),
  sideQuest: oneOf(["none", "small", "larger"], "how large what you want to do beside tickets is")
}

/**
 * The facts about the channels that tell of changes, and about a pull request's place in them.
 *
 * @example
 * ```ts
 * import { changelogFacts } from "@hedgerow/core/support/ExpertWork"
 *
 * changelogFacts.publish.values // => ["opted_in", "opted_out"]
 * ```
 */
export const changelogFacts = {
  supportMember: yesNo("you are a member of support"),
  inShippedChannel: yesNo("you are in the channel that tells what has shipped"),
  inComingChannel: yesNo("you are in the channel that tells what ships soon"),
  ownPullRequest: yesNo("it is about a pull request of yours"),
  publish: oneOf(["opted_in", "opted_out"], "whether it goes into the changelog, by its box or the app"),
  alertTeams: oneOf(
    ["opted_in", "opted_out"],
    "whether Sales and Marketing hear of it, by its box or the app"
  )
}
