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

/** Its place among the languages. */
const ENGLISH = 0
const LANGUAGES = Object.keys(SMALL)
/** By word, the places of its languages among them. A word that English has too tells of English alone. */
const SPOKEN: ReadonlyMap<string, ReadonlyArray<number>> = (() => {
  const known = new Map<string, Array<number>>()
  for (const [place, language] of LANGUAGES.entries())
    for (const word of new Set(SMALL[language]?.split(" "))) {
      const places = known.get(word)
      if (places === undefined) known.set(word, [place])
      else if (places[0] !== ENGLISH) places.push(place)
    }
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
  const whole = new Tally()
  for (let begin = 0, end = 0; begin < words.length; begin = end) {
    const line = new Tally()
    for (; end < words.length && words[end]?.line === words[begin]?.line; end++)
      line.count(words[end]?.word ?? "")
    const language = line.language()
    if (language !== undefined && language !== "unknown") return notChecked(language, words, begin, end)
    whole.add(line)
  }
  const language = whole.language()
  return language === undefined ? undefined : notChecked(language, words, 0, words.length)
}

const notChecked = (
  language: string,
  words: ReadonlyArray<TextWord>,
  from: number,
  to: number
): LanguageNotChecked => ({
  _tag: "LanguageNotChecked",
  language,
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0
})

/** What is counted of some words. */
class Tally {
  #letters = 0
  #foreign = 0
  #spoken = 0
  readonly #small = LANGUAGES.map(() => 0)

  count(word: string): void {
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      if (code >= 0xdc00 && code < 0xe000) continue
      this.#letters++
      if (code > 0x2ff) this.#foreign++
    }
    if (word > "9") this.#spoken++
    for (const place of SPOKEN.get(word) ?? NONE) this.#small[place] = this.#of(place) + 1
  }

  add(other: Tally): void {
    this.#letters += other.#letters
    this.#foreign += other.#foreign
    this.#spoken += other.#spoken
    for (const [place, count] of other.#small.entries()) this.#small[place] = this.#of(place) + count
  }

  /** `undefined` where it is English, or cannot be told. */
  language(): string | undefined {
    if (this.#foreign >= 4 && this.#foreign > 0.3 * this.#letters) return "another script"
    if (this.#spoken < FEWEST) return undefined
    const likeliest = this.#small.indexOf(Math.max(...this.#small))
    if (likeliest !== ENGLISH && this.#of(likeliest) >= 3) return LANGUAGES[likeliest]
    return this.#spoken >= MANY && this.#of(ENGLISH) * 20 < this.#spoken ? "unknown" : undefined
  }

  #of(place: number): number {
    return this.#small[place] ?? 0
  }
}

const NONE: ReadonlyArray<number> = []
