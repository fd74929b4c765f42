/** The expert of a product group: the region on shift, the role there, and who holds it. */
import type { Citation } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import { type BusinessCalendar, make } from "../time/BusinessCalendar.ts"
import type { CalendarDefinition } from "../time/CalendarDefinition.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import { lookUp, type Words } from "./Vocabulary.ts"

/** The expert of a group who is on shift, or the next to be. */
export interface Expert<W extends Words = Words> {
  readonly region: W["region"]
  /** The role whose contact this is: `sme.<group>.<region>`. */
  readonly role: string
  /** Who holds the role; undefined where the edition names nobody. */
  readonly name: string | undefined
  readonly onShift: boolean
  /** When the region's hours began, or will begin. */
  readonly from: Date
  readonly citations: ReadonlyArray<Citation>
}

/** A region's hours at an instant. */
interface RegionShift<W extends Words> {
  readonly region: W["region"]
  readonly onShift: boolean
  /** Epoch milliseconds. */
  readonly from: number
  readonly citations: ReadonlyArray<Citation>
}

/**
 * The expert of a group at an instant (R197–R202, A29, H5): in the region on shift; of several the one that opened
 * last, of none the next to open. `undefined` where no region of the edition has hours.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { expertOf } from "@hedgerow/core/support/Expert"
 *
 * expertOf(present, "flags", new Date("2026-11-20T10:00:00Z"))?.role // => "sme.flags.eu"
 * expertOf(present, "flags", new Date("2026-11-20T20:00:00Z"))?.role // => "sme.flags.na"
 * ```
 */
export const expertOf = <W extends Words>(
  edition: SupportEdition<W>,
  group: W["group"],
  now: Date
): Expert<W> | undefined => {
  const shift = regionOnShift(edition, now)
  if (shift === undefined) return undefined
  const { sources } = edition.parameters
  const role = `sme.${group}.${shift.region}`
  const contact = inForce(lookUp(edition.contacts, role) ?? [], now)
  const [name] = contact?.value ?? []
  return {
    region: shift.region,
    role,
    name,
    onShift: shift.onShift,
    from: new Date(shift.from),
    citations: [...(contact?.citations ?? sources.expert), ...shift.citations, ...sources.regionOnShift]
  }
}

/** The answer for the last instant asked about, by edition: many tickets are asked about at one. */
const lastShift = new WeakMap<
  object,
  { readonly at: number; readonly shift: RegionShift<Words> | undefined }
>()

const regionOnShift = <W extends Words>(
  edition: SupportEdition<W>,
  now: Date
): RegionShift<W> | undefined => {
  const at = now.getTime()
  const last = lastShift.get(edition)
  // The key is the edition itself, so what is kept under it has the edition's words.
  if (last?.at === at) return last.shift as RegionShift<W> | undefined
  let shift: RegionShift<W> | undefined
  for (const region of edition.vocabulary.regions) {
    const other = shiftOf(edition, region, now)
    if (other !== undefined && (shift === undefined || precedes(other, shift))) shift = other
  }
  lastShift.set(edition, { at, shift })
  return shift
}

const precedes = (a: RegionShift<Words>, b: RegionShift<Words>): boolean =>
  a.onShift === b.onShift ? (a.onShift ? a.from > b.from : a.from < b.from) : a.onShift

const shiftOf = <W extends Words>(
  edition: SupportEdition<W>,
  region: W["region"],
  now: Date
): RegionShift<W> | undefined => {
  const hours = inForce(edition.parameters.regionHours[region] ?? [], now)
  if (hours === undefined) return undefined
  const at = now.getTime()
  const { timeline } = calendarOf(hours.value)
  const onShift = timeline.isOpen(at)
  const from = onShift ? timeline.openSince(at) : timeline.nextOpen(at)
  return Number.isNaN(from) ? undefined : { region, onShift, from, citations: hours.citations }
}

const calendars = new WeakMap<CalendarDefinition, BusinessCalendar>()

const calendarOf = (definition: CalendarDefinition): BusinessCalendar => {
  const known = calendars.get(definition)
  if (known !== undefined) return known
  const made = make(definition)
  calendars.set(definition, made)
  return made
}
