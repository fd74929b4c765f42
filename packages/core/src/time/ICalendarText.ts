/** The text of an iCalendar file (RFC 5545) as components with their lines, whatever their content. */
import { show } from "../data/Problem.ts"

/** A problem in a file: where, of which event, and what would be right. */
export interface ICalendarProblem {
  /** The event's summary, or its UID where it has none. */
  readonly event?: string
  /** Counted from 1: where the event, or whatever else is wrong, begins. */
  readonly line: number
  readonly message: string
}

/** A line with its continuations. */
export interface ContentLine {
  readonly line: number
  readonly text: string
}

/** What stands between a BEGIN and its END. */
export interface Component {
  /** In capitals: `VEVENT`. */
  readonly name: string
  readonly line: number
  readonly lines: ReadonlyArray<ContentLine>
  readonly parts: ReadonlyArray<Component>
}

/** The calendars of a file. */
export interface ReadText {
  readonly calendars: ReadonlyArray<Component>
  readonly problems: ReadonlyArray<ICalendarProblem>
}

interface Open extends Component {
  readonly lines: Array<ContentLine>
  readonly parts: Array<Component>
}

/** Deeper than any component of the standard. */
const DEEPEST = 8
const EDGE = /^(BEGIN|END):\s*([A-Z0-9-]+)\s*$/i

/**
 * Reads the components of a file, and says which have no END. Those are left out, but for calendars.
 *
 * @example
 * ```ts
 * import { readText } from "@hedgerow/core/time/ICalendarText"
 *
 * const { calendars, problems } = readText("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Christ\n mas\nEND:VEVENT")
 * calendars[0]?.parts[0]?.lines // => [{ line: 3, text: "SUMMARY:Christmas" }]
 * problems.length // => 1
 * ```
 */
export const readText = (text: string): ReadText => {
  const problems: Array<ICalendarProblem> = []
  const file: Open = { name: "", line: 1, lines: [], parts: [] }
  const stack: Array<Open> = []
  const parent = (): Open => stack.at(-1) ?? file
  const closeDownTo = (height: number): void => {
    for (let open = stack[height]; open !== undefined; open = stack[height]) {
      const [unended = open] = stack.splice(-1)
      problems.push({
        line: unended.line,
        message: `BEGIN:${unended.name} has no END:${unended.name}; the file may have been cut off: fetch it again`
      })
      if (unended.name === "VCALENDAR") parent().parts.push(unended)
    }
  }
  for (const content of unfold(text)) {
    const [, edge = "", given = ""] = EDGE.exec(content.text) ?? []
    const name = given.toUpperCase()
    if (edge === "") parent().lines.push(content)
    else if (edge.toUpperCase() === "BEGIN") {
      const event = stack.findIndex((open) => open.name === "VEVENT")
      if (event >= 0 && (name === "VEVENT" || name === "VCALENDAR")) closeDownTo(event)
      if (stack.length === DEEPEST) {
        const message = `BEGIN:${name} lies deeper than any calendar goes; the rest is not read`
        problems.push({ line: content.line, message })
        break
      }
      stack.push({ name, line: content.line, lines: [], parts: [] })
    } else {
      const height = stack.findLastIndex((open) => open.name === name)
      if (height < 0) continue
      closeDownTo(height + 1)
      const [ended] = stack.splice(-1)
      if (ended !== undefined) parent().parts.push(ended)
    }
  }
  closeDownTo(0)
  const isBare = file.parts.some(({ name }) => name === "VEVENT")
  const calendars = [...file.parts.filter(({ name }) => name === "VCALENDAR"), ...(isBare ? [file] : [])]
  if (calendars.length === 0 && problems.length === 0) problems.push({ line: 1, message: notCalendar(text) })
  return { calendars, problems }
}

const notCalendar = (text: string): string =>
  text.trim() === ""
    ? "the text is empty; expected an iCalendar file, which begins with BEGIN:VCALENDAR"
    : `expected an iCalendar file, which begins with BEGIN:VCALENDAR, got ${show(text.trimStart().slice(0, 80))}`

/** Lines that begin with a space or a tab continue the one before. */
const unfold = (text: string): ReadonlyArray<ContentLine> => {
  const lines: Array<{ readonly line: number; text: string }> = []
  text.split(/\r\n|\n|\r/).forEach((one, i) => {
    const last = lines.at(-1)
    if (last !== undefined && /^[ \t]/.test(one)) last.text += one.slice(1)
    else if (one !== "") lines.push({ line: i + 1, text: one })
  })
  return lines
}
