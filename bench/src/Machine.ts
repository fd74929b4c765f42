/** The machine that measured, in one line. */
import { arch, availableParallelism, cpus, platform, totalmem } from "node:os"

export const machine = (): string =>
  [
    cpus()[0]?.model.trim() ?? "unknown processor",
    `${availableParallelism()} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${arch()}`,
    `Node ${process.version}`
  ].join(", ")
