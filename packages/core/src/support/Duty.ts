/** What a rule asks of those who handle a ticket: to do, to leave, to tell somebody, to follow a procedure. */

/**
 * What follows from a rule. `Act` and `Role` are a handbook's own words: what can be done with a ticket, and who can be told.
 * `text` is a sentence for whoever handles the ticket.
 */
export type Duty<Act extends string = string, Role extends string = string> =
  /** Something to do. */
  | { readonly _tag: "Do"; readonly act: Act; readonly text: string }
  /** Something that may be done, or left. */
  | { readonly _tag: "Permit"; readonly act: Act; readonly text: string }
  /** Something that must not be done. */
  | { readonly _tag: "Forbid"; readonly act: Act; readonly text: string }
  /** Somebody to tell: any one of the contacts of a role; of several roles, one who fills them all. */
  | {
      readonly _tag: "Tell"
      readonly roles: ReadonlyArray<Role>
      /** `at_once`: also outside coverage. */
      readonly when: "at_once" | "when_handled"
      readonly text: string
    }
  /** A procedure of the edition to go through. */
  | { readonly _tag: "Follow"; readonly procedure: string; readonly text: string }
  /** Nothing: the rule says that the matter does not arise. */
  | { readonly _tag: "Nothing"; readonly text: string }

/** The act of answering the customer in public: what a ban on replies forbids, whatever handbook it stands in. */
export const PUBLIC_REPLY = "public_reply"
