/** The shipped sample, read and triaged in this process. */
import { readFileSync } from "node:fs"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import type { Triage } from "@hedgerow/core/support/Triage"
import { SAMPLE } from "../../triage/Input.ts"
import { Lines } from "../../triage/Lines.ts"
import { triageLine } from "../../triage/TicketLines.ts"

/** Its tickets at an instant; at the one for which it was written unless said otherwise. */
export const sampleAt = (now: Date = SAMPLE.now): ReadonlyArray<Triage<PostHogWords>> =>
  new Lines()
    .push(readFileSync(SAMPLE.path))
    .map(triageLine(present, now))
    .map((answer) => {
      if (answer._tag === "Refused") throw new Error(`line ${answer.number}: ${answer.reasons.join("; ")}`)
      return answer
    })

/** One of its tickets. */
export const sampleTicket = (id: string, now?: Date): Triage<PostHogWords> => {
  const found = sampleAt(now).find(({ ticket }) => ticket.id === id)
  if (found === undefined) throw new Error(`the sample has no ${id}`)
  return found
}
