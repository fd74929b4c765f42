/** What customers are told to expect of a deletion (R099, R105, R101, A22). */
import { readings } from "../../policy/Citation.ts"
import { defineMessages } from "../../policy/MessageRule.ts"
import { messageFacts } from "../../support/Message.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"
import { refusal } from "./Common.ts"

const reply = { fact: "message", is: "reply" } as const
const profile = { fact: "deletionMethod", is: "person_profile" } as const
const query = { fact: "deletionMethod", is: "query" } as const

/**
 * The rules about what to expect of a deletion.
 *
 * @example
 * ```ts
 * import { deletionMessages } from "@hedgerow/core/handbook/messages/Deletion"
 *
 * deletionMessages.rules.map(({ id }) => id)
 * // => ["profile-at-once", "other-events-too", "query-takes-long", "query-not-promised"]
 * ```
 */
export const deletionMessages = defineMessages<never, RuleId>()({
  id: "deletionMessages",
  title: "What to expect of a deletion",
  facts: messageFacts,
  finders: {
    ...refusal,
    theProfile: { phrases: ["profile|profiles|person|persons|person_record|user_record"] },
    atOnce: {
      phrases: [
        "immediately|instantly|instant|immediate|straight_away|right_away|at_once|now|already|on_the_spot|directly|within_seconds|a_moment"
      ]
    },
    profileThenNow: {
      sequence: ["theProfile", "atOnce"],
      within: 8,
      unless: { near: "refusal", before: 0, after: 1 }
    },
    nowThenProfile: { sequence: ["atOnce", "theProfile"], within: 6 },
    profileAtOnce: { anyOf: ["profileThenNow", "nowThenProfile"] },
    long: {
      phrases: [
        "days|several_days|a_few_days|# and|or|to|but_possibly|even|up_to|if_not|perhaps|possibly|maybe even? weeks",
        "days or|to|and|if_not|even even|possibly|sometimes|perhaps? weeks",
        "few|several|couple|couple_of|some|many|# weeks",
        "weeks"
      ],
      unless: { near: "refusal", before: 3 }
    },
    theEvents: { phrases: ["event|events|data|rest|history|activity"] },
    eventsThenLong: { sequence: ["theEvents", "long"], within: 10 },
    longThenEvents: { sequence: ["long", "theEvents"], within: 10 },
    eventsLater: { anyOf: ["eventsThenLong", "longThenEvents"] },

    every: {
      phrases: [
        "all|every|everything|other|others|entire|whole|any|rest|not_only|not_just|along_with|too|as_well"
      ]
    },
    allThenEvents: { sequence: ["every", "theEvents"], within: 4 },
    eventsToo: { sequence: ["theEvents", "every"], within: 5 },
    otherEvents: { anyOf: ["allThenEvents", "eventsToo"] },

    queryPromise: {
      phrases: [
        "we|they|i|the_query|it|this|team|clickhouse|engineers will|shall|am_going_to|are_going_to|is_going_to|can definitely|certainly|then|now|just? delete|remove|erase|purge|wipe|run|get_rid",
        "will|are|is going_to? be? deleted|removed|erased|purged|wiped|gone",
        "guarantee|guaranteed|promise|definitely|for_sure|rest_assured|sure_thing|consider_it_done",
        "have|get|getting those|these|the|your|them|it|that? events|properties|data? deleted|removed|wiped|erased",
        "gets|get|are_getting deleted|removed|wiped|erased",
        "count|rely on",
        "are|is|am able to delete|remove|erase|wipe"
      ],
      unless: { near: "hedge", before: 6, after: 4, acrossCommas: true }
    },
    hedge: {
      phrases: [
        "not|no|never|nobody|without|unable|if|whether|try|may|might|could|cannot|explore|attempt|once|then_ask|before"
      ]
    }
  },
  rules: [
    {
      id: "profile-at-once",
      citations: rules("R099"),
      strength: "must",
      when: [reply, profile],
      demand: { requires: ["profileAtOnce", "eventsLater"] },
      why: "Who sees the profile gone and the events still there takes the deletion for failed.",
      instead: "Say that the profile goes at once, and that its events take days or weeks."
    },
    {
      id: "other-events-too",
      citations: [...rules("R098"), ...readings("A22")],
      strength: "must",
      when: [reply, profile, { fact: "profileDeleted", is: false }],
      demand: { requires: ["otherEvents"] },
      why: "With a profile all of its events go, also those that nobody meant.",
      instead: "Say, before it is deleted, that the profile's other events go too."
    },
    {
      id: "query-takes-long",
      citations: rules("R105"),
      strength: "must",
      when: [reply, query],
      demand: { requires: ["long"] },
      why: "A targeted deletion can take days or weeks.",
      instead: "Say that it can take days or weeks."
    },
    {
      id: "query-not-promised",
      citations: [...rules("R101"), ...readings("A21")],
      strength: "must",
      when: [reply, query],
      demand: { forbids: ["queryPromise"] },
      why: "A targeted deletion may be explored; nothing is promised.",
      instead: "Say that the team will see whether it can be done."
    }
  ]
})
