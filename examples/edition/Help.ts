/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Checks an edition of the support handbook: its form, its words, its sources, and
whether its policies decide every ticket, each by one rule.

  npm run edition -- [FILE | -] [options]

  FILE  an edition as JSON, or a patch on one that is known; - is standard
        input. Without it: the present edition.

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
  copy and test. See what there is to patch with --json.

The summary
  Targets, policies with their verdicts, procedures, and what the edition leaves
  open. "To mend" keeps it from being used; "Worth a look" does not.

Exit code
  0  the edition is valid and sound (with --json: valid)
  1  something is to be mended, or a policy is too large to be checked
  2  nothing could run: a wrong option, a file that cannot be read or is no JSON

Examples
  npm run edition
  npm run edition -- faster-scale.json
  npm run -s edition -- --json > edition.json
  npm run -s edition -- --json faster-scale.json | npm run -s edition -- -
`
