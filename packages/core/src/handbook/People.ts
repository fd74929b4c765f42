/** What PostHog's handbook says of the people who do support (R026–R028, R195, R197, R206, R209). */
import { readings } from "../policy/Citation.ts"
import { undated } from "../policy/Parameter.ts"
import type { PeopleRules } from "../support/PeopleRules.ts"
import { rules } from "./PostHogDuty.ts"
import { vocabulary } from "./PostHogVocabulary.ts"
import type { PostHogWords } from "./PostHogWords.ts"

/** A week begins on Monday (A38). */
const WEEKLY = "FREQ=WEEKLY;BYDAY=MO"

/**
 * The present edition's. How many weeks the first few are is not said: three is the reading's number (A33).
 *
 * @example
 * ```ts
 * import { people } from "@hedgerow/core/handbook/People"
 *
 * people.firstWeeks.map(({ value }) => value.products) // => [["product_analytics", "web_analytics"]]
 * people.heroes.map(({ value }) => value.scope) // => ["product_team"]
 * ```
 */
export const people: PeopleRules<PostHogWords> = {
  vocabulary,
  firstWeeks: undated({ weeks: 3, products: ["product_analytics", "web_analytics"], groups: ["analytics"] }, [
    ...rules("R026"),
    ...readings("A33")
  ]),
  expertRegions: undated(["eu", "na"], [...rules("R197"), ...readings("C5")]),
  viewChannels: undated(["slack", "in_app", "community"], [...rules("R206"), ...readings("C20")]),
  dayOrder: undated(["own", "shared"], rules("R209")),
  absenceSources: {
    leave: [...rules("R212", "R213", "R214"), ...readings("A33")],
    other: [...rules("R214", "R217"), ...readings("A33")]
  },
  heroes: undated({ scope: "product_team", rule: WEEKLY }, [...rules("R027"), ...readings("C12")])
}

/**
 * Those of the earlier edition: one hero a week for the whole company (C12).
 *
 * @example
 * ```ts
 * import { earlyPeople } from "@hedgerow/core/handbook/People"
 *
 * earlyPeople.heroes.map(({ value }) => value.scope) // => ["company"]
 * ```
 */
export const earlyPeople: PeopleRules<PostHogWords> = {
  ...people,
  heroes: undated({ scope: "company", rule: WEEKLY }, [...rules("R028"), ...readings("C12")])
}
