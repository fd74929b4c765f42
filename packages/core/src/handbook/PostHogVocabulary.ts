/** The words of PostHog's handbook with what they mean: statuses, products, groups, and the rules that say so. */
import { rules as cite, readings } from "../policy/Citation.ts"
import type { Vocabulary } from "../support/Vocabulary.ts"
import { ACTS } from "./Acts.ts"
import type { PostHogWords } from "./PostHogWords.ts"
import type { RuleId } from "./RuleId.ts"

const rules = cite<RuleId>

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
    product_analytics: { title: "Product analytics" },
    web_analytics: { title: "Web analytics" },
    session_replay: { title: "Session replay" },
    feature_flags: { title: "Feature flags" },
    experiments: { title: "Experiments" },
    surveys: { title: "Surveys" },
    data_warehouse: { title: "Data warehouse" },
    batch_exports: { title: "Batch exports" },
    sales_and_cs: { title: "Sales & CS" },
    analytics_platform: { title: "Analytics platform" },
    customer_analytics: { title: "Customer analytics" },
    growth: { title: "Growth" },
    data_stack: { title: "Data stack" },
    ingestion: { title: "Ingestion" },
    workflows: { title: "Workflows" },
    error_tracking: { title: "Error tracking" },
    posthog_ai: { title: "PostHog AI" },
    ai_observability: { title: "AI Observability" },
    sdk_implementation: { title: "SDK/Implementation" },
    mobile: { title: "Mobile" }
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
  flags: ["top20", "priority", "recentlyUpgraded"],
  acts: ACTS
}
