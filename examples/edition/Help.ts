/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Checks an edition of the support handbook: its form, its words, its sources, and
whether its policies decide every ticket, each by one rule.

  npm run edition -- [EDITION | -] [options]

  EDITION  early, priority, present or next, or a JSON file, like ./mine.json: a
           whole edition, one that extends another, or a bare list of operations
           on the present one. - is standard input. Without it: present.

Options
  --json      print the whole edition as JSON, that of a patch included.
  --schema    print the JSON Schema of an edition's file.
  -h, --help  this text.

A patch
  {
    "format": 1,
    "extends": "present",
    "id": "faster-scale",
    "title": "Scale is answered within 12 hours",
    "patch": [
      { "op": "replace",
        "path": "/parameters/targets/scale/hours/0/value", "value": 12 }
    ]
  }
  The operations are those of JSON Patch (RFC 6902): add, remove, replace, move,
  copy and test. See what there is to patch with --json. The list of operations
  alone will do too: it changes the present edition.

The summary
  What is to be mended, targets, policies with their verdicts, procedures, and
  what the edition leaves open. "To mend" keeps it from being used; "Worth a
  look" does not.

Exit code
  0  the edition is valid and sound (with --json: valid)
  1  something is to be mended, be it a patch that does not fit, or a policy is
     too large to be checked. To find that out is what this program is for:
     policy-change and feasibility, which only read editions, end with 2
  2  nothing could run: a wrong option, no such edition, a file that cannot be
     read or is no JSON

Examples
  npm run edition
  npm run edition -- priority
  npm run edition -- faster-scale.json
  npm run -s edition -- --json > edition.json
  npm run -s edition -- --json faster-scale.json | npm run -s edition -- -
`
