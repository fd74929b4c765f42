/** How binding a rule is. Outcomes may outweigh a `should`, never a `must` (C15). */

/** `must`: always, never, only; `may`: a permission; `should`: the rest. */
export type Strength = "must" | "should" | "may"
