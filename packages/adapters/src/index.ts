/** The handbook's connections to Zendesk, Slack and GitHub: nothing is here yet. */
export {}
