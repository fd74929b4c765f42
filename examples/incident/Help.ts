/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Tells an incident from its first tickets to its aftermath: what each event
changed, what became due of whom and by when, by which rules of the handbook,
what came too late, and how far its procedures are. It writes to nobody.

  npm run incident -- [FILE | -] [options]

  FILE  an incident as JSON Lines; - is standard input. Without it: a sample
        with invented people, seen from 2026-11-23T15:00:00Z.

Options
  --at INSTANT   how it stood, or will stand, at this instant. Default: now.
  --now INSTANT  what lies after it has not happened. Default: the present.
  --json         one JSON object.
  -h, --help     this text.

The first line
  {"id":"INC-123","raisedAt":"2026-11-20T12:00:00Z",
   "raisedBySupport":"Maud Example","severity":"major","security":false,
   "facts":{"appDown":true}}
  (on one line). Required are id and raisedAt. The facts are externalComms,
  appDown, ingestionLagMinutes and macroNeed.

Each further line
  {"at":"2026-11-20T12:05:00Z","type":"hand_raised","person":"Otto Example"}
  Some events say more than their name:
  hand_raised, channel_joined, logging_off, logged_off   person
  severity_set      severity: minor, major or critical
  security_flagged  security: true or false
  ticket_attached   ticket
  step_done         procedure and step, such as incidentWatch and new-tickets
  A note is shown; other fields are kept and not looked at. A misspelt event is
  told which there are.

Exit code
  0  every line was read
  1  lines were refused: each is reported on standard error with its number and
     all reasons, the rest is told
  2  nothing could run: a wrong option, an unreadable file, no incident in it

Examples
  npm run incident
  npm run incident -- --at 2026-11-20T09:06:00Z
  npm run -s incident -- incident.jsonl --json | jq .missed
`
