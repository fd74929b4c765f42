import { comparePlaces, type Place } from "@hedgerow/core/support/Queue"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { QueueTop } from "../../triage/QueueTop.ts"

const places = fc.array(
  fc.record({
    rank: fc.nat(3),
    targetHours: fc.nat(2),
    severityRank: fc.nat(2),
    due: fc.nat(5),
    createdAt: fc.nat(2)
  }),
  { maxLength: 60 }
)

describe("the first of the queue", () => {
  it("are those of the whole queue in order", () => {
    fc.assert(
      fc.property(places, fc.nat(12), (all, limit) => {
        const queue = all.map(
          (place, i): Place => ({
            ...place,
            label: "",
            id: `T-${i}`,
            reasons: [],
            citations: []
          })
        )
        const top = new QueueTop<string>(limit)
        for (const place of queue) top.offer(place, () => place.id)
        expect(top.rows()).toEqual(
          queue
            .toSorted(comparePlaces)
            .slice(0, limit)
            .map(({ id }) => id)
        )
        expect(top.offered).toBe(queue.length)
      })
    )
  })

  it("make a row only for a place that is good enough", () => {
    const top = new QueueTop<string>(1)
    const place = {
      rank: 0,
      targetHours: 0,
      label: "",
      severityRank: 0,
      due: 0,
      createdAt: 0,
      id: "T-1",
      reasons: [],
      citations: []
    }
    top.offer(place, () => "first")
    top.offer({ ...place, rank: 1, id: "T-2" }, () => {
      throw new Error("no row is wanted")
    })
    expect(top.rows()).toEqual(["first"])
  })
})
