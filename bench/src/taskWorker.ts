/** A contestant's own thread: it answers every input once, then does rounds of all of them against the clock. */
import { parentPort, workerData } from "node:worker_threads"
import { stopwatch } from "./Stopwatch.ts"
import type { LaterTask, Task } from "./Task.ts"

/** What a thread is started with. */
export interface TaskOrder {
  readonly module: string
  readonly task: string
  /** Where to write the answers, and how many inputs are done; watched from outside. */
  readonly answers: Float64Array
  readonly progress: Int32Array
}

/** What a thread is asked: its answers from an input on, or a round over all inputs but some. */
export type TaskRequest =
  | { readonly answerFrom: number }
  | { readonly roundWithout: ReadonlyArray<number>; readonly atLeastMs: number }

/** What it replies: inputs that threw, or nanoseconds per call. */
export interface TaskReply {
  readonly thrown: ReadonlyArray<readonly [input: number, message: string]>
  readonly nanoseconds: number
}

/** A round need not take longer. */
const MOST_MS = 200

const order: TaskOrder = workerData
const task: Task | LaterTask = (await import(order.module))[order.task]
let passes = 1
let sink = 0
/** How many inputs make a round, and where the next begins. */
let part = Number.POSITIVE_INFINITY
let done = 0

const answerFrom = async (first: number): Promise<TaskReply> => {
  const thrown: Array<readonly [number, string]> = []
  for (let i = first; i < order.answers.length; i++) {
    Atomics.store(order.progress, 0, i)
    try {
      order.answers[i] = "ask" in task ? task.ask(i) : await task.askLater(i)
    } catch (error) {
      thrown.push([i, error instanceof Error ? error.message : String(error)])
    }
  }
  Atomics.store(order.progress, 0, order.answers.length)
  return { thrown, nanoseconds: Number.NaN }
}

const pass = ({ ask }: Task, inputs: Int32Array): void => {
  for (let i = 0; i < inputs.length; i++) sink += ask(inputs[i] as number)
}

const passLater = async ({ askLater, atOnce }: LaterTask, inputs: Int32Array): Promise<void> => {
  for (let i = 0; i < inputs.length; i += atOnce) {
    const answers = await Promise.all(Array.from(inputs.subarray(i, i + atOnce), askLater))
    for (const answer of answers) sink += answer
  }
}

/** Milliseconds of so many passes. */
const millisecondsOf = async (inputs: Int32Array, passes: number): Promise<number> => {
  const elapsed = stopwatch("askLater" in task)
  if ("ask" in task) for (let i = 0; i < passes; i++) pass(task, inputs)
  else for (let i = 0; i < passes; i++) await passLater(task, inputs)
  return elapsed()
}

/** Whole passes over the inputs; a slow contestant does a part of one, and goes on from there in the next round. */
const round = async (without: ReadonlyArray<number>, atLeastMs: number): Promise<TaskReply> => {
  const left = new Set(without)
  const inputs = Int32Array.from({ length: task.count }, (_, i) => i).filter((i) => !left.has(i))
  if (part < inputs.length) return partly(inputs)
  for (;;) {
    const ms = await millisecondsOf(inputs, passes)
    if (ms >= MOST_MS && passes === 1) part = Math.ceil((inputs.length * MOST_MS) / ms)
    if (ms >= atLeastMs) return { thrown: [], nanoseconds: (ms * 1e6) / (passes * inputs.length) }
    passes *= 2
  }
}

const partly = async (inputs: Int32Array): Promise<TaskReply> => {
  const some = Int32Array.from({ length: part }, (_, i) => inputs[(done + i) % inputs.length] as number)
  done = (done + part) % inputs.length
  return { thrown: [], nanoseconds: ((await millisecondsOf(some, 1)) * 1e6) / part }
}

parentPort?.on("message", async (request: TaskRequest | "sink") => {
  if (request === "sink") parentPort?.postMessage(sink)
  else if ("answerFrom" in request) parentPort?.postMessage(await answerFrom(request.answerFrom))
  else parentPort?.postMessage(await round(request.roundWithout, request.atLeastMs))
})
parentPort?.postMessage(task.count)
