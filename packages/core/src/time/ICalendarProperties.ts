/** The properties of one component of an iCalendar file: its texts, dates, times and lengths. */
import { show } from "../data/Problem.ts"
import { parseDate } from "./CivilDate.ts"
import { DAY, HOUR, MINUTE, SECOND } from "./Duration.ts"
import type { Length, Stamp } from "./ICalendarOccurrence.ts"
import type { Component, ContentLine } from "./ICalendarText.ts"
import { type EventZone, zoneNamed } from "./ICalendarZone.ts"

/** A line taken apart; dates and times as ical.js writes them, `2026-12-25T09:00:00Z`. */
export interface ParsedLine {
  readonly tzid: string | undefined
  readonly range: string | undefined
  readonly values: ReadonlyArray<unknown>
}

/** Takes a line apart; throws where it cannot. */
export type ParseLine = (text: string) => ParsedLine

/** Finds the zone that a TZID means. */
export type Zones = (tzid: string) => EventZone | undefined

/** A beginning with its own end, as RDATE can give. */
export interface Span {
  readonly start: Stamp
  readonly end?: Stamp | Length
}

/** A date; or with it a time, or, of a DATE-TIME that was only a date, what ical.js leaves of it. */
const STAMP = /^(\d{4}-\d\d-\d\d)(?:T(?:::|([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(Z?)))?$/
const LENGTH = /^\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/
/** The Gregorian calendar's first. */
const FIRST_YEAR = "1583"
const LONGEST_DAYS = 36_525
/** What is wrong after that is the same again. */
const MOST_MESSAGES = 20
const UTC = zoneNamed("UTC")

/** Reads properties by name. What is wrong with them is kept in `messages`. */
export class Properties {
  readonly messages: Array<string> = []
  readonly #lines = new Map<string, Array<ContentLine>>()
  readonly #parse: ParseLine
  readonly #zones: Zones

  constructor({ lines }: Component, parse: ParseLine, zones: Zones) {
    this.#parse = parse
    this.#zones = zones
    for (const line of lines) {
      const name = /^[A-Z-]+(?=[;:])/i.exec(line.text)?.[0].toUpperCase() ?? ""
      const same = this.#lines.get(name)
      if (same === undefined) this.#lines.set(name, [line])
      else same.push(line)
    }
  }

  say(message: string): void {
    if (this.messages.length < MOST_MESSAGES) this.messages.push(message)
  }

  has(name: string): boolean {
    return this.#lines.has(name)
  }

  /** The first value as text, without the spaces around it; `undefined` where nothing is left. */
  text(name: string): string | undefined {
    const text = this.#read(name)[0]?.values[0]
    return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined
  }

  /** The values as they stand in the file. */
  raw(name: string): ReadonlyArray<string> {
    // ical.js leaves the values of names that it does not know alone
    return this.#read(name, "X-").map(({ values }) => String(values[0]))
  }

  /** Whether the property speaks of more than one occurrence (RANGE). */
  isRange(name: string): boolean {
    return this.#read(name).some(({ range }) => range !== undefined)
  }

  stamps(name: string): ReadonlyArray<Stamp> {
    return this.spans(name).map(({ start }) => start)
  }

  spans(name: string): ReadonlyArray<Span> {
    return this.#read(name).flatMap(({ tzid, values }) =>
      values.flatMap((value) => {
        const [from, to]: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
        const start = this.#stamp(name, from, tzid)
        if (start === undefined || to === undefined) return start === undefined ? [] : [{ start }]
        const end =
          typeof to === "string" && to.includes("P") ? this.#length(name, to) : this.#stamp(name, to, tzid)
        return end === undefined ? [] : [{ start, end }]
      })
    )
  }

  length(name: string): Length | undefined {
    const text = this.text(name)
    return text === undefined ? undefined : this.#length(name, text)
  }

  #read(name: string, prefix = ""): ReadonlyArray<ParsedLine> {
    return (this.#lines.get(name) ?? []).flatMap(({ text }) => {
      try {
        return [this.#parse(`${prefix}${text}`)]
      } catch {
        this.say(`${name} cannot be read: ${show(text)}`)
        return []
      }
    })
  }

  #stamp(name: string, value: unknown, tzid: string | undefined): Stamp | undefined {
    const [, date = "", hour, minute, second, utc] = STAMP.exec(String(value)) ?? []
    const day = date < FIRST_YEAR ? undefined : parseDate(date)
    if (day === undefined) {
      this.say(`${name}: expected a date like 20261225 or a time like 20261225T090000, got ${show(value)}`)
      return undefined
    }
    if (hour === undefined) return { wall: day * DAY, isDate: true }
    const time = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND
    const stamp = { wall: day * DAY + time, isDate: false }
    if (utc === "Z") return { ...stamp, zone: UTC }
    if (tzid === undefined) return stamp
    const zone = this.#zones(tzid)
    if (zone !== undefined) return { ...stamp, zone }
    this.say(
      `${name}: unknown time zone ${show(tzid)}, and no usable VTIMEZONE for it; write an IANA name (TZID=Europe/London)`
    )
    return undefined
  }

  #length(name: string, text: string): Length | undefined {
    const parts = LENGTH.exec(text)
    const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = (parts ?? [])
      .slice(1)
      .map((part) => Number(part ?? 0))
    const length = { days: weeks * 7 + days, ms: hours * HOUR + minutes * MINUTE + seconds * SECOND }
    if (parts !== null && length.days + length.ms / DAY <= LONGEST_DAYS) return length
    this.say(`${name}: expected a length up to a century like P1D or PT1H30M, got ${show(text)}`)
    return undefined
  }
}
