/** Removes what was built, so that a module that is gone from src does not live on in dist. */
import { rmSync } from "node:fs"
import { join } from "node:path"
import { packages } from "./workspace.ts"

for (const directory of packages) rmSync(join(directory, "dist"), { recursive: true, force: true })
