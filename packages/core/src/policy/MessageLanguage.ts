/** In which language a text is, told cheaply: by its script and by the small words that every sentence has. */
import type { TextWord } from "./MessageText.ts"

/** That word lists say nothing of a text, or of the part of it that stands in another language. */
export interface LanguageNotChecked {
  readonly _tag: "LanguageNotChecked"
  /** A language's code, or `unknown`. */
  readonly language: string
  /** The lines that were told to be in it, as UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

const SMALL: Readonly<Record<string, string>> = {
  en: "the a an and or of to in on is are was be it this that for with you your we our i not have has can will from at as if my please do would there by me no so an how what when",
  de: "der die das und oder ist sind nicht ich wir sie ihr ihre ihnen mir mich uns mit fur von zu zum zur auf ein eine einen den dem des dass wird werden haben hat konnen bitte auch bei wenn nach aus sich",
  fr: "le la les des du et ou est sont ne pas je nous vous votre vos mon mes pour avec dans sur une un que qui ce cette de en au aux par il elle etre avons avez si",
  es: "el la los las y o es son no yo nosotros usted su sus mi para con en una un que de del al por se lo esta este como pero si hemos estamos puede",
  it: "il lo la gli le e o e sono non io noi voi suo sua mio per con in una un che di del della al da si questo questa come ma se abbiamo puo nel",
  pt: "o a os as e ou sao nao eu nos voce seu sua meu para com em uma um que de do da dos das ao por se este esta como mas estamos pode no na",
  nl: "de het een en of is zijn niet ik wij we u uw mijn voor met in op van dat die dit te aan om als bij naar kan worden heeft hebben ook wordt",
  cs: "a i v na je jsou ne se si ze do pro s z k o jako ale by byl jsem jste nas vas mi me podle nebo pokud tak to ktere ktery jsme",
  pl: "i w na jest sa nie sie ze do dla z o jak ale by nas was moje mnie lub jesli tak to ktore ktory jestem prosze oraz po",
  sv: "och att det som en ett pa ar av for med den till inte om har jag vi ni var kan de fran men sa eller era dina"
}

const LANGUAGES = Object.keys(SMALL)
const SPOKEN: ReadonlyMap<string, ReadonlyArray<string>> = (() => {
  const known = new Map<string, Array<string>>()
  for (const [language, words] of Object.entries(SMALL))
    for (const word of new Set(words.split(" ")))
      if (!known.get(word)?.includes("en")) known.set(word, [...(known.get(word) ?? []), language])
  return known
})()

/** Fewer words than this tell nothing. */
const FEWEST = 6
/** From this many words on, a text without any small English word is in no language that is known. */
const MANY = 25

/**
 * The first lines of a text that are not in English, and their language; `undefined` where all is English or too short to tell.
 *
 * @example
 * ```ts
 * import { otherLanguage } from "@hedgerow/core/policy/MessageLanguage"
 * import { readText } from "@hedgerow/core/policy/MessageText"
 *
 * otherLanguage(readText("Wir kümmern uns um das Problem und melden uns, wenn es gelöst ist.").words)?.language // => "de"
 * otherLanguage(readText("We look into it and come back to you.").words) // => undefined
 * otherLanguage(readText("Danke!").words) // => undefined
 * ```
 */
export const otherLanguage = (words: ReadonlyArray<TextWord>): LanguageNotChecked | undefined => {
  let begin = 0
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && words[i]?.line === words[begin]?.line) continue
    const part = told(words, begin, i)
    if (part !== undefined && part.language !== "unknown") return part
    begin = i
  }
  return told(words, 0, words.length)
}

const told = (words: ReadonlyArray<TextWord>, from: number, to: number): LanguageNotChecked | undefined => {
  const counts = new Map<string, number>()
  let [letters, foreign, spoken] = [0, 0, 0]
  for (let i = from; i < to; i++) {
    const word = words[i]?.word ?? ""
    for (const letter of word) {
      letters++
      if (letter > "\u02ff") foreign++
    }
    if (word > "9") spoken++
    for (const language of SPOKEN.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const of = (language: string): number => counts.get(language) ?? 0
  const as = (language: string): LanguageNotChecked => ({
    _tag: "LanguageNotChecked",
    language,
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0
  })
  if (foreign >= 4 && foreign > 0.3 * letters) return as("another script")
  if (spoken < FEWEST) return undefined
  const likeliest = LANGUAGES.reduce((best, language) => (of(language) > of(best) ? language : best), "en")
  if (likeliest !== "en" && of(likeliest) >= 3 && of(likeliest) > of("en")) return as(likeliest)
  return spoken >= MANY && of("en") * 20 < spoken ? as("unknown") : undefined
}
