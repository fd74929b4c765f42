/** A rota from a file, or everything that is wrong with it. */
import { readFile } from "node:fs/promises"
import { describeProblem, type Problem } from "@hedgerow/core/data/Problem"
import { people } from "@hedgerow/core/handbook/People"
import { rotationProblems } from "@hedgerow/core/support/Rotation"
import { jsonFault } from "../cli/JsonFault.ts"
import { printable } from "../cli/Text.ts"
import { codeOf, unreadable } from "../triage/Input.ts"
import { offsiteProblems, type Rota } from "./Rota.ts"
import { readRota } from "./RotaForm.ts"

/** A rota that can be shown; or why there is none. */
export type ReadRotaFile =
  | { readonly _tag: "Rota"; readonly rota: Rota }
  | { readonly _tag: "NoRota"; readonly problems: ReadonlyArray<string> }

/** How large a rota may be, in characters. */
const MOST = 5_000_000

/** Reads a rota from a file for a team of these names; `-` is standard input. */
export const readRotaFile = async (
  file: string,
  team: ReadonlyArray<string>,
  stdin: AsyncIterable<Uint8Array>,
  at: Date
): Promise<ReadRotaFile> => {
  const name = file === "-" ? "standard input" : printable(file)
  const none = (...problems: ReadonlyArray<string>): ReadRotaFile => ({ _tag: "NoRota", problems })
  let text: string
  try {
    text = file === "-" ? await textOf(stdin) : await readFile(file, "utf8")
  } catch (error) {
    return none(unreadable(name, codeOf(error), error, "a file").message)
  }
  if (text.length > MOST) return none(`${name} is larger than ${MOST / 1_000_000} MB, which no rota is`)
  if (text.trim() === "") return none(`${name} is empty: a rota belongs there, as --help shows`)
  const fault = jsonFault(text)
  if (fault !== undefined)
    return none(
      `${name} is not JSON: line ${fault.line}, column ${fault.column}: ${printable(fault.message)}`
    )
  const read = readRota(JSON.parse(text))
  const problems = read.problems.length > 0 ? read.problems : problemsOf(read.rota, team, at)
  return problems.length > 0
    ? none(...problems.map((problem) => `${name}: ${describeProblem(problem)}`))
    : { _tag: "Rota", rota: read.rota }
}

/** A team without a hero is no mistake of the file: the report says so. */
const problemsOf = (
  { rotations, productTeams, offsites }: Rota,
  team: ReadonlyArray<string>,
  at: Date
): ReadonlyArray<Problem> => [
  ...rotationProblems(rotations, productTeams, people, at)
    .filter(({ path }) => path.length > 0)
    .map(({ path, message }) => ({ path: ["rotations", ...path], message })),
  ...offsiteProblems(offsites, team)
]

const textOf = async (chunks: AsyncIterable<Uint8Array>): Promise<string> => {
  const kept: Array<Uint8Array> = []
  let bytes = 0
  for await (const chunk of chunks) {
    kept.push(chunk)
    bytes += chunk.length
    if (bytes > MOST) break
  }
  return new TextDecoder().decode(Buffer.concat(kept))
}
