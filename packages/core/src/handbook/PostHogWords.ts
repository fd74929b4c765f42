/** The words of PostHog's handbook, as types. */
import type { Words } from "../support/Vocabulary.ts"

/** Plans, severities, statuses, channels, products, groups, regions and flags by their names in tickets. */
export interface PostHogWords extends Words {
  readonly plan: "free" | "pay_as_you_go" | "boost" | "scale" | "enterprise"
  readonly severity: "critical" | "high" | "medium" | "low"
  readonly status: "new" | "open" | "pending" | "on_hold" | "solved" | "closed"
  readonly channel: "in_app" | "community" | "slack" | "email" | "social" | "github"
  readonly product:
    | "product_analytics"
    | "web_analytics"
    | "session_replay"
    | "feature_flags"
    | "experiments"
    | "surveys"
    | "data_warehouse"
    | "batch_exports"
    | "sales_and_cs"
    | "analytics_platform"
    | "customer_analytics"
    | "growth"
    | "data_stack"
    | "ingestion"
    | "workflows"
    | "error_tracking"
    | "posthog_ai"
    | "ai_observability"
    | "sdk_implementation"
    | "mobile"
  readonly group: "analytics" | "unclassified" | "flags" | "data" | "replay" | "observability"
  readonly region: "eu" | "na"
  readonly flag: "top20" | "priority" | "recentlyUpgraded"
}
