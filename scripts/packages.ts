/**
 * Packs the packages as they would be published, and uses them as a stranger would: installed from their tarballs
 * in an empty folder, type-checked, imported in plain Node, and core bundled for a browser.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runInNewContext } from "node:vm"
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core"
import { build } from "esbuild"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { entryPoints, importAll, nodes, packages, root } from "./workspace.ts"

/** Says how a check went; whether it went well. */
const report = (what: string, problems: ReadonlyArray<string>): boolean => {
  const well = problems.length === 0
  console.log(well ? `ok      ${what}` : `FAILED  ${what}\n${problems.join("\n")}`)
  if (!well) process.exitCode = 1
  return well
}

/** Runs a program; all that it printed when it failed, otherwise nothing. */
const run = (cwd: string, program: string, ...args: ReadonlyArray<string>): ReadonlyArray<string> => {
  const shell = process.platform === "win32"
  const { status, error, stdout, stderr } = spawnSync(program, args, { cwd, shell, encoding: "utf8" })
  return status === 0 ? [] : [error === undefined ? `${stdout}${stderr}` : String(error)]
}

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"))

const workshop = mkdtempSync(join(tmpdir(), "hedgerow-packages-"))
const stranger = join(workshop, "stranger")

const pack = (directory: string) => {
  const { name, version } = readJson(join(directory, "package.json"))
  const tarball = `${name.slice(1).replace("/", "-")}-${version}.tgz`
  report(`${name} packs`, run(directory, "npm", "pack", "--ignore-scripts", "--pack-destination", workshop))
  const bytes = new Uint8Array(readFileSync(join(workshop, tarball)))
  return {
    name: String(name),
    directory,
    tarball,
    bytes,
    entries: entryPoints(directory).map(({ name }) => name)
  }
}
type Packed = ReturnType<typeof pack>

const checkManifest = async ({ name, bytes }: Packed) => {
  const { messages, pkg } = await publint({
    strict: true,
    pack: { tarball: bytes.buffer }
  })
  report(
    `${name}: publint has nothing to say`,
    messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code)
  )
}

/** The packages are ESM only: how CommonJS or a resolution older than `exports` sees them is left out. */
const checkTypes = async ({ name, bytes, entries }: Packed) => {
  const entrypoints = entries.map((entry) => entry.replace(name, "."))
  const analysis = await checkPackage(createPackageFromTarballData(bytes), { entrypoints })
  const problems = analysis.types === false ? [] : analysis.problems
  const ours = problems.filter(
    (problem) => !("resolutionKind" in problem && /^node10$|cjs$/.test(problem.resolutionKind))
  )
  report(
    `${name}: the types of its ${entries.length} entry points are found`,
    analysis.types === false ? ["it has no types"] : ours.map((problem) => JSON.stringify(problem))
  )
}

const npmInstall = (...what: ReadonlyArray<string>): ReadonlyArray<string> =>
  run(stranger, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", ...what)

const install = (packed: ReadonlyArray<Packed>): boolean => {
  const { effect } = readJson(join(root, "packages/core/package.json")).devDependencies
  mkdirSync(stranger)
  writeFileSync(join(stranger, "package.json"), JSON.stringify({ private: true, type: "module" }))
  const tarballs = packed.map(({ tarball }) => join(workshop, tarball))
  return report(
    `the tarballs install in an empty folder with effect ${effect}`,
    npmInstall(...tarballs, `effect@${effect}`)
  )
}

/** The entry points of which each needs an optional peer, which no other may need. */
const optional: Readonly<Record<string, string>> = { "@hedgerow/core/testing/arbitrary": "fast-check" }

const installPeer = (peer: string): boolean => {
  const { version } = readJson(join(root, "node_modules", peer, "package.json"))
  return report(
    `${peer} ${version}, an optional peer, installs beside them`,
    npmInstall(`${peer}@${version}`)
  )
}

/** A module that imports all of these and keeps them. */
const importing = (entries: ReadonlyArray<string>) =>
  `${entries.map((name, i) => `import * as m${i} from "${name}"\n`).join("")}export const all = [${entries.map((_, i) => `m${i}`)}]\n`

/** Checks the declarations themselves too, and those of effect, which need a browser's types. */
const checkUse = (entries: ReadonlyArray<string>, moduleResolution: "nodenext" | "bundler") => {
  const compilerOptions = {
    module: moduleResolution === "bundler" ? "esnext" : moduleResolution,
    moduleResolution,
    target: "es2023",
    lib: ["es2024", "dom"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true
  }
  writeFileSync(join(stranger, "all.ts"), importing(entries))
  writeFileSync(join(stranger, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["all.ts"] }))
  const tsc = join(root, "node_modules/typescript/bin/tsc")
  report(
    `${entries.length} entry points type-check with moduleResolution ${moduleResolution}`,
    run(stranger, process.execPath, tsc, "-p", stranger, "--pretty", "false")
  )
}

/** Bundles for a browser, which knows no `node:` module, and loads the bundle where there is no `process` or `Buffer`. */
const checkBrowser = async (entries: ReadonlyArray<string>) => {
  const bundled = await build({
    stdin: { contents: importing(entries), resolveDir: stranger },
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2023",
    write: false,
    logLevel: "silent"
  }).then(
    ({ outputFiles: [file] }) => ({ code: file?.text ?? "", problems: [] }),
    (failure: unknown) => ({ code: "", problems: [String(failure)] })
  )
  if (!report(`${entries.length} entry points bundle for a browser`, bundled.problems)) return
  const timers = { clearTimeout, setTimeout }
  const browser = { AbortController, TextDecoder, TextEncoder, URL, URLSearchParams, console, ...timers }
  let failures: ReadonlyArray<string> = []
  try {
    runInNewContext(bundled.code, browser)
  } catch (failure) {
    failures = [String(failure)]
  }
  report("the bundle loads without anything of Node", failures)
}

try {
  const packed = packages.map(pack)
  for (const one of packed) {
    await checkManifest(one)
    await checkTypes(one)
  }
  if (install(packed)) {
    const all = packed.flatMap((one) => one.entries)
    const checkEntries = async (entries: ReadonlyArray<string>) => {
      checkUse(entries, "nodenext")
      checkUse(entries, "bundler")
      for (const { path, version } of nodes())
        report(
          `${entries.length} entry points load on Node ${version}`,
          importAll(path, stranger, entries) ? [] : ["The errors stand above."]
        )
      await checkBrowser(entries.filter((name) => name.startsWith("@hedgerow/core")))
    }
    await checkEntries(all.filter((name) => optional[name] === undefined))
    for (const [name, peer] of Object.entries(optional)) if (installPeer(peer)) await checkEntries([name])
  }
} finally {
  rmSync(workshop, { recursive: true, force: true })
}
