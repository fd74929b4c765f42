/** What customers can delete themselves, and what nobody can change (R087, R088, R097). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [{ title: "Customer support", url: "https://posthog.com/handbook/support/customer-support" }]

/**
 * Articles about deletion.
 *
 * @example
 * ```ts
 * import { deletionArticles } from "@hedgerow/core/handbook/articles/Deletion"
 *
 * deletionArticles.every(({ audience }) => audience === "customer") // => true
 * ```
 */
export const deletionArticles = defineArticles<RuleId>()([
  {
    id: "danger-zone",
    title: "Delete an environment, a project or an organization in the Danger Zone",
    symptom:
      "I want to delete my organization, my project or a whole environment and all data in it. Where do I close it down?",
    steps: [
      { text: "Open the settings of what is to go: the environment, the project, or the organization." },
      { text: "Delete it in the Danger Zone there; this takes the right permissions." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R087"),
    audience: "customer"
  },
  {
    id: "remove-member",
    title: "Remove a member from the organization",
    symptom:
      "A colleague has left the company and still has access. How do I remove a user from our team account?",
    steps: [{ text: "As an admin of the organization, open the Members page and remove the member there." }],
    links,
    checkedOn: "undated",
    citations: rules("R088"),
    audience: "customer"
  },
  {
    id: "stored-events-stay",
    title: "Stored events and their properties cannot be changed",
    symptom:
      "We sent events with a wrong or sensitive property. Can you edit, correct, rename or overwrite it in events that were captured already?",
    cause:
      "What ClickHouse has stored is final, events and properties alike. Data goes by deletion: with the person profile that the events belong to, or with the project.",
    steps: [
      {
        text: "Stop sending the data first: redact it in the client, or set up a transformation, else it comes again."
      },
      {
        text: "Delete the person profile together with its events; all its other events go too, and it can take days or weeks."
      },
      { text: "Without person profiles, what remains is to delete the project." }
    ],
    links,
    checkedOn: "undated",
    citations: [...rules("R097", "R096", "R098", "R100"), ...readings("C18", "A22")],
    audience: "customer"
  }
])
