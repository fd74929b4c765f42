/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Shows what a change of the handbook would have changed: which rules it touches,
whether the rules still fit together, and which tickets would have been decided
differently. One page of Markdown, to paste into a review.

  npm run policy-change -- [FILE | -] [options]

  FILE  ticket histories as JSON Lines, one ticket a line; - is standard input.
        Without it: the sample of 42 tickets.

Options
  --patch FILE   the change: a JSON Patch (RFC 6902) on the present edition as
                 JSON, an edition that says what it extends, or a whole one.
                 Default: Scale is answered within 12 hours instead of 24.
  --from EDITION, --to EDITION
                 compare two editions: early, priority, present, next, or a
                 file, like ./mine.json, that may be a patch too. Where one is
                 left out: present.
  --now INSTANT  read histories up to this instant, like 2026-11-20T15:00:00Z.
                 Default: each ticket's up to its own last event.
  --json         one JSON object instead of the page.
  --list         one JSON object for every ticket that changes, as it is read,
                 instead of the page.
  -h, --help     this text.

A patch
  [{ "op": "replace", "path": "/parameters/targets/scale/hours/0/value",
     "value": 12 }]

  Replace a value to see what would have been had it always held. A value that
  is added with a date of its own counts from that date on only. Every number
  and every rule names its source in "citations".

What is compared
  What both editions say of each ticket when it came: its targets, its place in
  the queue, its team, and every policy, by what was known then. And how its
  clocks end, given the replies that there were. A decision that was logged with
  a ticket is replayed first; tickets whose log does not come out the same are
  reported apart and not compared.

Exit code
  0  every line was read, be there none: then the page says so
  1  lines were refused: each is reported on standard error with its number and
     all reasons, the rest is processed; or a case of the page failed
  2  nothing could run: a wrong option, an unreadable file, a broken patch
     (npm run edition, which checks patches, ends with 1 for that)

Examples
  npm run policy-change
  npm run -s policy-change -- tickets.jsonl --patch faster.json > review.md
  npm run -s policy-change -- tickets.jsonl --list | jq -r .id
  npm run -s policy-change -- tickets.jsonl --from priority
`
