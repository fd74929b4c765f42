/** What somebody may have meant who named a file that is none, or one of another kind. */
import type { Choice, Unreadable } from "../triage/Input.ts"
import { printable } from "./Text.ts"

/** Where a name without a dot or a slash is no file but may be an id: npm keeps options for itself that stand before `--`. */
export const withIdHint = (
  { message, code }: Unreadable,
  choice: Choice,
  program: "triage" | "deletion"
): string =>
  code === "ENOENT" && choice.kind === "file" && /^[^./\\\s]*\d[^./\\\s]*$/.test(choice.path)
    ? `${message}; options stand after --: npm run ${program} -- --explain ${printable(choice.path)}`
    : message

/** Whether a line's object is a ticket, whatever is wrong with it. */
export const looksLikeTicket = (json: Readonly<Record<string, unknown>>): boolean =>
  "createdAt" in json && ("organization" in json || "events" in json)

/** Whether JSON is an edition, one that extends another, or a bare list of operations, whatever is wrong with it. */
export const looksLikeEdition = (json: unknown): boolean => {
  const has = (value: unknown, key: string) =>
    typeof value === "object" && value !== null && Object.hasOwn(value, key)
  return Array.isArray(json)
    ? json.length > 0 && json.every((one) => has(one, "op") && has(one, "path"))
    : has(json, "extends") || has(json, "patch") || has(json, "policies")
}
