import { ACTS } from "@hedgerow/core/handbook/Acts"
import { PUBLIC_REPLY } from "@hedgerow/core/support/Duty"
import { describe, expect, it } from "vitest"

describe("the acts that reach a customer", () => {
  it.each([
    PUBLIC_REPLY,
    "send_lead_macro",
    "ask_for_direct_mail",
    "satisfaction_survey",
    "check_in"
  ] as const)("R070: a ban on replies covers %s", (act) => {
    expect(ACTS[act].reachesCustomer).toBe(true)
  })

  it.each(["route_to_billing", "raise_incident", "delete_project", "leave_to_contact"] as const)(
    "R070: %s goes on inside",
    (act) => {
      expect(ACTS[act].reachesCustomer).toBe(false)
    }
  )
})
