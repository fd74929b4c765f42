/** Puts a file of tickets into working order: `npm run triage -- --help`. */
import { forgiveClosedPipes, sayWrongUsage } from "./cli/Program.ts"
import { HELP } from "./triage/Help.ts"
import { readOptions } from "./triage/Options.ts"
import { run } from "./triage/Run.ts"

forgiveClosedPipes("triage", process)

const options = readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "WrongUsage":
    sayWrongUsage("triage", options, process)
    break
  case "Options":
    process.exitCode = await run(options, process)
}
