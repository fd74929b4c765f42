/** Where customers reach us, and what each way is for (R015, R017, R018, R326, R328, R329). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [{ title: "Customer support", url: "https://posthog.com/handbook/support/customer-support" }]

/**
 * Articles about the ways to reach us.
 *
 * @example
 * ```ts
 * import { channelArticles } from "@hedgerow/core/handbook/articles/Channels"
 *
 * channelArticles.filter(({ superseded }) => superseded).map(({ id }) => id) // => ["no-single-address", "own-forums"]
 * ```
 */
export const channelArticles = defineArticles<RuleId>()([
  {
    id: "ways-to-reach-us",
    title: "The ways to reach support: ticket in the app, community questions, Slack",
    symptom:
      "How can I contact support? Is there a phone number, an e-mail address or a chat? Where do I open a ticket or talk to somebody?",
    cause: "The ways are few, simple and clearly named.",
    steps: [
      {
        text: "Open a support ticket in the app, in the help menu: it brings along the context that helps to find the problem. When in doubt, this is the way."
      },
      { text: "For a simple question of use, search or ask the community questions." },
      { text: "Some customers have a Slack channel of their own with us." }
    ],
    links: [...links, { title: "Community questions", url: "https://posthog.com/questions" }],
    checkedOn: "undated",
    citations: [...rules("R326", "R001", "R002", "R003"), ...readings("C12")],
    audience: "customer"
  },
  {
    id: "github-is-no-support",
    title: "GitHub is for bugs and feature requests, not for support",
    symptom:
      "I commented on a GitHub issue weeks ago and nobody answers. When will this issue be done, can I get support on GitHub?",
    cause: "Bugs and requests are filed and followed on GitHub; support is not given there.",
    steps: [
      {
        text: "Follow the issue on GitHub for its progress, and add your voice: it shows how many want a feature or meet a bug."
      },
      { text: "For help with your own case, open a support ticket in the app." }
    ],
    links: [...links, { title: "Issues", url: "https://github.com/PostHog/posthog" }],
    checkedOn: "undated",
    citations: [...rules("R015"), ...readings("C8", "C12")],
    audience: "customer"
  },
  {
    id: "support-is-not-community",
    title: "Support and community are two things",
    symptom:
      "Is the community part of support? Does a rule for support tickets hold for forum members, meetups and community work as well?",
    cause: "The handbook keeps the two apart.",
    steps: [
      { text: "Do not take a rule about support for one about the community, nor the other way round." }
    ],
    links: links,
    checkedOn: "undated",
    citations: rules("R017"),
    audience: "staff"
  },
  {
    id: "learn-with-tutorials",
    title: "Tutorials, blog posts, videos and templates",
    symptom:
      "I am new to product analytics. Which questions should I ask of my data, is there a guide, course, example dashboard or template to begin with?",
    cause: "They help teams of any size to ask the right questions of their product.",
    steps: [
      { text: "Begin with the tutorials, the blog and the videos." },
      { text: "Use a template that fits the case: there are some for the most common ones." }
    ],
    links: [
      { title: "Tutorials", url: "https://posthog.com/docs/tutorials" },
      { title: "Blog", url: "https://posthog.com/blog" },
      { title: "Videos", url: "https://www.youtube.com/channel/UCn4mJ4kK5KVSvozJre645LA" }
    ],
    checkedOn: "undated",
    citations: [...rules("R329"), ...readings("C12")],
    audience: "customer"
  },
  {
    id: "no-single-address",
    title: "Earlier: no single support e-mail address",
    symptom: "Why was there no dedicated support e-mail address that everybody had to write to?",
    cause: "One address as the only way was held to be a barrier, from which customers were to be spared.",
    steps: [],
    links: [],
    checkedOn: "undated",
    citations: [...rules("R018"), ...readings("C12")],
    superseded: true,
    audience: "staff"
  },
  {
    id: "own-forums",
    title: "Earlier: community forums run by the Website & Docs team",
    symptom: "Who ran the community forums, and where were they hosted?",
    cause: "The Website & Docs team had built the forums itself, at posthog.com/questions.",
    steps: [],
    links: [
      { title: "Community questions", url: "https://posthog.com/questions" },
      { title: "How the forums work", url: "https://posthog.com/handbook/small-teams/website-docs/community" }
    ],
    checkedOn: "undated",
    citations: [...rules("R328"), ...readings("C12")],
    superseded: true,
    audience: "staff"
  }
])
