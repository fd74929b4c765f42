/** Shows what a change of the handbook would have changed: `npm run policy-change -- --help`. */
import { forgiveClosedPipes, sayWrongUsage } from "./cli/Program.ts"
import { HELP } from "./policy-change/Help.ts"
import { readOptions } from "./policy-change/Options.ts"
import { run } from "./policy-change/Run.ts"

forgiveClosedPipes("policy-change", process)

const options = readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "WrongUsage":
    sayWrongUsage("policy-change", options, process)
    break
  case "Options":
    process.exitCode = await run(options, process)
}
