/** What the handbook's policies ask of a ticket, in words: bans first, then who is told, what to do, what is left open. */
import { PUBLIC_REPLY } from "@hedgerow/core/support/Duty"
import type { Handling } from "@hedgerow/core/support/Handling"
import type { Triage } from "@hedgerow/core/support/Triage"
import type { Cited } from "./StandingWords.ts"

/** Each duty with its sources. */
export const handlingLines = (
  { forbidden, told, obligations, procedures, judgements, withheld, undecided }: Handling,
  cited: Cited
): ReadonlyArray<string> => [
  ...forbidden.flatMap(({ text, citations }) => cited("must not", text, citations)),
  ...told.flatMap(({ roles, text, citations }) =>
    cited("tell", `${text} (${roles.join(" and ")})`, citations)
  ),
  ...obligations.flatMap(({ _tag, strength, text, citations }) =>
    cited(_tag === "Permit" ? "may" : strength, text, citations)
  ),
  ...procedures.flatMap(({ procedure, text, citations }) =>
    cited("procedure", `${text} (${procedure})`, citations)
  ),
  ...judgements.flatMap(({ askedOf, options, question, citations }) =>
    cited("judge", `${question} Ask the ${askedOf}: ${options.join("; ")}.`, citations)
  ),
  ...withheld.flatMap(({ text, citations }) => cited("withheld", text, citations)),
  ...unstated(undecided, cited)
]

/** The facts without which nobody can tell whether more applies, by policy. */
const unstated = (undecided: Handling["undecided"], cited: Cited): ReadonlyArray<string> => {
  const facts = new Map<string, Set<string>>()
  for (const { policy, missing } of undecided) {
    const known = facts.get(policy) ?? new Set()
    facts.set(policy, known)
    for (const fact of missing) known.add(fact)
  }
  return facts.size === 0
    ? []
    : cited(
        "unstated",
        `${[...facts].map(([policy, missing]) => `${policy}: ${[...missing].join(", ")}`).join("; ")}`,
        []
      )
}

/** What has to be known before anybody touches the ticket, in few words: for its line in the queue. */
export const bans = ({ handling }: Triage): ReadonlyArray<string> => {
  const silence = handling.forbidden.filter(({ act }) => act === PUBLIC_REPLY)
  return silence.length === 0
    ? []
    : [`no public reply: ${[...new Set(silence.map(({ policy }) => policy))].join(", ")}`]
}
