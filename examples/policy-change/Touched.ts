/** What a change touches in the edition: every place with what stood and what stands there, and the sources it rests on. */

import { readingOf } from "@hedgerow/core/handbook/Readings"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import type { Citation } from "@hedgerow/core/policy/Citation"
import type { Diff } from "@hedgerow/core/policy/Diff"

/** A place that changes. */
export interface Touched {
  readonly path: string
  /** Absent where nothing stood there. */
  readonly before?: unknown
  /** Absent where nothing is left. */
  readonly after?: unknown
  /** The ids of the nearest sources around it, before and after. */
  readonly citations: ReadonlyArray<string>
}

/** What an edition is called changes with every edition. */
const NAMES: ReadonlyArray<string> = ["/id", "/title"]

/** The places that a patch touches, one for every operation. */
export const touchedBy = (patch: Diff["patch"], before: unknown, after: unknown): ReadonlyArray<Touched> =>
  patch
    .filter(({ path }) => !NAMES.includes(path))
    .map((operation) => {
      const keys = operation.path.split("/").slice(1).map(unescaped)
      const was = operation.op === "add" ? undefined : at(before, keys)
      const is = operation.op === "remove" ? undefined : operation.value
      return {
        path: operation.path,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        citations: [...new Set([...sourcesAt(before, keys), ...sourcesAt(after, keys), ...sourcesIn(is)])]
      }
    })

/** The line of the handbook behind an id. */
export const lineOf = (id: string): string => ruleOf(id)?.line ?? readingOf(id)?.line ?? ""

const unescaped = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~")

const at = (json: unknown, keys: ReadonlyArray<string>): unknown =>
  keys.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    json
  )

/** The sources of the innermost thing around a place that has any. */
const sourcesAt = (json: unknown, keys: ReadonlyArray<string>): ReadonlyArray<string> => {
  for (let depth = keys.length; depth > 0; depth--) {
    const ids = sourcesIn(at(json, keys.slice(0, depth)))
    if (ids.length > 0) return ids
  }
  return []
}

const sourcesIn = (value: unknown): ReadonlyArray<string> => {
  const citations = at(value, ["citations"])
  return Array.isArray(citations) ? citations.filter(isCitation).map(({ id }) => id) : []
}

const isCitation = (value: unknown): value is Citation => typeof at(value, ["id"]) === "string"
