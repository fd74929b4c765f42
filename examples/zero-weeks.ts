/** Proposes a quarter's support zero weeks for a team: `npm run zero-weeks -- --help`. */
import { forgiveClosedPipes, sayWrongUsage } from "./cli/Program.ts"
import { HELP } from "./zero-weeks/Help.ts"
import { readOptions } from "./zero-weeks/Options.ts"
import { run } from "./zero-weeks/Run.ts"

forgiveClosedPipes("zero-weeks", process)

const options = readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "WrongUsage":
    sayWrongUsage("zero-weeks", options, process)
    break
  case "Options":
    process.exitCode = await run(options, process)
}
