/** Work that every contestant does in the same way: a number of inputs, each answered with one number. */

export interface Task {
  readonly count: number
  /** The answer to one input: an instant or a duration in milliseconds. */
  readonly ask: (input: number) => number
}

/** Work whose answer is waited for. */
export interface LaterTask {
  readonly count: number
  readonly askLater: (input: number) => Promise<number>
  /** How many inputs are asked at a time. */
  readonly atOnce: number
}
