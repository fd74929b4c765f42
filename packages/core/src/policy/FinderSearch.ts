/** What the finders of a policy find in a text, each worked out once and only where it is asked for. */
import type { Finder, Finders, Near } from "./MessageRule.ts"
import type { MessageText, Meter } from "./MessageText.ts"
import { compilePhrases, type Found } from "./Phrase.ts"
import { isUnder, readLink } from "./TextLink.ts"

/** A place in a text, as UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a finder found. */
export interface Findings {
  readonly spans: ReadonlyArray<Span & { readonly quoted: boolean }>
  /** Addresses that the edition does not give and that one of the text's links may be. */
  readonly missing: ReadonlyArray<string>
}

/** Finds by a finder's name in one text. */
export type Find = (finder: string) => Findings

/** The address of a link by name; `undefined` where the edition has none. */
export type AddressOf = (link: string) => string | undefined

/** Compiles finders. Those that name each other in a circle or name none find nothing; `messageProblems` reports them. */
export const compileFinders = (
  finders: Finders
): ((text: MessageText, addressOf: AddressOf, meter: Meter) => Find) => {
  const search = compilePhrases(
    Object.entries(finders).flatMap(([name, finder]) => ("phrases" in finder ? [[name, finder.phrases]] : []))
  )
  return ({ words, links }, addressOf, meter) => {
    const phrases = search(words, meter)
    const found = new Map<string, ReadonlyArray<Found>>()
    const findWords = (name: string): ReadonlyArray<Found> => {
      const known = found.get(name)
      if (known !== undefined) return known
      found.set(name, [])
      const places = placesOf(name, finders[name])
      found.set(name, places)
      return places
    }

    const placesOf = (name: string, finder: Finder | undefined): ReadonlyArray<Found> => {
      if (finder === undefined || "link" in finder) return []
      if ("anyOf" in finder)
        return finder.anyOf.flatMap(findWords).sort((a, b) => a.first - b.first || a.last - b.last)
      const places =
        "phrases" in finder
          ? (phrases.get(name) ?? [])
          : chained(finder.sequence.map(findWords), finder.within)
      return finder.unless === undefined ? places : withoutNear(places, finder.unless, "sequence" in finder)
    }

    /** Of the ways to reach a word, the one that begins last stands for all. */
    const chained = (parts: ReadonlyArray<ReadonlyArray<Found>>, within: number): ReadonlyArray<Found> => {
      let [begun = []] = parts
      for (const part of parts.slice(1)) {
        const firstByLast = new Map<number, number>()
        for (const { first, last } of begun)
          firstByLast.set(last, Math.max(first, firstByLast.get(last) ?? first))
        begun = part.flatMap(({ first, last }) => {
          for (let before = first - 1; before >= Math.max(0, first - 1 - within); before--) {
            meter.steps++
            if (words[before]?.sentence !== words[first]?.sentence) return []
            const start = firstByLast.get(before)
            if (start !== undefined) return [{ first: start, last }]
          }
          return []
        })
      }
      return begun
    }

    const withoutNear = (
      places: ReadonlyArray<Found>,
      { near, before, after = 0, acrossCommas = false }: Near,
      between: boolean
    ): ReadonlyArray<Found> => {
      const shortest = new Map<number, number>()
      for (const { first, last } of findWords(near))
        shortest.set(first, Math.min(last, shortest.get(first) ?? last))
      return places.filter(({ first, last }) => {
        for (let i = Math.max(0, first - before); i <= last + after && i < words.length; i++) {
          meter.steps++
          const end = shortest.get(i)
          if (end === undefined || end > last + after) continue
          if (i >= first && end <= last) {
            if (between) return false
            continue
          }
          const edge = words[i < first ? first : last]
          if (words[i]?.sentence !== edge?.sentence) continue
          if (acrossCommas || words[i]?.clause === edge?.clause) return false
        }
        return true
      })
    }

    const linksOf = (finder: Extract<Finder, { readonly link: string }>): Findings => {
      const address = addressOf(finder.link)
      const page = address === undefined ? undefined : readLink(address)
      if (page === undefined) return { spans: [], missing: links.length === 0 ? [] : [finder.link] }
      const { beneath = false, query = [], others = 0 } = finder
      return {
        spans: links
          .filter(
            (link) =>
              isUnder(link, page, beneath) &&
              query.every((name) => link.query.includes(name)) &&
              new Set(link.query).size >= query.length + others
          )
          .map(({ start, end }) => ({ start, end, quoted: false })),
        missing: []
      }
    }

    return (name) => {
      const finder = Object.hasOwn(finders, name) ? finders[name] : undefined
      const linked = linkFinders(finders, finder).map(linksOf)
      const spans = findWords(name).map(({ first, last }) => ({
        start: words[first]?.start ?? 0,
        end: words[last]?.end ?? 0,
        quoted: words[first]?.quoted ?? false
      }))
      return {
        spans: [...spans, ...linked.flatMap((one) => one.spans)],
        missing: linked.flatMap(({ missing }) => missing)
      }
    }
  }
}

/** The links that a finder looks for, itself or through those it names. */
const linkFinders = (
  finders: Finders,
  finder: Finder | undefined
): ReadonlyArray<Extract<Finder, { readonly link: string }>> => {
  if (finder === undefined) return []
  if ("link" in finder) return [finder]
  return "anyOf" in finder ? finder.anyOf.flatMap((name) => linkFinders(finders, finders[name])) : []
}
