/** What the README shows is what the programs print. */
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))
const readme = readFileSync(`${root}/README.md`, "utf8")
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"))

const blocks = [...readme.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => {
  const [command = "", ...lines] = text.trimEnd().split("\n")
  return { command, lines }
})

/** `$ npm run -s triage -- --explain T-17`: the script's name and what it is given. */
const COMMAND = /^\$ npm run -s ([\w-]+)(?: -- (.+))?$/

/** A line that stands for what is left out, and a blank one, are no output. */
const isOutput = (line: string): boolean => line.trim() !== "" && line !== "…"

const run = (command: string): ReadonlyArray<string> => {
  const [, script = "", args = ""] = COMMAND.exec(command) ?? []
  const [program, ...given] = String(scripts[script]).split(" ")
  if (program !== "node") throw new Error(`${command} is no program of this repository`)
  const { stdout } = spawnSync(process.execPath, [...given, ...args.split(" ").filter((arg) => arg !== "")], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" }
  })
  return stdout.split("\n")
}

it("shows output of several programs", () => expect(blocks.length).toBeGreaterThan(5))

it.each(blocks)("$command prints what is shown, but for the last column", ({ command, lines }) => {
  const printed = run(command)
  const missing = lines
    .filter(isOutput)
    .filter((line) => !printed.some((text) => text.startsWith(line.replace(/ \|$/, ""))))
  expect(missing).toEqual([])
})
