/** Some of the cells in few words: as blocks of them, each told by the facts that matter in it. */
import { cellSet } from "./CellSet.ts"
import type { Cells } from "./Cells.ts"

/** A block of cells: for each fact some classes of values, in any combination. */
export interface Region {
  /** One of its cells. */
  readonly cell: number
  /** For each fact, its places among those of the cells' axis. */
  readonly block: ReadonlyArray<ReadonlyArray<number>>
  /** How many cells it has. */
  readonly cells: number
  /** What its facts are, leaving out those that may be anything; `always` where that is all of them. */
  readonly text: string
}

/** Some blocks, and whether there is more than they cover. */
export interface Regions {
  readonly regions: ReadonlyArray<Region>
  readonly more: boolean
}

/**
 * The cells for which `isIn` is true as at most `limit` blocks, which may overlap. Each is as large as it can be made by
 * adding one class of one fact after another; the blocks are right, but other, fewer ones may say the same.
 *
 * @example
 * ```ts
 * import { cellsOf } from "@hedgerow/core/policy/Cells"
 * import { oneOf, yesNo } from "@hedgerow/core/policy/Fact"
 * import { regionsOf } from "@hedgerow/core/policy/Region"
 *
 * const facts = { plan: oneOf(["free", "scale"], "what they pay for"), asked: yesNo("they asked for it") }
 * const when = [{ fact: "plan", is: "free" }, { fact: "asked", is: true }] as const
 * const cells = cellsOf([{ facts, rules: [{ when }], threshold: () => 0 }], "none")
 * const isFree = (cell: number) => cells.factsOf(cell)["plan"] === "free"
 * regionsOf(cells, isFree, 5).regions.map(({ text }) => text) // => ["plan is free"]
 * ```
 */
export const regionsOf = (cells: Cells, isIn: (cell: number) => boolean, limit: number): Regions => {
  const covered = cellSet(cells.size)
  const regions: Array<Region> = []
  for (let cell = 0; cell < cells.size; cell++) {
    if (covered.has(cell) || !isIn(cell)) continue
    if (regions.length === limit) return { regions, more: true }
    const block: Array<ReadonlyArray<number>> = cells.placesOf(cell).map((place) => [place])
    for (const [i, axis] of cells.axes.entries()) {
      for (const place of axis.places.keys()) {
        const added = block.map((places, j) => (i === j ? [place] : places))
        if (!block[i]?.includes(place) && everyCell(cells, added, isIn))
          block[i] = [...(block[i] ?? []), place]
      }
    }
    let size = 0
    everyCell(cells, block, (inside) => {
      covered.add(inside)
      size++
      return true
    })
    regions.push({ cell, block, cells: size, text: blockText(cells, block) })
  }
  return { regions, more: false }
}

/** Whether something is true of every cell of a block; stops at the first of which it is not. */
const everyCell = (
  cells: Cells,
  block: ReadonlyArray<ReadonlyArray<number>>,
  isSo: (cell: number) => boolean
): boolean => {
  const inside = (chosen: ReadonlyArray<number>): boolean => {
    const places = block[chosen.length]
    return places === undefined
      ? isSo(cells.cellOf(chosen))
      : places.every((place) => inside([...chosen, place]))
  }
  return inside([])
}

const blockText = (cells: Cells, block: ReadonlyArray<ReadonlyArray<number>>): string => {
  const said = cells.axes.flatMap(({ partition, places }, i) => {
    const chosen = (block[i] ?? []).flatMap((place) => places[place] ?? [])
    return chosen.length === places.length ? [] : [partition.describe(chosen)]
  })
  return said.length === 0 ? "always" : said.join(" and ")
}
