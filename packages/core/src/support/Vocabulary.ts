/** The words of a handbook: its plans, products, queues and statuses, which every other module of `support` is generic over. */
import type { Citation } from "../policy/Citation.ts"

/** The kinds of word, as types: `Words["plan"]` is the union of an edition's plans. */
export interface Words {
  readonly plan: string
  readonly severity: string
  readonly status: string
  readonly channel: string
  readonly product: string
  readonly group: string
  readonly region: string
  readonly flag: string
}

/** What a status does to a ticket. */
export interface StatusRule<W extends Words = Words> {
  /** What it does to response clocks: they run, stand still, or are cleared, so that only a later message starts another. */
  readonly clocks: "run" | "pause" | "clear"
  /** The work on the ticket is over in it, unless it is reopened. */
  readonly ended?: boolean
  /** Whether the ticket stands in the working queue. */
  readonly queued: boolean
  /** Where a customer's message moves it; absent: nowhere. */
  readonly onCustomerReply?: W["status"]
  /** Where a public reply of staff moves it; absent: nowhere. */
  readonly onStaffReply?: W["status"]
  /** A final status starts no clock; a message to it wants a follow-up ticket. */
  readonly final?: boolean
  /** The statuses that staff may set next. */
  readonly moves: ReadonlyArray<W["status"]>
  readonly citations: ReadonlyArray<Citation>
}

/** The words of one edition, with what they mean. */
export interface Vocabulary<W extends Words = Words> {
  readonly plans: Readonly<Record<W["plan"], { readonly title: string }>>
  /** Gravest first. */
  readonly severities: ReadonlyArray<W["severity"]>
  readonly channels: ReadonlyArray<W["channel"]>
  readonly initialStatus: W["status"]
  readonly statuses: Readonly<Record<W["status"], StatusRule<W>>>
  readonly products: Readonly<Record<W["product"], { readonly title: string }>>
  /** Other spellings of products. */
  readonly aliases: Readonly<Record<string, W["product"]>>
  readonly groups: Readonly<Record<W["group"], GroupRule>>
  readonly regions: ReadonlyArray<W["region"]>
  /** What an organization can be marked as. */
  readonly flags: ReadonlyArray<W["flag"]>
  /** What duties can ask for. */
  readonly acts: Readonly<Record<string, ActRule>>
}

/** What can be done with a ticket. */
export interface ActRule {
  /** Whether it says something to the customer, so that a ban on public replies forbids it too. */
  readonly reachesCustomer: boolean
}

/** A group of products that experts own. */
export interface GroupRule {
  readonly title: string
  /** Worked by everyone, whoever its expert is. */
  readonly shared: boolean
  readonly citations: ReadonlyArray<Citation>
}

/**
 * A word as people say it: `on_hold` is "on hold".
 *
 * @example
 * ```ts
 * import { spoken } from "@hedgerow/core/support/Vocabulary"
 *
 * spoken("on_hold") // => "on hold"
 * ```
 */
export const spoken = (word: string): string => word.replaceAll("_", " ")

/** The rule of a word, own keys only; `undefined` for a word that the vocabulary lacks. */
export const lookUp = <A>(table: Readonly<Record<string, A>>, word: string | undefined): A | undefined =>
  word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined
