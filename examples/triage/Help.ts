/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Puts a file of support tickets into working order: what is due when, by when
somebody must act, who owns it, and which rules of the handbook say so.

  npm run triage -- [FILE | -] [options]

  FILE  ticket histories as JSON Lines, one ticket a line; - is standard input.
        Without it: a sample of 42 tickets, seen from the instant for which they
        were written, 2026-11-20T15:00:00Z.

Options
  --now INSTANT  triage as at this instant, like 2026-11-20T15:00:00Z. Events
                 after it are left out, tickets created after it are counted
                 apart. Default: the present.
  --limit N      list the first N tickets of the queue. Default: 50. Memory
                 grows with N, not with the file.
  --zone ZONE    print times on the clocks of a zone, like Europe/Berlin.
                 Default: UTC. It moves no deadline; JSON stays in UTC.
  --explain ID   explain one ticket: its history, its clocks with a picture, its
                 place, its route, the advice, and every rule behind them. The
                 file is read up to it.
  --json         one JSON object for every ticket, in the order of the input.
  -h, --help     this text.

The table
  OWNER      the team that owns the target.
  EXPERT     the role to ask, where there is room for it.
  DUE        when the counted time reaches the target; of several clocks, the
             first to be due.
  ACT BY     the end of the last staffed hours before that. With a ! it has
             passed already, or there are none.
  TIME LEFT  working time, Monday to Friday; a day is 24 hours of it.
  Pending, on hold, solved and closed tickets are counted below it, with what
  they ask for.

JSON (what does not apply is absent; citations are ids of rules and readings)
  id, status, statusSince, plan, severity, product
  notYetCreated  true for a ticket created after --now
  queue      { label, reasons, citations }; absent outside the queue
  due        { metric, dueAt, actBy, remainingHours, breached, breachedSince,
               citations }
  noDue      { why, message, pointTo, citations } where nothing is due
  clocks     [{ metric, startedAt, state, elapsedHours, endedAt, targetHours,
                breached, dueAt, actBy }]
             actBy is null where nobody is there before it is due
  owner      { responsible, firstLevel, group, checkIn, gaps, citations,
               expert: { role, name, onShift, from } }
  warnings   [{ at, metric, coveredHoursLeft }]
  advice     [{ kind, message, strength, setStatus, setPlan, at, askedOf,
                options, citations }]
  events     { read, repeated, afterNow }
  citations  everything that the answer rests on

Exit code
  0  every line was read (with --explain: up to the ticket)
  1  lines were refused: each is reported on standard error with its number and
     all reasons, the rest is processed
  2  nothing could run: a wrong option, an unreadable file, no such ticket

Colour is for terminals; NO_COLOR turns it off, FORCE_COLOR turns it on.

Examples
  npm run triage
  npm run triage -- --explain T-17
  npm run triage -- tickets.jsonl --now 2026-11-20T09:00:00Z --zone Asia/Tokyo
  npm run -s triage -- --json | jq 'select(.due.breached) | {id, due}'
`
