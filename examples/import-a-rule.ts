/** A plain Node service that imports rules: `npm run import-a-rule`, then ask it as the README shows. Needs no Effect. */
import { service } from "./import-a-rule/Service.ts"

const given = process.env["PORT"] ?? "8787"
const port = Number(given)

if (!/^\d{1,5}$/.test(given) || port > 65_535) {
  process.stderr.write(
    `import-a-rule: PORT is ${JSON.stringify(given)}; give a number from 0 to 65535, 0 for any free port.\n`
  )
  process.exit(2)
}

const server = service(() => new Date())
server.on("error", (error) => {
  process.stderr.write(
    `import-a-rule: it cannot listen: ${error.message}. Another port: PORT=8788 npm run import-a-rule\n`
  )
  process.exit(2)
})
server.listen(port, "127.0.0.1", () => {
  const address = server.address()
  const at = typeof address === "object" && address !== null ? address.port : port
  process.stdout.write(`Ask it at http://127.0.0.1:${at}/deadline or /deletion; Ctrl-C ends it.\n`)
})

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => server.close(() => process.exit(0)))
