/** Processor time of this thread: what other programs do on the machine meanwhile hardly disturbs it. */

/**
 * A started watch: milliseconds so far. It sleeps for one before it looks, since an operating system brings a thread's
 * account up to date only when it stops. It uses nothing from outside, so that its text can be run elsewhere. For work that
 * threads of its own do, the whole process is watched.
 */
export const stopwatch = (wholeProcess = false): (() => number) => {
  const cell = new Int32Array(new SharedArrayBuffer(4))
  const used = (): number => {
    Atomics.wait(cell, 0, 0, 1)
    const { user, system } = wholeProcess ? process.cpuUsage() : process.threadCpuUsage()
    return (user + system) / 1_000
  }
  const start = used()
  return () => used() - start
}

/** Milliseconds of one call, from as many calls as fill `atLeastMs`. */
export const millisecondsOf = (work: () => void, atLeastMs: number): number => {
  for (let calls = 1; ; calls *= 2) {
    const elapsed = stopwatch()
    for (let i = 0; i < calls; i++) work()
    const ms = elapsed()
    if (ms >= atLeastMs) return ms / calls
  }
}
