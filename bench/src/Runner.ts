/** One contestant's thread as seen from outside: asked for answers and rounds, and stopped when it hangs. */
import { Worker } from "node:worker_threads"
import type { TaskOrder, TaskReply, TaskRequest } from "./taskWorker.ts"

/** How long one answer may take. */
export const ANSWER_MS = 1_000
/** How long one round may take. */
const ROUND_MS = 20_000
/** After so many hangs the rest of a contestant's inputs are left unasked. */
const HANGS = 5

const WATCH_MS = 100

export class Runner {
  readonly name: string
  readonly answers: Float64Array
  /** Inputs without an answer. */
  readonly hung: Array<number> = []
  readonly thrown = new Map<number, string>()
  /** The first input that was left unasked. */
  unasked: number
  readonly #order: TaskOrder
  readonly #progress: Int32Array
  #worker: Worker | undefined

  constructor(name: string, module: string, task: string, count: number) {
    this.name = name
    this.unasked = count
    this.answers = new Float64Array(new SharedArrayBuffer(8 * count)).fill(Number.NaN)
    this.#progress = new Int32Array(new SharedArrayBuffer(4))
    this.#order = {
      module: new URL(`./contestants/${module}.ts`, import.meta.url).href,
      task,
      answers: this.answers,
      progress: this.#progress
    }
  }

  /** Asks every input once. */
  async answerAll(): Promise<void> {
    for (let from = 0; from < this.answers.length; ) {
      const reply = await this.#ask({ answerFrom: from }, ANSWER_MS)
      for (const [input, message] of reply?.thrown ?? []) this.thrown.set(input, message)
      if (reply !== undefined) return
      from = Atomics.load(this.#progress, 0) + 1
      this.hung.push(from - 1)
      if (this.hung.length === HANGS) {
        this.unasked = from
        return
      }
    }
  }

  /** Nanoseconds per call over all inputs that it answers; `NaN` when the round does not end in time. */
  async round(atLeastMs: number): Promise<number> {
    const unasked = Array.from({ length: this.answers.length - this.unasked }, (_, i) => this.unasked + i)
    const roundWithout = [...this.hung, ...this.thrown.keys(), ...unasked]
    if (roundWithout.length === this.answers.length) return Number.NaN
    return (await this.#ask({ roundWithout, atLeastMs }, ROUND_MS))?.nanoseconds ?? Number.NaN
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }

  /** `undefined` when the thread made no progress for so long; it is then stopped. */
  async #ask(request: TaskRequest, stallMs: number): Promise<TaskReply | undefined> {
    this.#worker ??= await start(this.#order)
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      let seen = -1
      let since = performance.now()
      const settle = (act: () => void): void => {
        clearInterval(watch)
        worker.off("message", replied).off("error", failed)
        act()
      }
      const replied = (reply: TaskReply): void => settle(() => resolve(reply))
      const failed = (error: unknown): void => settle(() => reject(error))
      const watch = setInterval(() => {
        const now = Atomics.load(this.#progress, 0)
        if (now !== seen) since = performance.now()
        else if (performance.now() - since > stallMs) {
          settle(() => this.stop().then(() => resolve(undefined), reject))
        }
        seen = now
      }, WATCH_MS)
      worker.on("message", replied).on("error", failed)
      worker.postMessage(request)
    })
  }
}

const start = (order: TaskOrder): Promise<Worker> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./taskWorker.ts", import.meta.url), { workerData: order })
    worker.once("error", reject)
    worker.once("message", () => {
      worker.off("error", reject)
      resolve(worker)
    })
  })
