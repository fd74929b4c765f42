/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Says what follows from requests to delete data: what to do, who is asked or told,
by which rules of the handbook, what is still missing, and the next step.
It deletes nothing and writes to nobody.

  npm run deletion -- [FILE | -] [options]

  FILE  requests as JSON Lines, one a line; - is standard input. Without it: a
        sample of invented requests, seen from 2026-11-20T15:00:00Z.

Options
  --explain ID   why a request is answered so: every rule, every fact, every
                 number with its source.
  --json         one JSON object a line, in the order of the input.
  --prove        proves that staff delete nothing without both proofs of who
                 asks, whatever else is known. Takes no FILE.
  --now INSTANT  answer as at this instant, like 2026-11-20T15:00:00Z.
                 Default: the present.
  -h, --help     this text.

A request
  {"id":"D-1","deletionRequest":"personal_data","requesterIsAdmin":true,
   "directMail":true,"done":[{"step":"confirm-identity",
   "at":"2026-11-20T10:00:00Z"}]}
  (on one line). Required is id. All else but these is a fact, and what is absent
  is unknown, not false:
  note  what it is about, for those who read the answer
  done  [{ step, at }]: the steps of its procedure that were taken

Facts
  deletionRequest       none, project, member, personal_data or targeted
  unwilling             they will not or cannot delete it themselves
  requesterIsAdmin      the address is an admin's, looked up by your program
  directMail            a mail came directly from that address
  sendingStopped        they say that they no longer send the data
  matchingEventsArrive  such events still arrive, looked up by your program
  personProfiles        the events are tied to person profiles
  annualSpendUsd        US dollars a year, billed or contracted
  otherWaysFail         deleting the profile or the project does not help
  immediate             it has to be gone at once

Exit code
  0  every line was read (with --explain: up to the request); the claim is proved
  1  lines were refused: each is reported on standard error with its number and
     all reasons, the rest is answered; the claim is not proved
  2  nothing could run: a wrong option, an unreadable file, no such request

Examples
  npm run deletion
  npm run deletion -- --explain D-8
  npm run -s deletion -- requests.jsonl --json | jq 'select(.missing != [])'
`
