/** An edition or a patch that is named where tickets belong. */
import { readJson } from "../cli/JsonFile.ts"
import { looksLikeEdition } from "../cli/Meant.ts"
import type { Input, Unreadable } from "../triage/Input.ts"
import type { Options } from "./Options.ts"

/** Larger files than this are not looked at, in bytes: editions are smaller. */
const MOST = 20_000_000

/** The input, unless it is a file in which an edition stands. A pipe is not looked at: it can be read but once. */
export const notAnEdition = async (
  input: Input | Unreadable,
  { input: choice, change }: Options
): Promise<Input | Unreadable> => {
  if (input._tag === "Unreadable" || choice.kind !== "file") return input
  if (input.bytes === undefined || input.bytes > MOST) return input
  const read = await readJson(choice.path, undefined)
  if (read._tag === "Unreadable" || !looksLikeEdition(read.json)) return input
  const meant = change === undefined ? `; did you mean --patch ${input.name}?` : ""
  return {
    _tag: "Unreadable",
    message: `${input.name} holds no tickets but an edition or a patch on one${meant}`
  }
}
