/** Finds what the handbook knows about a symptom: `npm run troubleshoot -- --help`. */
import { forgiveClosedPipes, sayWrongUsage } from "./cli/Program.ts"
import { HELP } from "./troubleshoot/Help.ts"
import { readOptions } from "./troubleshoot/Options.ts"
import { run } from "./troubleshoot/Run.ts"

forgiveClosedPipes("troubleshoot", process)

const options = readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "NothingAsked":
    process.stderr.write(HELP)
    process.exitCode = 2
    break
  case "WrongUsage":
    sayWrongUsage("troubleshoot", options, process)
    break
  case "Options":
    process.exitCode = run(options, process)
}
