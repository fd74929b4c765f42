/** Abusive messages and legal claims: who is told, and that nobody replies meanwhile. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const conduct: ReadonlyArray<HandbookRule> = [
  { id: "R067", kind: "decision", strength: "must", section: "s5", readings: ["A15", "A30"], line: "A conduct-contact must be told of a message, in the app or the community, that is abusive or whose sender may be mentally ill." },
  { id: "R068", kind: "decision", strength: "must", section: "s5", readings: [], line: "Support engineers never have to handle abuse, whatever its kind." },
  { id: "R069", kind: "decision", strength: "must", section: "s5", readings: ["A15"], line: "The conduct-contact takes the matter over or advises how to reply; until then it must wait." },
  { id: "R070", kind: "decision", strength: "must", section: "s5", readings: ["A16"], line: "A legal claim, such as a cease-and-desist letter, must not be answered." },
  { id: "R071", kind: "deadline", strength: "must", section: "s5", readings: ["A16", "A30"], line: "A legal-contact must be told of a legal claim at once." },
  { id: "R072", kind: "decision", strength: "must", section: "s5", readings: ["A16"], line: "The legal-contact takes the claim over or advises how to reply; only then may a reply go out." }
]
