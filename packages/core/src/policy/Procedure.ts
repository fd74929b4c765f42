/** A sequence of steps as data: which come first, what has to be so before one is taken, and whose each is. */
import type { Citation } from "./Citation.ts"
import type { Condition } from "./Condition.ts"
import type { FactKinds } from "./Fact.ts"
import type { Strength } from "./Strength.ts"

/** One step. It is ready once the steps before it are done and its gate is open: all its conditions hold. */
export interface Step {
  /** Its name within the procedure. */
  readonly id: string
  /** What is to be done, as a sentence for whoever does it. */
  readonly text: string
  readonly citations: ReadonlyArray<Citation>
  readonly strength: Strength
  /** The role that takes it; absent: whoever handles the case. */
  readonly by?: string
  /** The roles that are told in it. */
  readonly tells?: ReadonlyArray<string>
  /** The steps that have to be done before. */
  readonly after?: ReadonlyArray<string>
  /** What has to be so before it may be taken. */
  readonly gate?: ReadonlyArray<Condition>
}

/** A sequence of steps. The order of the list carries no meaning but that of reading. */
export interface Procedure<F extends FactKinds = FactKinds> {
  readonly id: string
  readonly title: string
  readonly citations: ReadonlyArray<Citation>
  /** The facts that its gates read. */
  readonly facts: F
  readonly steps: ReadonlyArray<Step>
}

/** What keeps a step to its words: its procedure's facts and steps, an edition's thresholds, a handbook's ids. */
interface Worded<F extends FactKinds, Threshold extends string, Cited extends string, Id extends string> {
  readonly id: Id
  readonly citations: ReadonlyArray<Citation<Cited>>
  readonly after?: ReadonlyArray<NoInfer<Id>>
  readonly gate?: ReadonlyArray<Condition<F, Threshold>>
}

/**
 * Declares a procedure, so that a misspelt fact, value, threshold, cited rule or earlier step does not compile. Returns the
 * procedure as it is.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { defineProcedure } from "@hedgerow/core/policy/Procedure"
 *
 * const refund = defineProcedure<never, "P1">()({
 *   id: "refund",
 *   title: "Give money back",
 *   citations: rules("P1"),
 *   facts: { receipt: yesNo("the receipt is there") },
 *   steps: [
 *     { id: "check", text: "Look at the receipt.", citations: rules("P1"), strength: "must", gate: [{ fact: "receipt", is: true }] },
 *     { id: "pay", text: "Pay.", citations: rules("P1"), strength: "must", after: ["check"] }
 *   ]
 * })
 * refund.steps.map(({ id }) => id) // => ["check", "pay"]
 * ```
 */
export const defineProcedure =
  <Threshold extends string = never, Cited extends string = string>() =>
  <const F extends FactKinds, const Id extends string>(
    procedure: Procedure<F> & {
      readonly steps: ReadonlyArray<Step & Worded<NoInfer<F>, Threshold, Cited, Id>>
    }
  ): Procedure<F> =>
    procedure
