/** The answer as JSON: citations are ids, instants ISO 8601 in UTC. */
import { citationIds } from "@hedgerow/core/policy/Citation"
import type { Answer } from "./Answer.ts"

/** One object for programs. */
export const answerJson = ({ request, proposal, violations, gaps, lacking }: Answer) => ({
  quarter: request.quarter,
  plan: [...proposal.plan].map(([name, weeks]) => ({ name, weeks })),
  proven: proposal.proven,
  worth: proposal.worth,
  refused: proposal.refused.map(({ citations, ...rest }) => ({ ...rest, citations: citationIds(citations) })),
  short: proposal.short,
  verified: violations.length === 0,
  violations: violations.map(({ citations, ...rest }) => ({ ...rest, citations: citationIds(citations) })),
  leaveGaps: gaps.map(({ citations, ...rest }) => ({ ...rest, citations: citationIds(citations) })),
  lacking: lacking.map(({ group, region, citations }) => ({
    group,
    region,
    citations: citationIds(citations)
  }))
})
