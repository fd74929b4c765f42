/** What it costs to check a draft against all rules about messages, by its length. */
import { messageLinks } from "@hedgerow/core/handbook/messages/Common"
import { messagePolicy } from "@hedgerow/core/handbook/messages/Messages"
import { otherLanguage } from "@hedgerow/core/policy/MessageLanguage"
import { compileMessages } from "@hedgerow/core/policy/MessagePolicy"
import { readText } from "@hedgerow/core/policy/MessageText"
import { undated } from "@hedgerow/core/policy/Parameter"
import { inRounds } from "./Rounds.ts"
import { millisecondsOf } from "./Stopwatch.ts"
import { figure, ratio, type Table, time } from "./Table.ts"

const LENGTHS = [4_000, 40_000, 400_000] as const
const ROUNDS = 7
const BATCH_MS = 60
const AT = new Date("2026-11-20T12:00:00Z")
const FACTS = { message: "reply", incidentRelated: true, incidentOpen: true, usesMacro: false } as const
const EDITION = {
  id: "bench",
  thresholds: {},
  links: { ...messageLinks, statusPage: undated("https://status.example.com/", []) }
}

/** A reply with a greeting, a link, a quoted line, promises, numbers and accents. */
const REPLY = `Hi José,

thanks for writing, and sorry for the wait. Yesterday's events arrive late: between 18:00 and 21:00 UTC our pipeline was
delayed, so dashboards may show lower numbers than expected. We don't know yet when it'll be caught up; we'll fix it by
tomorrow, and write to you then. You can follow it at https://status.example.com/incidents/7.

Could you tell us whether your funnels look right again – and which browser you use? A screenshot helps too.

> The numbers on my dashboard dropped to half since yesterday.

Best,
Otto
`

const draft = (length: number): string => REPLY.repeat(Math.ceil(length / REPLY.length)).slice(0, length)

export const messageSpeed = async (): Promise<{
  readonly table: Table
  readonly draftMs: number
  /** How much more a character of the longest draft costs than one of the shortest. */
  readonly growth: number
}> => {
  const check = compileMessages(messagePolicy, EDITION)
  const timed = (work: () => void) => () => millisecondsOf(work, BATCH_MS) * 1e6
  const times = await inRounds(
    ROUNDS,
    new Map([
      ["compile", timed(() => void compileMessages(messagePolicy, EDITION))],
      ...LENGTHS.flatMap((length) => {
        const text = draft(length)
        const { words } = readText(text)
        return [
          [`${length}`, timed(() => void check(text, FACTS, AT))],
          [`${length} read`, timed(() => void readText(text))],
          [`${length} language`, timed(() => void otherLanguage(words))]
        ] as const
      })
    ])
  )
  const of = (name: string): number => times.get(name) ?? Number.NaN
  const [shortest, , longest] = LENGTHS
  const perCharacter = (length: number): number => of(`${length}`) / length
  return {
    draftMs: of(`${shortest}`) / 1e6,
    growth: perCharacter(longest) / perCharacter(shortest),
    table: {
      title: `Drafts against ${messagePolicy.rules.length} rules about messages`,
      head: ["", "a check", "reading it", "its language", "a character", "to the shortest"],
      rows: LENGTHS.map((length) => [
        `${figure(length / 1_000)} kB`,
        time(of(`${length}`)),
        time(of(`${length} read`)),
        time(of(`${length} language`)),
        time(perCharacter(length)),
        ratio(perCharacter(length), perCharacter(shortest))
      ]),
      notes: [`compiling the rules once: ${time(of("compile"))}`]
    }
  }
}
