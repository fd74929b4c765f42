/** The page that lists every rule: what it says, where it is encoded, which tests reach it, which readings it rests on. */
import { type HandbookRule, SECTIONS } from "../../packages/core/src/handbook/Rules.ts"

/** A rule with what is known of it. */
export interface RuleRow extends HandbookRule {
  /** Places as `file:line`, relative to the workspace. */
  readonly encodedAt: ReadonlyArray<string>
  readonly reachedBy: ReadonlyArray<{ readonly name: string; readonly file: string }>
}

const SOURCE = "packages/core/src/"

/** Each file once: a page that named lines would be out of date with every edit. */
const files = (paths: ReadonlyArray<string>): string =>
  [...new Set(paths)]
    .sort()
    .map((path) => `\`${path}\``)
    .join(" ") || "–"

const escaped = (text: string): string => text.replace(/[|<>*_`]/g, "\\$&")

const row = ({ id, kind, strength, line, readings, encodedAt, reachedBy }: RuleRow): string =>
  `| ${[
    id,
    `${kind}, ${strength}`,
    escaped(line),
    readings.join(" "),
    files(encodedAt.map((place) => place.replace(/:\d+$/, "").replace(SOURCE, ""))),
    files(reachedBy.map(({ file }) => file))
  ].join(" | ")} |`

/** The page as Markdown. */
export const rulesPage = (rows: ReadonlyArray<RuleRow>): string =>
  [
    "# Rules",
    "",
    "Every rule of the handbook in one line, where it is encoded (in `packages/core/src`), which tests reach it (in",
    "`packages/core/test`), and the readings of its open points. Written by `npm run rules -- --write`; `npm run rules` lists",
    "lines and tests one by one.",
    ...Object.entries(SECTIONS).flatMap(([section, { title, url }]) => {
      const own = rows.filter((one) => one.section === section)
      return own.length === 0
        ? []
        : [
            "",
            `## ${url === undefined ? title : `[${title}](${url})`}`,
            "",
            "| rule | kind | what it says | readings | encoded in | reached by |",
            "|---|---|---|---|---|---|",
            ...own.map(row)
          ]
    }),
    ""
  ].join("\n")
