/** Who has what deleted: the user themselves first, staff only with both proofs, and what is left where neither helps (R086–R106). */
import { readings } from "../../policy/Citation.ts"
import { undated } from "../../policy/Parameter.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { deletionFacts } from "../../support/Deletion.ts"
import { ask, type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * The numbers that the policy and the procedure of a targeted deletion compare with: US dollars a year (R061, R101, A21).
 *
 * @example
 * ```ts
 * import { deletionThresholds } from "@hedgerow/core/handbook/policies/Deletion"
 *
 * deletionThresholds.targetedDeletionAnnualSpend.map(({ value }) => value) // => [20000]
 * ```
 */
export const deletionThresholds = {
  targetedDeletionAnnualSpend: undated(20_000, [...rules("R061", "R101"), ...readings("A21")])
}

/** The thresholds that deletion compares with. */
export type DeletionThreshold = keyof typeof deletionThresholds

/**
 * Both proofs of who asks (R089–R091, A20). No deletion by staff goes without them.
 *
 * @example
 * ```ts
 * import { bothProofs } from "@hedgerow/core/handbook/policies/Deletion"
 *
 * bothProofs.map(({ fact }) => fact) // => ["requesterIsAdmin", "directMail"]
 * ```
 */
export const bothProofs = [
  { fact: "requesterIsAdmin", is: true },
  { fact: "directMail", is: true }
] as const

const anyRequest = {
  fact: "deletionRequest",
  oneOf: ["project", "member", "personal_data", "targeted"]
} as const
const selfServeRequest = { fact: "deletionRequest", oneOf: ["project", "member", "targeted"] } as const
const targeted = { fact: "deletionRequest", is: "targeted" } as const

/** The rules that a user who can still do it themselves comes before; what these except, they except too. */
const staffRules = [
  "check-requester",
  "not-an-admin",
  "confirm-by-direct-mail",
  "delete-project",
  "remove-member",
  "delete-project-at-once"
] as const

const selfServe: PostHogDuty = {
  _tag: "Do",
  act: "encourage_self_serve_deletion",
  text: "Encourage them to delete it themselves first: an environment, project or organization in the Danger Zone of its settings, a member on the Members page, a person profile in the app or by the API."
}

const stopSending: PostHogDuty = {
  _tag: "Do",
  act: "ask_to_stop_sending",
  text: "Before anything else they have to stop sending the data, by redacting it in the client or with a CDP transformation. Ask them to, and to say when it is done."
}

const wholeProject: PostHogDuty = {
  _tag: "Permit",
  act: "delete_project",
  text: "You may delete the whole project that holds the data; nothing less removes it."
}

/**
 * What follows from a request to delete data. Only `Permit` and `Follow` lead to a deletion by staff, and never without both
 * proofs. Whether they have refused, or have stopped sending, counts as no until it is stated. A request under GDPR is
 * not sent back to self-service, which reaches none of the other systems (A20: unable counts as unwilling).
 *
 * @example
 * ```ts
 * import { deletion, deletionThresholds } from "@hedgerow/core/handbook/policies/Deletion"
 * import { compile } from "@hedgerow/core/policy/Decider"
 *
 * const decide = compile(deletion, { id: "example", thresholds: deletionThresholds })
 * const now = new Date("2026-11-20T12:00:00Z")
 * const asked = { deletionRequest: "project", unwilling: true, requesterIsAdmin: true } as const
 * const ruleFor = (directMail: boolean) => {
 *   const answer = decide({ ...asked, directMail }, now)
 *   return answer._tag === "Decision" && answer.rule
 * }
 * ruleFor(false) // => "confirm-by-direct-mail"
 * ruleFor(true) // => "delete-project"
 * ```
 */
export const deletion = definePolicy<PostHogDuty, DeletionThreshold, RuleId>()({
  id: "deletion",
  title: "Deletion of data",
  kind: "unique",
  facts: deletionFacts,
  rules: [
    {
      id: "no-request",
      citations: rules("R086"),
      strength: "must",
      when: [{ fact: "deletionRequest", is: "none" }],
      then: { _tag: "Nothing", text: "Nobody asks for anything to be deleted." }
    },
    {
      id: "check-requester",
      citations: [...rules("R089", "R092"), ...readings("A20")],
      strength: "must",
      when: [anyRequest, { fact: "requesterIsAdmin", known: false }],
      then: {
        _tag: "Do",
        act: "check_requester_is_admin",
        text: "Check whether the address they write from is that of an admin of the organization; an owner counts."
      }
    },
    {
      id: "not-an-admin",
      citations: [...rules("R089", "R091", "R092"), ...readings("A20")],
      strength: "must",
      when: [anyRequest, { fact: "requesterIsAdmin", is: false }],
      then: ask(
        "erasure-coordinator",
        "Somebody who is no admin of the organization asks for a deletion. Nothing is deleted, and nobody at the organization is told. What are they answered?",
        ["decline", "the erasure-coordinator takes it over"],
        readings("A20")
      )
    },
    {
      id: "confirm-by-direct-mail",
      citations: [...rules("R090", "R092"), ...readings("A20")],
      strength: "must",
      when: [anyRequest, { fact: "requesterIsAdmin", is: true }, { fact: "directMail", is: false }],
      then: {
        _tag: "Do",
        act: "ask_for_direct_mail",
        text: "Ask them to confirm with a mail sent directly from that address. A reply in the ticket does not count."
      }
    },
    {
      id: "delete-project",
      citations: [...rules("R091"), ...readings("A20")],
      strength: "must",
      when: [{ fact: "deletionRequest", is: "project" }, ...bothProofs],
      then: {
        _tag: "Permit",
        act: "delete_project",
        text: "Both proofs are there: you may delete the environment, project or organization for them."
      }
    },
    {
      id: "remove-member",
      citations: [...rules("R091"), ...readings("A20")],
      strength: "must",
      when: [{ fact: "deletionRequest", is: "member" }, ...bothProofs],
      then: {
        _tag: "Permit",
        act: "remove_member",
        text: "Both proofs are there: you may remove the member for them."
      }
    },
    {
      id: "erase-personal-data",
      citations: [...rules("R091", "R092", "R093", "R094", "R095"), ...readings("A20")],
      strength: "must",
      when: [{ fact: "deletionRequest", is: "personal_data" }, ...bothProofs],
      then: {
        _tag: "Follow",
        procedure: "erasure",
        text: "Both proofs are there: delete the user, then tell those who clear the other systems."
      }
    },
    {
      id: "delete-profile",
      citations: [...rules("R091", "R097", "R098", "R099"), ...readings("A20", "A22")],
      strength: "must",
      when: [targeted, { fact: "personProfiles", is: true }, ...bothProofs],
      then: {
        _tag: "Permit",
        act: "delete_person_profile",
        text: "Stored events cannot be changed, but you may delete the person profile that they belong to. Say first that its other events go too, that the profile goes at once, and that the events take days or weeks."
      }
    },
    {
      id: "delete-project-without-profiles",
      citations: [...rules("R091", "R097", "R100"), ...readings("A20")],
      strength: "must",
      when: [targeted, { fact: "personProfiles", is: false }, ...bothProofs],
      then: wholeProject
    },
    {
      id: "explore-targeted-query",
      citations: [...rules("R061", "R091", "R101"), ...readings("A20", "A21", "C18")],
      strength: "must",
      when: [
        targeted,
        { fact: "annualSpendUsd", atLeast: "targetedDeletionAnnualSpend" },
        { fact: "otherWaysFail", is: true },
        ...bothProofs
      ],
      exceptionTo: ["delete-profile", "delete-project-without-profiles"],
      then: {
        _tag: "Follow",
        procedure: "targetedDeletion",
        text: "A targeted query may be explored with the ClickHouse team. Promise nothing: it may not be possible."
      }
    },
    {
      id: "delete-project-at-once",
      citations: [...rules("R091", "R106"), ...readings("A20", "C18")],
      strength: "must",
      when: [targeted, { fact: "immediate", is: true }, ...bothProofs],
      exceptionTo: ["delete-profile", "delete-project-without-profiles", "explore-targeted-query"],
      then: wholeProject
    },
    {
      id: "self-serve-first",
      citations: [...rules("R086", "R087", "R088", "R098"), ...readings("A20")],
      strength: "must",
      when: [selfServeRequest, { fact: "unwilling", known: false }],
      exceptionTo: staffRules,
      then: selfServe
    },
    {
      id: "self-serve",
      citations: [...rules("R086", "R087", "R088", "R098"), ...readings("A20")],
      strength: "must",
      when: [selfServeRequest, { fact: "unwilling", is: false }],
      exceptionTo: staffRules,
      then: selfServe
    },
    {
      id: "stop-sending-first",
      citations: [...rules("R096"), ...readings("A22")],
      strength: "must",
      when: [targeted, { fact: "sendingStopped", known: false }],
      exceptionTo: ["self-serve-first", "self-serve"],
      then: stopSending
    },
    {
      id: "stop-sending",
      citations: [...rules("R096"), ...readings("A22")],
      strength: "must",
      when: [targeted, { fact: "sendingStopped", is: false }],
      exceptionTo: ["self-serve-first", "self-serve"],
      then: stopSending
    },
    {
      id: "events-still-arrive",
      citations: [...rules("R096"), ...readings("A22")],
      strength: "must",
      when: [
        targeted,
        // Their word is enough where nobody has looked: what is not known does not hold them up.
        { fact: "matchingEventsArrive", known: true },
        { fact: "matchingEventsArrive", is: true }
      ],
      exceptionTo: ["stop-sending-first", "stop-sending"],
      then: {
        _tag: "Do",
        act: "ask_to_stop_sending",
        text: "Such events still arrive, whatever was said. Tell them, and ask them to stop sending the data before anything else."
      }
    }
  ]
})
