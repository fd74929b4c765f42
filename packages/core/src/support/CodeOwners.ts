/** A CODEOWNERS file: who owns which paths of a repository, read as GitHub documents it. */
import { show } from "../data/Problem.ts"
import { type CodeOwner, codeOwner, uniteOwners } from "./CodeOwner.ts"
import { fitsPath, isPathPattern, type PathPattern, pathPattern, pathSegments } from "./PathPattern.ts"

/** A line that says who owns what. Without owners it takes ownership away. */
export interface OwnersLine {
  /** Counted from 1. */
  readonly line: number
  /** The pattern as written. */
  readonly text: string
  readonly pattern: PathPattern
  readonly owners: ReadonlyArray<CodeOwner>
}

/** A line that is passed over, or a file that is (then line 1): what is wrong and what would be right. */
export interface CodeOwnersProblem {
  /** Counted from 1. */
  readonly line: number
  readonly message: string
}

/** A file that was read. */
export interface CodeOwners {
  readonly lines: ReadonlyArray<OwnersLine>
  readonly problems: ReadonlyArray<CodeOwnersProblem>
}

/** What a line says of a path. */
export interface Ownership {
  /** The line that decides, counted from 1. */
  readonly line: number
  readonly owners: ReadonlyArray<CodeOwner>
}

/**
 * A file has to be smaller than this, in bytes of UTF-8; GitHub loads none that is not.
 *
 * @example
 * ```ts
 * import { MAX_BYTES } from "@hedgerow/core/support/CodeOwners"
 *
 * MAX_BYTES // => 3145728
 * ```
 */
export const MAX_BYTES = 3 * 1024 * 1024

/**
 * Reads a CODEOWNERS file (R268). A line with anything wrong in it, an owner included, is passed over and reported; a file that
 * is too large has no lines at all. Comments begin with `#` at the start of a line or behind a space; `\ ` and `\#` stand for
 * the characters themselves.
 *
 * @example
 * ```ts
 * import { codeOwners } from "@hedgerow/core/support/CodeOwners"
 *
 * const file = codeOwners("*.ts @hedge/web # the app\n!docs @ada\n")
 * file.lines.map(({ line, text }) => [line, text]) // => [[1, "*.ts"]]
 * file.problems.map(({ line }) => line) // => [2]
 * ```
 */
export const codeOwners = (text: string): CodeOwners => {
  if (isTooLarge(text)) {
    const message = "The file is not smaller than 3 MB, so GitHub does not load it: join lines with wildcards"
    return { lines: [], problems: [{ line: 1, message }] }
  }
  const lines: Array<OwnersLine> = []
  const problems: Array<CodeOwnersProblem> = []
  const rows = (text.startsWith("\uFEFF") ? text.slice(1) : text).split(/\r?\n/)
  for (const [i, row] of rows.entries()) {
    const read = ownersLine(row, i + 1)
    if (read === undefined) continue
    if ("message" in read) problems.push(read)
    else lines.push(read)
  }
  return { lines, problems }
}

/**
 * Who owns a path: what the last line says that fits it. `undefined` where none does, and for what is no path of a repository.
 *
 * @example
 * ```ts
 * import { codeOwnerText } from "@hedgerow/core/support/CodeOwner"
 * import { codeOwners, ownersOf } from "@hedgerow/core/support/CodeOwners"
 *
 * const file = codeOwners("/apps/ @hedge/apps\n/apps/demo\n")
 * ownersOf(file, "apps/web/main.ts")?.owners.map(codeOwnerText) // => ["@hedge/apps"]
 * ownersOf(file, "apps/demo/main.ts") // => { line: 2, owners: [] }
 * ownersOf(file, "README.md") // => undefined
 * ```
 */
export const ownersOf = ({ lines }: CodeOwners, path: string): Ownership | undefined => {
  const segments = pathSegments(path)
  if (segments === undefined) return undefined
  const found = lines.findLast(({ pattern }) => fitsPath(pattern, segments))
  return found === undefined ? undefined : { line: found.line, owners: found.owners }
}

/**
 * Who owns a path by a file whose lines add up, such as `CODEOWNERS-soft`: the owners of every line that fits it, each once.
 * A line without owners takes nothing away. No owners for what is no path of a repository.
 *
 * @example
 * ```ts
 * import { codeOwnerText } from "@hedgerow/core/support/CodeOwner"
 * import { codeOwners, unitedOwnersOf } from "@hedgerow/core/support/CodeOwners"
 *
 * const soft = codeOwners("*.ts @hedge/web\n/apps/ @hedge/apps\n")
 * unitedOwnersOf(soft, "apps/main.ts").map(codeOwnerText) // => ["@hedge/web", "@hedge/apps"]
 * ```
 */
export const unitedOwnersOf = ({ lines }: CodeOwners, path: string): ReadonlyArray<CodeOwner> => {
  const segments = pathSegments(path)
  if (segments === undefined) return []
  return uniteOwners(lines.filter(({ pattern }) => fitsPath(pattern, segments)).map(({ owners }) => owners))
}

const ownersLine = (row: string, line: number): OwnersLine | CodeOwnersProblem | undefined => {
  const [text, ...names] = wordsOf(row)
  if (text === undefined) return undefined
  const wrong = (message: string): CodeOwnersProblem => ({ line, message: `Line ${line}: ${message}` })
  const pattern = pathPattern(text)
  if (!isPathPattern(pattern)) return wrong(pattern.message)
  const owners: Array<CodeOwner> = []
  for (const name of names) {
    const owner = codeOwner(name)
    if (owner === undefined)
      return wrong(`${show(name)} is no owner: write @user, @organization/team or an e-mail address`)
    owners.push(owner)
  }
  return { line, text, pattern, owners: uniteOwners([owners]) }
}

const SPACES = " \t\r"

/** The words of a line up to its comment. A space behind a backslash belongs to its word. */
const wordsOf = (row: string): ReadonlyArray<string> => {
  const words: Array<string> = []
  for (let at = 0; at < row.length; at++) {
    if (SPACES.includes(row.charAt(at))) continue
    if (row.charAt(at) === "#") break
    const start = at
    while (at < row.length && !SPACES.includes(row.charAt(at))) at += row.charAt(at) === "\\" ? 2 : 1
    words.push(row.slice(start, at))
  }
  return words
}

const isTooLarge = (text: string): boolean => {
  if (text.length * 3 < MAX_BYTES) return false
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes >= MAX_BYTES
}
