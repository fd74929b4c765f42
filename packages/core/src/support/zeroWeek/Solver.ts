/** A linear program with yes-or-no variables, and who solves it: plain data, so that any solver will do. */

/** Something to choose: 0 or 1 where it is yes or no, otherwise any number from 0 on. */
export interface Variable {
  readonly id: string
  readonly yesNo: boolean
  /** What one of it adds to the total that is to be as large as possible. */
  readonly worth: number
  /** In which rows it counts, and how much. */
  readonly rows: ReadonlyArray<readonly [row: string, factor: number]>
}

/** The sum over a row's variables is at most this. */
export interface Row {
  readonly id: string
  readonly atMost: number
}

/** A program. */
export interface Program {
  readonly variables: ReadonlyArray<Variable>
  readonly rows: ReadonlyArray<Row>
}

/** `optimal`: there is no better; `best_found`: the search was cut short; `none`: nothing was found. */
export interface Solution {
  readonly status: "optimal" | "best_found" | "none"
  /** The variables that are not 0. */
  readonly values: ReadonlyMap<string, number>
}

/** Solves a program. The same program must give the same solution. What it answers is checked before it is used. */
export type Solver = (program: Program) => Solution
