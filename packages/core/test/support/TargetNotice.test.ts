import { present } from "@hedgerow/core/handbook/Present"
import { citationIds, rules } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { noticeOf } from "@hedgerow/core/support/TargetNotice"
import { expect, it } from "vitest"
import { patched, ticketOf, utc } from "./tickets.ts"

it.each([
  ["pay_as_you_go", "72 working hours, which is by Thu 19 Nov 2026, 09:00 UTC"],
  ["boost", "48 working hours, which is by Wed 18 Nov 2026, 09:00 UTC"],
  ["scale", "24 working hours, which is by Tue 17 Nov 2026, 09:00 UTC"],
  ["enterprise", "8 working hours, which is by Mon 16 Nov 2026, 17:00 UTC"]
] as const)("R040 and R039: a customer on %s is told of %s, or sooner", (plan, words) => {
  expect(noticeOf(present, ticketOf({ plan }))?.text).toBe(
    `We aim to give you a first answer within ${words}. It may come sooner.`
  )
})

it("R033 and R040: a customer without a target is told where help is found, and no time", () => {
  const notice = noticeOf(present, ticketOf({ plan: "free" }))
  expect(notice).toMatchObject({
    text: "Your plan has no response target. You find help at https://posthog.com/questions.",
    dueAt: undefined
  })
  expect(citationIds(notice?.citations ?? [])).toContain("R033")
})

it("R040: a customer whose plan nobody knows is told nothing", () =>
  expect(noticeOf(present, ticketOf({ plan: "unknown" }))).toBeUndefined())

it("R040: nothing is told that no working time can keep", () =>
  expect(
    noticeOf(patched({ responseCalendar: undated({ zone: "UTC", week: [] }, rules("T1")) }), ticketOf())
  ).toBeUndefined())

it("R040: the target is that of the ticket's creation", () => {
  const { targets } = present.parameters
  const { scale } = targets
  if (scale === undefined) throw new Error("no target")
  const hours = [...scale.hours, { from: "2026-11-17", value: 1, citations: rules("T1") }]
  const edition = patched({ targets: { ...targets, scale: { ...scale, hours } } })
  expect(noticeOf(edition, ticketOf({ createdAt: utc("2026-11-16 23:59") }))?.text).toContain(
    "24 working hours"
  )
  expect(noticeOf(edition, ticketOf({ createdAt: utc("2026-11-17 00:00") }))?.text).toContain(
    "1 working hour,"
  )
})
