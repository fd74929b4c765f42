/** GitHub in replies (R015): a place to file and follow bugs and wishes, not one where support is given. */
import { readings } from "../../policy/Citation.ts"
import { defineMessages } from "../../policy/MessageRule.ts"
import { messageFacts } from "../../support/Message.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"
import { refusal } from "./Common.ts"

/**
 * The rule about GitHub.
 *
 * @example
 * ```ts
 * import { githubMessages } from "@hedgerow/core/handbook/messages/Github"
 *
 * githubMessages.rules.map(({ id }) => id) // => ["github-no-support"]
 * ```
 */
export const githubMessages = defineMessages<never, RuleId>()({
  id: "githubMessages",
  title: "GitHub in replies",
  facts: messageFacts,
  finders: {
    ...refusal,
    gettingHelp: {
      phrases: ["help|support|assistance|questions|contact_us|reach_us|ask_us|get_in_touch|ask_for_help"]
    },
    elsewhere: { phrases: ["not|never|no|here|ticket|tickets|app|without|instead_of|rather_than"] },
    github: { phrases: ["on|via|through|in|over|at|use|to|a github", "github_issues|github_discussions"] },
    helpOnGithub: {
      sequence: ["gettingHelp", "github"],
      within: 5,
      unless: { near: "elsewhere", before: 4 }
    },
    githubHelps: {
      sequence: ["github", "gettingHelp"],
      within: 6,
      unless: { near: "elsewhere", before: 4, after: 4 }
    },
    githubIsFor: {
      phrases: [
        "github|github_issues is|are the|our|a? best|right? place|channel|way for|to get? support|help|questions|ask",
        "support|help is|happens|works given|provided|offered? on|via|through|over github",
        "we support|help|provide_support|give_support|answer_tickets|offer_support on|via|through|over github"
      ],
      unless: { near: "refusal", before: 4 }
    },
    supportOnGithub: { anyOf: ["helpOnGithub", "githubHelps", "githubIsFor"] }
  },
  rules: [
    {
      id: "github-no-support",
      citations: [...rules("R015"), ...readings("C8")],
      strength: "should",
      when: [{ fact: "message", oneOf: ["reply", "social_reply"] }],
      demand: { forbids: ["supportOnGithub"] },
      why: "GitHub is where bugs and wishes are filed and followed; nobody gives support there.",
      instead: "Name GitHub for following an issue only, and the app for help."
    }
  ]
})
