/** The published packages, what each of them exports, and the Node executables to try them on. */
import { execFileSync } from "node:child_process"
import { existsSync, globSync, readFileSync } from "node:fs"
import { delimiter, join, resolve } from "node:path"

export const root = resolve(import.meta.dirname, "..")

/** The packages in the order in which they build on each other. */
export const packages = ["core", "agents", "adapters"].map((name) => join(root, "packages", name))

/** What a user writes after `from`, and the built file that it gives, relative to the package. */
export interface EntryPoint {
  readonly name: string
  readonly file: string
}

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>
}

/** Everything that a built package's `exports` opens; patterns are followed to the files that they match. */
export const entryPoints = (directory: string): ReadonlyArray<EntryPoint> => {
  const manifest: Manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"))
  const found = new Map<string, string>()
  const exported = Object.entries(manifest.exports).sort(
    ([a], [b]) => Number(a.includes("*")) - Number(b.includes("*"))
  )
  for (const [subpath, target] of exported) {
    if (typeof target === "string") continue
    const [before = "", after = ""] = target.default.split("*")
    const files = target.default.includes("*")
      ? globSync(`${before}**/*${after}`, { cwd: directory }).map((file) => `./${file.replaceAll("\\", "/")}`)
      : [target.default]
    for (const file of files.sort()) {
      const star = file.slice(before.length, file.length - after.length)
      const name = join(manifest.name, subpath.replace("*", star)).replaceAll("\\", "/")
      if (!found.has(file)) found.set(file, name)
    }
  }
  return [...found].map(([file, name]) => ({ name, file }))
}

/** This Node and, where it is another version, the one that npm itself runs on or the machine has. */
export const nodes = (): ReadonlyArray<{ readonly path: string; readonly version: string }> => {
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((directory) => !directory.includes("node_modules"))
    .map((directory) => join(directory, process.platform === "win32" ? "node.exe" : "node"))
  const candidates = [process.execPath, process.env["npm_node_execpath"], ...onPath]
  const byVersion = new Map<string, string>()
  for (const path of candidates) {
    if (path === undefined || !existsSync(path)) continue
    const version = execFileSync(path, ["--version"], { encoding: "utf8" }).trim()
    if (!byVersion.has(version)) byVersion.set(version, path)
  }
  return [...byVersion].map(([version, path]) => ({ path, version }))
}

/** Imports every one of these in a plain Node; prints what failed and returns whether all went well. */
export const importAll = (node: string, cwd: string, specifiers: ReadonlyArray<string>): boolean => {
  const program = `
    for (const specifier of ${JSON.stringify(specifiers)})
      try { await import(specifier) } catch (error) { console.error(specifier, error); process.exitCode = 1 }`
  try {
    execFileSync(node, ["--input-type=module", "--eval", program], {
      cwd,
      stdio: ["ignore", "inherit", "inherit"]
    })
    return true
  } catch {
    return false
  }
}
