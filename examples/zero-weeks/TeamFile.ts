/** A team from a file, or everything that is wrong with it. */
import { describeProblem } from "@hedgerow/core/data/Problem"
import { people } from "@hedgerow/core/handbook/People"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import { zeroWeekRules } from "@hedgerow/core/handbook/ZeroWeeks"
import { teamReader } from "@hedgerow/core/support/TeamJson"
import type { ZeroWeekRequest } from "@hedgerow/core/support/ZeroWeek"
import { requestProblems } from "@hedgerow/core/support/zeroWeek/RequestProblem"
import { printable } from "../cli/Text.ts"
import { codeOf, open, unreadable } from "../triage/Input.ts"

/** A request that can be planned, with the file's name; or why there is none. */
export type ReadTeam =
  | { readonly _tag: "Team"; readonly name: string; readonly request: ZeroWeekRequest<PostHogWords> }
  | { readonly _tag: "NoTeam"; readonly problems: ReadonlyArray<string> }

/** How large a file may be, in bytes. */
const MOST = 5_000_000

const readTeam = teamReader(present)

/** Reads a team from a file; `-` is standard input. */
export const readTeamFile = async (file: string, stdin: AsyncIterable<Uint8Array>): Promise<ReadTeam> => {
  const input = await open(file === "-" ? { kind: "stdin" } : { kind: "file", path: file }, stdin)
  if (input._tag === "Unreadable") return none(input.message)
  const { name, chunks } = input
  const kept: Array<Uint8Array> = []
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > MOST) return none(`${name} is larger than ${MOST / 1_000_000} MB, which no team is`)
      kept.push(chunk)
    }
  } catch (error) {
    const code = codeOf(error)
    return none(
      code === "EISDIR" ? `${name} is a directory: name a file in it` : unreadable(name, code, error).message
    )
  }
  const text = new TextDecoder().decode(Buffer.concat(kept))
  if (text.trim() === "") return none(`${name} is empty: a team belongs there, as --help shows`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return none(`${name} is not JSON: ${error instanceof Error ? printable(error.message) : error}`)
  }
  const read = readTeam(json)
  const request = read._tag === "Value" ? { ...read.value, people, rules: zeroWeekRules } : undefined
  const problems =
    read._tag === "Problems" ? read.problems : request === undefined ? [] : requestProblems(request)
  return request === undefined || problems.length > 0
    ? none(...problems.map((problem) => `${name}: ${describeProblem(problem)}`))
    : { _tag: "Team", name, request }
}

const none = (...problems: ReadonlyArray<string>): ReadTeam => ({ _tag: "NoTeam", problems })
