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
  agree_with_comms_lead: INTERNAL,
  announce_macro: INTERNAL,
  answer_customer: PUBLIC,
  answer_enhancement_issue: PUBLIC,
  answer_on_billing: PUBLIC,
  appoint_comms_lead: INTERNAL,
  ask_account_manager: INTERNAL,
  ask_comms_lead: INTERNAL,
  ask_for_comms_lead: INTERNAL,
  ask_for_direct_mail: PUBLIC,
  ask_for_enhancement_issue: PUBLIC,
  ask_for_issue: PUBLIC,
  ask_for_watcher: INTERNAL,
  ask_in_community: PUBLIC,
  ask_incident_lead: INTERNAL,
  ask_to_stop_sending: PUBLIC,
  assign_by_hand: INTERNAL,
  assign_to_owners: INTERNAL,
  attach_to_incident: INTERNAL,
  check_in: PUBLIC,
  check_requester_is_admin: INTERNAL,
  check_response_plan: INTERNAL,
  close_pull_request: PUBLIC,
  create_proactive_ticket: PUBLIC,
  decline_contribution: PUBLIC,
  defer_review: INTERNAL,
  delete_macro: INTERNAL,
  delete_person_profile: INTERNAL,
  delete_project: INTERNAL,
  duplicate_communication: PUBLIC,
  encourage_self_serve_deletion: PUBLIC,
  escalate_to_engineering: INTERNAL,
  escalate_to_product_engineer: INTERNAL,
  escalate_to_sales: INTERNAL,
  find_watcher: INTERNAL,
  fix_incident: INTERNAL,
  follow_on_github: PUBLIC,
  follow_response_plan: INTERNAL,
  ignore: INTERNAL,
  improve_status_page: PUBLIC,
  invite_pull_request: PUBLIC,
  join_incident_channel: INTERNAL,
  jump_in: PUBLIC,
  keep_channel: PUBLIC,
  keep_ticket: INTERNAL,
  leave_social_steps: INTERNAL,
  leave_to_account_manager: INTERNAL,
  leave_to_comms_lead: INTERNAL,
  leave_to_contact: INTERNAL,
  leave_to_on_call: INTERNAL,
  move_to_ticket: PUBLIC,
  note_same_issue: INTERNAL,
  notify_target: PUBLIC,
  offer_slack_channel: PUBLIC,
  point_to_community: PUBLIC,
  post_incident_update: INTERNAL,
  public_reply: PUBLIC,
  put_support_first: INTERNAL,
  raise_hand: INTERNAL,
  raise_incident: INTERNAL,
  raise_priority: INTERNAL,
  read_post_mortem: INTERNAL,
  remind_incident_lead: INTERNAL,
  remove_member: INTERNAL,
  reopen_pull_request: PUBLIC,
  reply_from_personal_account: PUBLIC,
  review_status_page: INTERNAL,
  reward_with_merch: PUBLIC,
  route_to_billing: INTERNAL,
  satisfaction_survey: PUBLIC,
  say_not_expected: PUBLIC,
  search_ticket: INTERNAL,
  see_through: PUBLIC,
  send_lead_macro: PUBLIC,
  share_macro: INTERNAL,
  solve_on_social: PUBLIC,
  solve_ticket: PUBLIC,
  update_customer: PUBLIC,
  update_macro: INTERNAL,
  update_status_page: PUBLIC,
  use_macro: PUBLIC,
  watch_or_hand_over: INTERNAL,
  welcome_contribution: PUBLIC,
  write_detailed_notes: INTERNAL
}
