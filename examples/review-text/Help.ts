/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Checks a text against the handbook's rules about messages to customers.

  npm run review-text -- [FILE | -] [options]

  FILE  a text in UTF-8 of at most 1 MB; - is standard input, as is no file.

Options
  --fact NAME=VALUE    something that is known about the message, like
                       message=reply or incidentOpen=yes; may be repeated.
  --facts JSON         several at once: '{"message":"reply"}'.
  --status-page URL    the page that messages about incidents have to link.
  --now INSTANT        by the rules of then, like 2026-11-20T15:00:00Z.
  --json               one JSON object.
  -h, --help           this text.

What is printed
  FILE:LINE:COLUMN  strength  rules  what is wrong, with the words found, why,
  and what to write instead. What is missing stands at 1:1. A rule that the text
  would break and whose facts are not known is undecided: state them.

The rules look for words, and the lists are English. A text of which nothing is
found wrong has not been found right.

Exit code
  0  nothing found wrong, though rules may be undecided
  1  the text breaks a rule
  2  nothing could run: a wrong option, a misspelt fact, no text

Examples
  npm run review-text -- reply.md --fact message=reply --fact incidentRelated=no
  pbpaste | npm run -s review-text -- - --facts '{"message":"social_reply"}'
`
