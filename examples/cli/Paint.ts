/** Colour: on a terminal, unless the environment says otherwise. */
import { styleText } from "node:util"

/** The styles in use. */
export type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan"

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

/** Leaves every text as it is. */
export const plain: Paint = (_style, text) => text

/**
 * How to paint on a stream: `NO_COLOR` (not empty) turns colour off whatever else is set, `FORCE_COLOR` turns it on
 * where there is no terminal, `TERM=dumb` is a terminal without it.
 */
export const paintOn = (
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>
): Paint =>
  wantsColour(stream, env) ? (style, text) => styleText(style, text, { validateStream: false }) : plain

const wantsColour = (
  { isTTY = false }: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>
): boolean => {
  if ((env["NO_COLOR"] ?? "") !== "") return false
  const forced = env["FORCE_COLOR"]
  if (forced !== undefined) return forced !== "0" && forced !== "false"
  return isTTY && env["TERM"] !== "dumb"
}
