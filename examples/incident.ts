/** Tells an incident from its first tickets to its aftermath: `npm run incident -- --help`. */
import { forgiveClosedPipes, sayWrongUsage } from "./cli/Program.ts"
import { HELP } from "./incident/Help.ts"
import { readOptions } from "./incident/Options.ts"
import { run } from "./incident/Run.ts"

forgiveClosedPipes("incident", process)

const options = readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "WrongUsage":
    sayWrongUsage("incident", options, process)
    break
  case "Options":
    process.exitCode = await run(options, process)
}
