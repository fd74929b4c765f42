/** Texts of a folder to measure rules on: those of its `.json` and `.jsonl` files, each under its file and number. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** A text and its id: the file's name without its ending, `#`, and its number in the file from 1. */
export interface NamedText {
  readonly id: string
  readonly text: string
}

/** The fields that hold what somebody wrote, the first of which counts. */
const FIELDS = ["agent", "prompt", "text", "full_text", "description"]

/** The texts of a folder; files of any other shape have none. */
export const textsOf = (folder: string): ReadonlyArray<NamedText> =>
  readdirSync(folder)
    .filter((file) => /\.jsonl?$/.test(file))
    .sort()
    .flatMap((file) => {
      const content = readFileSync(join(folder, file), "utf8")
      const records: ReadonlyArray<unknown> = file.endsWith(".jsonl")
        ? content
            .split("\n")
            .filter((line) => line.trim() !== "")
            .map((line): unknown => JSON.parse(line))
        : asList(JSON.parse(content))
      return records.flatMap((record, i) => {
        const text = textIn(record)
        return text === undefined ? [] : [{ id: `${file.replace(/\.jsonl?$/, "")}#${i + 1}`, text }]
      })
    })

const asList = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const textIn = (record: unknown): string | undefined => {
  if (typeof record !== "object" || record === null) return undefined
  const values = new Map<string, unknown>(Object.entries(record))
  return FIELDS.map((field) => values.get(field)).find((value) => typeof value === "string")
}
