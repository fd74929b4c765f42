/** Which acts reach the customer: a ban on public replies forbids each of them, whatever rule asks for it (R070, A16). */
import type { ActRule } from "../support/Vocabulary.ts"
import type { PostHogAct } from "./PostHogAct.ts"

const PUBLIC: ActRule = { reachesCustomer: true }
const INTERNAL: ActRule = { reachesCustomer: false }

/**
 * Whether an act says something to the customer. What stays inside goes on under a ban: routing, notes, deletion.
 *
 * @example
 * ```ts
 * import { ACTS } from "@hedgerow/core/handbook/Acts"
 *
 * ACTS.send_lead_macro.reachesCustomer // => true
 * ACTS.route_to_billing.reachesCustomer // => false
 * ```
 */
export const ACTS: Readonly<Record<PostHogAct, ActRule>> = {
  acknowledge_pull_request: PUBLIC,
  answer_enhancement_issue: PUBLIC,
  answer_on_billing: PUBLIC,
  ask_for_direct_mail: PUBLIC,
  ask_for_enhancement_issue: PUBLIC,
  ask_for_issue: PUBLIC,
  ask_in_community: PUBLIC,
  ask_to_stop_sending: PUBLIC,
  assign_by_hand: INTERNAL,
  assign_to_owners: INTERNAL,
  check_in: PUBLIC,
  check_requester_is_admin: INTERNAL,
  close_pull_request: PUBLIC,
  decline_contribution: PUBLIC,
  defer_review: INTERNAL,
  delete_person_profile: INTERNAL,
  delete_project: INTERNAL,
  encourage_self_serve_deletion: PUBLIC,
  escalate_to_engineering: INTERNAL,
  escalate_to_product_engineer: INTERNAL,
  escalate_to_sales: INTERNAL,
  follow_on_github: PUBLIC,
  ignore: INTERNAL,
  invite_pull_request: PUBLIC,
  jump_in: PUBLIC,
  keep_channel: PUBLIC,
  keep_ticket: INTERNAL,
  leave_social_steps: INTERNAL,
  leave_to_contact: INTERNAL,
  move_to_ticket: PUBLIC,
  notify_target: PUBLIC,
  offer_slack_channel: PUBLIC,
  point_to_community: PUBLIC,
  public_reply: PUBLIC,
  put_support_first: INTERNAL,
  raise_incident: INTERNAL,
  raise_priority: INTERNAL,
  remove_member: INTERNAL,
  reopen_pull_request: PUBLIC,
  reply_from_personal_account: PUBLIC,
  reward_with_merch: PUBLIC,
  route_to_billing: INTERNAL,
  satisfaction_survey: PUBLIC,
  say_not_expected: PUBLIC,
  search_ticket: INTERNAL,
  see_through: PUBLIC,
  send_lead_macro: PUBLIC,
  solve_on_social: PUBLIC,
  solve_ticket: PUBLIC,
  update_customer: PUBLIC,
  welcome_contribution: PUBLIC
}
