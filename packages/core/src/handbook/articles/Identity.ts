/** Who is who: anonymous and identified people, and one person known under several ids (R246, R247, R261–R266). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [
  { title: "Troubleshooting tips", url: "https://posthog.com/handbook/support/troubleshooting-tips" }
]

/**
 * Articles about identity.
 *
 * @example
 * ```ts
 * import { identityArticles } from "@hedgerow/core/handbook/articles/Identity"
 *
 * identityArticles.find(({ id }) => id === "stable-user-id")?.snippet // => 'posthog.identify("user-42")'
 * ```
 */
export const identityArticles = defineArticles<RuleId>()([
  {
    id: "distinct-id-column",
    title: "Watch how distinct_id changes: add it as a column",
    symptom:
      "A person profile looks wrong, identify seems not to work, events land on the wrong person or the id changes half way through a visit.",
    steps: [
      { text: "In the list of events, add a column with an SQL expression.", snippet: "distinct_id" },
      { text: "Go through the visit in order of time and note where the value changes." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R246"),
    audience: "customer"
  },
  {
    id: "anonymous-or-identified",
    title: "Break events down by anonymous and identified users",
    symptom:
      "How many of my events come from anonymous visitors and how many from identified or logged-in users? Show the split in SQL.",
    steps: [
      {
        text: "Use this expression as a column or a breakdown: only identified people have the property that it looks at."
      }
    ],
    snippet: "if(person.properties.$creator_event_uuid IS NULL, 'Anonymous', 'Identified') AS user_type",
    links,
    checkedOn: "undated",
    citations: [...rules("R247"), ...readings("A34")],
    audience: "customer"
  },
  {
    id: "join-frontend-and-backend",
    title: "Join frontend and backend events into one person",
    symptom:
      "The same user appears twice, once from the browser and once from our server. How do I link backend events to the frontend user, so that both count as one person?",
    cause: "Events belong to one person where frontend and backend send them with the same distinct_id.",
    steps: [
      { text: "Best: identify by an id of your own that never changes, on both sides." },
      { text: "Or share the distinct_id in a signed token or a cookie." },
      { text: "Or read it in the browser and send it along to the server." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R261", "R254", "R262", "R264", "R265"),
    audience: "customer"
  },
  {
    id: "stable-user-id",
    title: "Recommended: identify by a stable user ID of your own",
    symptom:
      "Which id should I pass to posthog.identify? We have an internal user ID, or the database key; should the backend use it as well?",
    cause: "One id that never changes, used everywhere, keeps both sides aligned.",
    steps: [
      { text: "After login, identify with your own user ID.", snippet: 'posthog.identify("user-42")' },
      { text: "Send events of the backend with that same ID as their distinct_id." }
    ],
    snippet: 'posthog.identify("user-42")',
    links,
    checkedOn: "undated",
    citations: rules("R262"),
    audience: "customer"
  },
  {
    id: "alias-order",
    title: "Alias: identify once, then alias the second id",
    symptom:
      "alias does not merge my two ids, the users stay separate after calling alias. In which order do identify and alias go?",
    cause: "To identify with both ids and alias afterwards is the wrong order.",
    steps: [
      { text: "Identify with the first id." },
      {
        text: "Alias the second id, with the first as distinct_id.",
        snippet: 'posthog.identify("1")\nposthog.alias({ distinctId: "1", alias: "2" })'
      },
      { text: "Do not identify with the second id before the alias." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R263"),
    audience: "customer"
  },
  {
    id: "shared-token-or-cookie",
    title: "Share the distinct_id in a signed token or cookie",
    symptom:
      "We render on the server (SSR, Next.js) or have middleware that works for browser and backend. How do both get the same distinct_id, for example by a session cookie?",
    steps: [
      { text: "Put the distinct_id into a cookie or a session token, signed, that both sides can read." },
      { text: "Let each side send its events with the distinct_id that it finds there." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R264"),
    audience: "customer"
  },
  {
    id: "pass-distinct-id",
    title: "Pass the distinct_id from the browser to the backend",
    symptom:
      "How do I read the current distinct_id on the frontend and send it to my API, so that server events use it? The id that arrives looks random, not like our user ID.",
    cause: "The value is whatever PostHog has at that moment, which need not be the id that you expect.",
    steps: [
      {
        text: "Read it at login or at the tracked action, and send it in a header or in the body of the request.",
        snippet: 'fetch("/api/order", { headers: { "X-Distinct-Id": posthog.get_distinct_id() } })'
      },
      { text: "In the backend, use it as the distinct_id of the events for that request." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R265"),
    audience: "customer"
  },
  {
    id: "reset-pitfall",
    title: "Check where posthog.reset() is called",
    symptom:
      "After logout, or even in the middle of a session, my user becomes somebody new. We call reset on our pages.",
    steps: [
      {
        text: "Look for calls of reset on the site, also in code that runs on every page load.",
        snippet: "posthog.reset()"
      },
      { text: "See whether one lies between events that should belong to one person." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R266"),
    audience: "customer"
  }
])
