/** The lines of an incident's file: no more of them than an incident can have, however large the file is. */
import { LONGEST_INCIDENT_LINE, MOST_INCIDENT_EVENTS } from "@hedgerow/core/support/IncidentJson"
import type { Input } from "../triage/Input.ts"
import { batches } from "../triage/TicketLines.ts"

/** The lines read, and those that are none. */
export interface Source {
  readonly lines: ReadonlyArray<{ readonly number: number; readonly text: string }>
  readonly problems: ReadonlyArray<{ readonly line: number; readonly reason: string }>
}

/** Twice as many as are read: some may be refused. */
const MOST = 2 * MOST_INCIDENT_EVENTS

/** Reads until the file ends, or holds more than anybody would write of an incident. */
export const readSource = async ({ chunks }: Input): Promise<Source> => {
  const lines: Array<Source["lines"][number]> = []
  const problems: Array<Source["problems"][number]> = []
  for await (const batch of batches(chunks)) {
    for (const { number, text, problem } of batch.lines) {
      if (lines.length + problems.length >= MOST) {
        problems.push({ line: number, reason: `more than ${MOST} lines are not read, from here on` })
        return { lines, problems }
      }
      if (text === undefined)
        problems.push({ line: number, reason: problem.replace("one ticket", "one event") })
      // One character more than is read, so that the reader sees that it is too long.
      else lines.push({ number, text: text.slice(0, LONGEST_INCIDENT_LINE + 1) })
    }
  }
  return { lines, problems }
}
