import { otherLanguage } from "@hedgerow/core/policy/MessageLanguage"
import { readText } from "@hedgerow/core/policy/MessageText"
import { describe, expect, it } from "vitest"

const told = (text: string) => otherLanguage(readText(text).words)?.language

describe("the language of a text", () => {
  it.each([
    ["de", "Wir schauen uns das an und melden uns bei Ihnen, wenn es etwas Neues gibt."],
    ["fr", "Nous avons bien reçu votre message et nous vous répondrons dans les jours qui viennent."],
    ["es", "Hemos recibido su mensaje y le responderemos en los próximos días, no se preocupe."],
    ["it", "Abbiamo ricevuto il suo messaggio e le risponderemo nei prossimi giorni, non si preoccupi."],
    ["pt", "Recebemos a sua mensagem e vamos responder nos próximos dias, não se preocupe com isso."],
    ["nl", "Wij hebben uw bericht ontvangen en komen er in de loop van deze week op terug."],
    ["another script", "Мы получили ваше сообщение и скоро ответим вам."],
    ["another script", "我们已经收到您的消息，会尽快回复。"],
    [
      "de",
      "Hello, thanks for your message.\nWir melden uns bei Ihnen, wenn das Problem gelöst ist.\nBest wishes"
    ],
    [
      "unknown",
      "lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt ut labore et dolore magna aliqua ut enim ad minim veniam quis nostrud exercitation ullamco laboris nisi"
    ]
  ])("tells %s", (language, text) => {
    expect(told(text)).toBe(language)
  })

  it.each([
    "",
    "Danke!",
    "Merci beaucoup",
    "We've found the cause, and will write to you when it's fixed.",
    "Hi José, the café München chart is here: https://a.example/der/die/das/und/oder/ist.",
    "Wе аrе lооking intо it аnd will соmе bасk tо yоu.",
    "你好 Mia, the flag is on again."
  ])("leaves “%s” to the lists", (text) => {
    expect(told(text)).toBeUndefined()
  })

  it("says which lines it means", () => {
    const german = "Wir melden uns bei Ihnen, wenn das Problem gelöst ist"
    const text = `Hello, how are you today?\n${german}.`
    const part = otherLanguage(readText(text).words)
    expect(text.slice(part?.start, part?.end)).toBe(german)
  })
})
