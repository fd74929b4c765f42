/** The addresses in a text, and whether one is that of a page or lies beneath it. */

/** An address as it stands in a text. `start` and `end` are UTF-16 offsets. */
export interface TextLink {
  readonly start: number
  readonly end: number
  /** Whether it is written with `http://` or `https://`. */
  readonly scheme: boolean
  /** In lower case, without `www.` and a port. */
  readonly host: string
  /** Segments of the path. */
  readonly path: ReadonlyArray<string>
  /** Names of the query's parameters that have a value. */
  readonly query: ReadonlyArray<string>
}

const BETWEEN = /[\s<>()[\]{}"'`“”]/
const EDGES = new Set([".", ",", ";", ":", "!", "?", "*", "_", "~", "…"])
const HOST = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/

/**
 * The addresses in a text, in order. One that hides its host behind a user name (`known.example@other.example`) is none of its
 * seeming host.
 *
 * @example
 * ```ts
 * import { linksIn } from "@hedgerow/core/policy/TextLink"
 *
 * const [link] = linksIn("See https://status.example.com/incidents/7?from=mail.")
 * link?.host // => "status.example.com"
 * link?.path // => ["incidents", "7"]
 * link?.query // => ["from"]
 * linksIn("Nothing here.") // => []
 * ```
 */
export const linksIn = (text: string): ReadonlyArray<TextLink> => {
  const links: Array<TextLink> = []
  // A host has a dot within, so that only what stands around dots is looked at.
  for (let dot = text.indexOf("."), past = 0; dot !== -1; dot = text.indexOf(".", past)) {
    let [from, to] = [dot, dot + 1]
    while (to < text.length && !isBetween(text, to)) to++
    if (to > dot + 1) while (from > past && !isBetween(text, from - 1)) from--
    past = to
    while (to > from && EDGES.has(text[to - 1] ?? "")) to--
    while (from < to && EDGES.has(text[from] ?? "")) from++
    if (to <= dot || to - from > 2048) continue
    const link = readLink(text.slice(from, to))
    if (link !== undefined) links.push({ ...link, start: from, end: to })
  }
  return links
}

/** Whether no address has the character at this place in it. */
const isBetween = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i)
  return code < 128 ? ASCII_BETWEEN[code] === true : BETWEEN.test(text[i] ?? "")
}

const ASCII_BETWEEN = Array.from({ length: 128 }, (_, code) => BETWEEN.test(String.fromCharCode(code)))

/**
 * Reads one address; `undefined` where it is none.
 *
 * @example
 * ```ts
 * import { readLink } from "@hedgerow/core/policy/TextLink"
 *
 * readLink("www.status.example.com/a")?.host // => "status.example.com"
 * readLink("https://status.example.com@other.example")?.host // => "other.example"
 * readLink("nothing") // => undefined
 * ```
 */
export const readLink = (address: string): Omit<TextLink, "start" | "end"> | undefined => {
  const lower = address.slice(0, 8).toLowerCase()
  const begin = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0
  const rest = address.slice(begin)
  const cut = rest.search(/[/?#\\]/)
  const authority = cut === -1 ? rest : rest.slice(0, cut)
  if (begin === 0 && authority.includes("@")) return undefined
  const host = authority
    .slice(authority.lastIndexOf("@") + 1)
    .toLowerCase()
    .replace(/:\d{1,5}$/, "")
    .replace(/\.$/, "")
    .replace(/^www\./, "")
  if (!HOST.test(host)) return undefined
  const beyond = cut === -1 ? "" : rest.slice(cut)
  const [beforeHash = ""] = beyond.split("#", 1)
  const question = beforeHash.indexOf("?")
  const path = question === -1 ? beforeHash : beforeHash.slice(0, question)
  const query = question === -1 ? "" : beforeHash.slice(question + 1)
  return {
    scheme: begin > 0,
    host,
    path: path.split(/[/\\]/).filter((segment) => segment !== ""),
    query: query.split("&").flatMap((pair) => {
      const equals = pair.indexOf("=")
      return equals > 0 && equals < pair.length - 1 ? [pair.slice(0, equals)] : []
    })
  }
}

/** Whether an address is that of a page or lies beneath it; `beneath`: the page itself is not enough. */
export const isUnder = (
  link: Pick<TextLink, "host" | "path">,
  page: Pick<TextLink, "host" | "path">,
  beneath: boolean
): boolean =>
  link.host === page.host &&
  link.path.length >= page.path.length + (beneath ? 1 : 0) &&
  page.path.every((segment, i) => link.path[i] === segment)
