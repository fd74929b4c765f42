/** One run of the program: reads a text, reviews it, prints what is wrong with it. */
import { paintOn } from "../cli/Paint.ts"
import { printableJson } from "../cli/Text.ts"
import type { Options } from "./Options.ts"
import { reviewOf } from "./Review.ts"
import { reviewJson } from "./ReviewJson.ts"
import { reviewText } from "./ReviewText.ts"
import { readTextFile } from "./TextFile.ts"

/** Nothing found wrong; violations; nothing could run. */
export type ExitCode = 0 | 1 | 2

/** Runs to the end. The present is asked for only where no instant was given. */
export const run = async (options: Options, host: NodeJS.Process): Promise<ExitCode> => {
  const { stdin, stdout, stderr, env } = host
  const { file, facts, statusPage, now = new Date() } = options
  if (file === "-" && stdin.isTTY) stderr.write("Reading a text from the keyboard: Ctrl-D ends.\n")
  const source = await readTextFile(file, stdin)
  if (source._tag === "Unreadable") {
    stderr.write(`review-text: ${source.message}.\n`)
    return 2
  }
  const review = reviewOf(source.text, facts, now, statusPage)
  const width = Math.min(100, stdout.isTTY ? stdout.columns || 80 : 100)
  stdout.write(
    options.json
      ? `${printableJson(reviewJson(review, source.name))}\n`
      : reviewText(review, source.name, width, paintOn(stdout, env))
  )
  return review.violations.length > 0 ? 1 : 0
}
