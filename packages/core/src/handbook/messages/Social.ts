/** Replies on social media (R007, R008, R011): what they say and leave unsaid. */
import { readings } from "../../policy/Citation.ts"
import { defineMessages } from "../../policy/MessageRule.ts"
import { messageFacts } from "../../support/Message.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"
import { refusal } from "./Common.ts"

const onSocial = { fact: "message", is: "social_reply" } as const
const support = { fact: "asksForSupport", is: true } as const

const OPEN =
  "open|opening|create|creating|raise|raising|file|filing|submit|submitting|send|sending|start|starting|log|put"

/**
 * The rules about what is written on social media.
 *
 * @example
 * ```ts
 * import { socialMessages } from "@hedgerow/core/handbook/messages/Social"
 *
 * socialMessages.rules.length // => 6
 * ```
 */
export const socialMessages = defineMessages<never, RuleId>()({
  id: "socialMessages",
  title: "Replies on social media",
  facts: messageFacts,
  finders: {
    ...refusal,
    cannotHelp: {
      phrases: ["can|could|do|does|will|is|are|am not|never", "unable|not_able", "no|isn't|aren't"]
    },
    helping: {
      phrases: [
        "support|help|helping|troubleshoot|troubleshooting|debug|debugging|assist|assistance|solve|fix|look_into|dig_into|investigate|sort|set_up"
      ]
    },
    socialPlace: {
      phrases: [
        "here|social_media|social|twitter|x|linkedin|mastodon|bluesky|threads|reddit|facebook|instagram|youtube|tweet|tweets|dms|dm|direct_messages|this_thread|replies"
      ]
    },
    cannotHelpThere: { sequence: ["cannotHelp", "helping", "socialPlace"], within: 6 },
    notThePlace: { sequence: ["socialPlace", "cannotHelp", "helping"], within: 6 },
    noSupportHere: { anyOf: ["cannotHelpThere", "notThePlace"] },

    opening: { phrases: [OPEN, "use|contact|message|write|reach_out|get_in_touch|ask"] },
    ticket: { phrases: ["ticket|tickets|request|support_request|bug_report|us|case|one"] },
    inApp: {
      phrases: [
        "in|inside|within|from|via|through|using the|your|our|posthog? app|product|sidebar|help_panel|support_panel|dashboard|account|in_app_form",
        "in app|posthog|product",
        "from_within|inside posthog"
      ]
    },
    openThenApp: { sequence: ["opening", "ticket", "inApp"], within: 6 },
    appThenOpen: { sequence: ["inApp", "opening", "ticket"], within: 8 },
    ticketInApp: { anyOf: ["openThenApp", "appThenOpen"] },

    solution: {
      phrases: [
        "try|trying clearing|resetting|updating|upgrading|reinstalling|restarting|setting|changing|adding|removing|disabling|enabling|turning|running|calling|passing|using|switching|to_clear|to_update",
        "you need|have|will_need to set|add|change|update|upgrade|call|enable|disable|install|configure|remove|pass|replace|switch|turn",
        "go|head to settings|project_settings|your_settings|the_settings",
        "click on? the? settings|save|edit|new|toggle|gear|*_button",
        "upgrade|update|downgrade|bump to|it_to version|v|#",
        "restart|redeploy|whitelist|allowlist|swap|reinstall|clear|reset|downgrade|bump the|your|our|it|and|two|to",
        "put|add|paste|use|set|pass|change your|the|our api? key|token|snippet|option|host|line|lines|header",
        "in|under|into settings",
        "run npm|yarn|pnpm|pip|npx|git",
        "here is how to? *",
        "should|that_will|this_will|it_will|which_will fix|solve|sort it|this|that|the",
        "the fix|workaround|solution is",
        "set *_to true|false|#",
        "set the? * to|as",
        "the|your problem|issue|cause is that|your|the"
      ],
      unless: { near: "refusal", before: 3 }
    },

    seeing: { phrases: ["see|found|find|spotted|located|got|have|seeing|received|have_got|looking_at"] },
    theirTicket: {
      phrases: [
        "your|the|an? existing|open|support? ticket|request",
        "your|the|existing|open ticket|request|case"
      ]
    },
    ticketSeen: {
      sequence: ["seeing", "theirTicket"],
      within: 3,
      unless: { near: "refusal", before: 3 }
    },
    allTickets: {
      phrases: [
        "all|every|each|each_of our|the|support? ticket|tickets|request|requests|case|message|messages|one"
      ]
    },
    answered: {
      phrases: [
        "answered|answer|answers|replied|respond|responded|reply|replies|response|responses|triaged|reviewed|followed_up|hear_back"
      ]
    },
    allAnswered: { sequence: ["allTickets", "answered"], within: 7, unless: { near: "refusal", before: 3 } },

    notAsked: {
      phrases: ["not|no|never|without|nor|rather_than|instead_of|did|when|if|after|once|since|for"]
    },
    ticketVerb: {
      phrases: [OPEN, "logging|pop|resubmit|re_submit|write|would|please|need|mind|best|drop|make|making"]
    },
    anotherTicket: {
      phrases: [
        "a|another|one|new|second|fresh|separate|additional support? ticket|request",
        "ticket|request in? again",
        "your request|ticket again|in_the_app",
        "write in again",
        "one in|from|via the app"
      ]
    },
    ticketAsked: {
      sequence: ["ticketVerb", "anotherTicket"],
      within: 5,
      unless: { near: "notAsked", before: 4 }
    },
    ticketWanted: {
      phrases: [
        "new|second|fresh|separate ticket|request in|from|via|would|please|helps",
        "resubmit your|the ticket|request|it"
      ],
      unless: { near: "notAsked", before: 4 }
    },
    newTicket: { anyOf: ["ticketAsked", "ticketWanted"] }
  },
  rules: [
    {
      id: "no-support-on-social",
      citations: [...rules("R007"), ...readings("C21")],
      strength: "should",
      when: [onSocial, support, { fact: "existingTicket", is: false }],
      demand: { requires: ["noSupportHere"] },
      why: "Whoever is helped in public comes back in public, and the context of a ticket is missing.",
      instead: "Say that support cannot be given on social media."
    },
    {
      id: "into-the-app",
      citations: [...rules("R007"), ...readings("C21")],
      strength: "should",
      when: [onSocial, support, { fact: "existingTicket", is: false }],
      demand: { requires: ["ticketInApp"] },
      why: "A ticket from the app brings its context along.",
      instead: "Ask them to open a ticket in the app."
    },
    {
      id: "not-solved-there",
      citations: rules("R007"),
      strength: "should",
      when: [onSocial, support],
      demand: { forbids: ["solution"] },
      why: "Problems are not solved on social media, however short the answer is.",
      instead: "Leave the solution to the ticket."
    },
    {
      id: "ticket-reassured",
      citations: rules("R008"),
      strength: "should",
      when: [onSocial, support, { fact: "existingTicket", is: true }],
      demand: { requires: ["ticketSeen", "allAnswered"] },
      why: "They have a ticket and wonder whether anybody has seen it.",
      instead: "Say that you can see their ticket, and that all tickets are triaged and answered."
    },
    {
      id: "no-second-ticket",
      citations: rules("R008"),
      strength: "should",
      when: [onSocial, { fact: "existingTicket", is: true }],
      demand: { forbids: ["newTicket"] },
      why: "Nothing annoys people more than being asked for a ticket that they have opened already.",
      instead: "Point to the ticket that is there."
    },
    {
      id: "company-account",
      citations: rules("R011"),
      strength: "should",
      when: [onSocial, support, { fact: "sentFrom", is: "personal" }],
      demand: { refuses: "any text" },
      why: "Whoever answers in person is asked in person from then on.",
      instead: "Send it from the company's account."
    }
  ]
})
