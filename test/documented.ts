/** The documentation's examples: found in Markdown and doc comments, and made into programs that check themselves. */
import { parseAst } from "vitest/node"

/** A fenced piece of TypeScript. */
export interface Example {
  readonly file: string
  /** The line of the file on which its code begins, from 1. */
  readonly line: number
  readonly code: string
  /** False for a fence marked `no-run`, which is only type-checked. */
  readonly runs: boolean
}

/** Throws where a fence would escape the checks: another name for TypeScript, an unknown mark, no end. */
export const findExamples = (file: string, text: string): ReadonlyArray<Example> => {
  const lines = file.endsWith(".ts") ? docComments(text) : text.split("\n")
  const examples: Array<Example> = []
  for (let start = 0; start < lines.length; start++) {
    const [, indent = "", ticks, language, mark = ""] =
      /^(\s*)(`{3,})(\S*) *(.*?)\s*$/.exec(lines[start] ?? "") ?? []
    if (ticks === undefined) continue
    const end = lines.findIndex((line, i) => i > start && line.trimEnd() === indent + ticks)
    const where = `${file}:${start + 1}`
    if (end === -1) throw new Error(`${where}: this fence has no end`)
    if (/^(?:typescript|tsx|[cm]ts|javascript|jsx?|[cm]js)$/.test(language ?? ""))
      throw new Error(`${where}: write \`\`\`ts, so that the example is checked, not \`\`\`${language}`)
    if (language === "ts") {
      if (mark !== "" && mark !== "no-run")
        throw new Error(`${where}: a fence is \`\`\`ts or \`\`\`ts no-run, not \`\`\`ts ${mark}`)
      const code = lines.slice(start + 1, end).map((line) => line.slice(indent.length))
      examples.push({ file, line: start + 2, code: code.join("\n"), runs: mark === "" })
    }
    start = end
  }
  return examples
}

/** The lines of a source file with all but the text of its doc comments blanked. */
const docComments = (source: string): ReadonlyArray<string> => {
  let inside = false
  return source.split("\n").map((line) => {
    const opens = /^\s*\/\*\*/.test(line)
    const text = inside && !line.includes("*/") ? line.replace(/^\s*\* ?/, "") : ""
    inside = (inside || opens) && !line.includes("*/")
    return text
  })
}

/**
 * The example as a module in which `expression // => value` is an assertion, every line on its own line of the file.
 * The value may stand on the lines after the expression, and go on over several.
 * Throws for a `// =>` that follows no expression and for a value that is not an expression.
 */
export const toProgram = ({ file, line, code }: Example): string => {
  const claims = endsOfStatements(code).flatMap((statement) => {
    const claim = claimAt(code, statement.end)
    return claim === undefined ? [] : [{ ...statement, ...claim }]
  })
  const lineOf = (index: number) => line + code.slice(0, index).split("\n").length - 1
  for (const { index } of code.matchAll(MARK))
    if (!claims.some((claim) => claim.mark === index))
      throw new Error(`${file}:${lineOf(index)}: this // => follows no expression, or its value is not one`)

  let program = ""
  let done = 0
  for (const { start, end, name, mark, value, after } of claims.sort((a, b) => a.mark - b.mark)) {
    const statement = code.slice(start, end).replace(/;$/, "")
    const subject = name ?? statement
    program += code.slice(done, start)
    if (name !== undefined) program += `${statement};`
    program += `${ASSERT}(${subject},"${file}:${lineOf(mark)}")${code.slice(end, mark)}.toEqual(${value});`
    done = after
  }
  return `import { expect as ${ASSERT} } from "vitest"${"\n".repeat(line - 1)}${program}${code.slice(done)}\n`
}

const ASSERT = "__expect"
const MARK = /\/\/[ \t]*=>/g

/** The `// => value` after `end`, on the same line or the next. */
const claimAt = (code: string, end: number) => {
  const gap = /^[ \t]*(?:\r?\n[ \t]*)?(?=\/\/[ \t]*=>)/.exec(code.slice(end))
  if (gap === null) return undefined
  const mark = end + gap[0].length
  const lines = code.slice(mark).split("\n")
  let value = ""
  let after = mark
  for (const [i, text] of lines.entries()) {
    const comment = /^[ \t]*\/\/(.*)$/.exec(text)?.[1]
    if (comment === undefined || (i > 0 && /^[ \t]*=>/.test(comment))) return undefined
    value += i === 0 ? comment.replace(/^[ \t]*=>/, "") : `\n${comment}`
    after += text.length + (i === 0 ? 0 : 1)
    if (isExpression(value)) return { mark, value: value.trim(), after }
  }
  return undefined
}

const isExpression = (text: string): boolean => {
  try {
    return parse(`(${text}\n)`).body.length === 1
  } catch {
    return false
  }
}

const parse = (code: string) => parseAst(code, { lang: "ts", sourceType: "module" })

/** Where each expression statement and each declaration of one name lies. */
const endsOfStatements = (code: string): ReadonlyArray<{ start: number; end: number; name?: string }> => {
  const found: Array<{ start: number; end: number; name?: string }> = []
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return
    const { type, start, end, declarations } = node as Partial<Statement>
    if (start !== undefined && end !== undefined) {
      const name = declarations?.length === 1 ? declarations[0]?.id.name : undefined
      if (type === "ExpressionStatement") found.push({ start, end })
      if (type === "VariableDeclaration" && name !== undefined) found.push({ start, end, name })
    }
    Object.values(node).forEach(visit)
  }
  visit(parse(code).body)
  return found
}

interface Statement {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly declarations: ReadonlyArray<{ readonly id: { readonly name?: string } }>
}
