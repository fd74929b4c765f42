/** The words of PostHog's handbook with what they mean: statuses, products, groups, and the rules that say so. */
import { rules as cite, readings } from "../policy/Citation.ts"
import type { ProductRule, Vocabulary } from "../support/Vocabulary.ts"
import type { PostHogWords } from "./PostHogWords.ts"
import type { RuleId } from "./RuleId.ts"

const rules = cite<RuleId>

const product = (
  title: string,
  firstLevel: ProductRule["firstLevel"],
  group: PostHogWords["group"] | undefined,
  ...ids: ReadonlyArray<RuleId>
): ProductRule<PostHogWords> => ({
  title,
  firstLevel,
  ...(group === undefined ? {} : { group }),
  citations: [...rules(firstLevel === "support" ? "R022" : "R023", ...ids), ...readings("C4")]
})

/** The vocabulary of the present edition. */
export const vocabulary: Vocabulary<PostHogWords> = {
  plans: {
    free: { title: "Free" },
    pay_as_you_go: { title: "Pay-as-you-go" },
    boost: { title: "Boost" },
    scale: { title: "Scale" },
    enterprise: { title: "Enterprise" }
  },
  severities: ["critical", "high", "medium", "low"],
  channels: ["in_app", "community", "slack", "email", "social", "github"],
  initialStatus: "new",
  statuses: {
    new: {
      clocks: "run",
      queued: true,
      onStaffReply: "open",
      moves: ["open", "pending", "on_hold", "solved"],
      citations: readings("H2")
    },
    open: {
      clocks: "run",
      queued: true,
      moves: ["pending", "on_hold", "solved"],
      citations: readings("H2")
    },
    pending: {
      clocks: "pause",
      queued: false,
      onCustomerReply: "open",
      moves: ["open", "on_hold", "solved"],
      citations: [...rules("R053", "R054"), ...readings("A12")]
    },
    on_hold: {
      clocks: "pause",
      queued: false,
      onCustomerReply: "open",
      moves: ["open", "pending", "solved"],
      citations: [...rules("R056"), ...readings("A12")]
    },
    solved: {
      clocks: "pause",
      queued: false,
      ended: true,
      onCustomerReply: "open",
      moves: ["open", "pending", "on_hold", "closed"],
      citations: [...rules("R052", "R055"), ...readings("H2")]
    },
    closed: { clocks: "pause", queued: false, ended: true, final: true, moves: [], citations: readings("H2") }
  },
  products: {
    product_analytics: product("Product analytics", "support", "analytics", "R188"),
    web_analytics: product("Web analytics", "support", "analytics", "R188"),
    session_replay: product("Session replay", "support", "replay", "R192"),
    feature_flags: product("Feature flags", "support", "flags", "R190"),
    experiments: product("Experiments", "support", "flags", "R190"),
    surveys: product("Surveys", "support", "flags", "R190"),
    data_warehouse: product("Data warehouse", "support", undefined),
    batch_exports: product("Batch exports", "support", "data", "R191"),
    sales_and_cs: product("Sales & CS", "support", undefined),
    analytics_platform: product("Analytics platform", "product_team", "analytics", "R188"),
    customer_analytics: product("Customer analytics", "product_team", "analytics", "R188"),
    growth: product("Growth", "product_team", "analytics", "R188"),
    data_stack: product("Data stack", "product_team", "data", "R191"),
    ingestion: product("Ingestion", "product_team", "data", "R191"),
    workflows: product("Workflows", "product_team", "data", "R191"),
    error_tracking: product("Error tracking", "product_team", "observability", "R193"),
    posthog_ai: product("PostHog AI", "product_team", "observability", "R193"),
    ai_observability: product("AI Observability", "product_team", "observability", "R193"),
    sdk_implementation: product("SDK/Implementation", "product_team", "observability", "R193"),
    mobile: product("Mobile", "product_team", "observability", "R193")
  },
  aliases: {
    replay: "session_replay",
    sdk: "sdk_implementation",
    sales_cs: "sales_and_cs",
    sales: "sales_and_cs"
  },
  groups: {
    analytics: { title: "Analytics", shared: true, citations: rules("R188", "R194", "R195") },
    unclassified: { title: "Unclassified", shared: true, citations: rules("R189", "R194", "R195") },
    flags: { title: "Flags", shared: false, citations: rules("R190", "R194") },
    data: { title: "Data", shared: false, citations: rules("R191", "R194") },
    replay: { title: "Replay", shared: false, citations: rules("R192", "R194") },
    observability: {
      title: "Observability + AI & client libraries",
      shared: false,
      citations: rules("R193", "R194")
    }
  },
  regions: ["eu", "na"],
  flags: ["top20", "priority", "recentlyUpgraded"]
}
