/** What to look at first when a customer's own setup may be at fault: debug mode, configuration, reverse proxy (R248–R250). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [
  { title: "Troubleshooting tips", url: "https://posthog.com/handbook/support/troubleshooting-tips" }
]

/**
 * Articles about a customer's setup.
 *
 * @example
 * ```ts
 * import { setupArticles } from "@hedgerow/core/handbook/articles/Setup"
 *
 * setupArticles.find(({ id }) => id === "debug-mode")?.snippet // => "?__posthog_debug=true"
 * ```
 */
export const setupArticles = defineArticles<RuleId>()([
  {
    id: "debug-mode",
    title: "Turn on debug mode: see logs and configuration in the browser",
    symptom:
      "Events do not show up, nothing is captured or sent from my site. Is posthog-js installed, initialised and loaded with the settings I expect? Which messages does the browser console print?",
    steps: [
      {
        text: "Open a page of the site that runs PostHog, with the debug parameter at the end of its address.",
        snippet: "https://shop.example.com/basket?__posthog_debug=true"
      },
      { text: "Read the log and the configuration that the browser's console now shows." }
    ],
    snippet: "?__posthog_debug=true",
    links,
    checkedOn: "undated",
    citations: [...rules("R248"), ...readings("A34")],
    audience: "customer"
  },
  {
    id: "customer-configuration",
    title: "Find out how a customer has configured PostHog",
    symptom:
      "Which options does the customer's init call use: persistence, autocapture, api_host, person profiles? I need their configuration and have no access to their code.",
    steps: [
      {
        text: "In session replay, enable doctor on a recording of theirs and look for the event with the configuration.",
        snippet: "posthog config"
      },
      { text: "Without a recording: open their site in debug mode.", snippet: "?__posthog_debug=true" }
    ],
    links,
    checkedOn: "undated",
    citations: [...rules("R249", "R248"), ...readings("A34")],
    audience: "staff"
  },
  {
    id: "reverse-proxy",
    title: "Is a reverse proxy in use? Look at api_host",
    symptom:
      "Ad blockers swallow events, requests to posthog are blocked. Do I have a reverse proxy, does my proxy domain work, which host are events sent to?",
    cause:
      "With a reverse proxy, api_host is a domain of the customer's own. Where it is one of PostHog's ingestion hosts, us.i.posthog or eu.i.posthog, there is none.",
    steps: [
      { text: "Read api_host in the configuration of the site, for example in debug mode." },
      {
        text: "One of these hosts means that no reverse proxy is used.",
        snippet: "us.i.posthog.com\neu.i.posthog.com"
      }
    ],
    links,
    checkedOn: "undated",
    citations: [...rules("R250", "R248"), ...readings("A34")],
    audience: "customer"
  }
])
