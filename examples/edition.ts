/** Checks an edition of the handbook, or a patch on one: `npm run edition -- --help`. */
import { forgiveClosedPipes, sayWrongUsage } from "./cli/Program.ts"
import { HELP } from "./edition/Help.ts"
import { readOptions } from "./edition/Options.ts"
import { run } from "./edition/Run.ts"

forgiveClosedPipes("edition", process)

const options = readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "WrongUsage":
    sayWrongUsage("edition", options, process)
    break
  case "Options":
    process.exitCode = await run(options, process)
}
