/** One run of the program: reads the change and the tickets, writes what was asked for, says how it went. */
import { once } from "node:events"
import { EDITIONS } from "@hedgerow/core/handbook/EditionReader"
import { Backtest, type RowBacktest } from "@hedgerow/core/policy/Backtest"
import { editionDiff } from "@hedgerow/core/support/EditionDiff"
import { editionToJson } from "@hedgerow/core/support/EditionJson"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { Ticket } from "@hedgerow/core/support/Ticket"
import { ticketBacktest } from "@hedgerow/core/support/TicketBacktest"
import { statableFacts } from "@hedgerow/core/support/TicketFacts"
import { sentence } from "../cli/Program.ts"
import { Refusals } from "../cli/Refusals.ts"
import { printable, printableJson } from "../cli/Text.ts"
import { forTicket } from "../cli/TicketLine.ts"
import { codeOf, type Input, open, unreadable } from "../triage/Input.ts"
import type { ExitCode } from "../triage/Output.ts"
import { Progress } from "../triage/Progress.ts"
import { batches } from "../triage/TicketLines.ts"
import { casesOf } from "./Cases.ts"
import { type Change, readChange } from "./Change.ts"
import { notAnEdition } from "./Mistaken.ts"
import type { Options } from "./Options.ts"
import { page } from "./Page.ts"
import { touchedBy } from "./Touched.ts"

/** Runs to the end. */
export const run = async (options: Options, host: NodeJS.Process): Promise<ExitCode> => {
  const change = await readChange(options.change)
  if (change._tag === "BrokenChange")
    return fail(host, ...change.reasons.map((reason) => `the change: ${reason}`))
  const input = await notAnEdition(await open(options.input, host.stdin), options)
  if (input._tag === "Unreadable") return fail(host, input.message)
  if (options.input.kind === "stdin" && host.stdin.isTTY)
    host.stderr.write("Reading tickets from the keyboard: one a line, Ctrl-D ends.\n")
  const { now } = options
  const test = new Backtest(ticketBacktest(change.before, change.after, now === undefined ? {} : { now }))
  const refused = await readAll(input, change, test, options.output === "list", host)
  if (refused === undefined) return 2
  if (test.rows + refused === 0) host.stderr.write(`policy-change: there are no tickets in ${input.name}.\n`)
  const cases = casesOf(change.before, change.after)
  if (options.output !== "list") {
    const compared = editionDiff(change.before, change.after)
    const touched = touchedBy(compared.patch, editionToJson(change.before), editionToJson(change.after))
    const review = {
      change,
      touched,
      diff: compared,
      cases,
      backtest: test.result(),
      source: input.name,
      refused
    }
    const { check } = change
    await write(
      host.stdout,
      options.output === "page"
        ? page(review)
        : `${printableJson({ ...test.result(), patch: compared.patch, touched, cases, check, source: input.name, refused })}\n`
    )
  }
  return refused === 0 && cases.every(({ expected, found }) => expected === found) ? 0 : 1
}

/** How many lines were refused; `undefined` when the input broke off. */
const readAll = async (
  input: Input,
  { before, after }: Change,
  test: Backtest<Ticket>,
  list: boolean,
  host: NodeJS.Process
): Promise<number | undefined> => {
  const { stderr, stdout } = host
  const progress = new Progress(stderr, input.bytes)
  // A ticket may state what either edition reads, and what any known one does: that is no fault of the ticket.
  const editions: ReadonlyArray<SupportEdition> = [...EDITIONS, after, before]
  const statable = Object.assign({}, ...editions.map(statableFacts))
  const use = (ticket: Ticket): RowBacktest => {
    // A log is printed at the end: what cannot be printed is refused with its line.
    if (ticket.logged !== undefined) JSON.stringify(ticket.logged.outcome)
    return test.add(ticket)
  }
  const read = forTicket(before, use, statable)
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
      let text = ""
      for (const next of lines) {
        line = next.number
        const answer = read(next)
        if (answer._tag === "Refused") {
          refused++
          progress.clear()
          stderr.write(`${refusals.text(answer)}\n`)
        } else if (list) text += listed(answer.result)
      }
      if (text !== "") await write(stdout, text)
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

const listed = (row: RowBacktest): string =>
  row.differences.length === 0 && row.notReproduced === undefined ? "" : `${printableJson(row)}\n`

/** Waits until a slow reader has taken what is written. */
const write = async (stream: NodeJS.WriteStream, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, "drain")
}

const fail = ({ stderr }: NodeJS.Process, ...messages: ReadonlyArray<string>): ExitCode => {
  for (const message of messages) stderr.write(`policy-change: ${sentence(printable(message))}\n`)
  return 2
}
