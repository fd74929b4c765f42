/** Measures the rules about messages: what each says of texts, under facts that make it bind. */
import { messageLinks } from "../../packages/core/src/handbook/messages/Common.ts"
import { messagePolicy } from "../../packages/core/src/handbook/messages/Messages.ts"
import { compileMessages, type MessageChecker } from "../../packages/core/src/policy/MessagePolicy.ts"
import type { MessageRule } from "../../packages/core/src/policy/MessageRule.ts"
import { undated } from "../../packages/core/src/policy/Parameter.ts"
import type { NamedText } from "./Texts.ts"

const AT = new Date("2026-11-20T12:00:00Z")
const links = { ...messageLinks, statusPage: undated("https://status.example.com/", []) }

/** The rules that look into a text. */
export const MEASURED: ReadonlyArray<MessageRule> = messagePolicy.rules.filter(
  ({ demand }) => "forbids" in demand || "requires" in demand
)

/**
 * What a rule hits: texts that hold what it forbids, or what it requires. Each with what was found (`""` for a required part), or
 * with nothing where the text is not in English.
 */
export const hitsOf = (
  rule: MessageRule,
  texts: ReadonlyArray<NamedText>
): ReadonlyArray<NamedText & { readonly found: string }> => {
  const check: MessageChecker<Record<string, never>> = compileMessages(
    { ...messagePolicy, facts: {}, rules: [{ ...rule, when: [] }] },
    { id: "measured", thresholds: {}, links }
  )
  return texts.flatMap((one) => {
    const { violations, undecided } = check(one.text, {}, AT)
    const requires = "requires" in rule.demand
    const hit = requires ? violations.length + undecided.length === 0 : violations.length > 0
    return hit ? [{ ...one, found: violations.map(({ found }) => found ?? "").join(" … ") }] : []
  })
}
