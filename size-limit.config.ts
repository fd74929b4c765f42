/** How large each entry point may be for its user: minified, gzipped, everything that it imports included. */
import { join, relative } from "node:path"
import { entryPoints, packages, root } from "./scripts/workspace.ts"

/** The first line that fits a module's name holds. Who needs more adds a line above, with the reason. */
const ceilings: ReadonlyArray<readonly [limit: string, names: RegExp]> = [
  // All of core, for who wants all of it: Schema, rrule, ical.js and the whole handbook with it.
  ["160 kB", /^@hedgerow\/core$/],
  // They hold a Schema, of which the library alone takes 24 kB.
  ["30 kB", /^@hedgerow\/core\/data\/(Instant|SchemaProblem)$/],
  ["30 kB", /^@hedgerow\/core\/support\/(Channel|Organization|Plan|Severity|Ticket|TicketShortcut)$/],
  ["30 kB", /^@hedgerow\/core\/time\/CalendarShape$/],
  ["36 kB", /^@hedgerow\/core\/policy\/(PoliciesJson|PolicyForm|PolicyJson|ProcedureForm|ProcedureJson)$/],
  // rrule takes 14 kB, ical.js 23 kB; a calendar's JSON holds a Schema and recurrences.
  ["20 kB", /^@hedgerow\/core\/time\/Recurrence$/],
  ["24 kB", /^@hedgerow\/core\/time\/ICalendar(Event|Zone|Occurrence)$/],
  [
    "50 kB",
    /^@hedgerow\/core\/time\/(ICalendar|ICalendarWriter|CalendarJson|CalendarJsonSchema|CalendarPart)$/
  ],
  // Tests do not ship: yaml takes 31 kB, fast-check 55 kB, and cases are read with a Schema.
  ["90 kB", /^@hedgerow\/core\/testing(\/CaseFiles)?$/],
  ["36 kB", /^@hedgerow\/core\/testing\/Case(Form|Text)$/],
  ["70 kB", /^@hedgerow\/core\/testing\/arbitrary$/],
  // An edition's JSON is read and written with Schemas, calendars and their rrule, and its policies analysed.
  ["32 kB", /^@hedgerow\/core\/(data\/Patch|policy\/ParameterForm)$/],
  ["32 kB", /^@hedgerow\/core\/support\/(EditionForm|OutcomeForm|ParametersForm|VocabularyForm)$/],
  ["40 kB", /^@hedgerow\/core\/support\/EditionJsonSchema$/],
  ["72 kB", /^@hedgerow\/core\/support\/Edition(Check|Diff|Json|Patch)$/],
  // Schemas built from a table of events, which a bundler does not take apart.
  ["112 kB", /^@hedgerow\/core\/support\/Incident(Form|Json|Line)$/],
  // An article's JSON is read with a Schema.
  ["32 kB", /^@hedgerow\/core\/policy\/ArticleJson$/],
  // minisearch takes 6 kB of it.
  ["9 kB", /^@hedgerow\/core\/support\/Knowledge$/],
  // A team's JSON is read with a Schema, and its hours as calendars with their rrule.
  ["52 kB", /^@hedgerow\/core\/support\/TeamJson$/],
  // Turns come again by an RRULE.
  ["24 kB", /^@hedgerow\/core\/support\/Rotation$/],
  // An edition holds every rule of its handbook, in words.
  ["44 kB", /^@hedgerow\/core\/handbook\/(Early|Next|Present|PresentIncidents|Priority)$/],
  // Triage and the backtest compile calendars, clocks and policies.
  ["24 kB", /^@hedgerow\/core\/support\/(TicketAnswers|TicketBacktest|Triage)$/],
  // It holds the whole handbook beside the Schemas.
  ["130 kB", /^@hedgerow\/core\/handbook\/EditionReader$/],
  // A service that only counts business hours pays for nothing else.
  ["6 kB", /^@hedgerow\/core\/time\//],
  ["16 kB", /./]
]

export default packages.flatMap((directory) =>
  entryPoints(directory).map(({ name, file }) => ({
    name,
    path: relative(root, join(directory, file)),
    limit: ceilings.find(([, names]) => names.test(name))?.[0],
    gzip: true
  }))
)
