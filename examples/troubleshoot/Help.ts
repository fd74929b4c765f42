/** What `--help` says: no line wider than 80 columns. */

export const HELP = `Finds what the handbook knows about a symptom, and what it tells from a setup.

  npm run troubleshoot -- WORDS... [options]

  WORDS  what the customer sees or asks, in their own words.

Options
  --audience customer  only what may be quoted to a customer; otherwise staff.
  --limit N            at most so many articles; otherwise 3.
  --all                list every article by its id.
  --api-host HOST      does the customer use a reverse proxy?
  --fact NAME=VALUE    what is known of the setup; may be repeated. Runs the
                       diagnoses that read it:
                       aliasCalled, identifiedTwiceBefore, aliasesIdentified
                       manyFalseOrNone, insideExperiment, attribution
                       frontendAndBackend, severalLibraries, severalIds,
                       subdomainsWithoutCookie, unlikeConfigurations,
                       severalIdsAtOneAddress, allOnFrontend
  --json               one JSON object.
  -h, --help           this text.

Articles are found by the words they share with the query, typing errors
included. That an article is found does not mean that it answers.

Exit code
  0  something was found
  1  nothing was found, or the diagnoses wait for more facts
  2  nothing was asked, or not in a way that is understood

Examples
  npm run troubleshoot -- funnel shows none for my flag
  npm run troubleshoot -- --api-host https://us.i.posthog.com
  npm run troubleshoot -- --fact manyFalseOrNone=yes --fact insideExperiment=no
`
