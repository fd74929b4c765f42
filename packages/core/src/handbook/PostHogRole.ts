/** The roles that PostHog's handbook speaks of; who fills them stands in an edition's contacts. */

/** A role that can be told or asked. */
export type PostHogRole =
  | "billing-lead"
  | "clickhouse-team"
  | "conduct-contact"
  | "customer-success"
  | "erasure-coordinator"
  | "hedgehog-donor"
  | "legal-contact"
  | "marketing-erasure"
  | "partnership-contact"
  | "sales"
  | "sales-mailbox"
  | "support-engineer"
  | "support-hero"
  | "support-lead"
