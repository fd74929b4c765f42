/** A calendar's open stretches, compiled to sorted arrays with running totals and an index by day; it grows by whole years. */
import { DAY } from "./Duration.ts"
import { append, type Flat } from "./Interval.ts"

/** Gives the open stretches that lie between two instants, sorted, disjoint and cut to them. */
export type Source = (from: number, to: number) => Flat

/** The years that a timeline answers for. */
export const FIRST_YEAR = 1970
export const LAST_YEAR = 9999
/** How far a calendar looks for working time unless its definition says otherwise, in years. */
export const HORIZON_YEARS = 100
/** The furthest horizon there can be, in years. */
export const WHOLE_HORIZON = LAST_YEAR - FIRST_YEAR + 1
/** A mean Gregorian year. */
const YEAR = 365.2425 * DAY
/** Below this many candidates a walk beats a binary search. */
const WALK = 8

const yearStart = (year: number): number => Date.UTC(year, 0, 1)
const yearOf = (instant: number): number => new Date(instant).getUTCFullYear()

/**
 * Answers in epoch milliseconds. `NaN` means that the answer lies outside the horizon: no working
 * time within `horizonYears` of the start, or an instant outside 1970–9999.
 */
export class Timeline {
  readonly horizonYears: number
  readonly #source: Source
  /** The horizon in milliseconds. */
  readonly #reach: number
  /** Compiled years, `#firstYear` to `#lastYear`; none when the first is later. */
  #firstYear = 1
  #lastYear = 0
  #low = 0
  #high = 0
  #count = 0
  #starts = new Float64Array(1)
  #ends = new Float64Array(1)
  /** Open time before each stretch since `#low`, and after the last. */
  #before = new Float64Array(1)
  /** For each day since `#low`, the first stretch that ends after the day's start. */
  #byDay = new Int32Array(1)

  constructor(source: Source, horizonYears: number) {
    this.#source = source
    this.horizonYears = horizonYears
    this.#reach = horizonYears * YEAR
  }

  /** Whether the instant lies in an open stretch. */
  isOpen(at: number): boolean {
    return this.#covers(at, at) && (this.#starts[this.#find(at)] as number) <= at
  }

  /** Since when it has been open at `at`; `NaN` when it is closed, or open for longer than the horizon. */
  openSince(at: number): number {
    if (!this.isOpen(at)) return Number.NaN
    do {
      const start = this.#starts[this.#find(at)] as number
      if (start > this.#low || this.#firstYear === FIRST_YEAR) return this.#near(at, start)
    } while (this.#lookOn(at, -1))
    return Number.NaN
  }

  /** The first open instant at or after `at`. */
  nextOpen(at: number): number {
    if (!this.#covers(at, at)) return Number.NaN
    do {
      const i = this.#find(at)
      if (i < this.#count) return this.#near(at, Math.max(at, this.#starts[i] as number))
    } while (this.#lookOn(at, 1))
    return Number.NaN
  }

  /** The end of the stretch that is open at `at`, or else of the next one. */
  nextClose(at: number): number {
    if (!this.#covers(at, at)) return Number.NaN
    do {
      const i = this.#find(at)
      if ((this.#ends[i] as number) < this.#high) return this.#near(at, this.#ends[i] as number)
    } while (this.#lookOn(at, 1))
    return Number.NaN
  }

  /** Open time from `a` to `b`; negative when `b` is the earlier. */
  between(a: number, b: number): number {
    return this.#covers(a, b) ? this.#worked(b) - this.#worked(a) : Number.NaN
  }

  /** The earliest instant at which `duration` has been open since `at`; backward (negative), the latest. */
  add(at: number, duration: number): number {
    if (duration === 0) return at
    if (Number.isNaN(duration)) return Number.NaN
    return duration > 0 ? this.#forward(at, duration) : this.#backward(at, duration)
  }

  /** The open stretches between two instants, cut to them; `undefined` outside the horizon. */
  segments(from: number, to: number): Array<number> | undefined {
    const open: Array<number> = []
    if (from >= to) return open
    if (!this.#covers(from, to)) return undefined
    for (let i = this.#find(from); (this.#starts[i] as number) < to; i++) {
      open.push(Math.max(from, this.#starts[i] as number), Math.min(to, this.#ends[i] as number))
    }
    return open
  }

  /** The end of the last open stretch within `[from, to)`, cut to it; `undefined` when nothing is open there. */
  lastOpen(from: number, to: number): number | undefined {
    if (!(from < to) || !this.#covers(from, to)) return undefined
    const i = this.#find(to)
    if ((this.#starts[i] as number) < to) return to
    const end = i > 0 ? (this.#ends[i - 1] as number) : from
    return end > from ? end : undefined
  }

  #forward(at: number, duration: number): number {
    if (!this.#covers(at, at)) return Number.NaN
    do {
      const first = this.#find(at)
      const since = at - (this.#starts[first] as number)
      const target = (this.#before[first] as number) + (since > 0 ? since : 0) + duration
      const i = this.#reaching(first, target)
      if (i < this.#count) {
        return this.#near(at, (this.#starts[i] as number) + (target - (this.#before[i] as number)))
      }
    } while (this.#lookOn(at, 1))
    return Number.NaN
  }

  #backward(at: number, duration: number): number {
    if (!this.#covers(at, at)) return Number.NaN
    do {
      const target = this.#worked(at) + duration
      if (target >= 0) {
        let low = 0
        let high = this.#find(at)
        while (low < high) {
          const middle = (low + high + 1) >> 1
          if ((this.#before[middle] as number) <= target) low = middle
          else high = middle - 1
        }
        return this.#near(at, (this.#starts[low] as number) + (target - (this.#before[low] as number)))
      }
    } while (this.#lookOn(at, -1))
    return Number.NaN
  }

  /** The first stretch from `first` on at whose end `target` has been reached. */
  #reaching(first: number, target: number): number {
    const before = this.#before
    let i = first
    const walk = Math.min(this.#count, first + WALK)
    while (i < walk && (before[i + 1] as number) < target) i++
    if (i < walk) return i
    let high = this.#count
    while (i < high) {
      const middle = (i + high) >> 1
      if ((before[middle + 1] as number) < target) i = middle + 1
      else high = middle
    }
    return i
  }

  /** Open time since the compiled years began. */
  #worked(at: number): number {
    const i = this.#find(at)
    const since = at - (this.#starts[i] as number)
    return (this.#before[i] as number) + (since > 0 ? since : 0)
  }

  /** The first stretch that ends after `at`; `#count` (whose end is infinite) when there is none. */
  #find(at: number): number {
    const day = Math.floor((at - this.#low) / DAY)
    let i = this.#byDay[day] as number
    let high = this.#byDay[day + 1] as number
    while (high - i > WALK) {
      const middle = (i + high) >> 1
      if ((this.#ends[middle] as number) <= at) i = middle + 1
      else high = middle
    }
    while ((this.#ends[i] as number) <= at) i++
    return i
  }

  /** The answer, if it lies within the horizon: what happens to be compiled must not show. */
  #near(at: number, answer: number): number {
    return Math.abs(answer - at) <= this.#reach ? answer : Number.NaN
  }

  /** Whether both instants are compiled and no further apart than the horizon; compiles what is missing. */
  #covers(a: number, b: number): boolean {
    if (!(Math.abs(a - b) <= this.#reach)) return false
    return (
      (a >= this.#low && b >= this.#low && a < this.#high && b < this.#high) ||
      this.#extend(yearOf(Math.min(a, b)), yearOf(Math.max(a, b)))
    )
  }

  /** Compiles further years after (1) or before (-1) `at`, twice as many each time; false once the horizon is reached. */
  #lookOn(at: number, direction: 1 | -1): boolean {
    const year = yearOf(at)
    const known = direction === 1 ? this.#lastYear - year : year - this.#firstYear
    const limit = direction === 1 ? LAST_YEAR - year : year - FIRST_YEAR
    const wanted = Math.min(known * 2 + 1, this.horizonYears + 1, limit)
    if (wanted <= known) return false
    return direction === 1 ? this.#extend(year, year + wanted) : this.#extend(year - wanted, year)
  }

  #extend(first: number, last: number): boolean {
    if (!(first >= FIRST_YEAR && last <= LAST_YEAR)) return false
    const kept = this.horizonYears + 1
    const near = first >= this.#lastYear - kept && last <= this.#firstYear + kept
    if (!near || this.#firstYear > this.#lastYear) {
      this.#count = 0
      this.#firstYear = first
      this.#lastYear = first - 1
    }
    this.#compile(Math.min(first, this.#firstYear), Math.max(last, this.#lastYear))
    return true
  }

  #compile(first: number, last: number): void {
    const open: Array<number> = []
    const add = (stretches: Flat): void => {
      for (let i = 0; i < stretches.length; i += 2) {
        append(open, stretches[i] as number, stretches[i + 1] as number)
      }
    }
    if (first < this.#firstYear) add(this.#source(yearStart(first), yearStart(this.#firstYear)))
    for (let i = 0; i < this.#count; i++) {
      append(open, this.#starts[i] as number, this.#ends[i] as number)
    }
    if (last > this.#lastYear) {
      add(this.#source(yearStart(Math.max(first, this.#lastYear + 1)), yearStart(last + 1)))
    }
    this.#firstYear = first
    this.#lastYear = last
    this.#low = yearStart(first)
    this.#high = yearStart(last + 1)
    this.#index(open)
  }

  #index(open: Flat): void {
    const count = open.length / 2
    const days = (this.#high - this.#low) / DAY
    const starts = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
    const ends = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
    const before = new Float64Array(count + 2)
    const byDay = new Int32Array(days + 1).fill(count)
    let day = 0
    for (let i = 0; i < count; i++) {
      starts[i] = open[2 * i] as number
      ends[i] = open[2 * i + 1] as number
      before[i + 1] = (before[i] as number) + (ends[i] as number) - (starts[i] as number)
      while (day <= days && this.#low + day * DAY < (ends[i] as number)) byDay[day++] = i
    }
    this.#count = count
    this.#starts = starts
    this.#ends = ends
    this.#before = before
    this.#byDay = byDay
  }
}
