/** The groups of products, and the roles that own them (R188–R194, R198–R202). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [
  {
    title: "Technical support subject matter experts",
    url: "https://posthog.com/handbook/support/support-smes"
  }
]

/**
 * Articles about the groups of experts.
 *
 * @example
 * ```ts
 * import { expertArticles } from "@hedgerow/core/handbook/articles/Experts"
 *
 * expertArticles.find(({ id }) => id === "group-replay")?.citations.map(({ id }) => id) // => ["R192", "R200", "A30"]
 * ```
 */
export const expertArticles = defineArticles<RuleId>()([
  {
    id: "group-analytics",
    title: "The group Analytics",
    symptom:
      "Which group does a ticket on insights, trends, dashboards or web analytics belong to, and who is its expert?",
    cause:
      "The group holds product analytics, web analytics, customer analytics, the analytics platform and growth.",
    steps: [
      { text: "In the EU ask sme.analytics.eu." },
      { text: "In NA no expert is named: all of technical support works on these tickets." }
    ],
    links: links,
    checkedOn: "undated",
    citations: [...rules("R188", "R202"), ...readings("A30", "C4", "C5")],
    audience: "staff"
  },
  {
    id: "group-unclassified",
    title: "The group Unclassified",
    symptom: "A ticket is in the Support group without a product, whose is it?",
    cause: 'The group holds the tickets that are filed under "Support".',
    steps: [{ text: "Anyone takes it; move it to the right group where you can." }],
    links: links,
    checkedOn: "undated",
    citations: [...rules("R189"), ...readings("C5")],
    audience: "staff"
  },
  {
    id: "group-flags",
    title: "The group Flags",
    symptom: "Who is the expert for feature flags, A/B tests, experiments and surveys?",
    cause: "The group holds feature flags, experiments and surveys.",
    steps: [{ text: "In the EU ask sme.flags.eu, in NA sme.flags.na." }],
    links: links,
    checkedOn: "undated",
    citations: [...rules("R190", "R198"), ...readings("A30")],
    audience: "staff"
  },
  {
    id: "group-data",
    title: "The group Data",
    symptom: "Who is the expert for ingestion, batch exports, pipelines, workflows and the data stack?",
    cause: "The group holds ingestion, batch exports, workflows and the data stack.",
    steps: [{ text: "In the EU ask sme.data.eu, in NA sme.data.na." }],
    links: links,
    checkedOn: "undated",
    citations: [...rules("R191", "R199"), ...readings("A30", "C4", "C20")],
    audience: "staff"
  },
  {
    id: "group-replay",
    title: "The group Replay",
    symptom: "Who is the expert for session replay and recordings?",
    cause: "The group holds session replay.",
    steps: [{ text: "In the EU ask sme.replay.eu, in NA sme.replay.na." }],
    links: links,
    checkedOn: "undated",
    citations: [...rules("R192", "R200"), ...readings("A30")],
    audience: "staff"
  },
  {
    id: "group-observability",
    title: "The group Observability + AI & client libraries",
    symptom:
      "Who is the expert for error tracking, LLM and AI observability, SDKs, client libraries, implementation and mobile apps?",
    cause:
      "The group holds error tracking, AI Observability, PostHog AI, SDK and implementation, and mobile.",
    steps: [{ text: "In the EU ask sme.observability.eu, in NA sme.observability.na." }],
    links: links,
    checkedOn: "undated",
    citations: [...rules("R193", "R201"), ...readings("A30", "C4")],
    audience: "staff"
  },
  {
    id: "groups-will-change",
    title: "Product groups follow the volume of tickets and change",
    symptom: "Why are the product groups cut like this, will a new product get a group of its own?",
    cause:
      "They are cut by how many tickets each product brings, and will be split or arranged anew as products grow or come.",
    steps: [{ text: "Take the groups from the edition in force; do not learn them by heart." }],
    links: links,
    checkedOn: "undated",
    citations: rules("R194"),
    audience: "staff"
  }
])
