/** The calendars of PostHog's handbook, under each reading of its hours. */
import type { CalendarDefinition } from "../time/CalendarDefinition.ts"
import type { ZoneId } from "../time/ZonedTime.ts"

const WORKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const

/**
 * Whole days Monday to Friday in one zone: what response targets count on (R038, A1).
 *
 * @example
 * ```ts
 * import { responseWeek } from "@hedgerow/core/handbook/Calendars"
 * import { isOpen, make } from "@hedgerow/core/time/BusinessCalendar"
 *
 * isOpen(make(responseWeek()), new Date("2026-11-20T23:59:59Z")) // => true
 * isOpen(make(responseWeek()), new Date("2026-11-21T00:00:00Z")) // => false
 * ```
 */
export const responseWeek = (zone: ZoneId = "UTC"): CalendarDefinition => ({
  zone,
  week: [{ days: WORKDAYS, opens: "00:00", closes: "24:00" }]
})

/**
 * 9am GMT to 5pm PST as the names say: 09:00 at UTC to 17:00 at UTC−8, all year (R030, A2).
 *
 * @example
 * ```ts
 * import { literalCoverage } from "@hedgerow/core/handbook/Calendars"
 * import { isOpen, make } from "@hedgerow/core/time/BusinessCalendar"
 *
 * isOpen(make(literalCoverage), new Date("2026-07-18T00:30:00Z")) // => true
 * ```
 */
export const literalCoverage: CalendarDefinition = {
  zone: "UTC",
  week: [{ days: WORKDAYS, opens: "09:00", closes: { time: "17:00", zone: "-08:00" } }]
}

/**
 * The same on the clocks that people live by: London's morning to Los Angeles' afternoon (A2, `civil`).
 *
 * @example
 * ```ts
 * import { civilCoverage } from "@hedgerow/core/handbook/Calendars"
 * import { isOpen, make } from "@hedgerow/core/time/BusinessCalendar"
 *
 * isOpen(make(civilCoverage), new Date("2026-07-18T00:30:00Z")) // => false
 * ```
 */
export const civilCoverage: CalendarDefinition = {
  zone: "Europe/London",
  week: [{ days: WORKDAYS, opens: "09:00", closes: { time: "17:00", zone: "America/Los_Angeles" } }]
}

/**
 * Nine to five on workdays in a zone: a region's staff hours (A29).
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { isOpen, make } from "@hedgerow/core/time/BusinessCalendar"
 *
 * isOpen(make(officeWeek("Europe/London")), new Date("2026-11-20T09:00:00Z")) // => true
 * ```
 */
export const officeWeek = (zone: ZoneId): CalendarDefinition => ({
  zone,
  week: [{ days: WORKDAYS, opens: "09:00", closes: "17:00" }]
})
