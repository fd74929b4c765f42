/** Letters that look like Latin ones, so that a word written with them is still that word. */

const PAIRS =
  "аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx һh ԁd ԛq ԝw ɡg ɑa ıi ȷj ⅼl ǀl αa βb εe ιi κk νv οo ρp τt υu χx ηn ωw ϲc ѵv ӏl ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ɪi ɴn ʀr ʏy ꜱs øo łl đd"

/** The Latin letter that a lower-case letter looks like. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const)
)

/**
 * A character as it is compared: compatibility forms resolved, accents dropped, in lower case, look-alikes made Latin.
 * `""` for what is not seen: accents by themselves, zero-width characters, lone surrogates.
 *
 * @example
 * ```ts
 * import { fold } from "@hedgerow/core/policy/Lookalikes"
 *
 * fold("É") // => "e"
 * fold("ﬁ") // => "fi"
 * fold("о") // => "o"
 * fold("\u200b") // => ""
 * ```
 */
export const fold = (character: string): string => {
  let folded = ""
  for (const one of character.normalize("NFKD").toLowerCase()) {
    if (UNSEEN.test(one)) continue
    folded += LOOKALIKES.get(one) ?? one
  }
  return folded
}

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}\p{Cs}]/u
