/** The floor of decisions: the refunds of `Refunds` as one writes them by hand, for this one policy. */
import { type Case, cases, OUTCOMES } from "../Refunds.ts"
import type { Task } from "../Task.ts"

const [NOTHING, REFUND, HALF, CREDIT, REPAIR, REPLACEMENT, MANAGER] = OUTCOMES.keys()

const unwanted = ({ refunds, engraved, days, price, membership, opened }: Case): number | undefined => {
  if (refunds >= 4) return MANAGER
  if (engraved) return days <= 30 && price < 10 ? CREDIT : NOTHING
  if (days <= 30) return opened && membership !== "gold" ? CREDIT : REFUND
  return membership === "gold" && days <= 60 ? CREDIT : NOTHING
}

const byHand = (one: Case): number | undefined => {
  const { reason, price, days } = one
  if (reason === "unwanted") return unwanted(one)
  if (reason === "late") {
    if (one.refunds >= 4) return MANAGER
    if (one.membership !== "none") return REFUND
    return price >= 10 ? HALF : NOTHING
  }
  if (price >= 500) return MANAGER
  if (reason === "faulty") {
    if (days <= 30) return REFUND
    if (days > 730) return NOTHING
    return price < 10 ? REPLACEMENT : REPAIR
  }
  return reason === "wrong_item" && days > 30 ? NOTHING : REPLACEMENT
}

export const decide: Task = { count: cases.length, ask: (i) => byHand(cases[i] as Case) ?? Number.NaN }
