/** Says what follows from requests to delete data, and proves what never does: `npm run deletion -- --help`. */
import { forgiveClosedPipes, sayWrongUsage } from "./cli/Program.ts"
import { HELP } from "./deletion/Help.ts"
import { readOptions } from "./deletion/Options.ts"
import { proofReport } from "./deletion/ProofReport.ts"
import { run } from "./deletion/Run.ts"

forgiveClosedPipes("deletion", process)

const options = readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "WrongUsage":
    sayWrongUsage("deletion", options, process)
    break
  case "Prove": {
    const { text, proved } = proofReport()
    process.stdout.write(text)
    process.exitCode = proved ? 0 : 1
    break
  }
  case "Options":
    process.exitCode = await run(options, process)
}
