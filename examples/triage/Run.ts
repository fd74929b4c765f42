/** One run of the program: reads tickets, writes what was asked for, says how it went. */
import { once } from "node:events"
import { present } from "@hedgerow/core/handbook/Present"
import { zone } from "@hedgerow/core/time/ZonedTime"
import { withIdHint } from "../cli/Meant.ts"
import { moments } from "../cli/Moment.ts"
import { paintOn } from "../cli/Paint.ts"
import { sentence } from "../cli/Program.ts"
import { Refusals } from "../cli/Refusals.ts"
import { codeOf, type Input, open, SAMPLE, unreadable } from "./Input.ts"
import type { Options } from "./Options.ts"
import { type ExitCode, explainOutput, jsonOutput, type Output, tableOutput } from "./Output.ts"
import { Progress } from "./Progress.ts"
import { batches, triageLine } from "./TicketLines.ts"

/** Runs to the end. The present is asked for only where no instant was given. */
export const run = async (options: Options, host: NodeJS.Process): Promise<ExitCode> => {
  const { stdin, stderr } = host
  const now = options.now ?? (options.input.kind === "sample" ? SAMPLE.now : new Date())
  const input = await open(options.input, stdin)
  if (input._tag === "Unreadable") return fail(host, withIdHint(input, options.input, "triage"))
  if (options.input.kind === "stdin" && stdin.isTTY) {
    stderr.write("Reading tickets from the keyboard: one a line, Ctrl-D ends.\n")
  }
  const output = outputFor(options, input, now, host)
  const refused = await readAll(input, now, output, host)
  if (refused === undefined) return 2
  const { text = "", note, exitCode } = output.finish(refused)
  if (note !== undefined) fail(host, note)
  await write(host.stdout, text)
  return exitCode
}

const outputFor = (options: Options, input: Input, now: Date, { stdout, env }: NodeJS.Process): Output => {
  const setting = {
    edition: present,
    now,
    moments: moments(zone(options.zone), now),
    ...(options.input.kind === "sample"
      ? { source: `the sample ${input.name}`, hint: "Ask why: npm run triage -- --explain T-17" }
      : { source: input.name }),
    width: stdout.isTTY ? stdout.columns || 80 : Number.POSITIVE_INFINITY,
    paint: paintOn(stdout, env)
  }
  switch (options.output.kind) {
    case "json":
      return jsonOutput(setting)
    case "explain":
      return explainOutput(options.output.id, setting)
    case "table":
      return tableOutput(options.limit, setting)
  }
}

/** How many lines were refused; `undefined` when the input broke off. */
const readAll = async (
  input: Input,
  now: Date,
  output: Output,
  host: NodeJS.Process
): Promise<number | undefined> => {
  const { stdout, stderr } = host
  const ask = triageLine(present, now)
  const progress = new Progress(stderr, input.bytes)
  const refusals = new Refusals("ticket")
  let line = 0
  let refused = 0
  const interrupted = (): void => {
    progress.clear()
    stderr.write(`Interrupted after line ${line.toLocaleString("en")}.\n`)
    host.exit(130)
  }
  host.once("SIGINT", interrupted)
  try {
    for await (const { lines, bytes } of batches(input.chunks)) {
      for (const next of lines) {
        line = next.number
        const answer = ask(next)
        if (answer._tag === "Triage") output.take(answer)
        else {
          refused++
          if (output.refuse(answer)) {
            progress.clear()
            stderr.write(`${refusals.text(answer)}\n`)
          }
        }
        if (output.done()) return refused
      }
      const text = output.flush()
      if (text !== "") {
        if (stdout.isTTY) progress.clear()
        await write(stdout, text)
      }
      progress.advance(bytes, line)
    }
    return refused
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined || code === "EPIPE") throw error
    progress.clear()
    fail(host, `${unreadable(input.name, code, error).message}${line === 0 ? "" : `, after line ${line}`}`)
    return undefined
  } finally {
    progress.clear()
    host.off("SIGINT", interrupted)
  }
}

/** Waits until a slow reader has taken what is written. */
const write = async (stream: NodeJS.WriteStream, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, "drain")
}

const fail = ({ stderr }: NodeJS.Process, message: string): ExitCode => {
  stderr.write(`triage: ${sentence(message)}\n`)
  return 2
}
