/** The ids of the handbook's rules: `R001` to `R331`. */

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** A rule of the handbook. */
export type RuleId =
  | Exclude<`R${0 | 1 | 2}${Digit}${Digit}`, "R000">
  | `R30${Digit}`
  | `R31${Digit}`
  | `R32${Digit}`
  | "R330"
  | "R331"
