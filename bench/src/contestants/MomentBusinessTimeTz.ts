/** moment-business-time with moment-timezone, in a named zone. */
import moment from "moment-timezone"
import "moment-business-time"
import { adding, counting, HOLIDAYS, ZONE } from "../Scenario.ts"

moment.updateLocale("en", { holidays: HOLIDAYS })

export const add = adding((at, durationMs) =>
  moment
    .tz(at, ZONE)
    .addWorkingTime(durationMs / 60_000, "minutes")
    .toDate()
)

export const between = counting((from, to) =>
  moment.tz(to, ZONE).workingDiff(moment.tz(from, ZONE), "milliseconds")
)
