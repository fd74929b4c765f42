/** date-fns with the dates of @date-fns/tz, in a named zone. */
import { TZDate } from "@date-fns/tz"
import { ZONE } from "../Scenario.ts"
import { dayLoop } from "./dateFnsLoop.ts"

export const { add, between } = dayLoop((at) => new TZDate(at, ZONE))
