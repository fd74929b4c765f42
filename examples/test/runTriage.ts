/** Runs the program as its users do: a process of its own, with files, pipes and an environment. */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { fileURLToPath } from "node:url"

const EXAMPLES = fileURLToPath(new URL("..", import.meta.url))

/** What a run left behind. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** How many lines came out. */
  readonly lines: number
}

/** How to run it. */
export interface RunWith {
  /** The program's file; triage when absent. */
  readonly program?: string
  /** Standard input; none when absent. */
  readonly input?: string | Uint8Array | Iterable<string>
  readonly env?: Readonly<Record<string, string>>
  /** Keep only so many bytes of what comes out; count all lines. */
  readonly keep?: number
  /** Options of Node itself. */
  readonly node?: ReadonlyArray<string>
}

/** Starts the program. Colour settings of this process do not reach it. */
export const start = (
  args: ReadonlyArray<string>,
  { program = "triage.ts", env = {}, node = [] }: RunWith = {}
): ChildProcess => {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env
  return spawn(process.execPath, ["--conditions=source", ...node, program, ...args], {
    cwd: EXAMPLES,
    env: { ...inherited, ...env },
    stdio: ["pipe", "pipe", "pipe"]
  })
}

/** Runs the program to its end. */
export const triage = async (args: ReadonlyArray<string>, options: RunWith = {}): Promise<Ran> => {
  const child = start(args, options)
  const { input = "", keep } = options
  const texts = Promise.all([textOf(child.stdout, keep), textOf(child.stderr)])
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve))
  const source = typeof input === "string" || input instanceof Uint8Array ? [input] : input
  if (child.stdin !== null) {
    // A program that has read enough closes its end.
    await pipeline(Readable.from(source), child.stdin).catch(() => undefined)
  }
  const [out, err] = await texts
  return { code: await closed, out: out.text, err: err.text, lines: out.lines }
}

const textOf = async (stream: Readable | null, keep = Number.POSITIVE_INFINITY) => {
  const kept: Array<Buffer> = []
  let bytes = 0
  let lines = 0
  for await (const chunk of stream ?? []) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
    if (bytes < keep) kept.push(chunk)
    bytes += chunk.length
  }
  return { text: Buffer.concat(kept).toString("utf8"), lines }
}

/** A directory for one test file's own files, and how to remove it. */
export const scratch = () => {
  const path = mkdtempSync(join(tmpdir(), "hedgerow-triage-"))
  return {
    path,
    file: (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(path, name), content)
      return join(path, name)
    },
    remove: () => rmSync(path, { recursive: true, force: true })
  }
}

/** A line of the interchange format; fields replace or extend those of a new ticket on Scale. */
export const line = (id: string, fields: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id,
    createdAt: "2026-11-20T10:00:00Z",
    channel: "in_app",
    organization: { id: "org-otter", plan: "scale" },
    events: [],
    ...fields
  })

/** The objects of JSON Lines. */
export const objects = (text: string): ReadonlyArray<Record<string, unknown>> =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
