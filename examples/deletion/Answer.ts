/** What follows from a request: the outcome with its rules, what is missing, who is asked or told, how far its procedure is. */
import type { PostHogDuty } from "@hedgerow/core/handbook/PostHogDuty"
import { present } from "@hedgerow/core/handbook/Present"
import type { Citation } from "@hedgerow/core/policy/Citation"
import { compile } from "@hedgerow/core/policy/Decider"
import type { Answer } from "@hedgerow/core/policy/Decision"
import { type ProcedureStanding, procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
import type { Rule } from "@hedgerow/core/policy/Rule"
import { contactsOf } from "@hedgerow/core/support/Contact"
import { type DeletionRequest, PROCEDURES } from "./Request.ts"

/** The policy in force. */
export const POLICY = present.policies.deletion

const decide = compile(POLICY, present)

/** Somebody who is asked or told. */
export interface Person {
  readonly role: string
  /** Any one of them; empty where the handbook names nobody. */
  readonly names: ReadonlyArray<string>
}

/** What follows from a request. */
export interface DeletionAnswer {
  readonly request: DeletionRequest
  readonly answer: Answer<PostHogDuty>
  /** The rules of the policy that decide, or that wait for facts. */
  readonly rules: ReadonlyArray<string>
  readonly citations: ReadonlyArray<Citation>
  readonly missing: ReadonlyArray<{ readonly fact: string; readonly about: string }>
  /** Whose judgement is asked. */
  readonly asked: ReadonlyArray<Person>
  /** Who is told in the steps that are left. */
  readonly told: ReadonlyArray<Person & { readonly step: string }>
  /** Whether a procedure follows. */
  readonly follows: boolean
  /** Of the procedure that follows; also where it does not, yet steps of it were taken. */
  readonly standing?: ProcedureStanding
}

/** What follows from a request at an instant. */
export const answerOf = (request: DeletionRequest, now: Date): DeletionAnswer => {
  const { facts } = request
  const answer = decide(facts, now)
  const ids = answer._tag === "Decision" ? [answer.rule] : answer._tag === "Unknown" ? answer.rules : []
  const rules = POLICY.rules.filter(({ id }) => ids.includes(id))
  const outcome = answer._tag === "Decision" ? answer.outcome : undefined
  const follows = outcome?._tag === "Follow"
  const standing = standingOf(request, follows, now)
  const person = (role: string): Person => {
    const who = contactsOf(present, [role], now)
    return { role, names: who._tag === "Reachable" ? who.names : [] }
  }
  const left =
    standing === undefined || !follows ? [] : [...standing.next, ...standing.blocked.map(({ step }) => step)]
  return {
    request,
    answer,
    rules: rules.map(({ id }) => id),
    citations: rules.flatMap(({ citations }) => citations),
    missing: (answer._tag === "Unknown" ? answer.missing : rules.flatMap(soughtBy)).map((fact) => ({
      fact,
      about: new Map(Object.entries(POLICY.facts)).get(fact)?.about ?? ""
    })),
    asked: outcome?._tag === "NeedsJudgement" ? [person(outcome.askedOf)] : [],
    told: left.flatMap(({ id, tells = [] }) => tells.map((role) => ({ step: id, ...person(role) }))),
    follows,
    ...(standing === undefined ? {} : { standing })
  }
}

/** The facts for whose absence a rule decides as it does. */
const soughtBy = ({ when }: Rule): ReadonlyArray<string> =>
  when.flatMap((condition) => ("known" in condition && !condition.known ? [condition.fact] : []))

/** A procedure is looked at where it follows, and where somebody has begun with it, allowed or not. */
const standingOf = (
  { facts, done }: DeletionRequest,
  follows: boolean,
  at: Date
): ProcedureStanding | undefined => {
  const procedure = PROCEDURES[facts.deletionRequest ?? ""]
  return procedure !== undefined && (follows || done.length > 0)
    ? procedureStanding(procedure, present, { done, facts, at })
    : undefined
}
