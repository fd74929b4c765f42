/** What to aim at, where no program can decide (R314–R320, R322, R323). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const values = [
  { title: "Support Values", url: "https://posthog.com/handbook/support/_snippets/support-values" }
]
const work = [{ title: "What We Do", url: "https://posthog.com/handbook/support/_snippets/what-we-do" }]
const vision = [
  {
    title: "Our Long Term Vision",
    url: "https://posthog.com/handbook/support/_snippets/our-long-term-vision"
  }
]

/**
 * The principles of support.
 *
 * @example
 * ```ts
 * import { valueArticles } from "@hedgerow/core/handbook/articles/Values"
 *
 * valueArticles.every(({ principle }) => principle) // => true
 * ```
 */
export const valueArticles = defineArticles<RuleId>()([
  {
    id: "own-from-start-to-finish",
    title: "Own a problem from start to finish",
    symptom: "Whose job is it to see this through? How far does ownership of a problem go?",
    steps: [
      { text: "See a problem through from beginning to end." },
      { text: "Answer for what comes of it, not only for the task." }
    ],
    links: values,
    checkedOn: "undated",
    citations: rules("R314"),
    principle: true,
    audience: "staff"
  },
  {
    id: "ship-the-fix",
    title: "Ship the fix yourself",
    symptom:
      "I found the bug behind a ticket. Do I log it and pass it on to the product team, or may I patch the code?",
    steps: [{ text: "If you can mend it, mend it: a patch, a pull request, a correction of the docs." }],
    links: values,
    checkedOn: "undated",
    citations: [...rules("R315"), ...readings("C3")],
    principle: true,
    audience: "staff"
  },
  {
    id: "solve-do-not-route",
    title: "Solve tickets rather than route them",
    symptom: "Should I forward or reassign this ticket to another team, or keep working on it?",
    steps: [{ text: "Solve it where you can; where it goes elsewhere, stay with it until it is answered." }],
    links: work,
    checkedOn: "undated",
    citations: [...rules("R316"), ...readings("C3")],
    principle: true,
    audience: "staff"
  },
  {
    id: "outcomes-over-process",
    title: "Outcomes come before rigid procedure",
    symptom:
      "The process says one thing and common sense another. May I deviate from the procedure for this user?",
    steps: [{ text: "Ask what serves the user. That may outweigh what should be done, never what must." }],
    links: work,
    checkedOn: "undated",
    citations: [...rules("R317"), ...readings("C15")],
    principle: true,
    audience: "staff"
  },
  {
    id: "find-who-can-help",
    title: "Cannot help? Find somebody who can",
    symptom: "This is not my area and I cannot help the user. Can I just say that it is not my job?",
    steps: [{ text: "Find out who can help, and bring them and the user together." }],
    links: work,
    checkedOn: "undated",
    citations: [...rules("R318"), ...readings("C3")],
    principle: true,
    audience: "staff"
  },
  {
    id: "part-of-development",
    title: "Work as part of product development, not in a silo",
    symptom:
      "Do we take part in product discussions of other teams and of the company, or keep to ourselves?",
    steps: [{ text: "Take part in how products are built, and in what the company discusses." }],
    links: work,
    checkedOn: "undated",
    citations: rules("R320"),
    principle: true,
    audience: "staff"
  },
  {
    id: "users-succeed",
    title: "The benchmark: users truly succeed",
    symptom: "What is the benchmark of good support: speed of answers, or that users succeed?",
    steps: [
      { text: "Ask whether the user got where they wanted to, before asking how quickly you answered." }
    ],
    links: vision,
    checkedOn: "undated",
    citations: rules("R319"),
    principle: true,
    audience: "staff"
  },
  {
    id: "stay-technical",
    title: "Hire and keep technical people",
    symptom:
      "Whom do we hire for support, how much experience do they need, which skills and attitude count?",
    steps: [{ text: "Look for attitude and aptitude before experience, and keep the team technical." }],
    links: vision,
    checkedOn: "undated",
    citations: rules("R322"),
    principle: true,
    audience: "staff"
  },
  {
    id: "more-than-answers",
    title: "Support does more than answer questions",
    symptom:
      "What belongs to the work of a support engineer beside tickets: code, docs, internal tools, feedback, community?",
    steps: [
      { text: "Ship small fixes." },
      { text: "Improve the docs." },
      { text: "Build tools, such as HogHero and the health checks for SDKs." },
      { text: "Pass on the patterns that you see in what users say." },
      { text: "Answer community questions." }
    ],
    links: work,
    checkedOn: "undated",
    citations: [...rules("R323"), ...readings("C11")],
    principle: true,
    audience: "staff"
  }
])
