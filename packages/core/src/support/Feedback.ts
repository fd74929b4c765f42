/** The facts about feedback from users: whom to invite, how a call is held, what it is rewarded with, where its findings go. */
import { amount, oneOf, yesNo } from "../policy/Fact.ts"

const feedbackCall = oneOf(["planned", "held"], "how far a call with a user, held to hear their feedback, is")

/**
 * The facts by which users are invited to a call.
 *
 * @example
 * ```ts
 * import { recruitingFacts } from "@hedgerow/core/support/Feedback"
 *
 * recruitingFacts.inviteTo.values // => ["cohort", "asked_in_slack", "roadmap_subscriber"]
 * ```
 */
export const recruitingFacts = {
  feedbackKind: oneOf(
    ["general", "usability_test"],
    "what is asked for: how they find the product, or how they get on with a big new feature"
  ),
  inviteTo: oneOf(
    ["cohort", "asked_in_slack", "roadmap_subscriber"],
    "who is invited: a cohort of users, one who asked for the feature in Slack, one who subscribed to it on the roadmap"
  ),
  surveyShown: yesNo("the user was shown a survey before, whatever it was about"),
  daysSinceSurvey: amount("days", "how many days of 24 hours ago the last one was shown"),
  cohortSize: amount("users", "how many users the cohort holds"),
  rolloutPercent: amount("percent", "to how much of the cohort the survey is shown, or is to be shown"),
  moreInterviewsNeeded: yesNo("the survey has run, and more interviews are needed than have come of it")
}

/**
 * The facts by which a call is held, recorded and worked up.
 *
 * @example
 * ```ts
 * import { feedbackCallFacts } from "@hedgerow/core/support/Feedback"
 *
 * feedbackCallFacts.feedbackCall.values // => ["planned", "held"]
 * ```
 */
export const feedbackCallFacts = {
  feedbackCall,
  recordingAccess: yesNo("whoever holds the call has access to the recording tool"),
  callRecorded: yesNo("the call was recorded"),
  recordingToolFeedback: yesNo("there is feedback on the recording tool itself, or a bug in it")
}

/**
 * The facts by which a user is rewarded for a call.
 *
 * @example
 * ```ts
 * import { feedbackRewardFacts } from "@hedgerow/core/support/Feedback"
 *
 * feedbackRewardFacts.rewardUsd.unit // => "US dollars"
 * ```
 */
export const feedbackRewardFacts = {
  feedbackCall,
  merchPossible: yesNo(
    "merch is an option for the user; it is none for one who has received some, for example"
  ),
  rewardUsd: amount("US dollars", "what the reward that is meant for the user is worth")
}

/**
 * The facts about feedback that has come in, by whatever way, and about who takes part in calls.
 *
 * @example
 * ```ts
 * import { feedbackFacts } from "@hedgerow/core/support/Feedback"
 *
 * feedbackFacts.userCallsThisMonth.unit // => "calls"
 * ```
 */
export const feedbackFacts = {
  feedbackReceived: yesNo("somebody of the company has received feedback on the product"),
  feedbackShared: yesNo("it was shared in the team's channel for feedback"),
  feedbackStored: yesNo("it was added to the document in which feedback is kept"),
  userCallsThisMonth: amount(
    "calls",
    "how many calls with users the person has joined in this calendar month"
  )
}

/**
 * The facts about the gates of the procedures around a call.
 *
 * @example
 * ```ts
 * import { feedbackStepFacts } from "@hedgerow/core/support/Feedback"
 *
 * feedbackStepFacts.surveyWaitSetDays.unit // => "days"
 * ```
 */
export const feedbackStepFacts = {
  surveyWaitSetDays: amount("days", "how long the survey is set to wait since any other was shown to a user"),
  recordingConsent: yesNo("the user was asked, has agreed to be recorded, and is comfortable with it"),
  recordingAccess: feedbackCallFacts.recordingAccess
}
