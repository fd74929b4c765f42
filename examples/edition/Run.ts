/** One run of the program: reads an edition, says what is wrong with it, or sums it up. */
import { describeProblem } from "@hedgerow/core/data/Problem"
import { knownIds, readEdition } from "@hedgerow/core/handbook/EditionReader"
import { present } from "@hedgerow/core/handbook/Present"
import { checkEdition } from "@hedgerow/core/support/EditionCheck"
import { editionToJson } from "@hedgerow/core/support/EditionJson"
import { editionJsonSchema } from "@hedgerow/core/support/EditionJsonSchema"
import type { PatchedEdition } from "@hedgerow/core/support/EditionPatch"
import { paintOn } from "../cli/Paint.ts"
import { printable } from "../cli/Text.ts"
import type { Options } from "./Options.ts"
import { readJson } from "./Source.ts"
import { summary } from "./Summary.ts"

/** Valid and sound; problems; nothing could run. */
export type ExitCode = 0 | 1 | 2

/** Runs to the end. */
export const run = async ({ file, output }: Options, host: NodeJS.Process): Promise<ExitCode> => {
  const { stdin, stdout, stderr } = host
  if (output === "schema") {
    stdout.write(pretty(editionJsonSchema()))
    return 0
  }
  if (file === "-" && stdin.isTTY) stderr.write("Reading an edition from the keyboard: Ctrl-D ends.\n")
  const source = file === undefined ? undefined : await readJson(file, stdin)
  if (source?._tag === "Unreadable") {
    stderr.write(`edition: ${source.message}.\n`)
    return 2
  }
  const read: PatchedEdition =
    source === undefined ? { _tag: "Edition", edition: present } : readEdition(source.json)
  if (read._tag !== "Edition") {
    const what =
      read._tag === "InvalidPatch" ? "is no patch that can be applied" : "gives no edition that can be used"
    const many = read.problems.length === 1 ? "1 problem" : `${read.problems.length} problems`
    stderr.write(`edition: ${source?.name} ${what}: ${many}.\n`)
    stderr.write(read.problems.map((problem) => `  ${printable(describeProblem(problem))}\n`).join(""))
    return 1
  }
  if (output === "json") {
    stdout.write(pretty(editionToJson(read.edition)))
    return 0
  }
  const check = checkEdition(read.edition, { known: knownIds })
  stdout.write(summary(read.edition, check, paintOn(stdout, host.env)))
  return check.verdict === "sound" ? 0 : 1
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
