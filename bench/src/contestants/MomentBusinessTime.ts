/** moment-business-time, in the process's own zone. */
import moment from "moment"
import "moment-business-time"
import { adding, counting, HOLIDAYS } from "../Scenario.ts"

moment.updateLocale("en", { holidays: HOLIDAYS })

export const add = adding((at, durationMs) =>
  moment(at)
    .addWorkingTime(durationMs / 60_000, "minutes")
    .toDate()
)

export const between = counting((from, to) => moment(to).workingDiff(moment(from), "milliseconds"))
