/** What happens to the answers of satisfaction surveys (R065, R066). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [{ title: "Customer support", url: "https://posthog.com/handbook/support/customer-support" }]

/**
 * Articles about surveys of satisfaction.
 *
 * @example
 * ```ts
 * import { surveyArticles } from "@hedgerow/core/handbook/articles/Surveys"
 *
 * surveyArticles.find(({ id }) => id === "survey-event")?.snippet // => "survey sent"
 * ```
 */
export const surveyArticles = defineArticles<RuleId>()([
  {
    id: "survey-event",
    title: "Where the answers to satisfaction surveys are",
    symptom:
      "Where do I find the CSAT responses and ratings, and as which event is a survey answer captured?",
    cause: "The survey page captures an event per answer.",
    steps: [
      { text: "Look for the event." },
      {
        text: "Its properties are the rating of satisfaction, ticketId, distinct_id and the team of the ticket."
      }
    ],
    snippet: "survey sent",
    links: links,
    checkedOn: "undated",
    citations: rules("R065"),
    audience: "staff"
  },
  {
    id: "hedgehogs-fed",
    title: "One hedgehog is fed for every survey answer",
    symptom:
      "The survey mail says that a hedgehog is fed. Is that true, who feeds it, which charity gets the donation?",
    cause: "It is the thanks for an answer: one hedgehog each.",
    steps: [
      {
        text: "The hedgehog-donor gives to Suffolk Prickles once a quarter, by the number of answers captured."
      }
    ],
    links: links,
    checkedOn: "undated",
    citations: [...rules("R066"), ...readings("A30", "C20")],
    audience: "staff"
  }
])
