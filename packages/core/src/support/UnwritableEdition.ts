/** The error of an edition that JSON cannot hold. */
import { describeProblem, type Problem } from "../data/Problem.ts"

/** Thrown for an edition that JSON cannot hold; lists every problem. */
export class UnwritableEdition extends Error {
  override readonly name = "UnwritableEdition"
  readonly problems: ReadonlyArray<Problem>
  constructor(id: string, problems: ReadonlyArray<Problem>) {
    super(
      [
        `The edition ${id} cannot be written as JSON:`,
        ...problems.map((one) => `  ${describeProblem(one)}`)
      ].join("\n")
    )
    this.problems = problems
  }
}
