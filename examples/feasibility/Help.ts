/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Shows what an edition of the handbook promises but cannot staff in a week: the
arrivals that are due before anybody is there, and the covered hours for which
no region's own hours are open.

  npm run feasibility -- [options]

Options
  --week DATE      the week, Monday to Sunday in UTC, that holds this date, like
                   2026-11-16. Default: the present week.
  --edition NAME   the edition to look at: early, priority, present or next, or
                   a JSON file, like ./mine.json: a whole edition, one that
                   extends another, or a JSON Patch on the present one.
                   Default: present.
  --against NAME   a second edition beside it, with the difference.
  --coverage HOW   the same edition beside itself, its hours of coverage read in
                   another way: literal (09:00 at UTC to 17:00 at UTC-8, all
                   year) or civil (the clocks of London and Los Angeles).
  --json           one JSON object.
  -h, --help       this text.

The picture
  A row for each day, on UTC's clocks, half an hour a column (an hour where the
  terminal is narrow); a column shows what fills most of it. A number says how
  many plans cannot be served: 1 is the first of the table, 2 the first two.

The table
  UNSERVED   hours of the week in which a ticket may arrive that is due before
             the next covered hour begins, when somebody answers only in
             coverage.
  Of two editions: + is in the second alone, - in the first alone.

JSON (instants are ISO 8601 in UTC, a week's end is the next Monday; citations
are ids of rules and readings)
  edition, title, week { start, end }
  covered    { hours, windows, citations }
  plans      [{ plan, targetHours, unservableHours, windows, citations }], and
             severities where the target goes by them
  unstaffed  { hours, windows, citations }
  With a second edition: { before, after, difference }, the first two like that,
  and in the difference { covered, plans, unstaffed }, each with
  { hours, added, removed }. A plan that only one of them promises something has
  no hours there.

Exit code
  0  the week is shown
  2  nothing could run: a wrong option, no such edition, one that cannot be
     read: everything that is wrong with it is reported (npm run edition,
     which checks editions, ends with 1 for one that does not fit)

Colour is for terminals; NO_COLOR turns it off, FORCE_COLOR turns it on.

Examples
  npm run feasibility
  npm run feasibility -- --week 2026-07-15
  npm run feasibility -- --week 2026-03-18 --coverage civil
  npm run -s feasibility -- --json | jq '.plans[] | {plan, unservableHours}'
`
