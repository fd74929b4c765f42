/** Citations in a text: ids in brackets where they are used, and a list of them all at the end. */
import { readingOf } from "@hedgerow/core/handbook/Readings"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import type { Citation } from "@hedgerow/core/policy/Citation"
import type { Paint } from "../cli/Paint.ts"
import { wrap } from "../cli/Text.ts"

/** Writes ids and remembers them. */
export class Citing {
  readonly #paint: Paint
  readonly #cited = new Map<string, Citation>()

  constructor(paint: Paint) {
    this.#paint = paint
  }

  /** A sentence with the ids that it rests on: `due in 8 h [R037 A1]`. */
  say(text: string, citations: ReadonlyArray<Citation>): string {
    const ids = new Set<string>()
    for (const citation of citations) {
      this.#cited.set(citation.id, citation)
      ids.add(citation.kind === "page" ? (citation.id.split("/").at(-1) ?? citation.id) : citation.id)
    }
    return ids.size === 0 ? text : `${text} ${this.#bracket([...ids])}`
  }

  /** Everything cited so far, by the page of the handbook that it stands on. */
  list(width: number): ReadonlyArray<string> {
    const pages = new Map<string, Array<string>>()
    for (const citation of [...this.#cited.values()].sort(bySource)) {
      const { page, line } = sourceOf(citation)
      const lines = pages.get(page) ?? []
      pages.set(page, lines)
      const [first = "", ...more] = wrap(line, width - INDENT)
      const id = this.#paint("dim", citation.id.padEnd(INDENT - 3))
      lines.push(`  ${id} ${first}`.trimEnd(), ...more.map((text) => " ".repeat(INDENT) + text))
    }
    return [...pages].flatMap(([page, lines]) => [page, ...lines])
  }

  #bracket(ids: ReadonlyArray<string>): string {
    const last = ids.length - 1
    return ids
      .map((id, i) => this.#paint("dim", `${i === 0 ? "[" : ""}${id}${i === last ? "]" : ""}`))
      .join(" ")
  }
}

const INDENT = 8

const KINDS: ReadonlyArray<Citation["kind"]> = ["rule", "reading", "page", "law"]

const bySource = (a: Citation, b: Citation): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.id.localeCompare(b.id, "en", { numeric: true })

/** The page with its address, and what is said there. */
const sourceOf = (citation: Citation): { readonly page: string; readonly line: string } => {
  switch (citation.kind) {
    case "rule": {
      const rule = ruleOf(citation.id)
      const address = rule?.url === undefined ? "" : `  ${rule.url}`
      return { page: `${rule?.sectionTitle ?? "Rules"}${address}`, line: rule?.line ?? "" }
    }
    case "reading":
      return { page: "How open points are read", line: readingOf(citation.id)?.line ?? "" }
    case "page":
      return { page: "Further pages", line: citation.url ?? "" }
    case "law":
      return { page: "Law", line: "" }
  }
}
