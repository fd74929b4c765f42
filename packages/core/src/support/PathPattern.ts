/** A pattern of paths as CODEOWNERS files write them: segments, `*`, `?` and `**`, with or without a slash at either end. */
import { show } from "../data/Problem.ts"
import { fitsPattern, GAP, type PatternPart } from "./Wildcard.ts"

/** Any one character of a segment. */
const ONE = Symbol.for("@hedgerow/core/PathPattern/ONE")

/** What a segment has to be: a text, or characters among wildcards. */
type SegmentPattern = string | ReadonlyArray<PatternPart<string | typeof ONE>>

/** A pattern that was read: its segments, with a gap where any number of directories may stand. */
export type PathPattern = ReadonlyArray<PatternPart<SegmentPattern>>

/** What keeps a pattern from being one. */
export interface PatternProblem {
  readonly _tag: "PatternProblem"
  /** What is wrong and what would be right. */
  readonly message: string
}

const problem = (message: string): PatternProblem => ({ _tag: "PatternProblem", message })

const ANY_NAME: SegmentPattern = [ONE, GAP]

/**
 * Reads a pattern. Without a slash but at its end it fits at any depth, otherwise from the root. It fits a file, and all that
 * is under a directory; `/*` at its end stays on one level. What gitignore has and CODEOWNERS has not is a problem:
 * `!`, `[ ]` and a leading `\#`; so are `***`, an empty segment, and a backslash with nothing behind it.
 *
 * @example
 * ```ts
 * import { isPathPattern, pathPattern } from "@hedgerow/core/support/PathPattern"
 *
 * isPathPattern(pathPattern("docs/*")) // => true
 * isPathPattern(pathPattern("!docs")) // => false
 * ```
 */
export const pathPattern = (text: string): PathPattern | PatternProblem => {
  const wrong = problemOf(text)
  if (wrong !== undefined) return problem(wrong)
  const segments = text.split("/")
  const rooted = text.startsWith("/")
  if (rooted) segments.shift()
  const below = segments.at(-1) === ""
  if (below) segments.pop()
  if (segments.length === 0 || segments.includes(""))
    return problem(
      `${show(text)} has nothing between two slashes, so that no path fits it: write * for all files`
    )
  const parts: Array<PatternPart<SegmentPattern>> = []
  const add = (part: PatternPart<SegmentPattern>) => {
    if (part !== GAP || parts.at(-1) !== GAP) parts.push(part)
  }
  if (!rooted && segments.length === 1) add(GAP)
  for (const segment of segments) add(segment === "**" ? GAP : segmentPattern(segment))
  const last = segments.at(-1)
  if (below || last === "**") {
    add(ANY_NAME)
    add(GAP)
  } else if (last !== "*") add(GAP)
  return parts
}

/**
 * Whether a pattern could be read.
 *
 * @example
 * ```ts
 * import { isPathPattern, pathPattern } from "@hedgerow/core/support/PathPattern"
 *
 * const pattern = pathPattern("[ab].ts")
 * isPathPattern(pattern) ? "" : pattern.message
 * // => '"[ab].ts" has [ ], which CODEOWNERS does not know: write one line for each name'
 * ```
 */
export const isPathPattern = (read: PathPattern | PatternProblem): read is PathPattern => Array.isArray(read)

/**
 * The segments of a path; `undefined` for what is no path of a repository: an empty one, one from `/`, one with `.` or `..`.
 *
 * @example
 * ```ts
 * import { pathSegments } from "@hedgerow/core/support/PathPattern"
 *
 * pathSegments("docs/a.md") // => ["docs", "a.md"]
 * pathSegments("/docs/a.md") // => undefined
 * ```
 */
export const pathSegments = (path: string): ReadonlyArray<string> | undefined => {
  const segments = path.split("/")
  return segments.some((segment) => segment === "" || segment === "." || segment === "..")
    ? undefined
    : segments
}

/**
 * Whether a pattern fits a path's segments. Upper and lower case are different letters.
 *
 * @example
 * ```ts
 * import { fitsPath, isPathPattern, pathPattern } from "@hedgerow/core/support/PathPattern"
 *
 * const docs = pathPattern("docs/*")
 * isPathPattern(docs) && fitsPath(docs, ["docs", "a.md"]) // => true
 * isPathPattern(docs) && fitsPath(docs, ["docs", "api", "a.md"]) // => false
 * ```
 */
export const fitsPath = (pattern: PathPattern, segments: ReadonlyArray<string>): boolean =>
  fitsPattern(pattern, segments.length, (wanted, at) => fitsSegment(wanted, segments[at] ?? ""))

const fitsSegment = (wanted: SegmentPattern, segment: string): boolean => {
  if (typeof wanted === "string") return wanted === segment
  const characters = [...segment]
  return fitsPattern(
    wanted,
    characters.length,
    (character, at) => character === ONE || character === characters[at]
  )
}

const ESCAPED = /\\./gsu

const problemOf = (text: string): string | undefined => {
  const plain = text.replaceAll(ESCAPED, "-")
  const found = UNKNOWN.find(({ has }) => has(text, plain))
  return found === undefined ? undefined : `${show(text)} ${found.says}`
}

/** What CODEOWNERS does not know, in a pattern as written and with its escaped characters taken out. */
const UNKNOWN: ReadonlyArray<{
  readonly has: (text: string, plain: string) => boolean
  readonly says: string
}> = [
  {
    has: (text) => text.startsWith("!"),
    says: "begins with !, which CODEOWNERS does not know: give those files a later line without owners"
  },
  {
    has: (text) => text.startsWith("\\#"),
    says: "begins with \\#, which CODEOWNERS does not know: write ? for the first character"
  },
  {
    has: (_, plain) => plain.includes("#"),
    says: "has a # in it: write \\# for the character, or a space before a comment"
  },
  {
    has: (_, plain) => plain.includes("\\"),
    says: "ends in a backslash: put the character behind it, or leave it out"
  },
  {
    has: (_, plain) => plain.includes("[") || plain.includes("]"),
    says: "has [ ], which CODEOWNERS does not know: write one line for each name"
  },
  {
    has: (_, plain) => plain.includes("***"),
    says: "has three asterisks in a row: write ** or *"
  }
]

const segmentPattern = (segment: string): SegmentPattern => {
  if (segment === "*") return ANY_NAME
  const parts: Array<PatternPart<string | typeof ONE>> = []
  let escaped = false
  for (const character of segment) {
    if (character === "\\" && !escaped) {
      escaped = true
      continue
    }
    if (escaped || (character !== "*" && character !== "?")) parts.push(character)
    else if (character === "?") parts.push(ONE)
    else if (parts.at(-1) !== GAP) parts.push(GAP)
    escaped = false
  }
  return parts.every((part) => typeof part === "string") ? parts.join("") : parts
}
