/** How customers are written to (R311–R313, R321), what never goes to them (R218), and when nothing does (R070). */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { defineMessages } from "../../policy/MessageRule.ts"
import { messageFacts } from "../../support/Message.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"
import { refusal } from "./Common.ts"
import { houseJargon } from "./Jargon.ts"

const answer = { fact: "message", oneOf: ["reply", "social_reply"] } as const
const toCustomers = {
  fact: "message",
  oneOf: ["reply", "social_reply", "status_page", "incident_macro", "survey", "call"]
} as const

/**
 * The rules about tone.
 *
 * @example
 * ```ts
 * import { toneMessages } from "@hedgerow/core/handbook/messages/Tone"
 *
 * toneMessages.rules.map(({ id }) => id)
 * // => ["legal-silence", "legal-silence-unless-stated", "no-offsite-notice", "no-house-jargon", "no-coldness", "no-false-certainty", "beyond-the-question"]
 * ```
 */
export const toneMessages = defineMessages<never, RuleId>()({
  id: "toneMessages",
  title: "How customers are written to",
  facts: messageFacts,
  finders: {
    ...refusal,
    ...houseJargon,
    offsite: {
      phrases: [
        "at|on|for|during|attending our|the|an|a|this|their|company|team|annual|my? company|team|group|small_team|annual|whole_company? offsite|off_site|retreat",
        "we|team|everyone|i|engineers|colleagues are|is|am|will_be|were|was all|currently|together|now? offsite|off_site",
        "company|team|annual|our offsite|off_site|retreat",
        "offsite|off_site|retreat week|this_week|next_week",
        "because|due|owing of|to an|the|our? offsite|off_site"
      ],
      unless: { near: "storage", before: 0, after: 2 }
    },
    storage: {
      phrases: ["bucket|buckets|backup|backups|location|locations|storage|copy|copies|server|servers|archive"]
    },
    cold: {
      phrases: [
        "as|like i|we already|have_already|previously|clearly? said|told|stated|explained|mentioned|told_you",
        "as|like already|previously? stated|said|explained|mentioned|told before|above|already|earlier|clearly",
        "as per my|our last|previous|earlier",
        "you should|could have known|read|checked|noticed|realised|realized|looked|tested|thought",
        "your|the_customer's|user own? fault|mistake|error|problem_not_ours",
        "is|this_is|that_is a|just? user_error|user_mistake|pebkac",
        "told you this|that|before|already|twice",
        "read the documentation|docs|manual|guide first|before|properly",
        "you broke",
        "not be? held? responsible|liable for|if",
        "not our|my fault|problem|job|responsibility|concern|department|business",
        "calm down|stop asking|stop_complaining|get_over_it|deal_with_it|rtfm|read_the_manual|learn_to_read",
        "obviously|clearly you|your|did|do|the_docs",
        "if you had|would_have|bothered_to read|bothered|followed|checked|paid",
        "you failed|neglected|forgot|refused to",
        "simply|just read the docs|documentation|manual|faq",
        "nothing we can do|nothing_i_can_do",
        "do not care|waste our|my time"
      ]
    },
    certain: {
      phrases: [
        "we|i|you|personally|can? guarantee|guarantee_that|guarantee_you|promise|swear|assure_you",
        "guaranteed to|that|not",
        "have my|our word",
        "not possibly be|have|happen",
        "absolutely|totally|completely|entirely certain|sure|positive|convinced",
        "impossible to lose|fail|break|miss",
        "100|one_hundred percent? sure|certain|positive|secure|safe|reliable|accurate",
        "never|not ever? happen|occur again",
        "happen never again",
        "is|are|works|work completely|absolutely|totally|entirely|100 secure|safe|bug_free|impossible|certain|flawless",
        "absolutely|definitely|certainly|literally no|zero chance|risk|doubt|way",
        "we|i never make|lose|have|fail mistakes|data|outages|downtime|errors",
        "will|would|can definitely|certainly|absolutely|undoubtedly work|be|fix|solve|resolve|never",
        "definitely|certainly not|is_not|isn't a|an|our bug|issue|fault|problem"
      ],
      unless: { near: "unsure", before: 4 }
    },
    unsure: {
      phrases: [
        "can|could|do|would|will|am|are not",
        "no|nobody|neither|without|unable|cannot|wish|hope|if|whether|want_to_make_sure|make_sure|so_that|rather_than|try|hard|reluctant"
      ]
    }
  },
  rules: [
    {
      id: "legal-silence",
      citations: [...rules("R070", "R072"), ...readings("A16")],
      strength: "must",
      when: [toCustomers, { fact: "legalClaim", is: true }, ...knownToBe("legalAdvice", "none")],
      demand: { refuses: "any text" },
      why: "A legal claim is not answered, not even by a macro, until whoever was told of it has advised or taken over.",
      instead: "Tell the legal contact at once, and wait."
    },
    {
      id: "legal-silence-unless-stated",
      citations: [...rules("R070", "R072"), ...readings("A16")],
      strength: "must",
      when: [toCustomers, { fact: "legalClaim", is: true }, { fact: "legalAdvice", known: false }],
      demand: { refuses: "any text" },
      why: "A legal claim is not answered while nobody says that whoever was told of it has advised or taken over.",
      instead: "Tell the legal contact at once, and wait."
    },
    {
      id: "no-offsite-notice",
      citations: rules("R218"),
      strength: "must",
      when: [toCustomers],
      demand: { forbids: ["offsite"] },
      why: "Customers are answered during an offsite as on any other day, and are not told of it.",
      instead: "Leave it out."
    },
    {
      id: "no-house-jargon",
      citations: rules("R311"),
      strength: "should",
      when: [toCustomers],
      demand: { forbids: ["houseJargon"] },
      why: "That is a word of ours, which customers do not know.",
      instead: "Say it in words that they use."
    },
    {
      id: "no-coldness",
      citations: rules("R312"),
      strength: "should",
      when: [answer],
      demand: { forbids: ["cold"] },
      why: "It reads as blame, or as a shrug.",
      instead:
        "Say the same as you would to somebody beside you: what to do next, and that you see the trouble."
    },
    {
      id: "no-false-certainty",
      citations: rules("R313"),
      strength: "should",
      when: [answer],
      demand: { forbids: ["certain"] },
      why: "Nobody can know that, and it will be held against us.",
      instead: "Say what is known, what is not, and when they hear more."
    },
    {
      id: "beyond-the-question",
      citations: rules("R321"),
      strength: "should",
      when: [{ fact: "message", is: "reply" }],
      demand: {
        asks: "Does it look past the immediate problem: what will they ask next, and what lies behind it?"
      },
      why: "An answer to the letter of a question often brings the next one.",
      instead: "Answer what they are trying to do, in as few words as that takes."
    }
  ]
})
