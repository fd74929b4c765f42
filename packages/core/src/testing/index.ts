/** The kit with which a team tests its policy, in any test runner. Random facts and tickets stand apart, in `./arbitrary`. */
export { type Case, CaseFailed, expectCase } from "./Case.ts"
export {
  type CaseDefaults,
  type CaseProblem,
  type CaseTexts,
  casesFrom,
  InvalidCases,
  type ReadCases,
  readCases
} from "./CaseFiles.ts"
export { ClockFailed, clockText, type ExpectedClock, expectClock, expectDue } from "./ClockCase.ts"
export { type CoverageGoal, CoverageTooLow, coverageShares, expectCoverage } from "./CoverageGoal.ts"
export {
  datesBetween,
  datesOfChange,
  expectEveryDate,
  SweepFailed,
  type SweepFinding,
  sweep
} from "./DateSweep.ts"
export {
  type Expected,
  type ExpectedAll,
  type ExpectedAnswer,
  type ExpectedDecision,
  type ExpectedWait,
  expectedProblems
} from "./Expected.ts"
export { type PolicyTest, type Registers, testPolicy } from "./PolicyTest.ts"
export { type TicketBuilder, type TicketFields, ticketBuilder } from "./TicketBuilder.ts"
export { inWeekOf, type WeekInstant } from "./WeekInstants.ts"
