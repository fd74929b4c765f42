/** What a handbook says of the people who do support: who works what, in which order, and whose week it is. */
import type { Citation } from "../policy/Citation.ts"
import type { Parameter } from "../policy/Parameter.ts"
import type { Vocabulary, Words } from "./Vocabulary.ts"

/** The tickets that new people keep to, and for how long where nobody says that they are familiar. */
export interface FirstWeeks<W extends Words = Words> {
  readonly weeks: number
  readonly products: ReadonlyArray<W["product"]>
  /** The groups that those products belong to. */
  readonly groups: ReadonlyArray<W["group"]>
}

/** Who has a support hero: each product team one, or the whole company one. */
export type HeroScope = "product_team" | "company"

/** The two kinds of view that an expert works through: of their own groups, and of those shared by all. */
export type ViewKind = "own" | "shared"

/** The dated values about people, over a handbook's words. */
export interface PeopleRules<W extends Words = Words> {
  readonly vocabulary: Pick<Vocabulary<W>, "groups" | "regions">
  readonly firstWeeks: Parameter<FirstWeeks<W>>
  /** In which regions a group has an expert of its own. */
  readonly expertRegions: Parameter<ReadonlyArray<W["region"]>>
  /** Which channels' tickets stand in an expert's views. */
  readonly viewChannels: Parameter<ReadonlyArray<W["channel"]>>
  /** Which view comes first in a day. */
  readonly dayOrder: Parameter<ReadonlyArray<ViewKind>>
  /** What it rests on that leave, and other absences, are looked at for the coverage that they leave. */
  readonly absenceSources: {
    readonly leave: ReadonlyArray<Citation>
    readonly other: ReadonlyArray<Citation>
  }
  readonly heroes: Parameter<{ readonly scope: HeroScope; readonly rule: string }>
}
