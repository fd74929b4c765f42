/** Shows what an edition promises but cannot staff: `npm run feasibility -- --help`. */
import { forgiveClosedPipes, sayWrongUsage } from "./cli/Program.ts"
import { HELP } from "./feasibility/Help.ts"
import { readOptions } from "./feasibility/Options.ts"
import { output } from "./feasibility/Output.ts"

forgiveClosedPipes("feasibility", process)

const options = await readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "WrongUsage":
    sayWrongUsage("feasibility", options, process)
    break
  case "Options":
    process.stdout.write(output(options, options.week ?? new Date(), process))
}
