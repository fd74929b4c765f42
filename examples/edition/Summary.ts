/** An edition and what its check found, as lines for a terminal. */
import { grouped } from "@hedgerow/core/policy/Cells"
import { citationIds } from "@hedgerow/core/policy/Citation"
import type { EditionCheck } from "@hedgerow/core/support/EditionCheck"
import { METRICS, type SupportEdition, type TargetRow } from "@hedgerow/core/support/SupportEdition"
import { spoken } from "@hedgerow/core/support/Vocabulary"
import { columns } from "../cli/Columns.ts"
import type { Paint } from "../cli/Paint.ts"
import { printable, wrap } from "../cli/Text.ts"

const VERDICTS: Readonly<Record<EditionCheck["verdict"], string>> = {
  sound: "Valid, and every policy is sound.",
  to_mend: "NOT FIT TO BE USED: see what is to be mended.",
  not_checked: "Valid, but NOT CHECKED as a whole: see what was left out."
}

/** How to print: sentences are broken to the width, tables are not. */
export interface Manner {
  readonly paint: Paint
  readonly width: number
}

/** The summary of an edition: what is to be mended comes first. */
export const summary = (edition: SupportEdition, check: EditionCheck, { paint, width }: Manner): string => {
  const table = tableWith(paint)
  const sentences = sentencesOf(width)
  const { id, title, takesEffect, parameters, policies, procedures, gaps } = edition
  const since = takesEffect === "undated" ? "undated, as collected" : `from ${takesEffect}`
  const analysed = Object.entries(policies).map(([name, { title: about, rules }], i) => {
    const analysis = check.policies[i]
    const verdict =
      analysis === undefined || !analysis.checked
        ? "NOT CHECKED"
        : analysis.findings.length > 0
          ? `${analysis.findings.length} to mend`
          : "sound"
    const cells = analysis?.checked ? grouped(analysis.cells) : ""
    return [name, `${rules.length}`, verdict, cells, about]
  })
  const lines = [
    printable(`${title} (${id}; ${since})`),
    VERDICTS[check.verdict],
    ...section("To mend", sentences(check.toMend)),
    ...section(
      "Response targets, in hours of the response calendar",
      table(
        ["PLAN", "FOR", "HOURS", "SOURCES"],
        Object.values(parameters.targets).flatMap(targetLines(edition))
      )
    ),
    ...section(
      "Policies, and for how many combinations of facts each was checked",
      table(["POLICY", "RULES", "VERDICT", "FACTS", "ABOUT"], analysed)
    ),
    ...section(
      "Procedures",
      table(
        ["PROCEDURE", "STEPS", "ABOUT"],
        Object.values(procedures).map((one) => [one.id, `${one.steps.length}`, one.title])
      )
    ),
    ...section("Worth a look", sentences(check.remarks)),
    ...section(
      "Left open",
      sentences(gaps.map(({ about, citations }) => `${about} (${citationIds(citations).join(", ")})`))
    )
  ]
  return `${lines.join("\n")}\n`
}

const targetLines =
  ({ vocabulary }: SupportEdition) =>
  ({ plan, metrics, escalated, severities, hours }: TargetRow): ReadonlyArray<ReadonlyArray<string>> =>
    hours.map(({ from, value, citations }) => [
      vocabulary.plans[plan]?.title ?? plan,
      [
        METRICS.every((metric) => metrics.includes(metric)) ? "every reply" : metrics.map(spoken).join(", "),
        ...(escalated === undefined ? [] : [escalated ? "escalated" : "not escalated"]),
        ...(severities === undefined ? [] : [severities.map(spoken).join(" or ")])
      ].join("; "),
      `${value ?? "none"}${from === "undated" ? "" : ` from ${from}`}`,
      citationIds(citations).join(", ")
    ])

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)]

/** Each broken to a section's width; what follows a first line stands further in. */
const sentencesOf =
  (width: number) =>
  (texts: ReadonlyArray<string>): ReadonlyArray<string> =>
    texts.flatMap((text) => wrap(printable(text), width - 4).map((line, i) => (i === 0 ? line : `  ${line}`)))

const tableWith =
  (paint: Paint) =>
  (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> =>
    rows.length === 0
      ? []
      : columns(
          head,
          rows.map((row) => row.map((cell) => [printable(cell)])),
          Number.POSITIVE_INFINITY,
          paint
        )
