/** Shows who is on in a week, whose turn it is, and where nobody is: `npm run who-is-on -- --help`. */
import { forgiveClosedPipes, sayWrongUsage } from "./cli/Program.ts"
import { HELP } from "./who-is-on/Help.ts"
import { readOptions } from "./who-is-on/Options.ts"
import { run } from "./who-is-on/Run.ts"

forgiveClosedPipes("who-is-on", process)

const options = readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "WrongUsage":
    sayWrongUsage("who-is-on", options, process)
    break
  case "Options":
    process.exitCode = await run(options, new Date(), process)
}
