/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Proposes a quarter's support zero weeks for a team: who is off tickets in which
week, every wish that is refused with the rule that stands against it, whose
leave leaves nobody on, and whether the plan keeps the rules.
It proposes; the support lead decides.

  npm run zero-weeks -- [FILE | -] [options]

  FILE  a team as JSON; - is standard input. Without it: an invented team.

Options
  --json       one JSON object.
  --ics        the zero weeks as the text of a calendar (iCalendar).
  -h, --help   this text.

A team
  {"format":1,"quarter":{"firstMonday":"2027-01-04","weeks":13},
   "team":[{"name":"Alma Reed","region":"eu","groups":["flags"],
   "startedOn":"2024-03-04","leave":[{"from":"2027-02-08",
   "through":"2027-02-12"}],"zeroWeeks":{"prefers":["2027-01-18"],
   "cannot":[],"goal":"Better macros","wants":2}}]}
  Weeks are named by their Mondays. Not required are familiarOn, leave, hours (a
  calendar; without it, the region's hours) and all of zeroWeeks.
  prefers: the dearest first. wants: how many; without it, the quota.

The picture
  A row for each person, a column for each week:
  #  a zero week that was wished for      x  a week that cannot be
  o  a zero week                          -  leave in that week
  .  on tickets                           |  the middle of the quarter

Exit code
  0  a plan is proposed, and the verifier finds nothing against it
  1  the verifier finds something against it
  2  nothing could be planned: a wrong option, a file that cannot be read, or a
     team with mistakes; all of them are reported

Colour is for terminals; NO_COLOR turns it off, FORCE_COLOR turns it on.

Examples
  npm run zero-weeks
  npm run -s zero-weeks -- team.json --ics > zero-weeks.ics
  npm run -s zero-weeks -- --json | jq '.refused[] | {name, week, because}'
`
