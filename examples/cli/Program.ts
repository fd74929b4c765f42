/** What every program does alike: it survives a closed pipe, and says everything that is wrong with its arguments. */
import type { WrongUsage } from "./Arguments.ts"
import { printable } from "./Text.ts"

/** A reader that has seen enough, `head` for example, closes the pipe: that is no failure. */
export const forgiveClosedPipes = (program: string, { stdout, stderr, exit }: NodeJS.Process): void => {
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error) => {
      if (Reflect.get(error, "code") === "EPIPE") exit(0)
      stderr.write(`${program}: the answer cannot be written: ${error.message}.\n`)
      exit(2)
    })
  }
}

/** Reports every problem on standard error; the exit code is 2. */
export const sayWrongUsage = (program: string, { problems }: WrongUsage, host: NodeJS.Process): void => {
  for (const problem of problems) host.stderr.write(`${program}: ${sentence(printable(problem))}\n`)
  host.stderr.write("Try --help.\n")
  host.exitCode = 2
}

/** A sentence with its full stop, unless it ends with a sign of its own. */
export const sentence = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`)
