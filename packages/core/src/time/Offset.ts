/** How far a zone's local time is from UTC at an instant, as the runtime's copy of the tz database says. */
import { HOUR, MINUTE, SECOND } from "./Duration.ts"

/** `±HH:MM` up to 14 hours. */
const FIXED = /^([+-])(0\d|1[0-4]):([0-5]\d)$/
/** What follows "GMT" in a long offset: nothing for none, seconds only where there are any. */
const LONG = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/

/** The offset, local time minus UTC in milliseconds, of a fixed one such as `-08:00` or `UTC`; `undefined` for a name. */
export const fixedOffset = (zone: string): number | undefined => (zone === "UTC" ? 0 : read(FIXED.exec(zone)))

/** Reads a named zone's offset at an instant, in milliseconds; `undefined` for a name that the runtime does not know. */
export const offsetReader = (zone: string): ((instant: number) => number) | undefined => {
  if (!/^[A-Za-z]/.test(zone)) return undefined
  try {
    const { format } = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" })
    return (instant) => read(LONG.exec(format(instant))) ?? Number.NaN
  } catch {
    return undefined
  }
}

const read = (match: RegExpExecArray | null): number | undefined => {
  if (match === null) return undefined
  const [, sign, hours = 0, minutes = 0, seconds = 0] = match
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
  return sign === "-" && size > 0 ? -size : size
}
