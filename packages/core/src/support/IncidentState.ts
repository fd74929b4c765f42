/** An incident, and what its events have made of it: its facts, who watches it, and its tickets. */
import type { FactKinds, Facts } from "../policy/Fact.ts"
import { EFFECTS, type IncidentEvent, isPlain } from "./IncidentEvent.ts"
import type { IncidentSeverity, incidentFacts } from "./IncidentFacts.ts"

/** An incident with its history. */
export interface Incident {
  /** Such as `INC-123`. */
  readonly id: string
  readonly raisedAt: Date
  /** The member of support who raised it; absent where somebody else did. */
  readonly raisedBySupport?: string
  readonly severity?: IncidentSeverity
  readonly security?: boolean
  /** What its host states of it besides; what its history shows is not overruled. */
  readonly facts?: Facts<FactKinds>
  /** In order; those at one instant in the order of the list. */
  readonly events: ReadonlyArray<IncidentEvent>
}

/** An incident as its events left it. */
export interface IncidentState {
  readonly facts: Facts<typeof incidentFacts>
  /** Who watches it, or has raised a hand to. */
  readonly watcher: string | undefined
  /** The tickets attached to it, each once. */
  readonly tickets: ReadonlyArray<string>
}

/**
 * An incident as it was when it was raised: nobody has been asked, told or written to.
 *
 * @example
 * ```ts
 * import { raised } from "@hedgerow/core/support/IncidentState"
 *
 * const incident = { id: "INC-123", raisedAt: new Date("2026-11-20T12:00:00Z"), events: [] }
 * raised(incident).facts.watcher // => "none"
 * raised(incident).facts.incidentSeverity // => undefined
 * ```
 */
export const raised = ({ raisedBySupport, severity, security }: Incident): IncidentState => ({
  facts: {
    incidentStage: "open",
    ...(severity === undefined ? {} : { incidentSeverity: severity }),
    ...(security === undefined ? {} : { securityIncident: security }),
    volunteerAsked: false,
    watcher: "none",
    raiserWatch: raisedBySupport === undefined ? "settled" : "open",
    leadReminded: false,
    supportLeadTold: false,
    watcherLeaves: false,
    pageWording: "unreviewed",
    commsLead: "none",
    newsAgreed: false,
    macro: "none",
    macroSeen: false,
    macroAnnounced: false,
    situationChange: "none",
    macroChangeTold: true,
    incidentNews: "none",
    patternTold: true,
    sensitiveMessage: false,
    postMortemRead: false
  },
  watcher: undefined,
  tickets: []
})

/**
 * An incident after one more event. Whoever raises a hand or joins the channel watches, unless somebody does who is not about
 * to log off (R112, R116).
 *
 * @example
 * ```ts
 * import { afterEvent, raised } from "@hedgerow/core/support/IncidentState"
 *
 * const at = new Date("2026-11-20T12:00:00Z")
 * const incident = { id: "INC-123", raisedAt: at, events: [] }
 * const state = afterEvent(incident, raised(incident), { at, type: "hand_raised", person: "Maud Example" })
 * state.watcher // => "Maud Example"
 * afterEvent(incident, state, { at, type: "hand_raised", person: "Otto Example" }).watcher // => "Maud Example"
 * ```
 */
export const afterEvent = (incident: Incident, state: IncidentState, event: IncidentEvent): IncidentState => {
  const showing = (more: Facts<typeof incidentFacts>): IncidentState => ({
    ...state,
    facts: { ...state.facts, ...more }
  })
  if (isPlain(event)) return showing(EFFECTS[event.type])
  switch (event.type) {
    case "severity_set":
      return showing({ incidentSeverity: event.severity })
    case "security_flagged":
      return showing({ securityIncident: event.security })
    case "ticket_attached":
      return state.tickets.includes(event.ticket)
        ? state
        : { ...state, tickets: [...state.tickets, event.ticket] }
    case "logging_off":
      return event.person === state.watcher ? showing({ watcherLeaves: true }) : state
    case "logged_off":
      return event.person === state.watcher
        ? { ...showing({ watcher: "none", watcherLeaves: false }), watcher: undefined }
        : state
    case "hand_raised":
    case "channel_joined": {
      const { watcher } = state
      if (watcher !== undefined && watcher !== event.person && state.facts.watcherLeaves !== true)
        return state
      const joined = event.type === "channel_joined" || (watcher === event.person && isAssigned(state))
      const raiserWatches = event.person === incident.raisedBySupport
      return {
        ...showing({
          watcher: joined ? "assigned" : "hand_raised",
          watcherLeaves: false,
          ...(raiserWatches ? { raiserWatch: "settled" } : {})
        }),
        watcher: event.person
      }
    }
  }
}

const isAssigned = ({ facts }: IncidentState): boolean => facts.watcher === "assigned"
