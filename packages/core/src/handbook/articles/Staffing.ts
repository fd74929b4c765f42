/** Who does support, and where its runbook and its news are (R021, R025, R029, R219, R243, R324, R327). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [{ title: "Customer support", url: "https://posthog.com/handbook/support/customer-support" }]
const zeroWeeks = [{ title: "Support zero weeks", url: "https://posthog.com/handbook/support/support-zero" }]
const overview = [
  { title: "Support team overview", url: "https://posthog.com/handbook/support/support-team" }
]
const hero = { title: "Support Hero", url: "https://posthog.com/handbook/engineering/support-hero" }

/**
 * Articles about who does support, and where they read up.
 *
 * @example
 * ```ts
 * import { staffingArticles } from "@hedgerow/core/handbook/articles/Staffing"
 *
 * staffingArticles.find(({ superseded }) => superseded)?.id // => "nobody-dedicated"
 * ```
 */
export const staffingArticles = defineArticles<RuleId>()([
  {
    id: "engineers-do-support",
    title: "Full-time engineers do all support",
    symptom:
      "Do I talk to a bot or to an outsourced call centre? Who answers support tickets, are they technical?",
    cause:
      "Support engineers answer for several products; product engineers take turns as their team's support hero. All are full-time engineers.",
    steps: [{ text: "Write as technically as you like: an engineer reads it." }],
    links: links,
    checkedOn: "undated",
    citations: [...rules("R021"), ...readings("C12")],
    audience: "customer"
  },
  {
    id: "support-runbook",
    title: "The support runbook is on the Support Hero page",
    symptom: "Where is the runbook for support, with the steps of a hero's day?",
    cause: "The runbook is kept there, and only there.",
    steps: [{ text: "Open the Support Hero page." }],
    links: [hero],
    checkedOn: "undated",
    citations: rules("R025"),
    audience: "staff"
  },
  {
    id: "hero-feeds-back",
    title: "The support hero shares feedback, ships features and fixes",
    symptom: "What does a support hero do with what customers say in their week, beside answering?",
    steps: [
      { text: "Tell the team what customers say." },
      { text: "Build a feature or a fix in response where you can." }
    ],
    links: [...links, hero],
    checkedOn: "undated",
    citations: rules("R029"),
    audience: "staff"
  },
  {
    id: "not-only-tickets",
    title: "Engineers are not judged by solved tickets alone",
    symptom:
      "Is my performance measured by how many tickets I solve? I spend time on docs, goals and small pull requests.",
    cause: "Solved tickets are one part of the work, and not the only measure.",
    steps: [
      {
        text: "Use the time away from tickets for what helps users: quarterly goals, tools for support, small fixes."
      }
    ],
    links: zeroWeeks,
    checkedOn: "undated",
    citations: rules("R219"),
    audience: "staff"
  },
  {
    id: "changelog-channel",
    title: "#changelog tells what has just shipped",
    symptom:
      "Where do I find out which features and changes were released today? Who owns the changelog channel in Slack?",
    cause: "The Docs & Wizard team owns it; it is updated as pull requests merge.",
    steps: [{ text: "Join #changelog." }],
    links: overview,
    checkedOn: "undated",
    citations: rules("R243"),
    audience: "staff"
  },
  {
    id: "channels-fill-themselves",
    title: "#changelog and #coming-soon are filled by agentic workflows",
    symptom:
      "Who writes the posts in #changelog and #coming-soon, where does the bot take them from, why is my pull request listed there?",
    cause:
      "The workflows read merged pull requests and changes of feature flags in posthog/posthog and sum them up.",
    steps: [
      {
        text: "To have a pull request in or out, use the boxes of its template or the @posthog app in Slack."
      }
    ],
    links: overview,
    checkedOn: "undated",
    citations: rules("R324", "R245"),
    audience: "staff"
  },
  {
    id: "nobody-dedicated",
    title: "Earlier: nobody dedicated to support",
    symptom: "Were there support engineers from the beginning, or did all of engineering do support?",
    cause: "Nobody was hired for support alone: everybody in engineering supported users.",
    steps: [],
    links: [],
    checkedOn: "undated",
    citations: [...rules("R327"), ...readings("C12")],
    superseded: true,
    audience: "staff"
  }
])
