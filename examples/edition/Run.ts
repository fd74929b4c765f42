/** One run of the program: reads an edition, says what is wrong with it, or sums it up. */
import { knownIds } from "@hedgerow/core/handbook/EditionReader"
import { present } from "@hedgerow/core/handbook/Present"
import { checkEdition } from "@hedgerow/core/support/EditionCheck"
import { editionToJson } from "@hedgerow/core/support/EditionJson"
import { editionJsonSchema } from "@hedgerow/core/support/EditionJsonSchema"
import { readEditionFile } from "../cli/EditionFile.ts"
import { paintOn } from "../cli/Paint.ts"
import { sentence } from "../cli/Program.ts"
import { printable } from "../cli/Text.ts"
import type { Options } from "./Options.ts"
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
  const read = await readEditionFile(file ?? present.id, stdin)
  if (read._tag === "NoEdition" && read.why === "unreadable") {
    stderr.write(read.problems.map((problem) => `edition: ${sentence(printable(problem))}\n`).join(""))
    return 2
  }
  if (read._tag === "NoEdition") {
    const what =
      read.why === "patch" ? "is no patch that can be applied" : "gives no edition that can be used"
    const many = read.problems.length === 1 ? "1 problem" : `${read.problems.length} problems`
    stderr.write(`edition: ${read.name} ${what}: ${many}.\n`)
    stderr.write(read.problems.map((problem) => `  ${printable(problem)}\n`).join(""))
    return 1
  }
  if (output === "json") {
    stdout.write(pretty(editionToJson(read.edition)))
    return 0
  }
  const check = checkEdition(read.edition, { known: knownIds })
  stdout.write(summary(read.edition, check, { paint: paintOn(stdout, host.env), width: widthOn(stdout) }))
  return check.verdict === "sound" ? 0 : 1
}

/** Sentences are no wider than this, so that they can be read, and this wide where there is no terminal. */
const READABLE = 100
/** A narrower terminal breaks the lines itself. */
const NARROWEST = 40

const widthOn = ({ isTTY, columns }: NodeJS.WriteStream): number =>
  isTTY ? Math.max(NARROWEST, Math.min(columns || 80, READABLE)) : READABLE

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
