/** Checks a text against the rules about messages and prints as a linter does: `npm run review-text -- --help`. */
import { forgiveClosedPipes, sayWrongUsage } from "./cli/Program.ts"
import { HELP } from "./review-text/Help.ts"
import { readOptions } from "./review-text/Options.ts"
import { run } from "./review-text/Run.ts"

forgiveClosedPipes("review-text", process)

const options = readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "WrongUsage":
    sayWrongUsage("review-text", options, process)
    break
  case "Options":
    process.exitCode = await run(options, process)
}
