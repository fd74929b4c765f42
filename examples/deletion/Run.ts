/** One run of the program: reads requests, writes what follows from each, says how it went. */
import { once } from "node:events"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { withIdHint } from "../cli/Meant.ts"
import { sentence } from "../cli/Program.ts"
import { Refusals } from "../cli/Refusals.ts"
import { printable } from "../cli/Text.ts"
import { type Choice, codeOf, type Input, open, unreadable } from "../triage/Input.ts"
import { batches, type Refused } from "../triage/TicketLines.ts"
import { answerOf } from "./Answer.ts"
import type { Options } from "./Options.ts"
import { answerWords } from "./OutcomeWords.ts"
import { headText, tallyText, type Write, writerOf } from "./Output.ts"
import { readRequest } from "./Request.ts"

/** All read; some lines refused; nothing could run. */
export type ExitCode = 0 | 1 | 2

/** The requests that come with the program, and the instant for which they were written. */
const SAMPLE = {
  path: fileURLToPath(new URL("../data/deletion-requests.jsonl", import.meta.url)),
  now: new Date("2026-11-20T15:00:00Z")
}

/** Runs to the end, in constant memory whatever the input. The present is asked for only where no instant was given. */
export const run = async (options: Options, host: NodeJS.Process): Promise<ExitCode> => {
  const { file } = options
  const now = options.now ?? (file === undefined ? SAMPLE.now : new Date())
  const path = file ?? relative("", SAMPLE.path)
  const choice: Choice = path === "-" ? { kind: "stdin" } : { kind: "file", path }
  const input = await open(choice, host.stdin)
  if (input._tag === "Unreadable") return fail(host, withIdHint(input, choice, "deletion"))
  try {
    return await answerAll(input, now, options, host)
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined || code === "EPIPE") throw error
    return fail(host, unreadable(input.name, code, error, "a file of requests").message)
  }
}

const answerAll = async (
  input: Input,
  now: Date,
  { output }: Options,
  host: NodeJS.Process
): Promise<ExitCode> => {
  const { stdout, stderr } = host
  const wanted = output.kind === "explain" ? output.id : undefined
  const write: Write = writerOf(output.kind, now, host)
  const titles = new Map<string, number>()
  const refusals = new Refusals("request")
  let read = 0
  let refused = 0
  const print = async (text: string): Promise<void> => {
    // Waits until a slow reader has taken what is written.
    if (text !== "" && !stdout.write(text)) await once(stdout, "drain")
  }
  for await (const { lines } of batches(input.chunks)) {
    let text = ""
    for (const line of lines) {
      const request = readRequest(line)
      if (request._tag === "Refused") {
        if (wanted !== undefined && request.id === wanted) return fail(host, unusable(request))
        refused++
        stderr.write(`${refusals.text(request)}\n`)
        continue
      }
      if (text === "" && read === 0 && output.kind === "text") text = headText(now)
      read++
      if (wanted !== undefined && request.id !== wanted) continue
      const answer = answerOf(request, now)
      text += write(answer)
      const { title } = answerWords(answer.answer)
      titles.set(title, (titles.get(title) ?? 0) + 1)
      if (wanted !== undefined) {
        await print(text)
        return refused === 0 ? 0 : 1
      }
    }
    await print(text)
  }
  const lines = refused === 1 ? "1 line was" : `${refused} lines were`
  const others = refused === 0 ? "" : `; ${lines} refused, see above`
  if (wanted !== undefined)
    return fail(host, `there is no request ${printable(wanted)} among the ${read} in ${input.name}${others}`)
  if (read + refused === 0) fail(host, `there are no requests in ${input.name}`)
  if (read === 0 && refused > 0) fail(host, `no request was read from ${input.name}${others}`)
  if (read > 0 && output.kind === "text") await print(tallyText(titles, read, input.name))
  return refused === 0 ? 0 : 1
}

const unusable = (refused: Refused): string =>
  `request ${printable(refused.id ?? "")} cannot be explained. ${new Refusals("request").text(refused)}`

const fail = ({ stderr }: NodeJS.Process, message: string): ExitCode => {
  stderr.write(`deletion: ${sentence(message)}\n`)
  return 2
}
