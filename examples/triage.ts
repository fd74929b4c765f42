/** Puts a file of tickets into working order: `npm run triage -- --help`. */
import { HELP } from "./triage/Help.ts"
import { readOptions } from "./triage/Options.ts"
import { run } from "./triage/Run.ts"
import { printable } from "./triage/Text.ts"

// A reader that has seen enough, `head` for example, closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (Reflect.get(error, "code") === "EPIPE") process.exit(0)
    process.stderr.write(`triage: the answer cannot be written: ${error.message}.\n`)
    process.exit(2)
  })
}

const options = readOptions(process.argv.slice(2))
switch (options._tag) {
  case "Help":
    process.stdout.write(HELP)
    break
  case "WrongUsage":
    for (const problem of options.problems) process.stderr.write(`triage: ${printable(problem)}.\n`)
    process.stderr.write("Try --help.\n")
    process.exitCode = 2
    break
  case "Options":
    process.exitCode = await run(options, process)
}
