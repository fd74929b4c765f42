/** Tools and places for talks with users (R290, R307, R330). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const buildBetter = { title: "BuildBetter", url: "https://app.buildbetter.app/" }

/**
 * Articles about talks with users.
 *
 * @example
 * ```ts
 * import { feedbackCallArticles } from "@hedgerow/core/handbook/articles/FeedbackCalls"
 *
 * feedbackCallArticles.every(({ audience }) => audience === "staff") // => true
 * ```
 */
export const feedbackCallArticles = defineArticles<RuleId>()([
  {
    id: "schedule-interviews",
    title: "Schedule interviews with cal.com, or another tool",
    symptom: "Which tool do I use to book a call with a user, how do they pick a slot for the interview?",
    steps: [{ text: "Use cal.com, as the PMs do, or any other tool that suits you." }],
    links: [{ title: "cal.com", url: "https://cal.com" }],
    checkedOn: "undated",
    citations: rules("R290"),
    audience: "staff"
  },
  {
    id: "where-interviews-are",
    title: "Where interviews, notes and recordings are kept",
    symptom:
      "I am looking for the recording or the notes of an old user interview. Where is feedback stored?",
    steps: [
      { text: "Interviews since 2025, recordings and notes: BuildBetter." },
      { text: "Notes in general: mainly the Google Doc." },
      { text: "Recordings from before: the folder in the shared drive." }
    ],
    links: [
      buildBetter,
      {
        title: "Feedback notes",
        url: "https://docs.google.com/document/d/1762fbEbFOVZUr24jQ3pFFj91ViY72TWrTgD-JxRJ5Tc/edit"
      },
      {
        title: "Old recordings",
        url: "https://drive.google.com/drive/folders/1kmhj0GMAZTjVauN8JJKs_U7BgaD7XnUJ?usp=sharing"
      }
    ],
    checkedOn: "undated",
    citations: [...rules("R307"), ...readings("C13")],
    audience: "staff"
  },
  {
    id: "create-gift-cards",
    title: "How to create gift cards stands on another page",
    symptom: "How do I make a gift card for the merch store as a reward for an interview?",
    steps: [{ text: "Follow the page about gift cards; the user feedback page only links to it." }],
    links: [
      {
        title: "After the call",
        url: "https://posthog.com/handbook/growth/sales/yc-onboarding#after-the-call"
      },
      { title: "Merch store", url: "https://merch.posthog.com/" }
    ],
    checkedOn: "undated",
    citations: rules("R330"),
    audience: "staff"
  }
])
