/**
 * Measures the rules about messages on the texts of a folder and on the cases of the tests, and prints a table in Markdown.
 * `npm run message-report -- FOLDER`; `--hits` lists what rules that forbid have hit and carries no label yet.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { hitsOf, MEASURED } from "./messages/Measure.ts"
import { textsOf } from "./messages/Texts.ts"
import { root } from "./workspace.ts"

const CASES = join(root, "packages/core/test/handbook/messages")

interface Cases {
  readonly breaks: ReadonlyArray<string>
  readonly keeps: ReadonlyArray<string>
}

const read = <A>(file: string): A => JSON.parse(readFileSync(join(CASES, file), "utf8"))

const cases: Readonly<Record<string, Cases>> = Object.assign(
  {},
  ...readdirSync(CASES)
    .filter((file) => file.endsWith(".json") && file !== "labels.json")
    .map((file) => read<Record<string, Cases>>(file))
)
/** By rule, whether what it hit in a text of a folder is what it is for. */
const labels = read<Readonly<Record<string, Readonly<Record<string, "right" | "wrong">>>>>("labels.json")

const args = process.argv.slice(2)
const folder = args.find((one) => !one.startsWith("--"))
if (folder === undefined) {
  process.stderr.write("Name the folder of texts: npm run message-report -- FOLDER\n")
  process.exitCode = 2
} else {
  const texts = textsOf(folder)
  const named = (list: ReadonlyArray<string>) => list.map((text) => ({ id: "", text }))
  const rows = MEASURED.map((rule) => {
    const hits = hitsOf(rule, texts)
    const verdicts = hits.map(({ id }) => labels[rule.id]?.[id])
    const { breaks = [], keeps = [] } = cases[rule.id] ?? {}
    const requires = "requires" in rule.demand
    const holds = (list: ReadonlyArray<string>) => hitsOf(rule, named(list)).length
    const caught = requires ? breaks.length - holds(breaks) : holds(breaks)
    const blamed = requires ? keeps.length - holds(keeps) : holds(keeps)
    return {
      cells: [
        rule.citations.flatMap(({ kind, id }) => (kind === "rule" ? [id] : [])).join(" "),
        rule.id,
        requires ? "requires" : "forbids",
        `${caught}/${breaks.length}`,
        `${blamed}/${keeps.length}`,
        `${hits.length}`,
        requires ? "–" : `${verdicts.filter((verdict) => verdict === "wrong").length}`,
        requires ? "–" : `${verdicts.filter((verdict) => verdict === undefined).length}`
      ],
      open: (requires ? [] : hits)
        .filter(({ id }) => labels[rule.id]?.[id] === undefined)
        .map(({ id, found, text }) => ({ rule: rule.id, id, found, text }))
    }
  })
  const paraphrases = ["tuned", "fresh"].map((set) => {
    const written = Object.entries(read<Readonly<Record<string, Cases>>>(`paraphrases/${set}.json`))
    const total = (side: keyof Cases) => written.reduce((sum, [, one]) => sum + one[side].length, 0)
    const hit = (side: keyof Cases) =>
      written.reduce((sum, [id, one]) => {
        const rule = MEASURED.find((measured) => measured.id === id)
        return sum + (rule === undefined ? 0 : hitsOf(rule, named(one[side])).length)
      }, 0)
    return `Paraphrases, ${set}: ${hit("breaks")}/${total("breaks")} caught, ${hit("keeps")}/${total("keeps")} blamed wrongly.`
  })
  const head = [
    "rules",
    "message rule",
    "kind",
    "cases caught",
    "cases blamed wrongly",
    "hits",
    "wrong",
    "unlabelled"
  ]
  const lines = args.includes("--hits")
    ? rows.flatMap(({ open }) =>
        open.map(({ rule, id, found, text }) =>
          `${rule}\t${id}\t${found === "" ? text.slice(0, 160) : found}`.replaceAll("\n", " ")
        )
      )
    : [head, head.map(() => "---"), ...rows.map(({ cells }) => cells)].map(
        (cells) => `| ${cells.join(" | ")} |`
      )
  process.stdout.write(
    `${lines.join("\n")}\n${args.includes("--hits") ? "" : `\n${texts.length} texts.\n\n${paraphrases.join("\n")}\n`}`
  )
}
