/** What to know during an incident (R108, R114, R130, R136, R154, R158). */
import { defineArticles } from "../../policy/Article.ts"
import { rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [
  {
    title: "Support team incident response",
    url: "https://posthog.com/handbook/support/support-incident-response"
  }
]

/**
 * Articles about incidents.
 *
 * @example
 * ```ts
 * import { incidentArticles } from "@hedgerow/core/handbook/articles/Incidents"
 *
 * incidentArticles.find(({ id }) => id === "declaring-is-internal")?.snippet // => "/incident"
 * ```
 */
export const incidentArticles = defineArticles<RuleId>()([
  {
    id: "declaring-is-internal",
    title: "Declaring an incident tells nobody outside",
    symptom:
      "May I raise an incident if I am not sure? Will customers be notified or alarmed when I declare one in Slack by mistake?",
    cause: "Declaring opens a channel and calls those inside who are needed; no message goes out.",
    steps: [{ text: "When in doubt, declare it." }],
    snippet: "/incident",
    links: links,
    checkedOn: "undated",
    citations: rules("R108"),
    audience: "staff"
  },
  {
    id: "follow-incidents-channel",
    title: "Support is not added to incident channels: watch #incidents",
    symptom: "Why am I not in the incident channel, where do I see which incidents are open right now?",
    cause: "Nobody of support is added to incident channels by a machine.",
    steps: [
      { text: "Keep an eye on #incidents: it shows what is open." },
      { text: "To watch an incident, join its channel by the link in #team-support." }
    ],
    links: links,
    checkedOn: "undated",
    citations: rules("R114"),
    audience: "staff"
  },
  {
    id: "status-page-is-true",
    title: "During an incident the status page is the source of truth",
    symptom:
      "Is there an outage right now, is the service down for everyone? Where can I see whether the incident is over?",
    cause: "What stands there is what is known about the incident.",
    steps: [{ text: "Look at the status page; it is kept up to date while the incident lasts." }],
    links: links,
    checkedOn: "undated",
    citations: rules("R130"),
    audience: "customer"
  },
  {
    id: "status-wording",
    title: "A clear status update, and an unclear one",
    symptom:
      "How should the impact be worded on the status page? What is a good and a bad example of an update?",
    steps: [
      {
        text: "Clear: it says what users notice, how much, and what still works.",
        snippet:
          "Feature flags come back after 30-60 seconds, normally <1 second. Everything else works as usual."
      },
      {
        text: "Unclear: it names a service and an error rate, and nobody knows what it means for them.",
        snippet: "More errors than usual in the feature flags service."
      }
    ],
    links: links,
    checkedOn: "undated",
    citations: rules("R136"),
    audience: "staff"
  },
  {
    id: "sort-by-newest",
    title: "Sort tickets by newest during an incident",
    symptom: "How do I notice new tickets about the incident in a long queue?",
    steps: [{ text: "Sort your view by newest: tickets about the incident then show as they come in." }],
    links: links,
    checkedOn: "undated",
    citations: rules("R154"),
    audience: "staff"
  },
  {
    id: "incident-reply-example",
    title: "An example reply to a ticket about an incident",
    symptom:
      "What do I write to a customer who asks about an ongoing incident or outage? I need a template for the answer.",
    steps: [
      { text: "Say that we see it too, and what is affected." },
      { text: "Point to the status page and give the short version of it." },
      { text: "Promise to write again once it is over." },
      {
        text: "Put together, for example:",
        snippet:
          "Hi - you are right, we see the same: an incident slows down feature flag requests at the moment. The short version: flags do come back, only later than usual. The status page has the latest, and I will write to you as soon as it is over."
      }
    ],
    links: links,
    checkedOn: "undated",
    citations: rules("R158"),
    audience: "staff"
  }
])
