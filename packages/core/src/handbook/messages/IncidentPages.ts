/** What the status page and the macro of an incident say (R132–R136, R142–R145): plain, exact, complete. */
import { readings } from "../../policy/Citation.ts"
import { defineMessages } from "../../policy/MessageRule.ts"
import { messageFacts } from "../../support/Message.ts"
import { rules } from "../PostHogDuty.ts"
import { vocabulary } from "../PostHogVocabulary.ts"
import type { RuleId } from "../RuleId.ts"
import { impact, type LinkName, refusal, statusPage } from "./Common.ts"
import { machineJargon } from "./Jargon.ts"

const page = { fact: "message", is: "status_page" } as const
const macro = { fact: "message", is: "incident_macro" } as const

/**
 * The rules about the status page and macros.
 *
 * @example
 * ```ts
 * import { incidentPages } from "@hedgerow/core/handbook/messages/IncidentPages"
 *
 * incidentPages.rules.length // => 11
 * ```
 */
export const incidentPages = defineMessages<never, RuleId, LinkName>()({
  id: "incidentPages",
  title: "The status page and macros",
  facts: messageFacts,
  finders: {
    ...refusal,
    ...impact,
    ...statusPage,
    ...machineJargon,
    component: {
      phrases: [
        ...Object.values(vocabulary.products).map(({ title }) => title.replace("&", "")),
        "feature flag|flags, experiment|experiments, survey",
        "flags|insights|insight|dashboards|dashboard|replays|recordings|replay|recording|funnels|trends|cohorts|toolbar|heatmaps",
        "event|events|data ingestion|capture|processing|exports|export",
        "ingestion|capture|events|experiment|experiments|survey|surveys|exports|notebooks|workflows|webhooks|destinations|sources",
        "app|website|web_app|api|login|log_in|sign_in|signup|sign_up|billing_page|sdk|sdks|query_api"
      ]
    },
    understanding: {
      phrases: [
        "caused_by|cause|because|due_to|result_of|triggered_by|started|began|stems_from|comes_from|goes_back_to|traced",
        "identified|found|discovered|know|believe|learned|learnt|confirmed|determined the|that|what|why",
        "not|still know|yet_know|understand|finding|looking_for|investigating|sure the|why|what|how",
        "as far as we know|can_tell|understand",
        "currently|still|now? investigating|looking_into",
        "there is an? incident|outage|problem|issue with|in|on|affecting"
      ]
    },
    stillFine: {
      phrases: [
        "everything_else|all_else|all_other|all_others",
        "the rest|remainder|others is|are|works|work|runs|run|of",
        "not|un affected|impacted",
        "unaffected|still|continue|continues|continuing work|works|working|to_work|running|available|to_run|being|arrive|to_arrive",
        "no data is|has_been|was|will_be? lost|missing",
        "work|works|working|run|runs|running|operating|operate|load|loads as|normally|fine|usual|expected",
        "nothing else|works|is",
        "all features|products|products_are|of_posthog"
      ]
    },
    guess: {
      phrases: [
        "probably|perhaps|maybe|presumably|apparently|supposedly|hopefully|fingers_crossed|who_knows",
        "we|i guess|suspect|assume|speculate|imagine|hope_to|hope_it|hope_this",
        "might|could|may be|have_been caused|due|related|a_bug|the_fault|to_blame|behind",
        "cause may|might|could be",
        "it|this|that looks|seems|appears like|to_be|as_if",
        "we|i think",
        "with any luck"
      ],
      unless: { near: "refusal", before: 2 }
    },
    noise: {
      phrases: [
        "rest assured|heroic|heroes|heroically|rockstar|rockstars|unprecedented|insane|insanely|catastrophic|nightmare|horrible|disaster|awesome|fighting|terribly|catastrophe|deeply|sincerely|tirelessly|around_the_clock|world_class|amazing",
        "all hands on deck",
        "we take|value your|this|the|reliability very|extremely|seriously|patience|trust"
      ]
    }
  },
  rules: [
    {
      id: "no-jargon-on-the-page",
      citations: [...rules("R132", "R136"), ...readings("A27")],
      strength: "should",
      when: [page],
      demand: { forbids: ["machineJargon"] },
      why: "Customers do not know these words, or cannot tell from them what happens to them.",
      instead: "Say what they see: what comes late, what does not load, what is missing."
    },
    {
      id: "component-named",
      citations: [...rules("R133"), ...readings("A27")],
      strength: "should",
      when: [page],
      demand: { requires: ["component"] },
      why: "It does not say which part is affected.",
      instead: "Name the part of the product, and mark it as affected."
    },
    {
      id: "components-right",
      citations: rules("R133"),
      strength: "should",
      when: [page],
      demand: { asks: "Are the components that are marked as affected those that are, and no others?" },
      why: "What is marked wrongly sends people looking in the wrong place.",
      instead: "Mark the components that are affected."
    },
    {
      id: "impact-on-the-page",
      citations: [...rules("R134", "R135"), ...readings("A27", "C16")],
      strength: "should",
      when: [page],
      demand: { requires: ["impact"] },
      why: "It does not say how customers notice it.",
      instead: "Improve it with the incident lead, or edit the wording by /incident statuspage (/inc sp)."
    },
    {
      id: "page-unambiguous",
      citations: [...rules("R134", "R135"), ...readings("A27")],
      strength: "should",
      when: [page],
      demand: { asks: "Can it be read in one way only: what is broken, and how customers notice it?" },
      why: "What can be read in two ways brings tickets.",
      instead: "Improve it with the incident lead, or edit the wording by /incident statuspage (/inc sp)."
    },
    {
      id: "understanding-in-macro",
      citations: rules("R142"),
      strength: "should",
      when: [macro],
      demand: { requires: ["understanding"] },
      why: "It does not say what is understood so far.",
      instead: "Say in a sentence what is understood so far, or that the cause is not known yet."
    },
    {
      id: "impact-in-macro",
      citations: rules("R143"),
      strength: "should",
      when: [macro],
      demand: { requires: ["impact"] },
      why: "It does not say what is broken or slower.",
      instead: "Say what is broken and what is degraded."
    },
    {
      id: "working-in-macro",
      citations: rules("R143"),
      strength: "should",
      when: [macro],
      demand: { requires: ["stillFine"] },
      why: "It does not say what works.",
      instead: "Say what works as usual."
    },
    {
      id: "incident-linked",
      citations: [...rules("R144"), ...readings("A27")],
      strength: "should",
      when: [macro],
      demand: { requires: ["incidentPage"] },
      why: "A macro links the incident itself, so that they find the right one.",
      instead: "Link the incident's own page on the status page."
    },
    {
      id: "macro-factual",
      citations: [...rules("R145"), ...readings("A27")],
      strength: "should",
      when: [macro],
      demand: { forbids: ["guess", "noise"] },
      why: "A macro goes to many people: no guesses, and nothing that tells them nothing.",
      instead: "Say what is known, and leave out the rest."
    },
    {
      id: "macro-simple",
      citations: [...rules("R145"), ...readings("A27")],
      strength: "should",
      when: [macro],
      demand: { asks: "Is it short, simple and factual?" },
      why: "A macro goes to many people, who read it in a hurry.",
      instead: "Shorten it."
    }
  ]
})
