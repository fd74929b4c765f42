import { describe, expect, it } from "vitest"
import { findExamples, toProgram } from "./documented.ts"

const AsyncFunction = (async () => {}).constructor as new (
  ...texts: ReadonlyArray<string>
) => (...values: ReadonlyArray<unknown>) => Promise<void>

/** Runs an example that starts on line 7 of a file; rejects where it shows something else than it says. */
const run = async (code: string): Promise<void> => {
  const program = toProgram({ file: "guide.md", line: 7, code, runs: true })
  const [, ...body] = program.split("\n")
  await new AsyncFunction("__expect", body.join("\n"))(expect)
}

describe("findExamples", () => {
  it("finds fences in Markdown, also in a list and of four ticks", () => {
    const text =
      "# Title\n\n```ts\nfirst()\n```\n\n- item\n\n  ```ts no-run\n  second()\n    .third()\n  ```\n\n````ts\n`a`\n```\nb\n````\n"
    expect(findExamples("guide.md", text)).toEqual([
      { file: "guide.md", line: 4, code: "first()", runs: true },
      { file: "guide.md", line: 10, code: "second()\n  .third()", runs: false },
      { file: "guide.md", line: 15, code: "`a`\n```\nb", runs: true }
    ])
  })

  it("finds fences in doc comments, and nothing in other code", () => {
    const fence = "```"
    const text = `const a = \`\n${fence}ts\nno()\n${fence}\n\`\n/**\n * Says so.\n *\n * ${fence}ts\n * if (yes) {\n *   go()\n * }\n * ${fence}\n */\n// ${fence}ts\n`
    expect(findExamples("src/A.ts", text)).toEqual([
      { file: "src/A.ts", line: 10, code: "if (yes) {\n  go()\n}", runs: true }
    ])
  })

  it("leaves other languages alone, with all that stands inside them", () => {
    expect(findExamples("a.md", "```sh\nnpm ci\n```\n````md\n```ts\nno()\n```\n````\n")).toEqual([])
  })

  it.for(["```typescript\na\n```", "```js\na\n```", "```ts norun\na\n```", "```ts\na\n"])(
    "refuses %j",
    (text) => {
      expect(() => findExamples("a.md", text)).toThrow(/^a\.md:1: /)
    }
  )
})

describe("toProgram", () => {
  it.for([
    "1 + 1 // => 2",
    "1 + 1; // => 2",
    "1 + 1 //=> 2",
    "1 + 1\n// => 2",
    "[1].concat(\n  [2]\n) // => [1, 2]",
    "[1].concat(\n  [2]\n)\n// => [1, 2]",
    "({ a: [1] })\n// => {\n//   a: [\n//     1\n//   ]\n// }\n// and so on",
    "const two = 1 + 1 // => 2\ntwo // => 2",
    "await Promise.resolve({ a: 1 }) // => { a: 1 }",
    "for (const a of [1, 2]) {\n  a > 0 // => true\n}",
    '"Zoë → 🦔" // => "Zoë → 🦔"\n1 // => 1'
  ])("passes where it says the truth: %j", async (code) => {
    await expect(run(code)).resolves.toBeUndefined()
  })

  it.for([
    ["1 + 1 // => 3", 7],
    ["1 + 1\n// => 3", 8],
    ["const two = 2 // => 2\n\nconst three = two // => 3", 9],
    ["({ a: [1] })\n// => {\n//   a: [2]\n// }", 8],
    ["await Promise.resolve({ a: 1 }) // => { a: 2 }", 7],
    ["if (true) {\n  1 // => 2\n}", 8]
  ] as const)("fails where it says a falsehood, and names the line: %j", async ([code, line]) => {
    await expect(run(code)).rejects.toThrow(`guide.md:${line}: `)
  })

  it.for([
    ["// => 3", 7],
    ["f(\n  1 // => 3\n)", 8],
    ["const { a } = { a: 3 } // => 3", 7],
    ["1 + 1\n\n// => 2", 9],
    ["1 + 1 // => 2, of course not", 7],
    ["1 + 1 // => three apples", 7],
    ["[1] // => [1\nconst a = 1", 7]
  ] as const)("refuses an assertion that would not be checked: %j", ([code, line]) => {
    expect(() => toProgram({ file: "guide.md", line: 7, code, runs: true })).toThrow(`guide.md:${line}: `)
  })

  it("keeps every line where it is in the file", () => {
    const code = "const a = 1\n\n;[a].concat(\n  2\n)\n// => [\n//   1, 2\n// ]\nlast()"
    const program = toProgram({ file: "guide.md", line: 7, code, runs: true })
    expect(program.split("\n")[6]).toBe("const a = 1")
    expect(program.split("\n")[14]).toBe("last()")
  })
})
