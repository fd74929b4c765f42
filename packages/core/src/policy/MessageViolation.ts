/** How a text breaks a rule about messages: where, why, and what to write instead. */
import type { Citation } from "./Citation.ts"
import type { Find, Span } from "./FinderSearch.ts"
import type { MessageRule } from "./MessageRule.ts"
import type { Strength } from "./Strength.ts"

/** A rule that a text breaks. */
export interface MessageViolation {
  readonly rule: string
  readonly citations: ReadonlyArray<Citation>
  readonly strength: Strength
  /** Where, as UTF-16 offsets of the text; `null` where something is missing or nothing may be sent. */
  readonly span: Span | null
  /** The text at the span, as it is written; `null` without one. */
  readonly found: string | null
  /** The name of the part that is missing; `null` where none is. */
  readonly part: string | null
  readonly why: string
  readonly instead: string
}

/** How a text breaks a rule, and the addresses without which that cannot be told. */
export const breaks = (
  rule: MessageRule,
  find: Find,
  text: string
): { readonly broken: ReadonlyArray<MessageViolation>; readonly missing: ReadonlyArray<string> } => {
  const { id, citations, strength, why, instead, demand } = rule
  const at = (span: Span | null, part: string | null): MessageViolation => ({
    rule: id,
    citations,
    strength,
    span,
    found: span === null ? null : text.slice(span.start, span.end),
    part,
    why,
    instead
  })
  if ("refuses" in demand) return { broken: [at(null, null)], missing: [] }
  if ("forbids" in demand) {
    const holds = (name: string) => find(name).spans.some(({ quoted }) => !quoted)
    const spans = demand.forbids.flatMap((name) => find(name).spans)
    if (spans.length === 0 || demand.unless?.some(holds)) return { broken: [], missing: [] }
    return { broken: apart(spans).map((span) => at(span, null)), missing: [] }
  }
  if ("asks" in demand) return { broken: [], missing: [] }
  const absent = demand.requires
    .map((name) => ({ name, ...find(name) }))
    .filter(({ spans }) => spans.every(({ quoted }) => quoted))
  return {
    broken: absent.filter(({ missing }) => missing.length === 0).map(({ name }) => at(null, name)),
    missing: absent.flatMap(({ missing }) => missing)
  }
}

/** Places that overlap, as one. */
const apart = (spans: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  const joined: Array<{ start: number; end: number }> = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined[joined.length - 1]
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}
