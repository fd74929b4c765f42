/** The first of a queue that is too long to keep: the best places so far, in a heap of bounded size. */
import { comparePlaces, type Place } from "@hedgerow/core/support/Queue"
import TinyQueue from "tinyqueue"

interface Placed<A> {
  readonly place: Place
  readonly row: A
}

/** Keeps what stands on the first `limit` places. */
export class QueueTop<A> {
  /** How many tickets were offered. */
  offered = 0
  readonly #limit: number
  /** The worst of those kept is on top. */
  readonly #kept = new TinyQueue<Placed<A>>([], (a, b) => comparePlaces(b.place, a.place))

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Takes a ticket in if its place is good enough; only then is its row made. */
  offer(place: Place, row: () => A): void {
    this.offered++
    if (this.#kept.length >= this.#limit) {
      const worst = this.#kept.peek()
      if (worst === undefined || comparePlaces(place, worst.place) >= 0) return
      this.#kept.pop()
    }
    this.#kept.push({ place, row: row() })
  }

  /** The rows in working order. */
  rows(): ReadonlyArray<A> {
    return this.#kept.data.toSorted((a, b) => comparePlaces(a.place, b.place)).map(({ row }) => row)
  }
}
