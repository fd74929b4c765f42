/** The built files that are measured: made anew where they are missing, or older than their sources. */
import { spawnSync } from "node:child_process"
import { globSync, statSync } from "node:fs"
import { fileURLToPath } from "node:url"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const CORE = `${ROOT}packages/core`

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

const isStale = (): boolean =>
  globSync("**/*.ts", { cwd: `${CORE}/src` }).some(
    (file) => changedAt(`${CORE}/dist/${file.replace(/\.ts$/, ".js")}`) < changedAt(`${CORE}/src/${file}`)
  )

/** Builds the packages if need be; throws when the files are out of date even then. */
export const ensureBuilt = (): void => {
  if (!isStale()) return
  console.error("building the packages …")
  const { stdout, stderr } = spawnSync("npm", ["run", "--silent", "build"], { cwd: ROOT, encoding: "utf8" })
  if (isStale()) throw new Error(`the build failed: run "npm run build" and see\n${stdout}${stderr}`)
}
