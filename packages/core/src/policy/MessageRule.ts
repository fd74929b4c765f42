/** What a message must say and must not, as data: rules about a text and the facts around it, and what to look for in a text. */
import type { Citation } from "./Citation.ts"
import type { Condition } from "./Condition.ts"
import type { FactKinds } from "./Fact.ts"
import type { Strength } from "./Strength.ts"

/** Passes over what stands near something else: a promise that is refused ("we cannot promise") is none. */
export interface Near<Name extends string = string> {
  readonly near: Name
  /** How many words before it, within the clause; what stands between the parts of a sequence is looked at too. */
  readonly before: number
  /** How many words after it, within the clause; none where absent. */
  readonly after?: number
  /** Within the sentence instead of the clause: for "if …, …". */
  readonly acrossCommas?: boolean
}

/**
 * Something that a text can hold. A phrase is written in words: `a|b` is either, `a?` may be left out, `#` is any number, `*` any
 * word. It is found in whatever case, with or without contractions ("we're"), accents and look-alike letters.
 */
export type Finder<Name extends string = string, Link extends string = string> =
  /** One of some phrases. */
  | { readonly phrases: ReadonlyArray<string>; readonly unless?: Near<Name> }
  /** One after another in a sentence, at most so many words apart. */
  | { readonly sequence: ReadonlyArray<Name>; readonly within: number; readonly unless?: Near<Name> }
  /** Any of these. */
  | { readonly anyOf: ReadonlyArray<Name> }
  /** A link to one of the edition's addresses, or to a page beneath it, with these query parameters and so many others. */
  | {
      readonly link: Link
      readonly beneath?: true
      readonly query?: ReadonlyArray<string>
      readonly others?: number
    }

/** What is looked for, by name. */
export type Finders = Readonly<Record<string, Finder>>

/** What a rule holds a text to; exactly one of these. */
export type Demand<Name extends string = string> =
  /** None of these may be found, unless the text holds one of some others as well. */
  | { readonly forbids: ReadonlyArray<Name>; readonly unless?: ReadonlyArray<Name> }
  /** Each of these has to be found. Quoted lines (`> …`) do not count. */
  | { readonly requires: ReadonlyArray<Name> }
  /** A person has to look: what no program can decide, as a question. */
  | { readonly asks: string }
  /** No text may be sent. */
  | { readonly refuses: "any text" }

/** A rule about messages. It binds where all its conditions hold. */
export interface MessageRule<Name extends string = string> {
  readonly id: string
  readonly citations: ReadonlyArray<Citation>
  readonly strength: Strength
  readonly when: ReadonlyArray<Condition>
  readonly demand: Demand<Name>
  /** Why a text that breaks it is wrong. */
  readonly why: string
  /** What to write instead. */
  readonly instead: string
}

/** Rules about messages, the facts that they read and what they look for. */
export interface MessagePolicy<F extends FactKinds = FactKinds> {
  readonly id: string
  readonly title: string
  readonly facts: F
  readonly finders: Finders
  readonly rules: ReadonlyArray<MessageRule>
}

/** What keeps a rule to its words. */
interface Worded<F extends FactKinds, Name extends string, Threshold extends string, Cited extends string> {
  readonly citations: ReadonlyArray<Citation<Cited>>
  readonly when: ReadonlyArray<Condition<F, Threshold>>
  readonly demand: Demand<Name>
}

/**
 * Declares rules about messages, so that a misspelt fact, value, threshold, cited rule, finder or link does not compile.
 * Returns the policy as it is; `compileMessages` finds what types cannot.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { defineMessages } from "@hedgerow/core/policy/MessageRule"
 *
 * const tone = defineMessages<never, "M1">()({
 *   id: "tone",
 *   title: "How replies sound",
 *   facts: { late: yesNo("the reply comes late") },
 *   finders: { sorry: { phrases: ["sorry", "apologise|apologize"] } },
 *   rules: [
 *     {
 *       id: "say-sorry",
 *       citations: rules("M1"),
 *       strength: "should",
 *       when: [{ fact: "late", is: true }],
 *       demand: { requires: ["sorry"] },
 *       why: "They waited.",
 *       instead: "Say that you are sorry for the wait."
 *     }
 *   ]
 * })
 * tone.rules.map(({ id }) => id) // => ["say-sorry"]
 * ```
 */
export const defineMessages =
  <Threshold extends string = never, Cited extends string = string, Link extends string = never>() =>
  <const F extends FactKinds, const Name extends string>(
    policy: Omit<MessagePolicy<F>, "finders"> & {
      readonly finders: Readonly<Record<Name, Finder<NoInfer<Name>, Link>>>
      readonly rules: ReadonlyArray<MessageRule & Worded<NoInfer<F>, NoInfer<Name>, Threshold, Cited>>
    }
  ): MessagePolicy<F> =>
    policy

/**
 * Several topics that read the same facts, as one policy. Of two finders that differ under one name the last would stand for all
 * topics: this throws a `TypeError` that names it.
 *
 * @example
 * ```ts
 * import { joinMessages } from "@hedgerow/core/policy/MessageRule"
 *
 * const tone = { id: "tone", title: "Tone", facts: {}, finders: {}, rules: [] }
 * joinMessages("all", "All rules", [tone]).title // => "All rules"
 * ```
 */
export const joinMessages = <F extends FactKinds>(
  id: string,
  title: string,
  topics: readonly [MessagePolicy<F>, ...ReadonlyArray<MessagePolicy<NoInfer<F>>>]
): MessagePolicy<F> => {
  const finders = new Map<string, Finder>()
  for (const [name, finder] of topics.flatMap((topic) => Object.entries(topic.finders))) {
    if ((finders.get(name) ?? finder) !== finder)
      throw new TypeError(
        `Two topics look for different things under "${name}"; give each its own name, or share it`
      )
    finders.set(name, finder)
  }
  return {
    id,
    title,
    facts: topics[0].facts,
    finders: Object.fromEntries(finders),
    rules: topics.flatMap(({ rules }) => rules)
  }
}
