/** Drafts of support replies that the handbook allows: nothing is here yet. */
export {}
