/** Reads a rota out of JSON, with everything that is wrong with its form. */
import { type Problem, show } from "@hedgerow/core/data/Problem"
import type { Rota } from "./Rota.ts"

/** Longer lists are not looked at. */
const MOST = 500

type Path = Problem["path"]

/** The rota, as far as it can be read; it counts only where there are no problems. */
export const readRota = (
  json: unknown
): { readonly rota: Rota; readonly problems: ReadonlyArray<Problem> } => {
  const problems: Array<Problem> = []
  const wrong = (path: Path, wanted: string, got: unknown): void => {
    problems.push({
      path,
      message: got === undefined ? "is missing" : `expected ${wanted}, got ${show(got)}`
    })
  }
  const text = (value: unknown, path: Path): string => {
    if (typeof value === "string" && value !== "") return value
    wrong(path, "a text", value)
    return ""
  }
  const list = <A>(value: unknown, path: Path, read: (item: unknown, path: Path) => A): ReadonlyArray<A> => {
    if (Array.isArray(value) && value.length <= MOST)
      return value.map((item: unknown, i) => read(item, [...path, i]))
    wrong(path, `a list of at most ${MOST}`, value)
    return []
  }
  const object = (
    value: unknown,
    path: Path,
    names?: ReadonlyArray<string>
  ): ReadonlyMap<string, unknown> => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      wrong(path, "an object", value)
      return new Map()
    }
    const entries = Object.entries(value)
    for (const [name] of entries)
      if (names !== undefined && !names.includes(name))
        problems.push({ path: [...path, name], message: "is not known here; check its spelling" })
    return new Map<string, unknown>(entries)
  }
  const texts = (value: unknown, path: Path): ReadonlyArray<string> => list(value, path, text)

  const file = object(json, [], ["format", "productTeams", "rotations", "offsites"])
  if (file.size > 0 && file.get("format") !== 1) wrong(["format"], "1", file.get("format"))
  const rota: Rota = {
    productTeams: texts(file.get("productTeams"), ["productTeams"]),
    rotations: list(file.get("rotations"), ["rotations"], (item, path) => {
      const one = object(item, path, ["team", "members", "start", "swaps"])
      const swaps = one.has("swaps") ? object(one.get("swaps"), [...path, "swaps"]) : new Map()
      return {
        team: text(one.get("team"), [...path, "team"]),
        members: texts(one.get("members"), [...path, "members"]),
        start: text(one.get("start"), [...path, "start"]),
        swaps: Object.fromEntries(
          [...swaps].map(([day, name]) => [day, text(name, [...path, "swaps", day])] as const)
        )
      }
    }),
    offsites: list(file.get("offsites") ?? [], ["offsites"], (item, path) => {
      const one = object(item, path, ["name", "people", "from", "through"])
      return {
        name: text(one.get("name"), [...path, "name"]),
        people: texts(one.get("people"), [...path, "people"]),
        from: text(one.get("from"), [...path, "from"]),
        through: text(one.get("through"), [...path, "through"])
      }
    })
  }
  return { rota, problems }
}
