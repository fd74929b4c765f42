/** dayjs-business-time, in the process's own zone. */
import dayjs from "dayjs"
import businessTime from "dayjs-business-time"
import { adding, counting, HOLIDAYS } from "../Scenario.ts"

dayjs.extend(businessTime)
dayjs.setHolidays([...HOLIDAYS])

export const add = adding((at, durationMs) =>
  dayjs(at)
    .addBusinessMinutes(durationMs / 60_000)
    .toDate()
)

export const between = counting((from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000)
