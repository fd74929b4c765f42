/** Who takes over the watch of an incident, and what the note to them says (R174–R180, A29). */
import { type BusinessCalendar, nextClose, nextOpen } from "../time/BusinessCalendar.ts"
import { isOutsideHorizon } from "../time/OutsideHorizon.ts"

/** Somebody of support with their own hours. */
export interface Colleague {
  readonly name: string
  readonly calendar: BusinessCalendar
}

/** Somebody who could take over. */
export interface Successor {
  readonly name: string
  /** Working time ahead of them before the one who leaves is back, in milliseconds. */
  readonly aheadMs: number
  readonly onlineNow: boolean
}

/** Who takes over, and how the notes are written. */
export interface IncidentHandover {
  /** Whoever has the most working time ahead; undefined where nobody works before the one who leaves is back. */
  readonly to: string | undefined
  /** All who work before then, best first. */
  readonly candidates: ReadonlyArray<Successor>
  /** Nobody is online to be asked anything. */
  readonly detailedNotes: boolean
  /** When the one who leaves is back; undefined if their calendar does not say. */
  readonly until: Date | undefined
}

/**
 * Who takes over from somebody who logs off: of those who work before that person is back, whoever has the most working time
 * ahead. Ties go to those who are online, then to the one who begins first, then by name. An Invalid Date finds nobody.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { handOver } from "@hedgerow/core/support/IncidentHandover"
 * import { make } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const maud = { name: "Maud Example", calendar: make(officeWeek("Europe/London")) }
 * const otto = { name: "Otto Example", calendar: make(officeWeek("America/Los_Angeles")) }
 * const evening = handOver([maud, otto], maud, new Date("2026-11-19T17:00:00Z"))
 * evening.to // => "Otto Example"
 * evening.detailedNotes // => false
 * handOver([maud, otto], otto, new Date("2026-11-20T01:00:00Z")).detailedNotes // => true
 * ```
 */
export const handOver = (
  people: ReadonlyArray<Colleague>,
  leaving: Colleague,
  at: Date
): IncidentHandover => {
  const others = people.filter(({ name }) => name !== leaving.name)
  const until = returnOf(leaving.calendar, at)
  const ranked = others
    .map(({ name, calendar }) => {
      const opens = calendar.timeline.nextOpen(at.getTime())
      const last = until?.getTime() ?? firstClose(others, at)
      const aheadMs = calendar.timeline.between(at.getTime(), last)
      return { opens, successor: { name, aheadMs, onlineNow: opens === at.getTime() } }
    })
    .filter(({ successor }) => successor.aheadMs > 0)
    .sort(
      (a, b) =>
        b.successor.aheadMs - a.successor.aheadMs ||
        a.opens - b.opens ||
        (a.successor.name < b.successor.name ? -1 : 1)
    )
  const candidates = ranked.map(({ successor }) => successor)
  return {
    to: candidates[0]?.name,
    candidates,
    detailedNotes: !candidates.some(({ onlineNow }) => onlineNow),
    until
  }
}

/** When somebody who logs off at an instant works again: not before the present stretch is over. */
const returnOf = (calendar: BusinessCalendar, at: Date): Date | undefined => {
  const opens = nextOpen(calendar, at)
  if (isOutsideHorizon(opens)) return undefined
  if (opens.getTime() !== at.getTime()) return opens
  const closes = nextClose(calendar, at)
  const again = isOutsideHorizon(closes) ? closes : nextOpen(calendar, closes)
  return isOutsideHorizon(again) ? undefined : again
}

/** Where nobody says when the one who leaves is back, each one's first stretch counts. */
const firstClose = (others: ReadonlyArray<Colleague>, at: Date): number =>
  Math.max(...others.map(({ calendar }) => calendar.timeline.nextClose(at.getTime())).filter(Number.isFinite))

/**
 * What a note of hand-over does not say yet: each field that is absent or blank.
 *
 * @example
 * ```ts
 * import { missingFromNote } from "@hedgerow/core/support/IncidentHandover"
 *
 * missingFromNote(["status", "relatedTickets"], { status: " ", relatedTickets: 0 }) // => ["status"]
 * ```
 */
export const missingFromNote = (
  fields: ReadonlyArray<string>,
  note: Readonly<Record<string, string | number | undefined>>
): ReadonlyArray<string> =>
  fields.filter((field) => !Object.hasOwn(note, field) || `${note[field] ?? ""}`.trim() === "")
