/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Shows a week of a support team: who is on for which group and when, the support
hero of each product team, who is away, and where nobody, or one person alone,
carries a group.

  npm run who-is-on -- [TEAM | -] [options]

  TEAM  a team as JSON, the same file as for zero-weeks; - is standard input.
        Without it: an invented team with an invented rota.

Options
  --rota FILE     whose turn it is, and offsites, as JSON; - is standard input.
                  Without it, a team of your own has neither.
  --week DATE     the week, Monday to Sunday in UTC, that holds this date, like
                  2026-11-16. Default: the present week.
  --at INSTANT    who is on at this instant, like 2026-11-18T16:00:00Z, and who
                  is next; shows its week. Default, without --week: now.
  --json          one JSON object.
  --ics           turns and coverage as the text of a calendar (iCalendar).
  -h, --help      this text.

A team
  {"format":1,"quarter":{"firstMonday":"2027-01-04","weeks":13},
   "team":[{"name":"Alma Reed","region":"eu","groups":["flags"],
   "startedOn":"2024-03-04","leave":[{"from":"2027-02-08",
   "through":"2027-02-12"}]}]}

A rota
  {"format":1,"productTeams":["Replay"],
   "rotations":[{"team":"Replay","members":["Mira Holt","Nils Gray"],
   "start":"2026-11-09","swaps":{"2026-11-16":"Mira Holt"}}],
   "offsites":[{"name":"Replay offsite","people":["Alma Reed"],
   "from":"2026-11-18","through":"2026-11-19"}]}
  swaps: the first day of a turn, and who takes it. offsites may be left out.

The picture
  Beside each group, three hours a sign, the worst of what is to be covered:
  █  two or more are on        !  nobody is on
  ▒  one person alone is on    ·  not to be covered
  Below it, its experts: their hours in UTC on the day on which they begin.

Exit code
  0  the week is shown, and nobody is missing
  1  the week is shown, and somebody is missing: covered hours with nobody on, a
     group without its expert in a region, a product team without its hero
  2  nothing could be shown: a wrong option, a file that cannot be read, or one
     with mistakes; all of them are reported

Colour is for terminals; NO_COLOR turns it off, FORCE_COLOR turns it on.

Examples
  npm run who-is-on -- --week 2026-11-16
  npm run who-is-on -- team.json --rota rota.json --at 2026-11-18T16:00:00Z
  npm run -s who-is-on -- --ics > on.ics
  npm run -s who-is-on -- --json | jq '.nobody[] | {group, person, gaps}'
`
