/** The title of a recorded interview (R299): its topic, and the first name of the user. */
import type { Problem } from "../data/Problem.ts"

/** What the title is made of. */
export interface RecordedInterview {
  /** What it was about, as `Web analytics`. */
  readonly topic: string
  /** The user's first name alone: neither a full name nor an address. */
  readonly firstName: string
}

/** A title, or everything that keeps it from being one. */
export type RecordingTitle =
  | { readonly _tag: "Title"; readonly title: string }
  | { readonly _tag: "NoTitle"; readonly problems: ReadonlyArray<Problem> }

const BETWEEN = "user interview with"

const WRONG: ReadonlyArray<readonly [RegExp, string]> = [
  [/^$/, "is empty"],
  [/\p{Cc}|\p{Cs}|\u2028|\u2029/u, "has a line break, a control character or half a character in it"],
  [/[[\]]/, "has a square bracket in it, as if the pattern had not been filled in"],
  [/user interview with/i, `has "${BETWEEN}" in it, which the title adds itself`]
]

const ADDRESS: readonly [RegExp, string] = [/@/, "looks like an address; a first name is enough"]

/**
 * The title under which a recording is found again: `[topic] user interview with [first name]` (R299). Space around and several
 * spaces within are dropped. Nothing is made up: an empty part, line breaks, brackets left over from the pattern, a title given
 * as topic, or an address for a name are problems, with their paths.
 *
 * @example
 * ```ts
 * import { recordingTitle } from "@hedgerow/core/handbook/RecordingTitle"
 *
 * recordingTitle({ topic: "Web analytics", firstName: "Joe" })
 * // => { _tag: "Title", title: "Web analytics user interview with Joe" }
 * recordingTitle({ topic: "Web analytics", firstName: " " })
 * // => { _tag: "NoTitle", problems: [{ path: ["firstName"], message: "is empty" }] }
 * ```
 */
export const recordingTitle = (interview: RecordedInterview): RecordingTitle => {
  const topic = tidy(interview.topic)
  const firstName = tidy(interview.firstName)
  const problems = [
    ...problemsOf("topic", topic, WRONG),
    ...problemsOf("firstName", firstName, [...WRONG, ADDRESS])
  ]
  return problems.length > 0
    ? { _tag: "NoTitle", problems }
    : { _tag: "Title", title: `${topic} ${BETWEEN} ${firstName}` }
}

const tidy = (text: string): string => text.replace(/ +/g, " ").trim()

const problemsOf = (
  part: keyof RecordedInterview,
  text: string,
  wrong: typeof WRONG
): ReadonlyArray<Problem> =>
  wrong.flatMap(([pattern, message]) => (pattern.test(text) ? [{ path: [part], message }] : []))
