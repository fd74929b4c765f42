/** Where a text stops being JSON, or says one thing twice: the place and what would be right. */

/** The first fault. */
export interface Fault {
  /** From 1. */
  readonly line: number
  /** From 1, in characters as JavaScript counts them. */
  readonly column: number
  readonly message: string
}

type Awaited = "value" | "value or ]" | "name" | "name or }" | ":" | ", or end" | "nothing"

const SPACE = /[\t\n\r ]*/y
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/** The first fault of a text; `undefined` where it is JSON and no object names a thing twice. */
export const jsonFault = (text: string): Fault | undefined => {
  const inside: Array<Set<string> | "list"> = []
  let awaited: Awaited = "value"
  const closed = (): Awaited => (inside.length === 0 ? "nothing" : ", or end")
  let at = 0
  for (;;) {
    at = end(SPACE, text, at) ?? at
    const sign = text[at]
    const innermost = inside.at(-1)
    if (sign === undefined)
      return awaited === "nothing" ? undefined : fault(text, at, "the file ends here, before it is complete")
    if (awaited === "nothing") return fault(text, at, "something follows after the end")
    if (awaited === ":") {
      if (sign !== ":") return fault(text, at, "expected a : after the name")
      awaited = "value"
      at++
    } else if (awaited === ", or end") {
      const close = innermost === "list" ? "]" : "}"
      if (sign !== "," && sign !== close) return fault(text, at, `expected a , or a ${close}`)
      at++
      if (sign === ",") awaited = innermost === "list" ? "value" : "name"
      else {
        inside.pop()
        awaited = closed()
      }
    } else if ((awaited === "value or ]" && sign === "]") || (awaited === "name or }" && sign === "}")) {
      inside.pop()
      awaited = closed()
      at++
    } else if (awaited === "name" || awaited === "name or }") {
      if (sign !== '"')
        return fault(
          text,
          at,
          sign === "}" ? "expected a name after the ," : "expected a name in double quotes"
        )
      const read = endOfText(text, at)
      if (typeof read !== "number") return read
      const name: string = JSON.parse(text.slice(at, read))
      if (innermost !== "list" && innermost?.has(name))
        return fault(
          text,
          at,
          `${JSON.stringify(name)} stands twice in one object; only the last would count`
        )
      if (innermost !== "list") innermost?.add(name)
      awaited = ":"
      at = read
    } else if (sign === "{" || sign === "[") {
      inside.push(sign === "{" ? new Set() : "list")
      awaited = sign === "{" ? "name or }" : "value or ]"
      at++
    } else if (sign === '"') {
      const read = endOfText(text, at)
      if (typeof read !== "number") return read
      awaited = closed()
      at = read
    } else {
      const read = end(WORD, text, at)
      if (read === undefined)
        return fault(
          text,
          at,
          sign === "]"
            ? "expected a value after the ,"
            : "expected a text, number, list, object, true, false or null"
        )
      awaited = closed()
      at = read
    }
  }
}

/** Where what a pattern finds at a place ends. */
const end = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** Where the text that begins at a place ends, its closing quote included. */
const endOfText = (text: string, from: number): number | Fault => {
  for (let at = from + 1; at < text.length; ) {
    if (text[at] === '"') return at + 1
    if (text[at] === "\\") {
      const read = end(ESCAPE, text, at)
      if (read === undefined) return fault(text, at, "expected an escape that JSON knows, like \\n or \\\\")
      at = read
    } else if (text.charCodeAt(at) < 0x20)
      return fault(
        text,
        at,
        text[at] === "\n" ? "the text has no closing quote" : "write this character as an escape"
      )
    else at++
  }
  return fault(text, from, "the text has no closing quote")
}

const fault = (text: string, at: number, message: string): Fault => {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf("\n") + 1
  return { line: before.split("\n").length, column: at - lineStart + 1, message }
}
