/** Messages on social media (R005, R006, R009, R010, R012–R014): into a ticket, and no sooner answered for being loud. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { socialFacts } from "../../support/Social.ts"
import { ask, type PostHogDuty, rules } from "../PostHogDuty.ts"
import { vocabulary } from "../PostHogVocabulary.ts"
import type { RuleId } from "../RuleId.ts"

const onSocial = { fact: "channel", is: "social" } as const
const support = { fact: "asksForSupport", is: true } as const

const whichChannel = (about: string) =>
  ask(
    "support-lead",
    `The handbook does not name Customer Success's Slack channel. Where is ${about}?`,
    ["in a channel that Customer Success reads", "to somebody of Customer Success directly"],
    readings("A31")
  )

/**
 * What to do with a message on social media, whether it reached a personal account or the company's (R325).
 *
 * @example
 * ```ts
 * import { social } from "@hedgerow/core/handbook/policies/Social"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(social, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * const asked = { channel: "social", asksForSupport: true } as const
 * collect(asked, now).decisions.map(({ rule }) => rule)
 * // => ["search-ticket", "not-on-social", "no-faster"]
 * collect({ ...asked, existingTicket: false }, now).decisions.map(({ rule }) => rule)
 * // => ["into-ticket", "not-on-social", "no-faster"]
 * ```
 */
export const social = definePolicy<PostHogDuty, never, RuleId>()({
  id: "social",
  title: "Messages on social media",
  kind: "collect",
  facts: socialFacts(vocabulary.channels),
  precedence: ["search-ticket", "ask-for-search", "into-ticket", "not-on-social", "no-faster"],
  rules: [
    {
      id: "search-ticket",
      citations: [...rules("R005", "R325"), ...readings("A31")],
      strength: "should",
      when: [onSocial, support, { fact: "existingTicket", known: false }],
      then: {
        _tag: "Do",
        act: "search_ticket",
        text: "First look whether they have a ticket already, from the app or from the community."
      }
    },
    {
      id: "ask-for-search",
      citations: [...rules("R006", "R325"), ...readings("A31")],
      strength: "should",
      when: [
        onSocial,
        support,
        { fact: "existingTicket", known: false },
        ...knownToBe("helpdeskAccess", false)
      ],
      exceptionTo: ["search-ticket"],
      then: {
        _tag: "Tell",
        roles: ["customer-success"],
        when: "when_handled",
        text: "You cannot look into Zendesk: ask somebody of Customer Success whether they have a ticket already."
      }
    },
    {
      id: "into-ticket",
      citations: [...rules("R012", "R009", "R325"), ...readings("C21")],
      strength: "should",
      when: [onSocial, support, { fact: "existingTicket", is: false }],
      then: {
        _tag: "Do",
        act: "move_to_ticket",
        text: "Bring it into Zendesk as soon as possible: ask for a ticket from the app."
      }
    },
    {
      id: "not-on-social",
      citations: rules("R009", "R325"),
      strength: "should",
      when: [onSocial, support],
      then: {
        _tag: "Forbid",
        act: "solve_on_social",
        text: "Do not solve it on social media, even if you could on the spot."
      }
    },
    {
      id: "no-faster",
      citations: rules("R012", "R325"),
      strength: "should",
      when: [onSocial, support],
      then: {
        _tag: "Forbid",
        act: "raise_priority",
        text: "Complaining in public earns no faster answer: leave the priority as it is."
      }
    },
    {
      id: "tell-reassured",
      citations: [...rules("R010", "R325"), ...readings("A31")],
      strength: "should",
      when: [onSocial, support, { fact: "existingTicket", is: true }],
      then: {
        _tag: "Tell",
        roles: ["customer-success"],
        when: "when_handled",
        text: "They have a ticket: once you have reassured them of it, tell Customer Success that you did."
      }
    },
    {
      id: "tell-reassured-where",
      citations: [...rules("R010"), ...readings("A31")],
      strength: "should",
      when: [onSocial, support, { fact: "existingTicket", is: true }],
      then: whichChannel("it told that the user was reassured")
    },
    {
      id: "feedback",
      citations: rules("R013"),
      strength: "may",
      when: [onSocial, { fact: "asksForSupport", is: false }],
      then: {
        _tag: "Permit",
        act: "reply_from_personal_account",
        text: "Feedback and wishes for features may be answered from your personal account."
      }
    },
    {
      id: "distress",
      citations: [...rules("R014"), ...readings("A31", "C17")],
      strength: "may",
      when: [onSocial, ...knownToBe("staffDistress", true)],
      then: {
        _tag: "Permit",
        act: "leave_social_steps",
        text: "You may leave all of these steps. Your word that it distresses you is enough."
      }
    },
    {
      id: "flag-distress",
      citations: [...rules("R014"), ...readings("A31", "C17")],
      strength: "may",
      when: [onSocial, ...knownToBe("staffDistress", true)],
      then: {
        _tag: "Tell",
        roles: ["customer-success"],
        when: "when_handled",
        text: "Flag it to Customer Success in Slack; they deal with it."
      }
    },
    {
      id: "flag-distress-where",
      citations: [...rules("R014"), ...readings("A31")],
      strength: "may",
      when: [onSocial, ...knownToBe("staffDistress", true)],
      then: whichChannel("it flagged")
    }
  ]
})
