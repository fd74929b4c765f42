/** dayjs-business-time with Day.js's own timezone plugin, in a named zone. */
import dayjs from "dayjs"
import timezone from "dayjs/plugin/timezone.js"
import utc from "dayjs/plugin/utc.js"
import businessTime from "dayjs-business-time"
import { adding, counting, HOLIDAYS, ZONE } from "../Scenario.ts"

dayjs.extend(utc)
dayjs.extend(timezone)
dayjs.extend(businessTime)
dayjs.setHolidays([...HOLIDAYS])

export const add = adding((at, durationMs) =>
  dayjs
    .tz(at, ZONE)
    .addBusinessMinutes(durationMs / 60_000)
    .toDate()
)

export const between = counting(
  (from, to) => dayjs.tz(from, ZONE).businessMinutesDiff(dayjs.tz(to, ZONE)) * 60_000
)
