/** Funnels that show other numbers than somebody expects (R252–R255, R257–R260). */
import { defineArticles } from "../../policy/Article.ts"
import { rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [
  { title: "Troubleshooting tips", url: "https://posthog.com/handbook/support/troubleshooting-tips" }
]

/**
 * Articles about funnels.
 *
 * @example
 * ```ts
 * import { funnelArticles } from "@hedgerow/core/handbook/articles/Funnels"
 *
 * funnelArticles.find(({ id }) => id === "identity-splits")?.steps.length // => 5
 * ```
 */
export const funnelArticles = defineArticles<RuleId>()([
  {
    id: "funnel-questions",
    title: "A funnel looks wrong: begin with its goal",
    symptom:
      "My funnel shows the wrong conversion rate, or none. The numbers make no sense and I do not know where to start.",
    steps: [
      { text: "Say what counts as a conversion here, and for whom; that alone often clears things up." },
      { text: "Does the reasoning behind the funnel hold?" },
      { text: "Are these the right events?" },
      { text: "Are they sent at the moment at which they are expected?" },
      { text: "Do the filters pick the events of this flow?" }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R252", "R253"),
    audience: "customer"
  },
  {
    id: "mixed-funnel",
    title: "Funnels with frontend and backend events need right identification",
    symptom:
      "A funnel whose steps come partly from the website and partly from the server: nobody passes from the browser step to the backend step.",
    cause: "The steps join only where both sides send the events of a user with the same distinct_id.",
    steps: [
      { text: "Compare the distinct_id of a user's frontend events with that of the backend events." },
      { text: "Where they differ, mend the identification before anything else." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R254", "R261"),
    audience: "customer"
  },
  {
    id: "unexpected-drop-off",
    title: "Unexpected drop-off: look at each event alone",
    symptom:
      "Suddenly far fewer people reach a step, a sharp drop-off in the funnel since some day. Has conversion really fallen, or has an event stopped?",
    steps: [
      { text: "Put each event of the funnel into a Trends insight of its own." },
      { text: "See whether one of them fell by itself; then the funnel only shows it." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R255"),
    audience: "customer"
  },
  {
    id: "one-ip-several-ids",
    title: "Search by IP address for one user with several identities",
    symptom:
      "Duplicate users in a funnel: it counts the same visitor more than once. Does one IP address have several distinct_id values?",
    cause: "Several distinct_id values at one IP address can be one person whom funnels count as several.",
    steps: [
      { text: "Take the user's IP address from the properties of an event of the Web SDK." },
      { text: "Search for all events with it and list their distinct_id values." },
      { text: "Rely on it only where the whole flow runs in the frontend." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R257"),
    audience: "staff"
  },
  {
    id: "funnel-per-interval",
    title: "Build a funnel for every interval",
    symptom:
      "A long funnel with three or more steps loses people and it is not clear between which two steps. Each part works separately, together they do not match.",
    steps: [
      { text: "Build one funnel from step 1 to step 2, another from step 2 to step 3, and so on." },
      { text: "Where one interval is off, look for a change of identity between its two events." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R258"),
    audience: "customer"
  },
  {
    id: "funnels-and-paths-differ",
    title: "Funnels and user paths show different numbers: that is expected",
    symptom:
      "User paths say something else than the funnel for the same steps. Why do their counts not match?",
    cause: "The two run different queries and measure different things.",
    steps: [{ text: "Take the one that measures what you ask; do not compare their counts." }],
    links,
    checkedOn: "undated",
    citations: rules("R259"),
    audience: "customer"
  },
  {
    id: "identity-splits",
    title: "Identity splits: five places where one user becomes two",
    symptom:
      "Users are duplicated and count more than once, the same person has two profiles. Steps before the user is identified do not connect with the steps after it: before and after login, or on another subdomain.",
    cause: "Identities that come apart between two steps break a funnel.",
    steps: [
      { text: "Environments: are backend and frontend identified alike?" },
      { text: "Libraries: do two of them, such as Web and Segment, use the same ids?" },
      { text: "Several ids: is the id from before login joined to the one after?" },
      { text: "Subdomains: does the cookie persist across them?" },
      { text: "Configuration: is it the same wherever PostHog is set up?" }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R260"),
    audience: "customer"
  }
])
