/** Every example in the documentation compiles and says what it shows. */
import { spawnSync } from "node:child_process"
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Example, findExamples, toProgram } from "./documented.ts"

const root = resolve(import.meta.dirname, "..")
const files = globSync(["*.md", "docs/**/*.md", "packages/*/README.md", "packages/*/src/**/*.ts"], {
  cwd: root
}).sort()

mkdirSync(join(root, ".cache"), { recursive: true })
const directory = mkdtempSync(join(root, ".cache/docs-"))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** One module an example, in a folder named like its file, so that equal names do not meet. */
const moduleOf = ({ file, line }: Example) => join(directory, file, `${line}.ts`)

const write = (example: Example): string | undefined => {
  try {
    mkdirSync(dirname(moduleOf(example)), { recursive: true })
    writeFileSync(moduleOf(example), toProgram(example))
    return undefined
  } catch (problem) {
    return String(problem)
  }
}

const documented = files.map((file) => {
  const examples = findExamples(file, readFileSync(join(root, file), "utf8"))
  return { file, examples: examples.map((example) => ({ example, problem: write(example) })) }
})

let typeErrors: ReadonlyMap<string, ReadonlyArray<string>>

beforeAll(() => {
  const configuration = {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: { noEmit: true, types: ["node"], noUnusedLocals: false, noUnusedParameters: false },
    include: ["**/*.ts"]
  }
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify(configuration))
  const tsc = join(root, "node_modules/typescript/bin/tsc")
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", directory, "--pretty", "false"], {
    cwd: directory,
    encoding: "utf8"
  })
  const errors = stdout.split(/\n(?=\S)/).filter((error) => error.trim() !== "")
  typeErrors = Map.groupBy(errors, (error) => error.replace(/\(.*/s, ""))
  if (status !== 0 && errors.length === 0) throw new Error("tsc did not run over the documented examples")
}, 60_000)

describe.for(documented.filter(({ examples }) => examples.length > 0))("$file", ({ examples }) => {
  it.for(examples)("line $example.line", async ({ example, problem }) => {
    expect(problem).toBeUndefined()
    const module = moduleOf(example)
    expect(typeErrors.get(relative(directory, module).replaceAll("\\", "/")) ?? []).toEqual([])
    if (example.runs) await import(/* @vite-ignore */ module)
  })
})

it("compiles every example together with what it imports", () => {
  const own = new Set(
    documented.flatMap(({ examples }) =>
      examples.map(({ example }) => relative(directory, moduleOf(example)))
    )
  )
  expect([...typeErrors].filter(([file]) => !own.has(file))).toEqual([])
  expect(own.size).toBeGreaterThan(0)
})
