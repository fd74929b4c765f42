/** date-fns in the process's own zone. */
import { dayLoop } from "./dateFnsLoop.ts"

export const { add, between } = dayLoop((at) => at)
