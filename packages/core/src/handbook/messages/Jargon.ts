/** Words that insiders use and customers do not: of the machinery (R132) and of support's own house (R311). */

/** How a fault is named among engineers. */
export const machineJargon = {
  machineJargon: {
    phrases: [
      "elevated|increased error|errors|error_rates|error_rate|latency|latencies|5|500",
      "elevated rates|levels|number of errors|failures|5",
      "error rate|rates is|are|were|has|have elevated|increased|spiked|up",
      "degraded performance|service|availability|experience",
      "degradation|partial_outage|service_disruption|brownout",
      "intermittent issues|failures|errors",
      "p 50|90|95|99",
      "5 xx",
      "kafka|clickhouse|redis|postgres|zookeeper|temporal|kubernetes|celery|envoy|contour",
      "consumer|replication|ingestion_pipeline|partition lag",
      "pods|pod|nodes|shard|shards|replica|replicas|oom|oomkilled|failover|backpressure|throughput",
      "query_engine|thread_pool|connection_pool|load_balancer|memory_pressure|saturation|saturated"
    ]
  }
} as const

/** How support speaks among itself. */
export const houseJargon = {
  houseJargon: {
    phrases: [
      "sme|smes|csm|csms|tam|tams|csat|fcr|mttr|kba",
      "p|sev 0|1|2|3|4",
      "inc # ",
      "to l|tier 1|2|3",
      "tier|l 1|2|3 support|team|engineer|agent|issue|ticket",
      "first_level|second_level|third_level support|team|triage",
      "zendesk|incident_io|pagerduty|grafana|buildbetter",
      "side_conversation|internal_note|private_note|our_macro|support_macro|runbook|playbook|war_room|on_call",
      "breaching|breached|breaches|breach the|our|your? sla|slas",
      "elevated|increased error|error_rate|error_rates",
      "circle_back|touch_base|synergy|leverage_our|bandwidth_for|action_item|action_items|low_hanging_fruit|deep_dive_sync"
    ]
  }
} as const
